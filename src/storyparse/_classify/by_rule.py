"""The lines of one dump in, its page out: drafts, with what each line says of itself.

A draft gets a kind here where its line alone decides it: a header, a label, furniture, a match of a
strong rule. A line that joins several things is cut; what a rule leaves over is read again. What
stays undecided is decided by place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from storyparse._classify.compiled import CompiledDialect
from storyparse._classify.compiled_rule import RuleMatch
from storyparse._classify.cutting import cut_line, without_text
from storyparse._classify.kinds import Kind
from storyparse._classify.line_rules import Needles
from storyparse._classify.page import DraftSegment, Page
from storyparse._fields.dump_starts import mangled_opening, starts_dump
from storyparse._fields.header import read_header
from storyparse._fields.header_json import find_header, opens_header
from storyparse._fields.json_places import Inline, find_inline, other_json
from storyparse._text.encodings import MOJIBAKE_SIGNS, foreign_encoding, is_mojibake
from storyparse._text.markup import find_markup, is_markdown, unmarked
from storyparse._text.matching import holds_ignorable, sound, stripped, uncommon, view_of

_MAX_ABOVE: Final = 40
"""Below more drafts than this, JSON is no part of the page's top."""
_MIN_WITHIN: Final = 4
"""Behind so many code points a header's first key does not open the dump."""
_MARKUP: Final[Mapping[str, str]] = {
    "HTML": "tags of HTML among the text",
    "references": "numeric character references, which are not read",
    "Markdown": "marks of Markdown among the text",
}
_TELLING: Final = (Kind.BYLINE, Kind.EDITOR, Kind.HEADLINE, Kind.SUBHEADLINE, Kind.HEADING)
_IDLE: Final = (Kind.BLANK, Kind.FURNITURE, Kind.HEADER_ELEMENT)


def mark_lines(lines: Sequence[str], first: int, dialect: CompiledDialect) -> Page:
    """Read what each line of a dump says of itself.

    Args:
        lines: The dump's lines, with their line ends.
        first: The number of the first of them in the source.
        dialect: The dialect, compiled.

    Returns:
        The page, its plain drafts still undecided.
    """
    dump = "".join(lines)
    odd = uncommon(dump)  # What is asked of single characters is asked of these.
    is_sound = sound(odd) == odd
    page = Page(dialect, dump)
    if (foreign := foreign_encoding(dump, odd)) is not None:
        page.note("encoding", first, f"this is {foreign}, no text in UTF-8: unpack or convert it")
        _take(page, lines, first, Kind.STRAY, "encoding")
    else:
        markup = find_markup(dump)
        page.holds_ignorables = holds_ignorable(odd)
        if markup and is_markdown(dump):
            page.clean = _clean_markdown
        elif not is_sound:
            page.clean = _clean
        elif page.holds_ignorables:
            page.clean = stripped
        _mark(page, lines, first, odd)
        if markup is not None:
            _note_markup(page)
        if any([sign[0] in odd and sign in dump for sign in MOJIBAKE_SIGNS]):
            _mark_mojibake(page, first)
    if not is_sound:
        _note_undecodable(page, lines, first)
    page.told = {draft.kind for draft in page.drafts}
    return page


def _mark(page: Page, lines: Sequence[str], first: int, odd: str) -> None:
    """Mark each line of a dump that is text, its uncommon characters given."""
    add = page.drafts.append
    match = page.dialect.rules.match
    dump_starts = page.dialect.dump_starts
    within = _may_hold_header(page.dump, lines, dump_starts.keys)
    texts = list(map(page.clean, lines))
    views: list[str] = []  # Of the lines below the header.
    needles: Needles = []
    top = below = 0
    for index, text in enumerate(texts):
        if index < below:
            continue
        number, raw = first + index, lines[index]
        if not text:
            add(without_text(number, raw))
            continue
        if text[0] in "{[" and (below := _mark_json(page, lines, index, first)):
            continue
        if within and (inline := find_inline(raw, dump_starts)):
            _mark_inline(page, number, raw, inline)
            continue
        if not views:
            top = index
            views = view_of("\n".join(texts[top:]), odd).split("\n")
            needles = page.dialect.rules.needles_in(views)
        seen = views[index - top]
        found = match(text, seen, needles)
        if found is None:
            plain = DraftSegment(number, raw, text)
            plain.seen = seen
            if index == 0 and starts_dump(raw, dump_starts):
                plain.assign(Kind.FURNITURE, "dump-opening")
            add(plain)
        else:
            _mark_found(page, number, raw, text, found)


def _may_hold_header(dump: str, lines: Sequence[str], keys: tuple[str, ...]) -> bool:
    """Tell whether a line may hold a header that it does not open with."""
    start = len(lines[0]) if lines and opens_header(lines, 0, keys) else 0
    # A brace is found, or is not, in a tenth of the time that a key takes.
    return dump.rfind("{", start) >= 0 and any(
        [dump.find(key, max(start, _MIN_WITHIN)) >= 0 for key in keys]
    )


def _mark_found(page: Page, line: int, raw: str, text: str, found: RuleMatch) -> None:
    """Mark a line that a rule matches, or cut it where the rule says."""
    if len(found.spans) > 1:
        cut_line(page, page.drafts, line, raw, text, found)
        return
    values = found.values
    if page.clean is _clean_markdown:
        values = {name: unmarked(value) for name, value in values.items()}
    page.drafts.append(DraftSegment(line, raw, text, found.spans[0][1], found.rule, values))


def _note_markup(page: Page) -> None:
    """Note the first line that holds markup; the header and its element are excepted."""
    for draft in page.drafts:
        if draft.kind in (Kind.HEADER, Kind.HEADER_ELEMENT):
            continue
        found = find_markup(draft.raw)
        if found is not None:
            page.note("markup", draft.line, f"{_MARKUP[found]}: {_brief(draft.raw)}")
            return


