"""A survey, or the differences of two, in, a table for a person out.

Numbers stand first and text last, so that columns are straight whatever the width of Devanagari.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from storyparse._show.explain import escaped
from storyparse.corpus._survey.survey import Doubtful

_TITLES: Final = {
    "lines": "lines that recur and were taken for text",
    "shapes": "shapes of lines that recur",
    "stamps": "stamps that were not read",
    "desks": "bylines without a known desk",
}
_LONGEST: Final = 100


def table(survey: Mapping[str, Any], top: int) -> Iterator[str]:
    """Show a survey.

    Args:
        survey: What `Survey.result` gave.
        top: How many rows of each kind at most.
    """
    yield (
        f"{survey['dumps']:,} dumps, {survey['segments']:,} segments, "
        f"{survey['characters']:,} characters, {survey['dirty']:,} dirty"
    )
    roles = sorted(survey["roles"].items(), key=lambda item: -item[1]["count"])
    yield from _block("roles", [(v, role) for role, v in roles if v["count"]], top)
    yield from _block("rules", [(v, f"{v['role']}  {v['rule']}") for v in survey["rules"]], top)
    yield from _block("diagnostics", [(v, c) for c, v in survey["diagnostics"].items()], top)
    templates = [(v, f"{v['year']}  {v['template']}") for v in survey["templates"]]
    yield from _block("templates by year", templates, max(top, len(templates)))
    for kind, title in _TITLES.items():
        rows = [(v, v["text"]) for v in survey["unknown"][kind]]
        off_by = survey["limits"]["off_by"][kind]
        said = f"{title} (counts may be {off_by:,} too high)" if off_by else title
        yield from _block(f"unknown: {said}", rows, top)


def doubtful_table(lines: Iterable[Doubtful]) -> Iterator[str]:
    """Show lines whose role is not sure: how sure, the place, the role and the text.

    Args:
        lines: The lines, in the order in which they are shown.
    """
    for line in lines:
        place = escaped(line.place)
        yield f"{line.confidence:.3f}  {place}  {line.role}  {_short(line.text)}"


def _block(title: str, rows: list[tuple[Mapping[str, Any], str]], top: int) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield title
    for values, text in rows[:top]:
        yield f"  {values['share']:7.2%} {values['count']:10,}  {_short(text)}"
        if places := values.get("places"):
            yield f"{'':22}{escaped('  '.join(places))}"
    if len(rows) > top:
        yield f"{'':22}and {len(rows) - top:,} more"


def differences_table(differences: Mapping[str, Any], top: int) -> Iterator[str]:
    """Show the differences of two surveys.

    Args:
        differences: What `differences` gave.
        top: How many rows of each kind at most.
    """
    dumps = differences["dumps"]
    yield f"{dumps['before']:,} dumps before, {dumps['after']:,} after"
    for group in ("came", "went", "changed"):
        rows = differences[group]
        if not rows:
            continue
        yield ""
        yield group
        for row in rows[:top]:
            shares = f"{row['before']:7.2%} ▸ {row['after']:7.2%}"
            yield f"  {shares}  {row['kind']:<16}  {_short(row['text'])}"
        if len(rows) > top:
            yield f"{'':21}and {len(rows) - top:,} more"


def _short(text: str) -> str:
    shown = escaped(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
