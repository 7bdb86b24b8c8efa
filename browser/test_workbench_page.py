"""The workbench in a real browser: by mouse, by keyboard alone, in any size and either scheme."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from test_pages import CHROMIUM, PAINTED, ROOT, Visit, in_view, sync_api

pytest.importorskip("uvicorn", reason="pip install '.[browser]'")

from storyparse._io.dialect_name import chosen
from storyparse.workbench.app import server
from storyparse.workbench.bench import Bench, Page
from storyparse.workbench.watched import WatchedDialect

PAPERS = ROOT / "tests" / "papers"
PAPER = """\
from storyparse import HINDI_PAPER

PAPER = HINDI_PAPER.extend(
    name="नदी एक्सप्रेस",
    furniture=("हमें फॉलो करें",),
)
"""
LINE = "#page .lines > li"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start Chromium once."""
    with sync_api.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve the pages of an invented paper, and give where."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    chosen.cache_clear()
    (tmp_path / "paper.py").write_text(PAPER, "utf-8")
    pages = []
    for block in (PAPERS / "nadi.txt").read_text("utf-8").split("=== ")[1:]:
        name, *rows = block.splitlines()
        pages.append(Page(name, "".join([row.partition("\t")[2] + "\n" for row in rows])))
    bench = Bench(pages, WatchedDialect("paper.py:PAPER"), tmp_path / "gold")
    serving, opened, where = server(bench, 0)
    running = Thread(target=serving.run, kwargs={"sockets": [opened]})
    running.start()
    yield where
    serving.should_exit = True
    running.join()
    opened.close()


def opened(browser: Any, address: str, width: int = 1440, scheme: str = "light") -> Visit:
    """Open the workbench, and wait until a page stands in it."""
    visit = Visit(browser, address, width, scheme)
    visit.page.locator(LINE).first.wait_for()
    return visit


def roles(name: str = "nadi-01") -> list[str]:
    """Give the roles that are saved of a page."""
    return Path("gold", f"{name}.roles").read_text("utf-8").splitlines()


def chosen_line(page: Any) -> int:
    """Give the number of the line that has the focus."""
    return int(page.evaluate("document.activeElement.dataset.line"))


def press(page: Any, *keys: str) -> None:
    """Press keys one after the other, and wait until the last is done."""
    for key in keys:
        page.keyboard.press(key)
    page.evaluate("done")


