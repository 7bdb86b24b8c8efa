"""Lines below a label that belong to neither the summary nor the body: captions, links."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from storyparse._classify.compiled import Extent
from storyparse._classify.kinds import Kind
from storyparse._classify.page import Page
from storyparse._model import Role

_KINDS: Final[Mapping[Role, Kind]] = {Role.CAPTION: Kind.CAPTION, Role.RELATED: Kind.RELATED}


def mark_side_zones(page: Page) -> None:
    """Mark the plain lines below each such label, as far as its zone reaches."""
    if Kind.SIDE_LABEL not in page.told:
        return
    extent: Extent | None = None
    kind = Kind.CAPTION
    for draft in page.drafts:
        if draft.kind is Kind.SIDE_LABEL:
            extent = page.dialect.extent_of(draft.text)
            kind = _KINDS[page.dialect.zone_of(draft.text)]
        elif extent is None or draft.kind is Kind.BLANK:
            continue
        elif draft.kind is None and extent.takes(draft.text):
            draft.assign(kind, "below-label")
            if kind is Kind.RELATED:
                draft.values = {"title": draft.text}
        else:
            extent = None
