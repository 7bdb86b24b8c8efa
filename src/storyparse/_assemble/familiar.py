"""How well a dialect knows a page: a page whose every draft has its kind in, a measure out."""

from __future__ import annotations

from typing import Final

from storyparse._classify.kinds import BODY_LABELS, STAMPS, Kind
from storyparse._classify.page import Page
from storyparse._fields.vocabulary import PartKind
from storyparse._text.matching import view

_OWN: Final = STAMPS | BODY_LABELS | {Kind.CLOCK, Kind.DATELINE, Kind.EDITOR}
"""What only pages of the dialect have, whatever stands in it."""
_WHO: Final = (Kind.BYLINE, Kind.NESTED_BYLINE, Kind.OPENING_BYLINE)
_MARGIN: Final = (*_WHO, Kind.FURNITURE, Kind.PHOTO_CREDIT, Kind.GALLERY_CREDIT, Kind.CREDIT_COPY)
"""Where a publisher's name that is an ordinary word, too, counts."""
_TOLD_BY_PLACE: Final = frozenset(
    {None, Kind.BLANK, Kind.STRAY, Kind.SUMMARY, Kind.PARAGRAPH, Kind.HEADING}
)


def is_familiar(page: Page) -> bool:
    """Tell whether a page bears any mark of its dialect's own."""
    kinds = [draft.kind for draft in page.drafts]
    return (
        page.header_line > 0
        or not _OWN.isdisjoint(kinds)
        or _names_publisher(page)
        or _names_unit(page)
    )


def familiarity(page: Page) -> tuple[int, int]:
    """Measure how well a page's dialect knows it.

    Args:
        page: The page.

    Returns:
        How many marks of the dialect's own it bears; then on how many of its lines the dialect has
        something to say.
    """
    kinds = [draft.kind for draft in page.drafts]
    marks = [page.header_line > 0, _names_publisher(page), _names_unit(page)]
    lines = sum([kind not in _TOLD_BY_PLACE for kind in kinds])
    return len(_OWN.intersection(kinds)) + sum(marks), lines


def _names_publisher(page: Page) -> bool:
    """Tell whether a page names the publisher; one word may be an ordinary one."""
    names = page.dialect.publishers
    whole = [name for name in names if " " in name]
    text = "\n".join([draft.text for draft in page.drafts])
    if any([name in text for name in whole]):
        return True
    text, margin = view(text), _margin(page)
    return any([name in (text if " " in name else margin) for name in names])


def _names_unit(page: Page) -> bool:
    """Tell whether a page names a desk or an agency of the publisher's own."""
    words = page.dialect.bylines.vocabulary
    who = [d.text for d in page.drafts if d.kind in _WHO and not words.is_foreign(d.text)]
    if any([part.kind is PartKind.DESK for t in who for f in words.fields(t) for part in f]):
        return True
    margin = f" {' '.join(_margin(page).split())} "
    return any([unit in margin for unit in page.dialect.units])


def _margin(page: Page) -> str:
    return view("\n".join([draft.text for draft in page.drafts if draft.kind in _MARGIN]))
