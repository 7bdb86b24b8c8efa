"""The lines of a dump in, the left pane of the page of `proof` out.

Each line has its roles and its text; below it stands what is wrong with it, and where evidence
decided that it is a heading or none, that evidence.
"""

from __future__ import annotations

from itertools import groupby

# Only written with, never read with: no one else's XML comes near it.
from xml.etree.ElementTree import Element

from storyparse._model import Diagnostic, Segment
from storyparse._show.explain import escaped
from storyparse._show.html_sheet import DUMP_LANGUAGE, Sheet, ShownDump, add, add_dump_text
from storyparse._show.why import Evidence


def set_lines(sheet: Sheet, dump: ShownDump) -> None:
    """Add the lines of one dump to the page.

    Args:
        sheet: The page.
        dump: The dump; it has a line at least.
    """
    story = dump.story
    targets: dict[int, str] = {}
    for place, part in [pair for group in dump.groups for pair in group]:
        for index in part.segments:
            targets.setdefault(index, place)
    troubles: dict[int, list[Diagnostic]] = {}
    for trouble in story.diagnostics:
        troubles.setdefault(trouble.line, []).append(trouble)
    listed = add(sheet.dump, "ol", kind="lines", lang=DUMP_LANGUAGE)
    pairs = enumerate(zip(story.segments, dump.evidence, strict=True))
    for number, parts in groupby(pairs, lambda pair: pair[1][0].line):
        place = dump.place(number)
        wrong = troubles.get(number, [])
        item = add(listed, "li", kind="wrong" if wrong else "", id=place)
        item.set("data-line", str(number))
        sheet.lines += 1
        roles = []
        for index, (segment, evidence) in parts:
            roles.append(segment.role)
            _set_segment(item, segment, place, targets.get(index))
            _set_evidence(item, segment, evidence)
        sheet.roles.update(roles)
        item.set("data-roles", " ".join(dict.fromkeys(roles)))
        for trouble in wrong:
            sheet.troubles.append((place, trouble))
            _set_trouble(item, trouble)


def _set_segment(item: Element, segment: Segment, place: str, target: str | None) -> None:
    role = segment.role
    kind = f"role {role}" if target else f"role {role} alone"
    # What the story has nothing of leads to its own line: so every rule is in reach of a keyboard.
    link = add(item, "a", role, kind, href=f"#{target or place}", lang="en")
    link.set("data-rule", segment.rule)
    add(item, "span", escaped(segment.raw.rstrip("\r\n")), f"text {role}")


def _set_evidence(item: Element, segment: Segment, evidence: Evidence) -> None:
    if not evidence:
        return
    box = add(item, "details", kind="why", lang="en")
    add(box, "summary", f"why a {segment.role}: {segment.confidence:.1%} sure")
    listed = add(box, "ol")
    for name, weight in evidence:
        side = "for" if weight > 0 else "against"
        row = add(listed, "li", kind=side)
        add(row, "b", f"{weight:+.2f}").tail = f" {side} a heading: {name}"


def _set_trouble(item: Element, trouble: Diagnostic) -> None:
    note = add(item, "p", kind="trouble", lang="en")
    add(note, "b", trouble.code)
    note[-1].tail = ": "
    add_dump_text(note, "span", trouble.message)