def until(page: Any, told: str) -> None:
    """Wait until something is true; the page's policy lets no driver wait inside it."""
    for _ in range(100):
        if page.evaluate(told):
            return
        page.wait_for_timeout(50)
    raise AssertionError(told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_the_workbench_is_in_reach(browser: Any, address: str, width: int, scheme: str) -> None:
    """It asks nothing of others, fits, and axe-core finds nothing serious, whatever it shows."""
    with opened(browser, address, width, scheme) as visit:
        page = visit.page
        page.locator(LINE).nth(1).locator(".text").click()
        press(page, "h", "t", "b", "Enter", "n")
        Path("paper.py").write_text(PAPER.replace("(", "((", 1), "utf-8")
        page.get_by_text("was never closed").wait_for()
        page.evaluate(PAINTED)
        assert 0 == visit.overflow
        assert [] == visit.barriers
        assert [] == visit.said
        assert [] == [url for url in visit.asked if not url.startswith((address, "data:"))]


def test_by_keyboard_alone(browser: Any, address: str) -> None:
    """Tab comes to the page's lines; from there each thing is one key."""
    with opened(browser, address) as visit:
        page = visit.page
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(f"document.activeElement.matches({LINE!r})"):
                break
        assert 1 == chosen_line(page)
        press(page, "f", "h", "t", "s", "b")
        assert ["furniture", "headline", "timestamp", "summary", "byline"] == roles()[:5]
        assert 6 == chosen_line(page)
        press(page, "ArrowUp", "ArrowUp", "?")
        assert "?" == roles()[3]
        press(page, "ArrowUp", "Shift+P", "a")
        given = page.locator(f"{LINE} >> nth=6 >> .role").first.inner_text()
        assert ["summary paragraph", "byline"] != roles()[3:5]
        assert given == roles()[6]
        assert "?" not in roles()
        press(page, ".")
        assert "nadi-02" in page.locator("[aria-current=page]").inner_text()
        press(page, ",", ",")
        assert "nadi-10" in page.locator("[aria-current=page]").inner_text()


def test_keys_that_come_quickly_are_done_one_after_the_other(browser: Any, address: str) -> None:
    """None is lost, and none acts on another line."""
    with opened(browser, address) as visit:
        page = visit.page
        page.locator(LINE).first.locator(".text").click()
        page.evaluate(
            """keys => { for (const key of keys) document.activeElement.dispatchEvent(
                new KeyboardEvent("keydown", { key, bubbles: true })); }""",
            [*"fhtsbf" * 2],
        )
        until(page, "document.activeElement.dataset.line === '13'")
        given = ["furniture", "headline", "timestamp", "summary", "byline", "furniture"] * 2
        assert given == roles()[:12]


def test_a_key_elsewhere_does_nothing(browser: Any, address: str) -> None:
    """A letter acts only while a line has the focus."""
    with opened(browser, address) as visit:
        visit.page.locator("#pages button").first.focus()
        press(visit.page, "h", "a")
        visit.page.locator(f"{LINE} a.role").first.focus()
        press(visit.page, "h")
        assert not Path("gold").exists()


def test_by_mouse(browser: Any, address: str) -> None:
    """A click chooses a line, one more gives it its role; pages and rules are buttons."""
    with opened(browser, address) as visit:
        page = visit.page
        page.locator(LINE).nth(4).locator(".text").click()
        assert "Line 5" in page.locator("#line").inner_text()
        page.get_by_role("button", name="byline", exact=False).click()
        page.locator(f"{LINE} .gold").wait_for()
        assert "byline" == roles()[4]
        assert "roles 0.0 % (0 of 1)" in page.locator("#score").inner_text()
        assert "1 wrong" in page.locator("#pages button").first.inner_text()
        page.locator("#pages button").nth(2).click()
        until(page, "state.number === 2")
        rule = page.locator("#rules li").filter(has_text="furniture").get_by_role("button")
        number, line = rule.inner_text().removeprefix("nadi-").split(":")
        rule.click()
        until(page, f"state.number === {int(number) - 1}")
        press(page)
        assert int(line) == chosen_line(page)
        assert in_view(page.locator(f"{LINE}[aria-current=true]"))


def test_the_next_doubtful_line_is_one_key_away(browser: Any, address: str) -> None:
    """Below, then on the pages that follow; its evidence stands beside it. So is a wrong line."""
    with opened(browser, address) as visit:
        page = visit.page
        page.locator(LINE).first.locator(".text").click()
        seen = set()
        for _ in range(30):
            press(page, "n")
            assert page.evaluate("is.doubtful(here())")
            seen.add((page.evaluate("state.number"), chosen_line(page)))
        assert len({number for number, _ in seen}) > 2
        told = page.locator(f"{LINE}[aria-current=true] .why").inner_text()
        assert "% sure" in told
        assert "against a heading" in told
        press(page, "d")
        where = page.evaluate("state.number")
        press(page, ".", "w")
        assert where == page.evaluate("state.number")
        assert page.evaluate("is.wrong(here())")


def test_parts_of_a_line(browser: Any, address: str) -> None:
    """Each has its role: Shift and a key add one, an arrow goes to the next."""
    with opened(browser, address) as visit:
        page = visit.page
        page.locator(LINE).first.locator(".text").click()
        press(page, "b", "ArrowUp", "Shift+P")
        assert "byline paragraph" == roles()[0]
        assert 1 == chosen_line(page)


def test_the_page_follows_the_dialect(browser: Any, address: str) -> None:
    """Saved, the pages are read anew; an error stands there with its line, and goes again."""
    with opened(browser, address) as visit:
        page = visit.page
        first = page.locator(f"{LINE} .role").first
        assert "furniture" != first.inner_text()
        Path("paper.py").write_text(PAPER.replace('("', '("नदी एक्सप्रेस", "'), "utf-8")
        until(page, f"document.querySelector('{LINE} .role').innerText === 'furniture'")
        Path("paper.py").write_text(PAPER.replace("furniture=", "furnitur="), "utf-8")
        alert = page.get_by_role("alert")
        alert.get_by_text("furnitur").wait_for()
        assert ">    3  PAPER = HINDI_PAPER.extend(" in alert.inner_text()
        assert "furniture" == first.inner_text()
        Path("paper.py").write_text(PAPER, "utf-8")
        until(page, "document.querySelector('#faults').innerText === ''")


def test_what_is_saved_and_what_is_not_is_said(browser: Any, address: str) -> None:
    """A page of that name which is another text stays, and the reason is read out."""
    Path("gold").mkdir()
    Path("gold/nadi-01.txt").write_text("नहर\n", "utf-8")
    with opened(browser, address) as visit:
        page = visit.page
        page.locator(LINE).first.locator(".text").click()
        press(page, "f")
        assert "another text than the page" in page.get_by_role("status").inner_text()
        press(page, ".")
        page.locator(LINE).first.locator(".text").click()
        press(page, "f")
        assert "saved" == page.get_by_role("status").inner_text()


def test_a_page_cannot_act(browser: Any, address: str) -> None:
    """What stands in a page stays text, and another site's page reaches nothing."""
    with opened(browser, address) as visit:
        blocked = visit.page.evaluate(
            """() => { const one = document.createElement("div");
                one.innerHTML = '<img src=x onerror="window.taken = 1"><style>b{}</style>';
                document.body.append(one);
                return new Promise(tell => setTimeout(() => tell(window.taken ?? 0), 300)); }"""
        )
        assert 0 == blocked
        assert any("Content Security Policy" in said for said in visit.said)


def test_the_how_to_keeps_its_word(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten pages of an unknown paper, a hundred keys and an edit: all roles right, all labelled."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    told = import_module("workbench_session")
    stages = told.session(browser, tmp_path)
    lines = sum(map(len, told.pages().values()))
    assert f"100.0 % ({lines} of {lines})" == stages[-1].score
    assert stages[0].keys + stages[2].keys <= 100
    assert stages[1].keys <= 300
    for name, known in told.pages().items():
        given = (tmp_path / "gold" / f"{name}.roles").read_text("utf-8").splitlines()
        assert [roles for roles, _ in known] == given
