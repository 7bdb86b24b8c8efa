"""A line that joins several things, cut into drafts where a rule says."""

from __future__ import annotations

from typing import Final

from storyparse._classify.compiled_rule import RuleMatch
from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._text.matching import sound, stripped

_MAX_CUTS: Final = 16
"""Rules that cut one line: a line that would be cut more often is left whole from there."""


def cut_line(  # noqa: PLR0913, PLR0917 -- a line in its two forms, and where its drafts go.
    page: Page,
    drafts: list[DraftSegment],
    line: int,
    raw: str,
    text: str,
    found: RuleMatch | None,
) -> None:
    """Cut a line into drafts where its rule says; read what the rule leaves over again.

    Args:
        page: The page.
        drafts: Where the drafts go.
        line: The line's number.
        raw: Its characters, or the part that is cut.
        text: Its text.
        found: What the rule has matched.
    """
    add = drafts.append
    behind: list[DraftSegment] = []  # What stands behind all that is left over.
    for _ in range(_MAX_CUTS):
        if found is None:
            break
        indent = sound(raw).index(text)
        starts = [0, *[indent + start for start, _ in found.spans[1:]], len(raw)]
        rest = None
        passed: list[DraftSegment] = []
        for (_, kind), start, end in zip(found.spans, starts, starts[1:], strict=False):
            part = raw[start:end]
            if kind is None:
                rest = part
                continue
            told = page.clean(part)
            page.told.add(kind)
            draft = (
                DraftSegment(line, part, told, kind, found.rule, found.values)
                if told
                else without_text(line, part)
            )
            if rest is None:
                add(draft)
            else:
                passed.append(draft)
        behind[:0] = passed
        raw = rest or ""
        text = page.clean(raw)
        if not any(map(str.isalnum, raw)):  # Trailing punctuation belongs to the segment before it.
            if drafts and drafts[-1].line == line:
                drafts[-1].raw += raw
                raw = ""
            break
        found = page.match(text)
    if raw:
        add(DraftSegment(line, raw, text) if text else without_text(line, raw))
    drafts += behind


def without_text(line: int, raw: str) -> DraftSegment:
    """Give the draft of a run without text: blank, or an image and nothing else."""
    if stripped(raw):
        return DraftSegment(line, raw, "", Kind.FURNITURE, "image")
    return DraftSegment(line, raw, "", Kind.BLANK, "blank")
