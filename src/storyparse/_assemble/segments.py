"""The drafts of a page in, the segments of its story out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment
from storyparse._model import Segment

_STRAY: Final = Kind.STRAY


class _OpenSegment(Segment):
    """A segment that may still be filled in.

    Mutable twin of a frozen class: fill it, then set `__class__`; four times as fast as the frozen
    `__init__`, and a story has dozens.
    """

    __slots__ = ()
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


def segments_of(drafts: Sequence[DraftSegment]) -> list[Segment]:
    """Make the segments of drafts.

    Args:
        drafts: All drafts of a page, in order.
    """
    new = object.__new__
    segments = []
    start = 0
    for draft in drafts:
        segment: Any = new(_OpenSegment)
        segment.line = draft.line
        segment.start = start
        segment.raw = draft.raw
        segment.role = (draft.kind or _STRAY).role
        segment.rule = draft.rule
        segment.confidence = 1.0 if draft.verdict is None else draft.verdict.confidence
        segment.__class__ = Segment
        segments.append(segment)
        start += len(draft.raw)
    return segments
