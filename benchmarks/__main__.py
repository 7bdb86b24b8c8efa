"""The command: `python -m benchmarks`, or some parts of it: `python -m benchmarks floor jobs`."""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

from benchmarks.dumps import corpora, versions
from benchmarks.extractors import FIELDS, by_hand_over, readers
from benchmarks.floor import floor
from benchmarks.growth import growth
from benchmarks.held import held
from benchmarks.instructions import counts, is_there, used
from benchmarks.processes import importing, peaks, two_jobs, two_jobs_over_one_file
from benchmarks.rates import machine, rates
from benchmarks.run_cost import costs
from benchmarks.stages import shares
from benchmarks.timing import ratio, ratio_by_rounds
from storyparse import parse, stream
from storyparse._text.matching import is_compiled

_ROUNDS = 15
_MANY = 200
_STORIES = 20
_LINKS = (0, 300, 900)
"""Links in a menu of the pages that extractors are given: a bare story, then ever larger pages."""
_LARGE = (100_000_000, 1_000_000_000)
_ONE_FILE = 200_000_000


def _rates() -> Iterator[str]:
    """Stories and megabytes a second of one processor."""
    yield f"{machine()}; storyparse is {'compiled' if is_compiled() else 'pure Python'}"
    for rate in rates():
        yield str(rate)


def _floor() -> Iterator[str]:
    """Parse, and parse with all that it gives used, against the least that any reader must do.

    Hot: each goes over all dumps in a row. Cold: they take turns at each dump, so that the floor finds
    nothing of its own in the processor's memory.
    """
    for corpus, dumps in corpora().items():
        for name, function in (("parse", parse), ("used", used)):
            hot = ratio_by_rounds(floor, function, dumps, _ROUNDS)
            yield f"{name} / floor, hot, {len(dumps)} {corpus}: {hot}"
        cold = ratio(floor, parse, dumps, _ROUNDS * len(dumps))
        yield f"parse / floor, cold, {len(dumps)} {corpus}: {cold}"


def _instructions() -> Iterator[str]:
    """Instructions a dump, and as ratios to the floor; in need of valgrind."""
    if not is_there():
        yield "valgrind is not at hand"
        return
    for count in counts():
        yield (
            f"{count.corpus}: floor {count.floor / 1000:,.0f} thousand; parse {count.parse / 1000:,.0f}"
            f" ({count.parse / count.floor:.1f} times), used {count.used / 1000:,.0f}"
            f" ({count.used / count.floor:.1f} times)"
        )


def _held() -> Iterator[str]:
    """Bytes of memory that a story takes for each character of its dump."""
    for each in held():
        yield f"{each.corpus}: {each.whole:.1f}, without segments {each.bare:.1f}"


def _stream() -> Iterator[str]:
    """Stream dumps against parsing them one by one."""
    dumps = versions(_MANY)
    whole = b"\n".join(dumps) + b"\n"
    chunks = [whole[at : at + 65536] for at in range(0, len(whole), 65536)]

    def parsed(_: object) -> None:
        for dump in dumps:
            parse(dump)

    def streamed(_: object) -> None:
        for _story in stream(chunks):
            pass

    yield f"stream / parse, a dump: {ratio(parsed, streamed, [None], 30)}"


def _stages() -> Iterator[str]:
    """Where the time of `parse` goes."""
    for name, share in shares():
        yield f"{share:6.1%}  {name}"


def _readers() -> Iterator[str]:
    """Other ways to read the same stories, how long they take, what they get right."""
    for links in _LINKS:
        first, *others = readers(versions(_STORIES), links=links)
        truth = first.fields(first.read(first.sources[0]))
        for reader in others:
            source = reader.sources[0]
            if links and isinstance(source, bytes):
                continue
            found = reader.fields(reader.read(source))
            right = [name for name in FIELDS if name in found and found[name] == truth[name]]
            wrong = [name for name in FIELDS if name in found and found[name] != truth[name]]
            kind = "dumps" if isinstance(source, bytes) else f"{len(source.encode())} bytes of HTML"
            taken = ratio(first.read_all, reader.read_all, [None], 20)
            yield f"{reader.name} ({kind}) / storyparse: {taken}"
            yield f"    right: {', '.join(right)}; wrong: {', '.join(wrong) or 'nothing'}"
    count, raised, whole = by_hand_over(Path("fixtures"))
    yield f"a script by hand over {count} fixtures: raises on {raised}, has all of {whole} right"


