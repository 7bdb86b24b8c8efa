"""Pages in a real browser: `pytest browser`, with Debian's Chromium.

Playwright drives the browser that the system has, over its own protocol; it is told where that is,
and installs none. axe-core, the accessibility checker, comes inside a package.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

import pytest

from storyparse import stream
from storyparse._show.html import proof

sync_api = pytest.importorskip("playwright.sync_api", reason="pip install '.[browser]'")
axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="pip install '.[browser]'"
)

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("no Chromium here: apt-get install chromium", allow_module_level=True)

WIDTHS = (320, 390, 768, 1440)
DUMPS = (
    "head-three-lines-2026",
    "gallery-2022-heading-on-slide",
    "live-2026-khas-baten-three-line-head",
    "many-broken-header-in-the-middle",
    "other-english-prose",
)
PAGES = sorted(
    [str(path.relative_to(ROOT / "docs").with_suffix("")) for path in (ROOT / "docs").rglob("*.md")]
)
PAINTED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
HOSTILE = (
    '<script>document.title = "taken"</script><img src="https://example.org/x.png">\n'
    f"न्यूज डेस्क, अमर उजाला, आगरा\nUpdated Mon, 20 Sep 2020 05:31 PM IST\n{'अ' * 5000}\n"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium once."""
    with sync_api.sync_playwright() as driver:
        # Root, as in a container, has no sandbox to give; the pages are our own.
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the pages of some dumps."""
    made = tmp_path_factory.mktemp("pages")
    for name in DUMPS:
        with (ROOT / "fixtures" / f"{name}.txt").open("rb") as dump:
            (made / f"{name}.html").write_text(proof(stream(dump), name=name), "utf-8")
    (made / "hostile.html").write_text(proof(stream([HOSTILE]), name="<b>hostile"), "utf-8")
    return made


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site and serve it on this machine only."""
    pytest.importorskip("zensical", reason="pip install '.[site]'")
    built = subprocess.run(
        [sys.executable, "scripts/site.py"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    copy = shutil.copytree(ROOT / "site", tmp_path_factory.mktemp("site") / "site")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

        def send_error(self, code: int, *_: Any) -> None:
            """Answer as servers of plain files do: with 404.html, whatever the address."""
            page = (copy / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(copy)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class Visit:
    """A page opened at a width, and what it asked for and complained of meanwhile."""

    def __init__(self, browser: Any, address: str, width: int, scheme: str = "light") -> None:
        viewport = {"width": width, "height": 900}
        self.page = browser.new_page(viewport=viewport, color_scheme=scheme)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.page.close()

    @property
    def overflow(self) -> int:
        """How many pixels the page is wider than its window."""
        width: int = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return max(width, 0)  # Less than nothing where the body has the scroll bar.

    @property
    def barriers(self) -> list[str]:
        """What axe-core finds that is serious or critical."""
        return [
            f"{found['id']}: {[node['target'] for node in found['nodes']][:5]}"
            for found in axe.Axe().run(self.page).response["violations"]
            if found["impact"] in {"serious", "critical"}
        ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [*DUMPS, "hostile"])
def test_page_of_a_dump(browser: Any, folder: Path, name: str, width: int) -> None:
    """A page loads without a word on the console or a request, and nothing is cut off."""
    address = (folder / f"{name}.html").as_uri()
    with Visit(browser, address, width) as visit:
        assert [] == visit.said
        assert [address] == [url for url in visit.asked if not url.startswith("data:")]
        assert 0 == visit.overflow
        assert visit.page.title().endswith(": a dump, seen by storyparse")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["head-three-lines-2026", "many-broken-header-in-the-middle"])
def test_page_of_a_dump_is_in_reach(
    browser: Any, folder: Path, name: str, width: int, scheme: str
) -> None:
    """axe-core finds nothing serious in a page, light or dark: contrast, names, order, reach."""
    with Visit(browser, (folder / f"{name}.html").as_uri(), width, scheme) as visit:
        visit.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        visit.page.locator(".search input").fill("महिला")
        visit.page.locator(".only input").first.check()
        visit.page.locator(".only input").last.check()
        assert [] == visit.barriers
        assert 0 == visit.overflow


@pytest.mark.parametrize("width", WIDTHS)
def test_links_by_mouse(browser: Any, folder: Path, width: int) -> None:
    """A click on a paragraph of the story shows its line; one on a line's role shows the story."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), width) as visit:
        page = visit.page
        paragraph = page.locator(".part.paragraph").first
        point(page, paragraph.locator("p"))
        line = page.locator("li:target")
        page.wait_for_url("**#L13")
        assert line.locator(".text").text_content() == paragraph.locator("p").text_content()
        assert in_view(line)
        point(page, page.locator("#L15 > .role"))
        part = page.locator(".part:target")
        assert "शुरुआत में गांव वालों ने उड़ाया मजाक" == part.locator("p").text_content()
        assert in_view(part)


def test_links_by_keyboard(browser: Any, folder: Path) -> None:
    """Tab shows a role's rule, Enter goes to the story; from there Tab and Enter go back."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), 1440) as visit:
        page = visit.page
        rule = "getComputedStyle(document.activeElement, '::after').content"
        page.locator(".search input").focus()
        page.keyboard.press("Tab")
        assert "header" == page.evaluate("document.activeElement.innerText")
        assert "rule: " in page.evaluate(rule)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert "headline" in page.locator(".part:target .path").inner_text()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**#L2")
        assert in_view(page.locator("li:target"))


def test_rule_on_hover(browser: Any, folder: Path) -> None:
    """The rule that decided is shown while the pointer is on a line, and not before."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), 1440) as visit:
        shown = "getComputedStyle(document.querySelector('#L5 > .role'), '::after').content"
        assert "none" == visit.page.evaluate(shown)
        visit.page.locator("#L5").hover()
        assert "rule: " in visit.page.evaluate(shown)


@pytest.mark.parametrize("width", WIDTHS)
def test_filter_by_role(browser: Any, folder: Path, width: int) -> None:
    """Ticked roles leave their own lines, and that which a link leads to; one button shows all."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), width) as visit:
        page = visit.page
        page.get_by_role("checkbox", name="heading 2").focus()
        page.keyboard.press("Space")
        assert ["15", "17"] == lines(page)
        page.get_by_role("checkbox", name="credit 1").check()
        assert ["10", "15", "17"] == lines(page)
        page.locator(".part.headline .path a").click()
        assert ["2", "10", "15", "17"] == lines(page)
        assert in_view(page.locator("#L2"))
        page.get_by_role("button", name="All lines").click()
        assert 20 == len(lines(page))
        assert [] == visit.said


def lines(page: Any) -> list[str]:
    """Give the numbers of the lines that are shown."""
    told: list[str] = page.evaluate(
        "[...document.querySelectorAll('.lines > li')]"
        ".filter(one => getComputedStyle(one).display !== 'none').map(one => one.dataset.line)"
    )
    return told


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_search_by_keyboard(browser: Any, folder: Path, width: int, scheme: str) -> None:
    """A slash, some letters: how often it is there; Enter goes on, with Shift back, Escape ends."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), width, scheme) as visit:
        page = visit.page
        told = page.locator(".search output")
        page.keyboard.press("/")
        page.keyboard.insert_text("महिलाओं")
        found = page.locator(".lines .text").all_inner_texts()
        hits = [number for number, text in enumerate(found, 1) for _ in range(text.count("महिलाओं"))]
        for step, at in (("", 0), ("Enter", 1), ("Shift+Enter", 0), ("Shift+Enter", -1)):
            if step:
                page.keyboard.press(step)
            assert f"{at % len(hits) + 1} of {len(hits)}" == told.inner_text()
            now = page.locator(".lines .now")
            assert str(hits[at]) == now.get_attribute("data-line")
            page.evaluate(PAINTED)
            assert in_view(now)
        page.keyboard.press("Escape")
        assert ("", 0, "BODY") == (
            told.inner_text(),
            page.locator(".now").count(),
            page.evaluate("document.activeElement.tagName"),
        )
        assert [] == visit.said


def test_search_by_mouse(browser: Any, folder: Path) -> None:
    """Spellings that storyparse takes for one are one; what the filter hides is not found."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), 390) as visit:
        page = visit.page
        told = page.locator(".search output")
        field = page.get_by_role("searchbox", name="Search the lines")
        for text in ("ये भी पढ़े", "ये भी पढे", "ये भी प\u095dे", "success STORY"):
            field.fill(text)
            assert "1 of 1" == told.inner_text(), text
        field.fill("<b>")
        assert "not found" == told.inner_text()
        assert page.get_by_role("button", name="Next").is_disabled()
        field.fill("महिला")
        page.get_by_role("button", name="Previous").click()
        last, count = told.inner_text().split(" of ")
        assert last == count != "1"
        page.get_by_role("button", name="Next").click()
        assert f"1 of {count}" == told.inner_text()
        page.get_by_role("checkbox", name="caption 1").check()
        assert "1 of 1" == told.inner_text()
        assert "9" == page.locator(".now").get_attribute("data-line")
        page.get_by_role("button", name="All lines").click()
        page.wait_for_function("document.querySelector('.search output').value.endsWith(' 7')")


def test_search_marks_what_it_found(browser: Any, folder: Path) -> None:
    """All the letters found, though nukta and joiners count for nothing in the search."""
    dump = "नहर\nन्यूज डेस्क, अमर उजाला, आगरा\nबाज\u093cार क्\u200dया ज\u093cमीन\n"
    path = folder / "nukta.html"
    path.write_text(proof(stream([dump]), name="nukta"), "utf-8")
    with Visit(browser, path.as_uri(), 1440) as visit:
        for wanted, found in (
            ("जमीन", "ज\u093cमीन"),
            ("क्या", "क्\u200dया"),
            ("बा\u095bा", "बाज\u093cा"),
        ):
            visit.page.locator(".search input").fill(wanted)
            marked = "[...CSS.highlights.get('found')].map(String)"
            assert [found] == visit.page.evaluate(marked)


def test_without_its_script_a_page_has_no_search(browser: Any, folder: Path) -> None:
    """It filters all the same, and a key that would send a form sends nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "head-three-lines-2026.html").as_uri())
    assert not page.locator(".search").is_visible()
    page.get_by_role("checkbox", name="heading 2").check()
    page.keyboard.press("Enter")
    assert page.locator("#L15").is_visible()
    assert not page.locator("#L16").is_visible()
    assert page.url.endswith("head-three-lines-2026.html")
    context.close()


def test_evidence_opens(browser: Any, folder: Path) -> None:
    """Below a line that evidence decided; the name of the rule, shown beside it, hides none."""
    with Visit(browser, (folder / "head-three-lines-2026.html").as_uri(), 1440) as visit:
        why = visit.page.locator("#L15 .why")
        visit.page.locator("#L15").hover()
        why.locator("summary").click()
        assert why.locator("li").first.is_visible()
        sides = set(why.locator("li").evaluate_all("all => all.map(one => one.className)"))
        assert {"for", "against"} == sides
        name = visit.page.locator("#L15 > .role")
        width = name.evaluate("one => parseFloat(getComputedStyle(one, '::after').width)")
        left = visit.page.locator("#L15 > .text").bounding_box()["x"]
        assert name.bounding_box()["x"] + width <= left


def point(page: Any, element: Any) -> None:
    """Click where an element is, whatever lies above it there."""
    # What comes into sight is laid out only then, and may move what stands below it.
    for _ in range(3):
        element.scroll_into_view_if_needed()
        page.evaluate(PAINTED)
    box = element.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def in_view(element: Any) -> bool:
    """Tell whether an element is in sight, whatever scrolls."""
    seen: bool = element.evaluate(
        """async element => new Promise(tell => new IntersectionObserver(
            entries => tell(entries[0].isIntersecting)).observe(element))"""
    )
    return seen


def test_a_large_dump_opens_at_once(browser: Any, tmp_path: Path) -> None:
    """Five thousand lines take the page less than a second of its own time, up to the paint."""
    head = "नहर में मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\n"
    body = "".join(
        [f"{number} मजदूरों को नहर में मगरमच्छ दिखा और गांव के लोग डर गए।\n" for number in range(4998)]
    )
    path = tmp_path / "large.html"
    path.write_text(proof(stream([head + body]), name="large"), "utf-8")
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    meter = page.context.new_cdp_session(page)
    # The main thread's own clock: what else the machine does is not counted.
    meter.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri())
    page.evaluate(PAINTED)
    metrics = {one["name"]: one["value"] for one in meter.send("Performance.getMetrics")["metrics"]}
    assert 5000 == page.locator(".lines > li").count()
    page.close()
    assert metrics["TaskDuration"] < 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_site(browser: Any, site: str, name: str, scheme: str) -> None:
    """A page of the site asks for nothing from elsewhere, fits each window, and is in reach."""
    with Visit(browser, f"{site}/{name}.html", WIDTHS[0], scheme) as visit:
        visit.page.wait_for_load_state("networkidle")
        for width in WIDTHS:
            visit.page.set_viewport_size({"width": width, "height": 900})
            visit.page.evaluate(PAINTED)
            assert 0 == visit.overflow, width
        assert [] == visit.said
        assert [] == [url for url in visit.asked if not url.startswith((site, "data:", "blob:"))]
        assert [] == visit.barriers


def test_examples_of_the_api_are_code(browser: Any, site: str) -> None:
    """Each example of the API page is a block of code, its prompts and results on lines apart."""
    with Visit(browser, f"{site}/api.html", 1440) as visit:
        assert 0 == visit.page.locator("blockquote").count()
        outside = (
            "[...document.querySelectorAll('article p')].filter(p => p.innerText.includes('>>>'))"
        )
        assert 0 == visit.page.evaluate(f"{outside}.length")


@pytest.mark.parametrize("address", ["how-to/foldr.html", "how-to/old/folder", "folder.html"])
def test_an_address_that_is_none(browser: Any, site: str, address: str) -> None:
    """The page for it has its style and its links at any depth, and names pages that are near."""
    with Visit(browser, f"{site}/{address}", 1440) as visit:
        page = visit.page
        assert address in page.locator("#missing").inner_text()
        assert page.evaluate("document.styleSheets.length") > 1
        page.get_by_role("link", name="Read a folder into JSON Lines").last.click()
        page.wait_for_url("**/how-to/folder.html")
        assert [] == [url for url in visit.asked if not url.startswith((site, "data:", "blob:"))]


@pytest.mark.usefixtures("site")
def test_search_from_a_folder(browser: Any) -> None:
    """The search finds a page also where the site is opened from a folder, without a server."""
    address = (ROOT / "site" / "how-to" / "folder.html").as_uri()
    with Visit(browser, address, 1440) as visit:
        page = visit.page
        page.locator(".md-search__button").click()
        page.locator("input[aria-label=Search]").fill("weekday-differs")
        page.get_by_text("weekday is not its date's").first.click()
        page.wait_for_url("**/diagnostics.html#weekday-differs")
        assert all(url.startswith(("file:", "data:", "blob:")) for url in visit.asked)


def test_the_first_page_is_live(browser: Any, site: str) -> None:
    """Pointing at a line of the dump, or tabbing to it, lights up what the story has of it."""
    with Visit(browser, f"{site}/index.html", 1440) as visit:
        page = visit.page
        plain = colour(page, "#face-field-2")
        assert colour(page, "#face-field-1") != plain
        page.locator("#face-line-2").hover()
        assert colour(page, "#face-field-2") == colour(page, "#face-line-2") != plain
        page.mouse.move(0, 0)
        page.locator("#face-line-1").focus()
        page.keyboard.press("Tab")
        assert colour(page, "#face-field-2") != plain
        assert colour(page, "#face-field-1") == plain
        page.keyboard.press("Enter")
        page.wait_for_url("**#face-field-2")


def colour(page: Any, selector: str) -> str:
    """Give the colour behind an element."""
    told: str = page.locator(selector).evaluate("one => getComputedStyle(one).backgroundColor")
    return told


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dump_of_the_site_has_a_way_back(browser: Any, site: str, width: int) -> None:
    """From the page of a dump one gets to the next one and to the list of all."""
    with Visit(browser, f"{site}/seen/head-three-lines-2026.html", width) as visit:
        visit.page.get_by_role("link", name="The next one").click()
        visit.page.wait_for_url("**/seen/head-two-lines-2021.html")
        visit.page.get_by_role("link", name="All dumps").click()
        visit.page.wait_for_url("**/seen.html")
