"""The least that any reader of a dump must do: decode, cut, read the header's JSON, make one time."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

_IST = timezone(timedelta(hours=5, minutes=30), "IST")


def floor(source: bytes) -> tuple[list[str], Any, datetime]:
    """Do the least, with the values at hand."""
    lines = source.decode().split("\n")
    return lines, json.loads(lines[0]), datetime(2026, 2, 27, 22, 20, tzinfo=_IST)
