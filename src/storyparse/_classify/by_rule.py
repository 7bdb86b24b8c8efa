"""The lines of one dump in, its page out: pieces, with what each says of itself.

A piece gets a role where its line
alone decides it: a header, a label, furniture, a match of a strong rule. A line that joins several
things is cut; what a rule leaves over is read again. What stays without a role is decided by place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._classify.line_rules import Reading, Tables
from storyparse._classify.page import Page, Piece
from storyparse._fields.header import read_header
from storyparse._fields.header_json import find_header, opens_header, other_json
from storyparse._model import Role
from storyparse._text.matching import JOINERS, sound, stripped

_MOST_CUTS: Final = 16
"""Pieces of one line: a line that would give more is left whole from there."""


_MOST_ABOVE: Final = 40
"""Below more pieces than this, JSON is no part of the page's top."""


def mark(lines: Sequence[str], first: int, tables: Tables) -> Page:
    """Read what each line of a dump says of itself.

    Args:
        lines: The dump's lines, with their line ends.
        first: The number of the first of them in the source.
        tables: The dialect's.

    Returns:
        The page, its plain pieces still without a role.
    """
    page = Page(tables, [])
    dump = "".join(lines)
    joined = any([joiner in dump for joiner in JOINERS])
    strip = stripped if joined else str.strip
    add = page.pieces.append
    settle = tables.settle
    below = 0
    for number, raw in enumerate(lines, first):
        if number < below:
            continue
        text = strip(raw)
        if not text:
            add(Piece(number, raw, "", Role.BLANK, "blank"))
            continue
        if text[0] in "{[" and (last := _mark_json(page, lines, number - first, first)):
            below = first + last
            continue
        found = settle(text, joined=joined)
        if found is None:
            add(Piece(number, raw, text))
        elif len(found.cuts) == 1:
            add(Piece(number, raw, text, found.cuts[0][1], found.rule, found.values, found.opens))
        else:
            _cut(page, number, raw, text, found)
    if sound(dump) is not dump:
        _mend(page)
    return page


def _cut(page: Page, line: int, raw: str, text: str, found: Reading | None) -> None:
    """Cut a line into pieces where its rule says; read what the rule leaves over again."""
    add = page.pieces.append
    behind: list[Piece] = []  # What stands behind all that is left over.
    for _ in range(_MOST_CUTS):
        if found is None:
            break
        lead = raw.index(text)
        starts = [0, *[lead + start for start, _ in found.cuts[1:]], len(raw)]
        rest = None
        passed: list[Piece] = []
        for (_, role), start, end in zip(found.cuts, starts, starts[1:], strict=False):
            part = raw[start:end]
            if role is None:
                rest = part
                continue
            piece = Piece(line, part, stripped(part), role, found.rule, found.values, found.opens)
            if rest is None:
                add(piece)
            else:
                passed.append(piece)
        behind[:0] = passed
        raw = rest or ""
        text = stripped(raw)
        if not any(map(str.isalnum, raw)):  # Signs that nothing follows belong to what they close.
            if page.pieces and page.pieces[-1].line == line:
                page.pieces[-1].raw += raw
                raw = ""
            break
        found = page.tables.settle(text)
    if raw:
        add(Piece(line, raw, text))
    page.pieces += behind


def _mark_json(page: Page, lines: Sequence[str], index: int, first: int) -> int:
    """Mark a header, or JSON where it belongs; give the index of the line after it, or 0."""
    keys = page.tables.dialect.header
    line = first + index
    if not opens_header(lines, index, keys.id):
        above = page.pieces
        if (
            len(above) >= _MOST_ABOVE
            or not all([piece.role in (Role.BLANK, Role.FURNITURE) for piece in above])
            or (last := other_json(lines, index)) is None
        ):
            return 0
        page.note("header-unreadable", line, f"JSON that is no header: {_start(lines[index])}")
        _take(page, lines[index : last + 1], line, Role.STRAY, "json")
        return last + 1
    found = find_header(lines, index, keys.id)
    taken = [*lines[index : found.last], lines[found.last][: found.end]]
    left = lines[found.last][found.end :]
    if page.header_line:
        page.note("header-repeated", line, f"a second header: {_start(lines[index])}")
        role, rule = Role.STRAY, "header-repeated"
    else:
        role, rule = Role.HEADER, "header"
        page.header_line = line
        if found.values is None:
            message = f"{found.problem}: {_start(lines[index])}"
            page.note("header-unreadable", line, message)
        else:
            if found.repaired:
                page.note("header-repaired", line, f"its quotes are mangled: {_start(found.text)}")
            page.header, wrong = read_header(found.values, keys)
            for message in wrong:
                page.note("header-value", line, message)
    if not left.strip():
        taken[-1] += left
        left = ""
    _take(page, taken, line, role, rule)
    if left:
        text = stripped(left)
        _cut(page, first + found.last, left, text, page.tables.settle(text))
    return found.last + 1


def _take(page: Page, lines: Sequence[str], line: int, role: Role, rule: str) -> None:
    for number, raw in enumerate(lines, line):
        page.pieces.append(Piece(number, raw, stripped(raw), role, rule))


def _start(text: str) -> str:
    text = stripped(text)
    return repr(text if len(text) <= 40 else text[:39] + "…")


def _mend(page: Page) -> None:
    """Show each undecodable byte as U+FFFD in values, and say on which lines there are any."""
    noted = 0
    for piece in page.pieces:
        text = sound(piece.text)
        if text is not piece.text or sound(piece.raw) is not piece.raw:
            piece.text = text
            piece.values = {name: sound(value) for name, value in piece.values.items()}
            if piece.line != noted:
                noted = piece.line
                page.note("undecodable", noted, f"bytes that are not UTF-8: {_start(text)}")
