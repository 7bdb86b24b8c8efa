"""Time stamps that do not say which they are: each gets its kind by the label on a line above."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from storyparse._classify.kinds import UPDATES, Kind
from storyparse._classify.page import DraftSegment, Page

_LABELLED: Final[Mapping[Kind | None, Kind]] = {
    Kind.UPDATED_LABEL: Kind.UPDATED,
    Kind.PUBLISHED_LABEL: Kind.PUBLISHED,
}


def mark_stamps(page: Page) -> None:
    """Give each stamp below a label of stamps its kind; note labels that have none.

    A stamp that says itself which it is stays so.
    """
    if page.told.isdisjoint(_LABELLED):
        return
    label: DraftSegment | None = None
    for draft in page.drafts:
        if draft.kind is Kind.BLANK:
            continue
        if label is not None:
            if draft.kind is Kind.STAMP:
                draft.kind = _LABELLED[label.kind]
            elif draft.kind not in UPDATES and draft.kind is not Kind.PUBLISHED:
                _note(page, label)
        label = draft if draft.kind in _LABELLED else None
    if label is not None:
        _note(page, label)


def _note(page: Page, label: DraftSegment) -> None:
    page.note("timestamp-unreadable", label.line, f"no time stands below {label.text!r}")
