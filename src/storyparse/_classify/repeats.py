"""What a page prints twice, set aside: headline, summary, body. The first copy counts."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from storyparse._classify.kinds import ENTRIES, Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._evidence.features import MAX_LENGTH, features_of
from storyparse._evidence.shapes import UNMARKED
from storyparse._text.compare import alike, fold, letters_in
from storyparse._text.matching import FULL_STOPS

_HEADLINE: Final = Kind.HEADLINE
_STRAY: Final = Kind.STRAY
_SUMMARY: Final = Kind.SUMMARY
_HEAD: Final = frozenset(
    {Kind.SUBHEADLINE, Kind.BYLINE, Kind.DATELINE, Kind.EDITOR, Kind.SUMMARY, Kind.SUMMARY_LABEL}
)
_SHORTEST: Final = 40
"""A text shorter than this says too little to be known again by."""
_VERSE: Final = 3
"""From so many short lines on a body may open with verse."""
_TOLD_AGAIN: Final = 2
"""A second copy that holds more than the first repeats at least so many paragraphs."""
_OPENING: Final = 60
"""What is first compared of two paragraphs."""


def mark_repeats(page: Page, start: int) -> None:
    """Set aside what the page prints twice: headline, summary, body. The first copy counts.

    Args:
        page: The page.
        start: The index of the first draft of the body.
    """
    headline: DraftSegment | None = None
    summary: list[DraftSegment] = []
    for draft in page.drafts:
        if draft.kind is _SUMMARY:
            summary.append(draft)
        elif draft.kind is _HEADLINE:
            headline = headline or draft
    plain = [draft for draft in page.drafts[start:] if draft.kind is None]
    if headline is not None and _mark_headline(page, headline, summary, plain):
        summary, plain = _left(summary), _left(plain)
    openings = [draft.view()[:_OPENING] for draft in (*summary, *plain)]
    if len(set(openings)) < len(openings):
        _mark_summary(page, [*summary, *plain[: len(summary)]])
        # What repeats on another slide or in another entry is no copy.
        if not any([draft.kind in ENTRIES for draft in page.drafts[start:]]):
            _mark_body(page, _left(plain))


def _left(drafts: Sequence[DraftSegment]) -> list[DraftSegment]:
    """Give the drafts that are no copies."""
    return [draft for draft in drafts if draft.kind is not _STRAY]


def _mark_headline(
    page: Page,
    headline: DraftSegment,
    summary: Sequence[DraftSegment],
    plain: Sequence[DraftSegment],
) -> bool:
    """Set aside the headline where it stands again, but for a poem named after its first line.

    Returns:
        Whether it does.
    """
    length = len(headline.text)
    near = [draft for draft in (*summary, *plain) if -8 <= len(draft.text) - length <= 8]
    if not near:
        return False
    want = letters_in(headline.view())
    again = False
    for draft in near:
        if letters_in(draft.view()) == want and not (
            draft in plain[:1] and _opens_verse(page, plain[:_VERSE])
        ):
            page.set_aside_headline(draft)
            again = True
    return again


def _opens_verse(page: Page, drafts: Sequence[DraftSegment]) -> bool:
    """Tell the first lines of a poem: short, without marks, stopped by nothing."""
    rows = [features_of(draft.text, page.dialect.lexicon) for draft in drafts]
    return len(rows) == _VERSE and all([not row.is_text and row.shape in UNMARKED for row in rows])


def _mark_summary(page: Page, drafts: Sequence[DraftSegment]) -> None:
    """Set aside a summary's paragraph that stands a second time, in it or where the body opens."""
    seen: dict[str, DraftSegment] = {}
    copies = []
    for draft in drafts:
        if len(draft.text) < _SHORTEST:
            continue
        before = seen.setdefault(draft.view()[:_OPENING], draft)
        if before is not draft and alike(before.text, draft.text):
            copies.append(draft)
    # A line that an extractor cut is no paragraph: all of the summary must stand again.
    if page.cut_noted and len(copies) < len(seen):
        return
    for draft in copies:
        draft.assign(Kind.STRAY, "summary-repeated")
    if copies:
        page.note("summary-repeated", copies[0].line, "the summary stands here again")


def _mark_body(page: Page, plain: Sequence[DraftSegment]) -> None:
    """Set aside a second copy of the whole body: its paragraphs again, in the same order."""
    if len(plain) < 2:
        return
    first = next((at for at, draft in enumerate(plain) if len(draft.text) >= _SHORTEST), None)
    if first is None:
        return
    opening = plain[first].view()[:_OPENING]
    alike = [at for at, draft in enumerate(plain) if draft.view().startswith(opening)][1:]
    if not alike:
        return
    want = fold(plain[first].text)
    again = next((at for at in alike if fold(plain[at].text) == want), None)
    if again is None:
        return
    while first and fold(plain[first - 1].text) == fold(plain[again - 1].text):
        first, again = first - 1, again - 1
    head = {fold(draft.text) for draft in page.drafts if draft.kind in _HEAD}
    again, end = _copied(plain, first, again, head)
    if end == again:
        return
    for draft in plain[again:end]:
        draft.assign(Kind.STRAY, "body-repeated")
    page.note("body-repeated", plain[again].line, "the body stands here again")


def _copied(
    plain: Sequence[DraftSegment], first: int, again: int, head: AbstractSet[str]
) -> tuple[int, int]:
    """Where the second copy of a body opens and ends: at one place where there is none.

    The page's head may stand above the second copy once more.
    """
    known = {fold(draft.text) for draft in plain[:again]}
    end = again
    while end < len(plain) and fold(plain[end].text) in known:
        end += 1
    opens = again
    while opens > first and fold(plain[opens - 1].text) in head:
        opens -= 1
    return (opens, end) if end - again >= opens - first else _read_out(plain, first, again)


def _read_out(plain: Sequence[DraftSegment], first: int, again: int) -> tuple[int, int]:
    """Where the text opens and ends of which the first copy is spoken: that has no headings.

    They stand in the second alone, one of them above its opening.
    """
    for opens in (again, again - 1):
        lines = [fold(draft.text) for draft in plain[first:opens]]
        if sum([not _may_head(draft) for draft in plain[first:opens]]) < _TOLD_AGAIN or (
            opens < again and not _may_head(plain[opens])
        ):
            continue
        told = 0
        for at, draft in enumerate(plain[again:], again):
            if fold(draft.text) == lines[told]:
                told += 1
            elif not _may_head(draft):
                break
            if told == len(lines):
                if at + 1 - again > told:
                    return opens, at + 1
                break
    return again, again


def _may_head(draft: DraftSegment) -> bool:
    """Tell whether a line is short and stopped by nothing, as headings are."""
    return len(draft.text) <= MAX_LENGTH and draft.text[-1] not in FULL_STOPS + "."
