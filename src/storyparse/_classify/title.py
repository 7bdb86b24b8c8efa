"""Which line is the header's title: the headline, wherever it stands and whatever its shape.

`पढ़ें: …` above the byline is no link then, and a line above a credit no caption. A headline that
shares its line with the byline is parted from it.
"""

from __future__ import annotations

from typing import Final

from storyparse._classify.kinds import ENTRIES, LABELS, STAMPS, Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._text.compare import letters
from storyparse._text.encodings import is_mojibake
from storyparse._text.matching import lead, sound, stripped

_SHAPED: Final = frozenset(
    {Kind.CAPTION, Kind.PHOTO_CREDIT, Kind.GALLERY_CREDIT, Kind.FURNITURE, Kind.RELATED}
)
"""What a line may be by its shape, and be the headline all the same."""
_JOINED: Final = (None, Kind.BYLINE)
"""What a line is taken for that holds a headline and its byline."""
_HEAD: Final = STAMPS | {Kind.BYLINE, Kind.EDITOR}
_BODY: Final = LABELS | ENTRIES
_MAX_BELOW: Final = 2
"""Plain lines below the byline's block within which the title may still stand."""


def mark_title(page: Page) -> None:
    """Mark the first line that equals the header's title as the headline.

    Args:
        page: The page, its lines marked by what they say of themselves and by nothing else.
    """
    title = page.title
    if not title or is_mojibake(title) or _mark_equal(page, title):
        return
    drafts = page.drafts
    want = letters(title)
    headed = False  # Whether a line of the byline's block stands above.
    left = _MAX_BELOW
    above = _Above(page)
    at = 0
    while at < len(drafts) and drafts[at].kind not in _BODY and (left or not headed):
        first = drafts[at]
        end = at + 1
        while end < len(drafts) and drafts[end].line == first.line:
            end += 1
        if _mark_at(page, at, end, title, want, headed=headed, above=above):
            return
        headed = headed or not _HEAD.isdisjoint([draft.kind for draft in drafts[at:end]])
        left -= headed and first.kind is None
        at = end


def _mark_at(  # noqa: PLR0913 -- a line, and what it is compared with.
    page: Page, at: int, end: int, title: str, want: str, *, headed: bool, above: _Above
) -> bool:
    """Mark the title if it is a line, a part of one, or cut into this line and those below."""
    drafts = page.drafts
    first = drafts[at]
    if first.kind in _JOINED and first.text.startswith(title) and _part_joined(page, at, title):
        return True
    if first.kind is not None and (headed or first.kind not in _SHAPED):
        return False
    if first.kind is None:  # Its part of the line alone may be the title.
        end = at + 1
    raw = "".join([draft.raw for draft in drafts[at:end]])
    text = first.text if end == at + 1 else sound(stripped(raw))
    equal = text == title or (want != "" and _is_near(text, title) and letters(text) == want)
    if equal and (first.kind is None or not above.names_who(at)):
        page.titled = DraftSegment(first.line, raw, text, Kind.HEADLINE, "title")
        drafts[at:end] = [page.titled]
        return True
    return first.kind is None and _mark_cut(page, at, want)


def _mark_equal(page: Page, title: str) -> bool:
    """Mark the title where it is the first plain line, character for character, as it mostly is."""
    first = next((draft for draft in page.drafts if draft.kind is None), None)
    if first is None or first.text != title:
        return False
    page.titled = first
    first.assign(Kind.HEADLINE, "title")
    return True


def _mark_cut(page: Page, at: int, want: str) -> bool:
    """Mark a headline that an extractor cut, as far as its lines joined are the title."""
    drafts = page.drafts
    found = letters(drafts[at].text)
    end = at + 1
    while found and found != want and want.startswith(found) and end < len(drafts):
        if drafts[end].kind not in (None, Kind.BLANK):
            return False
        found += letters(drafts[end].text)
        end += 1
    if found != want or end == at + 1:
        return False
    page.titled = drafts[at]
    page.titled.assign(Kind.HEADLINE, "title")
    for draft in drafts[at + 1 : end]:
        if draft.kind is None:
            draft.assign(Kind.HEADLINE_REST, "headline-cut")
    page.note_cut(page.titled)
    return True


class _Above:
    """The plain lines above a line; each is asked once whether it names who wrote."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._asked = 0
        self._named = False

    def names_who(self, at: int) -> bool:
        """Tell whether one above this index does: then a line of a shape is what it says."""
        bylines = self._page.dialect.bylines
        drafts = self._page.drafts[self._asked : at]
        self._asked = at
        named = [draft.kind is None and bylines.names_who(draft.text) for draft in drafts]
        self._named = self._named or any(named)
        return self._named


def _is_near(text: str, title: str) -> bool:
    """Tell whether a line is about as long as the title, half of it signs at most."""
    return len(title) <= 2 * len(text) <= 4 * len(title)


def _part_joined(page: Page, at: int, title: str) -> bool:
    """Part a headline from the byline behind it on its line, as far as the title tells."""
    draft = page.drafts[at]
    rest = stripped(draft.text[len(title) :])
    if not rest or not (draft.kind is Kind.BYLINE or page.dialect.bylines.names_who(rest)):
        return False
    cut = lead(draft.raw) + draft.text.index(rest, len(title))
    page.titled = DraftSegment(draft.line, draft.raw[:cut], title, Kind.HEADLINE, "joined-head")
    byline = DraftSegment(
        draft.line, draft.raw[cut:], rest, Kind.BYLINE, draft.rule or "byline", draft.values
    )
    page.titled.joined = True
    page.drafts[at : at + 1] = [page.titled, byline]
    return True
