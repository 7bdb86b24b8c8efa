"""The byline's block: byline, dateline, editor and stamp, by where they stand.

In goes a page whose title and captions are marked; the plain lines of the block get their kinds.
The block opens with what a rule has marked (a stamp, an editor), with a line whose words can only
name who wrote, or with a place alone above the text.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from storyparse._classify.kinds import CAPTIONS, ENTRIES, LABELS, STAMPS, Kind
from storyparse._classify.page import (
    MAX_MENU_WORDS,
    MIN_DATED_TEXT,
    PASSED,
    DraftSegment,
    Page,
    is_prose,
    is_twin,
    next_below,
    plain_above,
)
from storyparse._evidence.byline_parts import ends_in_byline, is_publisher, reads_as_byline
from storyparse._evidence.bylines import Bylines
from storyparse._evidence.script import Script
from storyparse._fields.byline import STATED
from storyparse._model import Role
from storyparse._text.matching import COMMAS, FULL_STOPS, QUESTIONS

_BYLINE: Final = Kind.BYLINE
_STRONG: Final = STAMPS | {Kind.BYLINE, Kind.EDITOR, Kind.OPENING_BYLINE}
_PHOTOS_PASSED: Final = PASSED | CAPTIONS | {Kind.PHOTO_CREDIT}
"""A photo may stand between the headline and the byline."""
_MAY_NAME: Final = (None, Kind.BYLINE)
"""What the name may be that the line above leaves open."""
_BODY: Final = LABELS | ENTRIES
"""What can only stand below the head."""
_MAX_PROSE_ABOVE: Final = 3
"""More paragraphs than this above a stamp, and it is not the head's."""
_MAX_LINES_ABOVE: Final = 8
"""Below more lines that are no menu's, a byline known by its words alone is not the head's."""
_MAX_NAME_WORDS: Final = 5
_ESCAPED_END: Final = "\\n"
"""A line end that stands as a sign and a letter: more of the head may hold one."""
_NO_NAME: Final = FULL_STOPS + QUESTIONS + "!:"


class BylineBlock(NamedTuple):
    """Where the byline's block stands.

    Args:
        start: The index of its first draft; ``None`` where the page has none.
        end: The index of the first draft below it.
        limit: The index of the first draft that can only stand below the head.
    """

    start: int | None
    end: int
    limit: int


def mark_byline(page: Page) -> BylineBlock:
    """Mark the byline's block of a page.

    Args:
        page: The page; its title and its captions are marked already.

    Returns:
        Where the block stands.
    """
    drafts = page.drafts
    limit = _limit(page)
    _mark_joined(page, limit)
    below = 0 if page.titled is None else drafts.index(page.titled) + 1
    start, named = _anchor(page, limit, below)
    if start is None:
        return BylineBlock(None, 0, limit)
    return BylineBlock(start, _mark_block(page, start, limit, named), limit)


def _limit(page: Page) -> int:
    """The index of the first draft that can only stand below the head."""
    drafts, script = page.drafts, page.dialect.script
    below = _BODY
    if Role.SUMMARY in page.dialect.roles_above:
        below -= {Kind.SUMMARY_LABEL}
    prose = 0
    for index, draft in enumerate(drafts):
        if draft.kind in below:
            return index
        prose += draft.kind is None and is_prose(draft.text, script)
        if prose > _MAX_PROSE_ABOVE:
            return index
    return len(drafts)


def _mark_joined(page: Page, limit: int) -> None:
    """Mark a line that holds a headline and a byline, and nothing that tells where they meet."""
    bylines = page.dialect.bylines
    for draft in page.drafts[:limit]:
        text = draft.text
        if draft.kind is None:
            more = ends_in_byline(text, bylines.vocabulary)
        else:
            more = draft.kind is _BYLINE and not reads_as_byline(text, bylines.vocabulary)
        if more and not bylines.names_who(text) and not bylines.is_person(text):
            draft.assign(Kind.JOINED_HEAD, "joined-head")
            if _ESCAPED_END not in text:
                return


class _LinesAbove:
    """The plain lines above a line of the head."""

    def __init__(self, script: Script, *, titled: bool) -> None:
        self._script = script
        self._titled = titled
        self.count = 0
        self.full = 0
        """Those that are no menu's."""
        self.prose = 0
        """Those that read as paragraphs."""
        self.open_another = False
        """Text stands below a headline, and the last line below that text is another's title."""

    def add(self, text: str) -> None:
        """Add the next of them."""
        script = self._script
        is_paragraph = is_prose(text, script)
        words = len(text.split())
        self.open_another = self._titled and self.prose > 0 and not is_paragraph
        self._titled = self._titled or (
            words >= MAX_MENU_WORDS
            and not self.prose
            and not is_paragraph
            and script.holds_letter(text)
        )
        self.count += 1
        self.full += words > MAX_MENU_WORDS
        self.prose += is_paragraph


def _anchor(page: Page, limit: int, below: int) -> tuple[int | None, DraftSegment | None]:
    """The index of the first draft of the byline's block; and a line that can only name who."""
    drafts = page.drafts
    bylines = page.dialect.bylines
    above = _LinesAbove(page.dialect.script, titled=below > 0)
    known = alone = named = None
    for index in range(limit):
        draft = drafts[index]
        if draft.kind in STAMPS and not above.count and not below:
            # A timestamp before any text anchors the byline's block only if nothing else does.
            alone = index if alone is None else alone
            continue
        if draft.kind in _STRONG:
            return known if known is not None and above.prose else index, named
        if draft.kind is not None or index < below:
            continue
        text = draft.text
        if known is None and _may_name(page, index, above) and _names_ours(bylines, text):
            named = draft
            is_site = is_publisher(text, bylines.vocabulary) and not below and not above.count
            known = None if is_site or is_twin(page, index) else index
        if known is None and not above.prose and bylines.is_dateline(text):
            known = _by_dateline(page, index, below)
        above.add(text)
    return alone if known is None else known, named


