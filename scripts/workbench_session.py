"""Works with the workbench as a person would, in a browser, and counts every key.

Ten pages of an invented paper are drafted, labelled and read by a dialect that is mended meanwhile.
What each line is stands in the paper's file: that is what the person knows. Pictures are taken on
the way, in both schemes.
"""

from __future__ import annotations

import subprocess
import sys
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from chromium import chromium
from drawing import ROOT

PAPER: Final = ROOT / "tests" / "papers" / "tal.txt"
LABELLED_FIRST: Final = 9
SIZES: Final = {"narrow": (390, 720), "wide": (1280, 800)}
"""The windows that pictures are taken of; the work is done in the last."""
SCHEMES: Final = ("light", "dark")
_LINE: Final = "#page .lines > li"

CAPTION: Final = (
    ("        # 2 of 10 pages: pages/tal-08.txt:16, pages/tal-09.txt:4\n", ""),
    ("        'कड़ाह में पकता गुड़',\n", ""),
)
EDITS: Final = (CAPTION,)
"""What is changed in the draft, a save each."""


class Stage(NamedTuple):
    """What was done, how many keys it took, and how much is read right after it."""

    what: str
    keys: int
    score: str


def pages() -> dict[str, list[tuple[str, str]]]:
    """Give the paper's pages: of each line its roles and its text."""
    found = {}
    for block in PAPER.read_text("utf-8").split("=== ")[1:]:
        name, *rows = block.splitlines()
        found[name] = [(row.partition("\t")[0], row.partition("\t")[2]) for row in rows]
    return found


class Session:
    """A person at the workbench.

    Args:
        page: The browser's page.
        folder: Where the dialect and the pages are.
        pictures: Where pictures go; none are taken without.
    """

    def __init__(self, page: Any, folder: Path, pictures: Path | None) -> None:  # noqa: ANN401
        self.page = page
        self.dialect = folder / "paper.py"
        self.pictures = pictures
        self.keys = 0

    def press(self, *keys: str) -> None:
        """Press keys, and wait until each is done."""
        for key in keys:
            self.page.keyboard.press(key)
            self.page.evaluate("done")
            self.keys += 1

    def save(self, text: str) -> None:
        """Save the dialect's file, and wait until the page follows."""
        version = self.page.evaluate("state.version")
        self.dialect.write_text(text, "utf-8")
        while self.page.evaluate("state.version") == version:
            self.page.wait_for_timeout(100)

    def edit(self, *changes: tuple[str, str]) -> None:
        """Change the dialect's text, and count what is typed."""
        text = self.dialect.read_text("utf-8")
        for old, new in changes:
            if text.count(old) != 1:
                message = f"the draft has {old!r} {text.count(old)} times"
                raise ValueError(message)
            text = text.replace(old, new)
            for change, _, _, start, end in SequenceMatcher(
                None, old, new, autojunk=False
            ).get_opcodes():
                self.keys += 0 if change == "equal" else max(1, end - start)
        self.save(text)

    def label(self, known: list[tuple[str, str]]) -> None:
        """Say what each line of the page is: a key a line, as far as one is wrong, and one more."""
        given = self.page.evaluate("state.lines.map(line => line.roles.join(' '))")
        wrong = [at for at, (roles, _) in enumerate(known) if roles != given[at]]
        for roles, there in [*zip(known, given, strict=True)][: wrong[-1] + 1 if wrong else 0]:
            key = self.page.evaluate("role => ROLES[role]", roles[0])
            self.press("Enter" if roles[0] == there else key)
        self.press("a", ".")

    def done(self, what: str) -> Stage:
        """Give what was done since the last time."""
        keys, self.keys = self.keys, 0
        score = self.page.locator("#score").inner_text()
        return Stage(what, keys, score.split(", headings")[0].removeprefix("roles "))

    def picture(self, name: str) -> None:
        """Take a picture in each scheme and size."""
        for scheme in SCHEMES if self.pictures else ():
            self.page.emulate_media(color_scheme=scheme)
            for size, (width, height) in SIZES.items():
                self.page.set_viewport_size({"width": width, "height": height})
                self.page.evaluate("choose(at, part)")
                self.page.screenshot(path=self.pictures / f"workbench-{name}-{size}-{scheme}.png")


def session(browser: Any, folder: Path, pictures: Path | None = None) -> list[Stage]:  # noqa: ANN401
    """Turn ten pages of an unknown paper into a dialect and a folder of labelled pages.

    Args:
        browser: The browser.
        folder: An empty folder to work in.
        pictures: Where pictures go; none are taken without.
    """
    known = pages()
    (folder / "pages").mkdir()
    for name, lines in known.items():
        text = "".join([f"{text}\n" for _, text in lines])
        (folder / "pages" / f"{name}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "storyparse"]
    subprocess.run(  # noqa: S603 -- our own arguments, here and below.
        [*command, "learn", "pages", "-o", "paper.py"], cwd=folder, check=True
    )
    with subprocess.Popen(  # noqa: S603
        [*command, "workbench", "pages", "--dialect", "paper.py:PAPER", "--gold", "gold"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as serving:
        width, height = SIZES["wide"]
        page = browser.new_page(viewport={"width": width, "height": height})
        try:
            page.goto(serving.stdout.readline().strip())
            page.locator(_LINE).first.locator(".text").click()
            return _work(Session(page, folder, pictures), list(known.values()))
        finally:
            page.close()
            serving.terminate()


def _work(person: Session, known: list[list[tuple[str, str]]]) -> list[Stage]:
    # How sure the evidence is changes with its weights: any line will do where it was weighed.
    person.page.evaluate("choose(items().findIndex(item => item.querySelector('.why')))")
    person.picture("evidence")
    person.page.locator("#pages button").first.click()
    person.page.evaluate("done")
    person.keys = 0
    stages = []
    for lines in known[:LABELLED_FIRST]:
        person.label(lines)
    stages.append(person.done(f"{LABELLED_FIRST} pages labelled"))
    whole = person.dialect.read_text("utf-8")
    person.save(whole.replace("rules_first=(", "rules_first=((", 1))
    person.picture("error")
    person.save(whole)
    for edit in EDITS:
        person.edit(*edit)
    stages.append(person.done("the dialect mended"))
    for lines in known[LABELLED_FIRST:]:
        person.label(lines)
    stages.append(person.done("the last page labelled"))
    person.picture("done")
    return stages


if __name__ == "__main__":
    with chromium() as browser, TemporaryDirectory() as place:
        for stage in session(browser, Path(place)):
            sys.stdout.write(f"{stage.what}: {stage.keys} keys, {stage.score}\n")
