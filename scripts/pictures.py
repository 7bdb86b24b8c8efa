"""Makes the pictures of the site out of what storyparse says of the fixtures: none can go stale.

    python scripts/pictures.py

writes a piece of HTML for each into ``build/pictures/``, which the pages take in by its name, and
the colours of the roles, from ``page.css``, into ``docs/pictures/roles.css``. A picture is text
in boxes: it follows the page's width and its light or dark scheme, and a screen reader reads it.
The README's is an SVG, ``docs/story.svg``, and the only one that is kept. Those of the workbench
are taken of the real page, where a browser is here.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, tostring

from drawing import FIXTURES, ROOT, SHOWN, add, hues
from story_picture import README, story_picture
from terminal import on_a_terminal
from workbench_pictures import workbench

from storyparse import AMAR_UJALA, Role, Segment, parse, to_json
from storyparse._parse import sources_of

PICTURES: Final = ROOT / "build" / "pictures"
ROLES: Final = ROOT / "docs" / "pictures" / "roles.css"

TEMPLATES: Final = {
    "headline-two-subheadlines-2005": "2005, from a collection",
    "head-one-line-comma-2020": "2020, a head of one line",
    "gallery-2020-counter-between-captions": "2020, a gallery",
    "head-two-lines-2021": "2021, a head of two lines",
    "gallery-2022-heading-on-slide": "2022, a gallery",
    "head-three-lines-2026": "2026, a head of three lines",
    "live-2026-khas-baten-three-line-head": "2026, a live page",
    "header-after-summary": "a republished page",
}
"""The dumps whose anatomy is drawn, each of another template, with its name."""

_WIDTH: Final = 60
"""Code points in a line of a drawn page."""

_end_ids: Final = re.compile(rb'("_id":"[0-9a-f]{20})[0-9a-f]{4}').sub
_strip_controls: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]").sub


def face() -> Element:
    """Draw a dump and its story side by side; what belongs together lights up together."""
    story = parse((FIXTURES / f"{SHOWN}.txt").read_bytes())
    parts = [part for group in sources_of(story, [AMAR_UJALA]) for part in group]
    of = {index: number for number, part in enumerate(parts) for index in part.segments}
    rest = len(parts)
    box = Element("div", {"class": "face"})
    add(box, "style", "".join([_lit(number) for number in range(rest + 1)]))
    dump = add(box, "section", class_="face-pane", aria_labelledby="face-dump")
    title = add(dump, "p", "The dump ", class_="face-title", id="face-dump")
    add(title, "code", f"{SHOWN}.txt")
    lines = add(dump, "ol")
    placed: set[int] = set()
    for index, segment in enumerate(story.segments):
        number = of.get(index, rest)
        link = add(
            add(lines, "li"),
            "a",
            class_=f"face-{number}",
            href=f"#face-field-{number}",
            data_role=segment.role,
            title=f"rule: {segment.rule}",
        )
        if number not in placed:
            link.set("id", f"face-line-{number}")
            placed.add(number)
        add(link, "b", segment.role)
        add(link, "span", segment.raw.strip(), lang="hi")
    pane = add(box, "section", class_="face-pane", aria_labelledby="face-story")
    title = add(pane, "p", "The story ", class_="face-title", id="face-story")
    add(title, "code", "parse(dump)")
    fields = add(pane, "ol")
    for number, part in enumerate(parts):
        _field(fields, number, part.role, part.path, part.values)
    kept = Counter(
        [segment.role for index, segment in enumerate(story.segments) if index not in of]
    )
    _field(
        fields, rest, Role.FURNITURE, "segments", [(f"{kept[role]} {role}", "") for role in kept]
    )
    return box


def _field(
    fields: Element, number: int, role: Role, path: str, values: list[tuple[str, str]]
) -> None:
    link = add(
        add(fields, "li"),
        "a",
        class_=f"face-{number}",
        id=f"face-field-{number}",
        href=f"#face-line-{number}",
        data_role=role,
    )
    add(link, "b", path)
    value = add(link, "span")
    for name, text in values:
        if name:
            add(value, "i", name).tail = " "
        add(value, "span", text, lang="hi").tail = " "


def _lit(number: int) -> str:
    one = f".face-{number}"
    lit = f".face:has({one}:is(:hover,:focus-visible,:target)) {one}"
    if number == 1:  # Until somebody points, the headline shows what pointing does.
        lit += f",.face:not(:has(a:is(:hover,:focus-visible,:target))) {one}"
    return f"{lit}{{background:var(--lit);border-color:var(--role)}}"


def pipeline() -> Element:
    """Draw the stages with what one dump is after each."""
    data = (FIXTURES / f"{SHOWN}.txt").read_bytes()
    story = parse(data)
    lines = {segment.line for segment in story.segments}
    roles = {segment.role for segment in story.segments}
    box = Element("ol", {"class": "pipeline"})
    for name, figure, about in (
        ("bytes", f"{len(data):,} bytes", "a dump, as it is"),
        ("lines", f"{len(lines)} lines", "cut at line ends"),
        ("segments", f"{len(story.segments)} segments", f"{len(roles)} roles, a rule for each"),
        (
            "story",
            f"{len(story.sections)} sections",
            f"{len(story.photos)} photo, {len(story.related_links)} link",
        ),
        (
            "exports",
            f"{len(to_json(story).encode()):,} bytes of JSON",
            "or columns, Markdown, a page",
        ),
    ):
        step = add(box, "li")
        add(step, "b", name)
        add(step, "span", figure)
        add(step, "span", about)
        if name == "segments":
            strip = add(step, "span", class_="strip", aria_hidden="true")
            for segment in story.segments:
                add(strip, "i", data_role=segment.role)
    return box


def anatomy() -> Element:
    """Draw a page of each template: a bar a segment, as wide and as high as its text."""
    box = Element("div", {"class": "anatomy"})
    met: set[Role] = set()
    pages = add(box, "ul", class_="pages")
    for name, title in TEMPLATES.items():
        segments = parse((FIXTURES / f"{name}.txt").read_bytes()).segments
        met |= {segment.role for segment in segments}
        page = add(add(pages, "li"), "a", href=f"seen/{name}.html")
        add(page, "span", title)
        told = ", ".join([role for role, _ in groupby([segment.role for segment in segments])])
        sheet = add(page, "span", class_="sheet", role="img", aria_label=told)
        for _, line in groupby(segments, lambda segment: segment.line):
            row = add(sheet, "span")
            for segment in line:
                _bar(row, segment)
    legend = add(box, "ul", class_="legend")
    for role in Role:
        if role in met:
            add(add(legend, "li"), "b", role, data_role=role)
    return box


def _bar(row: Element, segment: Segment) -> None:
    size = 120 if segment.role is Role.HEADER else len(segment.raw.strip())
    width = min(max(size, 6) * 100 // _WIDTH, 100)
    bar = add(row, "i", data_role=segment.role, title=segment.role)
    bar.set("style", f"width:{width}%;height:{-(-size // _WIDTH) * 0.34 + 0.1:.2f}rem")


def survey() -> Element:
    """Draw what `storyparse survey fixtures` counts: the roles by share."""
    told = json.loads(_command("survey", "fixtures", "--quiet", "--json"))
    shares = {role: counted["share"] for role, counted in told["roles"].items()}
    box = Element("table", {"class": "bars"})
    add(box, "caption", f"{told['dumps']} dumps, {told['segments']:,} segments: roles by share")
    most = max(shares.values())
    body = add(box, "tbody")
    for role, share in sorted(shares.items(), key=lambda one: -one[1]):
        row = add(body, "tr", data_role=role)
        add(row, "th", role, scope="row")
        add(row, "td", f"{share:.1%}")
        add(add(row, "td"), "i", style=f"width:{share / most:.0%}")
    return box


def evidence() -> Element:
    """Draw what `storyparse explain --why` says of a heading: bars for it and against it."""
    rows = _command("explain", "--why", f"fixtures/{SHOWN}.txt").splitlines()
    heading = next(at for at, row in enumerate(rows) if row.split("\t")[1] == Role.HEADING)
    pieces = []
    for row in rows[heading + 1 :]:
        if not row.startswith("\t"):
            break
        weight, _, name = row.strip().partition(" ")
        pieces.append((float(weight), name))
    most = max(abs(weight) for weight, _ in pieces)
    box = Element("table", {"class": "bars evidence"})
    caption = add(box, "caption", "Why this is a heading: ")
    add(caption, "span", rows[heading].split("\t")[3], lang="hi")
    body = add(box, "tbody")
    for weight, name in pieces:
        row = add(body, "tr", data_role=Role.HEADING if weight > 0 else Role.PARAGRAPH)
        add(row, "th", name, scope="row")
        add(row, "td", f"{weight:+.2f}")
        bar = add(add(row, "td"), "i")
        size = abs(weight) / most * 50
        bar.set("style", f"width:{size:.0f}%;margin-left:{50 if weight > 0 else 50 - size:.0f}%")
    return box


def progress() -> Element:
    """Draw the terminal in the midst of a run: the bar, and below it the run's last words."""
    with tempfile.TemporaryDirectory() as name:
        read = [path.read_bytes() for path in sorted(FIXTURES.glob("head-*.txt"))]
        whole = b"\n\n".join([dump for dump in read if dump.startswith(b"{")])
        dumps = Path(name, "dumps")
        dumps.mkdir()
        for number in range(120):  # More than one part; each file with ids of its own.
            (dumps / f"{number:03}.txt").write_bytes(_end_ids(b"\\g<1>%04x" % number, whole))
        shown = "storyparse parse dumps/ -o stories.jsonl"
        written = on_a_terminal([*shown.split()[1:]], Path(name))
    frames = [
        frame for frame in re.split(r"[\r\n]+", _strip_controls("", written)) if frame.strip()
    ]
    bars = [frame for frame in frames if "dirty so far" in frame and "left" in frame]
    last = [frame for frame in frames if frame.startswith("storyparse:")]
    box = Element("pre", {"class": "terminal", "tabindex": "0"})
    box.text = f"$ {shown}\n"
    bar = bars[-1].strip()
    done, _, rest = bar.partition(" ")
    add(box, "b", done).tail = f" {rest}\n"
    add(box, "span", "\n".join(last))
    return box


def _command(*arguments: str) -> str:
    command = [sys.executable, "-m", "storyparse", *arguments]
    return subprocess.run(  # noqa: S603 -- our own arguments.
        command, cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout


ALL: Final[dict[str, Callable[[], Element]]] = {
    "face": face,
    "pipeline": pipeline,
    "anatomy": anatomy,
    "survey": survey,
    "evidence": evidence,
    "progress": progress,
}


def make_pictures() -> None:
    """Make them all."""
    for folder in (PICTURES, ROLES.parent):
        folder.mkdir(parents=True, exist_ok=True)
    ROLES.write_text(hues(), "utf-8")
    README.write_text(tostring(story_picture(), encoding="unicode") + "\n", "utf-8")
    pieces = {name: draw() for name, draw in ALL.items()} | workbench(ROLES.parent)
    for name, drawn in pieces.items():
        piece = tostring(drawn, encoding="unicode", method="html")
        (PICTURES / f"{name}.html").write_text(re.sub(r"\n{2,}", "\n", piece), "utf-8")


if __name__ == "__main__":
    make_pictures()