def _may_name(page: Page, index: int, above: _LinesAbove) -> bool:
    """Tell whether a byline known by its words alone may be the head's, by what stands above."""
    if above.open_another:
        return False
    return above.count < _MAX_LINES_ABOVE or (
        above.full <= _MAX_LINES_ABOVE and _heads_text(page, index)
    )


def _names_ours(bylines: Bylines, text: str) -> bool:
    """Tell a line that can only name who wrote for this paper."""
    return bylines.names_who(text) and not bylines.vocabulary.is_foreign(text)


def _heads_text(page: Page, index: int) -> bool:
    """Tell whether a stamp, a label or a paragraph stands straight below a line."""
    below = next_below(page.drafts, index)
    return below is not None and (
        below.kind is not None or is_prose(below.text, page.dialect.script)
    )


def _by_dateline(page: Page, index: int, below: int) -> int | None:
    """The index of the byline's first line where a dateline stands alone above the text.

    No danda or question mark closes the line above it: it is no answer, and ends no text.
    """
    drafts = page.drafts
    above = plain_above(drafts, index)
    if above is None:
        return index if below else None
    under = next_below(drafts, index)
    closed = page.dialect.script.stops.union(QUESTIONS)
    if drafts[above].text[-1] in closed or under is None or under.kind is not None:
        return None
    if len(under.text) < MIN_DATED_TEXT:
        return None
    bylines = page.dialect.bylines
    text = drafts[above].text
    if not below and plain_above(drafts, above) is None:
        return index
    return above if bylines.is_person(text) or bylines.names_writer(text) else index


def _mark_block(page: Page, anchor: int, limit: int, named: DraftSegment | None) -> int:
    """Mark the byline's block, given a line that can only name who; give the index below it."""
    drafts = page.drafts
    first = drafts[anchor]
    if first.kind is None:
        _mark_who(page, first, named)
    elif first.kind is Kind.BYLINE:
        _mark_closed(page, first)
    else:
        _mark_byline_above(page, anchor, named)
    end = anchor + 1
    above: DraftSegment | None = first
    for index in range(anchor + 1, min(limit, len(drafts))):
        draft = drafts[index]
        if draft.kind in PASSED:
            continue
        if draft.kind in _MAY_NAME and (left := _left_open(draft, above)):
            kind, value = left
            draft.assign(kind, "name-below")
            draft.values = {value: draft.text}
        elif draft.kind not in _STRONG and not (draft.kind is None and _mark_who(page, draft)):
            break
        above = draft
        end = index + 1
    return end


def _mark_who(page: Page, draft: DraftSegment, named: DraftSegment | None = None) -> bool:
    """Mark a plain draft of the byline's block: a dateline, or a line of the byline."""
    if _mark_closed(page, draft):
        return True
    if draft is named or page.dialect.bylines.names_anyone(draft.text):
        draft.assign(Kind.BYLINE, "byline")
    return draft.kind is not None


def _mark_closed(page: Page, draft: DraftSegment) -> bool:
    """Mark a place, or a person, that a danda closes; a comma may follow: आगरा।, Updated."""
    bylines = page.dialect.bylines
    text = draft.text.rstrip(COMMAS + " ")
    # Where a rule has told the parts apart there is nothing to guess.
    if not STATED.isdisjoint(draft.values) or not bylines.is_dateline(text):
        return False
    kind = Kind.BYLINE if bylines.is_person(text.rstrip(FULL_STOPS + " ")) else Kind.DATELINE
    draft.assign(kind, draft.rule or kind.name.lower())
    return True


def _mark_byline_above(page: Page, anchor: int, named: DraftSegment | None) -> None:
    """Mark the byline that stands above an editor or a stamp: a line, or a line and a place."""
    drafts = page.drafts
    bylines = page.dialect.bylines
    above = plain_above(drafts, anchor)
    if above is None or _mark_closed(page, drafts[above]):
        return
    if drafts[above] is named or bylines.names_who(drafts[above].text):
        drafts[above].assign(Kind.BYLINE, "byline")
        return
    higher = plain_above(drafts, above, _PHOTOS_PASSED)
    if not _could_name(drafts[above].text):
        return
    if higher is not None and bylines.names_who(drafts[higher].text):
        drafts[higher].assign(Kind.BYLINE, "byline")
        drafts[above].assign(Kind.BYLINE, "byline-by-place")
    elif higher is not None or (page.titled is not None and page.titled in drafts[:above]):
        drafts[above].assign(Kind.BYLINE, "byline-by-place")


def _could_name(text: str) -> bool:
    """Tell whether a line above the stamp may be names and a place: `NAME, PLACE`."""
    return len(text.split()) <= 6 and len(text) <= 60 and text[-1] not in QUESTIONS + "!…:.'\"’”"


def _left_open(draft: DraftSegment, above: DraftSegment | None) -> tuple[Kind, str] | None:
    """Give the kind and the value of a plain draft that is the name the line above leaves open."""
    if len(draft.text.split()) > _MAX_NAME_WORDS or draft.text[-1] in _NO_NAME or above is None:
        return None
    if above.kind is Kind.EDITOR and not above.values.get("name"):
        return Kind.EDITOR, "name"
    # A rule that leaves the author empty has a place for them; one that names none has not.
    if above.kind is Kind.BYLINE and above.values.get("author") == "":
        return Kind.BYLINE, "author"
    return None
