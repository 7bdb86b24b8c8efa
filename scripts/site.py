"""Builds the documentation site into ``site/``, whole, with nothing but packages.

The pages of dumps and the pictures are made from fixtures first. Then Zensical builds; it stops at
a broken link or a missing cross-reference. Last, every link and every address of the finished pages
is looked at: none may lead nowhere, none may be fetched from elsewhere while a page is read.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from chromium import chromium

from storyparse import stream
from storyparse._show.html import proof

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
SEEN = ROOT / "docs" / "seen"

TEMPLATES = (
    "head-three-lines-2026",
    "head-two-lines-2021",
    "head-one-line-comma-2020",
    "headline-two-subheadlines-2005",
    "gallery-2022-heading-on-slide",
    "gallery-2020-counter-between-captions",
    "live-2026-khas-baten-three-line-head",
    "header-after-summary",
    "many-broken-header-in-the-middle",
    "body-printed-twice",
    "other-bhaskar",
)
"""The fixtures that are shown, one a template."""

_FETCHED = {"link", "script", "img", "iframe", "source", "audio", "video", "embed", "object"}

_MAX_NAME = 28
"""Letters of code that fit in a line of a telephone."""

_find_code = re.compile(r"(?<!<pre>)(?<!</span>)<code>([^<>]+)</code>").sub
_find_joints = re.compile(r"(?<=[\w)\]])(?=[._/([,=])|(?<=[/_=(,])(?=\w)").sub


class Page(HTMLParser):
    """What a page links to, what it fetches, and the names that can be linked to in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.names = {"", "top"}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        given = dict(attrs)
        self.names |= {name for key in ("id", "name") if (name := given.get(key))}
        address = given.get("href") or given.get("src") or given.get("data")
        if address and tag == "a":
            self.links.append(address)
        elif address and tag in _FETCHED and given.get("rel") not in {"canonical", "prev", "next"}:
            self.fetched.append(address)


def make_seen() -> None:
    """Make the pages of dumps, each with a way back."""
    shutil.rmtree(SEEN, ignore_errors=True)
    SEEN.mkdir()
    for name, after in zip(TEMPLATES, (*TEMPLATES[1:], TEMPLATES[0]), strict=True):
        with (ROOT / "fixtures" / f"{name}.txt").open("rb") as dump:
            page = proof(stream(dump), name=f"{name}.txt")
        way = (
            '<nav class="jumps" style="display:flex" aria-label="Site">'
            f'<a href="../seen.html">← All dumps</a><a href="{after}.html">The next one</a>'
            '<a href="../index.html">storyparse</a></nav>'
        )
        (SEEN / f"{name}.html").write_text(page.replace("<header>", f"<header>{way}", 1), "utf-8")


def keep_names_whole(site: Path) -> None:
    """Mark short pieces of code among words, and where a long one may be cut.

    The style keeps the first on one line; a browser cuts the second at a joint, not within a word.
    """
    for file in site.rglob("*.html"):
        page = file.read_text("utf-8")
        file.write_text(_find_code(_kept, page), "utf-8")


def _kept(code: re.Match[str]) -> str:
    text = code[1]
    if len(unescape(text)) <= _MAX_NAME:
        return f'<code class="name">{text}</code>'
    return f"<code>{_find_joints('<wbr>', text)}</code>"


def make_social(site: Path) -> None:
    """Make the picture that others show beside a link: the first page, where a browser is here."""
    with chromium() as browser:
        if browser is not None:
            page = browser.new_page(viewport={"width": 1200, "height": 630})
            page.goto((site / "index.html").as_uri())
            page.screenshot(path=site / "social.png")


def problems(site: Path) -> list[str]:
    """Find what is broken in a finished site.

    Args:
        site: Its folder.

    Returns:
        A sentence for each link that leads nowhere, and for each address that a page would fetch
        from elsewhere.
    """
    pages = {file: Page(file.read_text("utf-8")) for file in sorted(site.rglob("*.html"))}
    found = []
    for file, page in pages.items():
        where = file.relative_to(site)
        for address in page.fetched:
            parts = urlsplit(address)
            if parts.scheme not in {"", "data"} or parts.netloc:
                found.append(f"{where}: fetches {address}")
            elif not parts.scheme and not _target(site, file, parts.path).is_file():
                found.append(f"{where}: fetches {address}, which is not there")
        for address in page.links:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = _target(site, file, parts.path)
            if not target.is_file():
                found.append(f"{where}: {address} leads nowhere")
            elif target in pages and unquote(parts.fragment) not in pages[target].names:
                found.append(f"{where}: {address} names no place on that page")
    return found


def _target(site: Path, file: Path, path: str) -> Path:
    if not path:
        return file
    start = site if path.startswith("/") else file.parent
    target = (start / unquote(path).lstrip("/")).resolve()
    return target / "index.html" if target.is_dir() else target


def main() -> int:
    """Build the site; give 1 where something in it is broken."""
    make_seen()
    shutil.rmtree(SITE, ignore_errors=True)
    for step in (["scripts/pictures.py"], ["-m", "zensical", "build", "--strict", "--clean"]):
        done = subprocess.run([sys.executable, *step], cwd=ROOT, check=False)  # noqa: S603 -- our own.
        if done.returncode:
            return 1
    keep_names_whole(SITE)
    make_social(SITE)
    found = problems(SITE)
    for problem in found:
        sys.stderr.write(f"{problem}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
