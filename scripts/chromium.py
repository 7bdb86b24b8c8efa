"""The browser that the system has, for pictures of pages; nothing is installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def chromium() -> Iterator[Any]:
    """Start Chromium, or give nothing where it or its driver is missing."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- of another extra.
    except ImportError:
        found = None
    if found is None:
        sys.stderr.write("no pictures of pages: they take '.[browser]' and Chromium\n")
        yield None
        return
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield running
        running.close()