def _mark_mojibake(page: Page, line: int) -> None:
    """Set aside what was decoded wrongly; a paragraph of its own among sound ones stays one."""
    broken = [draft for draft in page.drafts if is_mojibake(draft.text)]
    if not broken:
        return
    text = [draft for draft in broken if draft.kind is not Kind.HEADER]
    most = 2 * len(text) > sum([not draft.text.isascii() for draft in page.drafts])
    at = line if most else broken[0].line
    shown = _brief((text or broken)[0].text)
    page.note("encoding", at, f"decoded as Latin-1, and is UTF-8: {shown}")
    lines = {draft.line for draft in text}
    damaged = [draft for draft in page.drafts if draft.line in lines]
    telling = {draft.line for draft in damaged if draft.kind in _TELLING}
    for draft in text if most else damaged:
        draft.broken = True
        if most or draft.line in telling:
            draft.assign(Kind.STRAY, "encoding")


def _note_undecodable(page: Page, lines: Sequence[str], first: int) -> None:
    for number, raw in enumerate(lines, first):
        if sound(raw) is not raw:
            page.note("undecodable", number, f"bytes that are not UTF-8: {_brief(raw)}")


def _clean_markdown(raw: str) -> str:
    """Give the text of a part of a line without Markdown's marks around it."""
    return unmarked(_clean(raw))


def _clean(raw: str) -> str:
    """Give the text of a part of a line: stripped, and U+FFFD for each undecodable byte."""
    return sound(stripped(raw))


def _mark_json(page: Page, lines: Sequence[str], index: int, first: int) -> int:
    """Mark a header, or JSON where it belongs; give the index of the line after it, or 0."""
    line = first + index
    keys = page.dialect.dump_starts.keys
    if not opens_header(lines, index, keys):
        above = page.drafts
        if len(above) >= _MAX_ABOVE or not all([draft.kind in _IDLE for draft in above]):
            return 0
        last = other_json(lines, index)
        if last is None and mangled_opening(keys).match(lines[index]):
            last = index
        if last is None:
            return 0
        page.note("header-unreadable", line, f"JSON that is no header: {_brief(lines[index])}")
        _take(page, lines[index : last + 1], line, Kind.STRAY, "json")
        return last + 1
    end, behind = _mark_header(page, lines, index, first)
    _mark_behind(page, first + end, lines[end], behind)
    return end + 1


def _mark_behind(page: Page, line: int, raw: str, behind: str) -> None:
    """Mark what stands behind a header on its last line: a second one may, or text."""
    ends = len(raw) - len(behind)
    inline = find_inline(raw, page.dialect.dump_starts) if "{" in behind else None
    if inline is not None and inline.start >= ends:
        start, json, end, _ = inline
        _mark_inline(page, line, behind, Inline(start - ends, json - ends, end - ends, glued=True))
    elif stripped(behind):
        _mark_text(page, line, behind)
    else:
        page.drafts[-1].raw += behind


def _mark_text(page: Page, line: int, raw: str) -> None:
    """Mark a part of a line that is text."""
    text = page.clean(raw)
    cut_line(page, page.drafts, line, raw, text, page.match(text))


def _mark_header(page: Page, lines: Sequence[str], index: int, first: int) -> tuple[int, str]:
    """Mark the header that starts at a line; give its last line's index, and what is behind it."""
    keys = page.dialect.dialect.header
    line = first + index
    found = find_header(lines, index, page.dialect.dump_starts.keys)
    if page.header_line:
        page.note("header-repeated", line, f"a second header: {_brief(lines[index])}")
        kind, rule = Kind.STRAY, "header-repeated"
    else:
        kind, rule = Kind.HEADER, "header"
        page.header_line = line
        if found.values is None:
            page.note("header-unreadable", line, f"{found.problem}: {_brief(lines[index])}")
        else:
            if found.repaired:
                page.note("header-repaired", line, f"its quotes are mangled: {_brief(found.text)}")
            read = read_header(found.values, keys)
            page.header = read.header
            page.header_times = {Kind.PUBLISHED: read.published, Kind.UPDATED: read.updated}
            for message in read.wrong:
                page.note("header-value", line, message)
    last = lines[found.last]
    _take(page, [*lines[index : found.last], last[: found.end]], line, kind, rule)
    return found.last, last[found.end :]


def _mark_inline(page: Page, line: int, raw: str, inline: Inline) -> None:
    """Mark a header that does not open its line: glued to what is before it, or in its element."""
    if inline.glued:
        before = raw[: inline.start]
        if stripped(before):
            _mark_text(page, line, before)
        else:  # Another header stands before it.
            page.drafts[-1].raw += before
        page.note("header-glued", line, f"a header behind other text: {_brief(raw[inline.json :])}")
    tag = raw[inline.start if inline.glued else 0 : inline.json]
    if tag:
        _take(page, [tag], line, Kind.HEADER_ELEMENT, "header-element")
    _, behind = _mark_header(page, [raw[inline.json :]], 0, line)
    if stripped(behind):
        _take(page, [behind], line, Kind.HEADER_ELEMENT, "header-element")
    else:
        page.drafts[-1].raw += behind


def _take(page: Page, lines: Sequence[str], line: int, kind: Kind, rule: str) -> None:
    for number, raw in enumerate(lines, line):
        page.drafts.append(DraftSegment(number, raw, _clean(raw), kind, rule))


def _brief(text: str) -> str:
    text = _clean(text)
    return repr(text if len(text) <= 40 else text[:39] + "…")