def _pages(folder: Path) -> Iterator[str]:
    """Pages kept in a folder, read by the extractors, against a typical dump."""
    first, *others = readers(versions(_STORIES), links=0)
    pages = [path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.html"))]
    yield f"{len(pages)} pages, of {statistics.median(map(len, pages)):,.0f} characters (the median)"
    for reader in others:
        if isinstance(reader.sources[0], str):
            taken = [ratio(first.read_all, reader.read, [page], 5).median for page in pages]
            low, middle, high = statistics.quantiles([_STORIES * one for one in taken], n=4)
            yield f"{reader.name} / storyparse: {middle:.3g} (half of the pages: {low:.3g} to {high:.3g})"


def _growth() -> Iterator[str]:
    """How the cost of a character grows from 1 to 10 to 100 times the text."""
    yield "times the cost of a character, 1 to 10, 10 to 100 | with the collector off"
    for row in growth():
        whole, frozen = row.steps(row.whole), row.steps(row.frozen)
        steps = [f"{step:.2f}" for step in (*whole, *frozen)]
        yield f"{row.name}: {steps[0]}, {steps[1]} | {steps[2]}, {steps[3]}"


def _importing() -> Iterator[str]:
    """Import storyparse against attrs, dateutil and regex."""
    yield f"import storyparse / import of what it needs: {importing()}"


def _jobs() -> Iterator[str]:
    """One process against two."""
    yield f"--jobs 1 / --jobs 2: {two_jobs()}"


def _one_file() -> Iterator[str]:
    """One process against two, over one large file."""
    for name, taken in two_jobs_over_one_file(_ONE_FILE):
        yield f"--jobs 1 / --jobs 2, {_ONE_FILE / 1e6:.0f} MB {name}: {taken}"


def _run() -> Iterator[str]:
    """A run into Parquet against `parse`, start-up excluded."""
    for cost in costs():
        yield f"{cost.clock}: {cost.ratio}, {cost.over:.0f} microseconds a story more"


def _memory() -> Iterator[str]:
    """Large sources and the peak of memory."""
    for peak in peaks(_LARGE):
        yield (
            f"{peak.name}: {peak.size / 1e9:.1f} GB, peak {peak.memory / 1e6:.0f} MB, "
            f"{peak.size / 1e6 / peak.seconds:.1f} MB a second"
        )


_PARTS: dict[str, Callable[[], Iterator[str]]] = {
    "rates": _rates,
    "floor": _floor,
    "instructions": _instructions,
    "stream": _stream,
    "stages": _stages,
    "readers": _readers,
    "growth": _growth,
    "import": _importing,
    "jobs": _jobs,
    "held": _held,
    "run": _run,
    "one-file": _one_file,
    "memory": _memory,
}
_ONLY_LARGE = {"one-file", "memory"}
"""The parts that take gigabytes or half an hour."""


def main() -> None:
    """Run the parts that are asked for, all but the large files if none is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[*_PARTS, []], metavar="PART", help=", ".join(_PARTS)
    )
    parser.add_argument("--large", action="store_true", help="also one large file, and peak memory")
    parser.add_argument(
        "--pages", type=Path, metavar="FOLDER", help="read its *.html with the extractors, no more"
    )
    asked = parser.parse_args()
    if asked.pages:
        print("\n".join(_pages(asked.pages)))
        return
    parts = asked.parts or [name for name in _PARTS if name not in _ONLY_LARGE or asked.large]
    for name in parts:
        print(f"\n{dedent('    ' + (_PARTS[name].__doc__ or '')).strip()}")
        for line in _PARTS[name]():
            print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
