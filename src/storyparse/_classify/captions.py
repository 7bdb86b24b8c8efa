"""Which plain lines are captions: a page marked line by line in, its photos' captions marked.

A line straight above a credit is its caption. A line that prints a caption again, near it, around
a gallery's counter or at the page's end, is a copy, and so is a photo printed twice in a row: the
same photo, counted once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from storyparse._classify.kinds import CAPTIONS, Kind
from storyparse._classify.page import PASSED, DraftSegment, Page, is_prose
from storyparse._model import Role
from storyparse._text.compare import alike

MAX_CAPTION: Final = 250
"""The longest caption, in code points."""
_MAX_BETWEEN: Final = 24
"""Drafts among which a caption's copies are looked for."""
# Asked of many drafts, so by names of their own: Python 3.11 takes ten times as long for `Kind.X`.
_BLANK: Final = Kind.BLANK
_CAPTION: Final = Kind.CAPTION
_CAPTION_COPY: Final = Kind.CAPTION_COPY
_CREDITED: Final = Kind.CREDITED_CAPTION
_PHOTO_CREDIT: Final = Kind.PHOTO_CREDIT
_SLIDE: Final = Kind.SLIDE
_CREDIT_FIRST: Final = Role.CREDIT
_MARKS: Final = frozenset({Kind.PHOTO_CREDIT, Kind.SLIDE})
"""Beside these captions stand."""
_CREDITS: Final = frozenset({Kind.PHOTO_CREDIT, Kind.CREDIT_COPY})
_REPEATED: Final = "caption-repeated"
_MAX_TITLES: Final = 3
"""A headline and so many sub-headlines less one."""
_TITLES: Final = (None, Kind.HEADLINE)
_ABOVE_COPY: Final = frozenset({Kind.BLANK, Kind.FURNITURE, Kind.CAPTION_COPY})
_BETWEEN_COPIES: Final = frozenset({Kind.BLANK, Kind.SLIDE, Kind.FURNITURE})


def mark_captions(page: Page) -> None:
    """Mark captions and their copies, and give each credit its caption."""
    if page.told.isdisjoint(_MARKS):
        return
    drafts = page.drafts
    marks = [index for index, draft in enumerate(drafts) if draft.kind in _MARKS]
    photos = [drafts[index] for index in marks if drafts[index].kind is _PHOTO_CREDIT]
    slides = [index for index in marks if drafts[index].kind is _SLIDE]
    for index in marks:
        if drafts[index].kind is _PHOTO_CREDIT:
            _mark_caption(page, index)
    for index in slides:
        _mark_around_counter(drafts, index)
    captions = {
        photo.caption.folded(): photo.caption
        for photo in reversed(photos)
        if photo.caption is not None
    }
    if captions:
        _mark_far_copies(page, captions)


def _mark_caption(page: Page, index: int) -> None:
    """Mark the caption that stands straight above a credit, or below it where that is the order."""
    drafts = page.drafts
    credit = drafts[index]
    if page.dialect.dialect.photo[0] is _CREDIT_FIRST:
        _mark_caption_below(page, index)
        return
    at = _next_text(drafts, index, -1)
    if at is None:
        return
    above = drafts[at]
    copy = above.kind is _CAPTION_COPY
    if copy or (
        above.kind is None and _can_caption(page, above, credit) and not _is_byline(page, at)
    ):
        above.assign(_CREDITED, "caption-above-credit")
    elif above.kind is not _CAPTION or above.line != credit.line:
        return
    above.kind = _CREDITED
    credit.caption = above
    _mark_copies(above, reversed(drafts[max(0, at - _MAX_BETWEEN) : at]))
    original = _original(drafts, at, credit)
    if original is not None:
        _mark_copy(above, original)
        credit.assign(Kind.CREDIT_COPY, "credit-repeated")
    _mark_copies_below(drafts, index, above)


def _mark_caption_below(page: Page, index: int) -> None:
    """Mark the caption that stands straight below a credit."""
    at = _next_text(page.drafts, index, 1)
    below = None if at is None else page.drafts[at]
    if at is None or below is None or below.kind not in (None, Kind.CAPTION):
        return
    if below.kind is None and is_prose(below.text, page.dialect.script):
        return
    below.assign(Kind.CREDITED_CAPTION, "caption-below-credit")
    page.drafts[index].caption = below
    _mark_copies_below(page.drafts, at, below)


