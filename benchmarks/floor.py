"""The least that any reader of a dump must do: decode, cut, read the header's JSON, make one time."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from typing import Any

_IST = timezone(timedelta(hours=5, minutes=30), "IST")


def floor(source: bytes) -> tuple[list[str], Any, datetime]:
    """Do the least, with the values at hand."""
    lines = source.decode().split("\n")
    header = None
    if lines[0][:1] == "{":
        with suppress(ValueError):
            header = json.loads(lines[0])
    return lines, header, datetime(2026, 2, 27, 22, 20, tzinfo=_IST)
