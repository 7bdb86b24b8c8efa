"""The times of a page: its stamps and its header in, one time for each kind out.

A time comes from its own line and nothing else. Of two of one kind the first counts; a stamp that
cannot be read, or that contradicts itself or another, is said to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from storyparse._classify.kinds import Kind
from storyparse._classify.page import DraftSegment, Page
from storyparse._text.patterns import pattern

_PUBLISHED: Final = Kind.PUBLISHED
_CLOCK: Final = Kind.CLOCK
_is_object_id: Final = re.compile("[0-9a-fA-F]{24}").fullmatch
_SLUG_DATE: Final = pattern(r"-(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\Z")


class Times:
    """The times of a page; those of a live page's entries by their draft."""

    __slots__ = ("created", "posted", "published", "updated")

    def __init__(self) -> None:
        self.created: datetime | None = None
        self.published: datetime | None = None
        self.updated: datetime | None = None
        self.posted: dict[DraftSegment, datetime] = {}


def read_times(page: Page, stamps: Sequence[DraftSegment]) -> Times:
    """Read the times of a page; note what is wrong with them.

    Args:
        page: The page.
        stamps: Its drafts that are times, in order.

    Returns:
        Its times, each with the dialect's offset.
    """
    times = Times()
    _read_creation(page, times)
    lines: dict[str, int] = {}
    for draft in stamps:
        stamp = page.dialect.stamps.read(draft.values)
        if stamp.is_untimed:
            continue
        if stamp.time is None:
            page.note("timestamp-unreadable", draft.line, f"no such time: {draft.text!r}")
            continue
        if stamp.weekday_differs:
            message = f"the date is a {stamp.time:%A}: {draft.text!r}"
            page.note("weekday-differs", draft.line, message)
        if draft.kind is _CLOCK:
            times.posted[draft] = stamp.time
            continue
        kind = "published" if draft.kind is _PUBLISHED else "updated"
        before = getattr(times, kind)
        if before is None:
            setattr(times, kind, stamp.time)
            lines[kind] = draft.line
        elif before != stamp.time:
            message = f"line {lines[kind]} gives another time, which counts: {draft.text!r}"
            page.note("timestamp-repeated", draft.line, message)
    _read_header_times(page, times)
    _check_update(page, times, lines.get("updated", page.header_line))
    return times


def _check_update(page: Page, times: Times, line: int) -> None:
    """Note a story that was updated before it was there."""
    created, published, updated = times.created, times.published, times.updated
    if created and updated and updated < created.replace(second=0):  # A stamp has no seconds.
        message = f"updated {updated:%Y-%m-%d %H:%M}, created {created:%Y-%m-%d %H:%M}"
        page.note("updated-before-created", line, message)
    if published and updated and updated < published.replace(second=0):
        message = f"updated {updated:%Y-%m-%d %H:%M}, published {published:%Y-%m-%d %H:%M}"
        page.note("updated-before-published", line, message)


def _read_header_times(page: Page, times: Times) -> None:
    """Read the times that the header names and no stamp of the page gives."""
    for stamp, text in page.header_times.items():
        kind = "published" if stamp is _PUBLISHED else "updated"
        if text is None or getattr(times, kind) is not None:
            continue
        time = page.dialect.stamps.read({"moment": text}).time
        if time is None:
            page.note("timestamp-unreadable", page.header_line, f"no such time: {text[:60]!r}")
        setattr(times, kind, time)


def _read_creation(page: Page, times: Times) -> None:
    """Read the second that the header's identifier holds; compare it with the slug's date."""
    header = page.header
    if header is None or header.id is None:
        return
    if not page.dialect.dialect.header.object_ids:
        return
    if not _is_object_id(header.id):
        message = f"want 24 hexadecimal digits, not {header.id[:60]!r}"
        page.note("id-not-objectid", page.header_line, message)
        return
    zone = page.dialect.dialect.time_zone
    created = times.created = datetime.fromtimestamp(int(header.id[:8], 16), zone)
    slug = header.slug or ""
    if slug.endswith(f"-{created.date()}"):
        return
    dated = _SLUG_DATE.search(slug[-11:])
    if dated is None:
        return
    try:
        day = date.fromisoformat(dated["date"])
    except ValueError:
        return
    message = f"the slug says {day}, the id {created.date()}"
    page.note("slug-date-differs", page.header_line, message)