def _can_caption(page: Page, above: DraftSegment, credit: DraftSegment) -> bool:
    """Tell whether a plain line may be a caption; below prose a credit without a dash has none."""
    prose = credit.text[0].isalpha() and above.text[-1] in page.dialect.script.stops
    return len(above.text) <= MAX_CAPTION and not prose


def _is_byline(page: Page, at: int) -> bool:
    """Tell a byline below the headline and its sub-headlines, above a photo without a caption."""
    bylines = page.dialect.bylines
    text = page.drafts[at].text
    if not bylines.names_who(text) or bylines.is_ambiguous(text):
        return False
    titles = 0
    for index in range(at - 1, -1, -1):  # At most as far as the credit above.
        above = page.drafts[index]
        if above.kind in PASSED:
            continue
        titles += 1
        if (
            titles > _MAX_TITLES
            or above.kind not in _TITLES
            or is_prose(above.text, page.dialect.script)
        ):
            return False
    return titles > 0


def _original(drafts: list[DraftSegment], at: int, credit: DraftSegment) -> DraftSegment | None:
    """Give the caption of the photo straight above, if this one is the same, with its credit."""
    at -= 1
    while at >= 0 and drafts[at].kind in _ABOVE_COPY:
        at -= 1
    before = drafts[at] if at >= 0 else None
    if before is None or before.kind not in _CREDITS or before.caption is None:
        return None
    caption = before.caption.caption or before.caption  # Of a copy, what it repeats.
    same = credit.caption is not None and alike(caption.text, credit.caption.text)
    return caption if same and _same_holder(before, credit) else None


def _same_holder(one: DraftSegment, other: DraftSegment) -> bool:
    return alike(one.values.get("holder", ""), other.values.get("holder", ""))


def _mark_copy(draft: DraftSegment, caption: DraftSegment) -> None:
    """Mark a line that prints a caption again."""
    draft.assign(_CAPTION_COPY, _REPEATED)
    draft.caption = caption


def _mark_copies(caption: DraftSegment, drafts: Iterable[DraftSegment]) -> None:
    """Mark the copies of a caption among the drafts next to it."""
    for draft in drafts:
        if draft.kind is None and alike(draft.text, caption.text):
            _mark_copy(draft, caption)
        elif draft.kind not in _BETWEEN_COPIES:
            return


def _mark_copies_below(drafts: list[DraftSegment], index: int, caption: DraftSegment) -> None:
    """Mark copies below a photo, but for one that text follows: that is a heading."""
    copies: list[DraftSegment] = []
    for draft in drafts[index + 1 : index + 1 + _MAX_BETWEEN]:
        if draft.kind is None:
            if not alike(draft.text, caption.text):
                copies = copies[:-1]
                break
            copies.append(draft)
        elif draft.kind is not _BLANK:
            break
    for draft in copies:
        _mark_copy(draft, caption)


def _mark_around_counter(drafts: list[DraftSegment], index: int) -> None:
    """Mark a caption printed before and after a counter, though no credit follows."""
    at, then = _next_text(drafts, index, -1), _next_text(drafts, index, 1)
    if at is None or then is None:
        return
    above, below = drafts[at], drafts[then]
    if (
        above.kind is None
        and below.kind is None
        and len(below.text) <= MAX_CAPTION
        and alike(above.text, below.text)
    ):
        _mark_copy(above, below)
        below.assign(Kind.CAPTION, "caption-around-counter")
        _mark_copies_below(drafts, then, below)


def _mark_far_copies(page: Page, captions: Mapping[str, DraftSegment]) -> None:
    """Mark lines that print a photo's caption again with no text of their own straight below."""
    copies = {
        id(draft): captions[folded]
        for draft in page.drafts
        if draft.kind is None
        and len(draft.text) <= MAX_CAPTION
        and (folded := draft.folded()) in captions
    }
    if not copies:
        return
    script = page.dialect.script
    below: DraftSegment | None = None  # The next draft that is not blank.
    apart = True  # A blank line parts the two.
    for draft in reversed(page.drafts):
        if draft.kind is _BLANK:
            apart = True
            continue
        if (caption := copies.get(id(draft))) is not None and (
            apart or below is None or below.kind is not None or not is_prose(below.text, script)
        ):
            _mark_copy(draft, caption)
        if draft.kind not in CAPTIONS:
            below = draft
        apart = False


def _next_text(drafts: list[DraftSegment], index: int, step: int) -> int | None:
    """The index of the next draft up or down that is not blank."""
    at = index + step
    while 0 <= at < len(drafts):
        if drafts[at].kind is not _BLANK:
            return at
        at += step
    return None
