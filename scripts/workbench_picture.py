"""Takes the pictures of the workbench: the real page, in a real browser, in the midst of its work.

The pages are those of an invented paper of the tests, the dialect is what ``storyparse learn``
drafts from them, and a few lines are labelled by keys. Without Playwright or Chromium there are no
pictures, and the page that would show them does without.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import Element

from chromium import chromium
from drawing import ROOT, add

SIZES: Final = {"wide": (1280, 800), "narrow": (390, 720)}
"""The windows that the workbench is shown in."""
SCHEMES: Final = ("light", "dark")
_KEYS: Final = ("Enter", "Enter", "Enter", "Enter", "b", "Enter", "n")
"""What is pressed before: five lines are right, one is a byline; then the next doubtful line."""
_ALT: Final = (
    "The workbench: pages on the left, a page line by line in the middle with the evidence "
    "of the chosen line open, the roles and their keys on the right"
)


def workbench_picture(folder: Path) -> Element:
    """Take the pictures, and give the piece of a page that shows them.

    Args:
        folder: Where the pictures go.
    """
    box = Element("div", {"class": "shots"})
    with chromium() as running, tempfile.TemporaryDirectory() as name:
        if running is None:
            return box
        with _serving(Path(name)) as address:
            for scheme in SCHEMES:
                for size in SIZES:
                    _take(running, address, folder / f"workbench-{size}-{scheme}.png", scheme, size)
                _add_picture(box, scheme)
    return box


def _add_picture(box: Element, scheme: str) -> None:
    picture = add(box, "picture", class_=f"only-{scheme}")
    narrow, wide = [f"../pictures/workbench-{size}-{scheme}.png" for size in ("narrow", "wide")]
    add(picture, "source", media="(max-width: 44.99em)", srcset=narrow)
    width, height = map(str, SIZES["wide"])
    add(picture, "img", src=wide, alt=_ALT, width=width, height=height, loading="lazy")


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    """Draft a dialect of an invented paper, serve its workbench, and give the address."""
    pages = folder / "pages"
    pages.mkdir()
    for block in (ROOT / "tests/papers/nadi.txt").read_text("utf-8").split("=== ")[1:]:
        name, *rows = block.splitlines()
        text = "".join([row.partition("\t")[2] + "\n" for row in rows])
        (pages / f"{name}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "storyparse"]
    subprocess.run([*command, "learn", "pages", "-o", "paper.py"], cwd=folder, check=True)  # noqa: S603 -- our own arguments.
    serve = ["workbench", "pages", "--dialect", "paper.py:PAPER", "--gold", "gold"]
    with subprocess.Popen(  # noqa: S603 -- as above.
        [*command, *serve], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None  # noqa: S101 -- for the types.
        yield process.stdout.readline().strip()
        process.terminate()


def _take(running: Any, address: str, file: Path, scheme: str, size: str) -> None:  # noqa: ANN401 -- the driver's.
    width, height = SIZES[size]
    page = running.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.goto(address)
    page.locator("#page .lines > li").first.wait_for()
    page.locator("#page .lines > li").first.focus()
    for key in _KEYS:
        page.keyboard.press(key)
        page.evaluate("done")
    page.screenshot(path=file)
    page.close()
