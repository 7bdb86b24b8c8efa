"""Pictures of the workbench, and the keys of a session in it, where a browser is here."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from xml.etree.ElementTree import Element

from chromium import chromium
from drawing import add
from workbench_session import SCHEMES, SIZES, session

SHOWN: Final = {
    "evidence": "The workbench: the pages at the left, one of them in the middle, a line chosen, "
    "its evidence below it, the keys at the right",
    "error": "The same page below an error of the dialect's file, with the lines where it stands",
    "done": "All lines of ten pages judged, the score at the top",
}
"""What is seen on each picture."""


def workbench(folder: Path) -> dict[str, Element]:
    """Take the pictures, and give the pieces of HTML that show them.

    Args:
        folder: Where the pictures go.
    """
    names = [f"workbench-{name}" for name in (*SHOWN, "keys")]
    with chromium() as browser, TemporaryDirectory() as place:
        if browser is None:
            return {name: _missing() for name in names}
        stages = session(browser, Path(place), folder)
    pieces = {f"workbench-{name}": _picture(name, seen) for name, seen in SHOWN.items()}
    table = pieces["workbench-keys"] = Element("table")
    head = add(add(table, "thead"), "tr")
    for title in ("What was done", "Keys", "Roles right on the pages labelled so far"):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for stage in stages:
        row = add(body, "tr")
        for text in (stage.what, str(stage.keys), stage.score):
            add(row, "td", text)
    row = add(body, "tr")
    add(row, "td", "all of it")
    add(row, "td", str(sum([stage.keys for stage in stages])))
    add(row, "td", stages[-1].score)
    return pieces


def _picture(name: str, seen: str) -> Element:
    box = Element("div", {"class": "shots"})
    width, height = map(str, SIZES["wide"])
    for scheme in SCHEMES:
        picture = add(box, "picture", class_=f"only-{scheme}")
        narrow, wide = [f"../pictures/workbench-{name}-{size}-{scheme}.png" for size in SIZES]
        add(picture, "source", media="(max-width: 44.99em)", srcset=narrow)
        add(picture, "img", src=wide, alt=seen, width=width, height=height, loading="lazy")
    return box


def _missing() -> Element:
    box = Element("p")
    box.text = "This site was built where no browser is: python scripts/pictures.py makes it."
    return box
