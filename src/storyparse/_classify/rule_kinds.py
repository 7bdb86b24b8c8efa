"""What a rule's groups and a label's line give: the kinds of the segments that they cut."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._dialect import Label
from storyparse._model import Role

_KINDS: Final[Mapping[str, Kind]] = {
    Role.BYLINE: Kind.BYLINE,
    Role.CAPTION: Kind.CAPTION,
    Role.CREDIT: Kind.GALLERY_CREDIT,
    Role.EDITOR: Kind.EDITOR,
    Role.FURNITURE: Kind.FURNITURE,
    Role.HEADING: Kind.HEADING,
    Role.HEADLINE: Kind.HEADLINE,
    Role.LABEL: Kind.BODY_LABEL,
    Role.PARAGRAPH: Kind.PARAGRAPH,
    Role.RELATED: Kind.RELATED,
    Role.SLIDE: Kind.SLIDE,
    Role.STRAY: Kind.STRAY,
    Role.SUBHEADLINE: Kind.SUBHEADLINE,
    Role.SUMMARY: Kind.SUMMARY,
    Role.TIMESTAMP: Kind.STAMP,
}
"""What a group named after a role gives, where no value beside it says more."""

TIMES: Final = frozenset({"day", "month", "year", "hour", "minute", "moment", "date", "age"})
"""The values that a stamp's time is made of, or that say that it has none."""
WHICH: Final[Mapping[str, Mapping[Kind | None, Kind]]] = {
    "updated": {Kind.STAMP: Kind.UPDATED},
    "published": {Kind.STAMP: Kind.PUBLISHED, Kind.UPDATED_LABEL: Kind.PUBLISHED_LABEL},
}
"""What a stamp, or its label, is where a value says which time it is."""


def label_kind(label: Label) -> Kind:
    """Give what a label's line is: by the zone that it opens."""
    if label.zone is Role.SUMMARY:
        return Kind.SUMMARY_LABEL
    if label.zone is not Role.PARAGRAPH:
        return Kind.SIDE_LABEL
    return Kind.LIVE_LABEL if label.live else Kind.BODY_LABEL


def kinds_of(groups: Mapping[str, int]) -> dict[str, Kind | None]:
    """Give what each role's group of one pattern gives: a credit with a holder is a photo's.

    A stamp without a time is the label of the one below; a label on the line of its summary opens
    the summary.
    """
    kinds: dict[str, Kind | None] = {**_KINDS, "rest": None}
    if "posted" in groups:
        kinds[Role.TIMESTAMP] = Kind.CLOCK
    elif groups.keys() & WHICH.keys() and not groups.keys() & TIMES:
        kinds[Role.TIMESTAMP] = Kind.UPDATED_LABEL
    if Role.SUMMARY in groups:
        kinds[Role.LABEL] = Kind.SUMMARY_LABEL
    if "holder" in groups:
        kinds[Role.CREDIT] = Kind.PHOTO_CREDIT
    return {name: kinds[name] for name in groups if name in kinds}
