"""Stories in, one HTML page out: the dump line by line with its marks, the story beside it.

A proof, as a newspaper has it: the set lines, what each is in the margin, and what is wrong at its
line. The page holds its own style and asks for nothing. Links and `:target` join a line and what
the story has of it, and style alone filters lines by role; the one small script that the page
allows searches the lines. It is built as a tree by the standard library's ElementTree, which
escapes all text that it writes, so that no dump can slip markup in.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import Final

# Only written with, never read with: no one else's XML comes near it.
from xml.etree.ElementTree import Element, tostring

from storyparse._dialect import Dialect, Dialects
from storyparse._model import Story
from storyparse._parse import checked_dialects, sources_of
from storyparse._show.explain import escaped
from storyparse._show.html_lines import set_lines
from storyparse._show.html_sheet import Sheet, ShownDump, add, add_dump_text, many, name_language
from storyparse._show.html_story import set_story
from storyparse._show.roles import ROLES
from storyparse._show.why import evidence_of
from storyparse.dialects.amar_ujala import AMAR_UJALA


def _file(name: str) -> str:
    return files("storyparse._show").joinpath(name).read_text("utf-8")


SCRIPT: Final = _file("page.js")
"""The page's one script: it searches the lines."""

POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    f"script-src 'sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}'"
)
"""What the page may load: its own style, the script of that checksum, and the empty icon that keeps
a browser from asking."""


def proof(stories: Iterable[Story], *, name: str, dialect: Dialects = AMAR_UJALA) -> str:
    r"""Make a page that shows dumps with the role of each line, and the stories they became.

    Args:
        stories: The stories of one source, in order.
        name: What to call the source.
        dialect: The dialect that they were read with, or several.

    Returns:
        A whole HTML page.

    Example:
        >>> from storyparse import parse
        >>> "&lt;script&gt;" in proof([parse("<script>\nसार")], name="dump.txt")
        True
    """
    return page_html((("", story) for story in stories), name=name, dialect=dialect)


def page_html(read: Iterable[tuple[str, Story]], *, name: str, dialect: Dialects) -> str:
    """Make the page of `proof` from stories of several files.

    Args:
        read: The stories in order, each with the name of its file, or with none.
        name: What to call them all.
        dialect: The dialect that they were read with, or several.

    Returns:
        A whole HTML page.
    """
    sheet = Sheet()
    dumps = 0
    dialects = checked_dialects(dialect)
    for dumps, (file, story) in enumerate(read, 1):
        _set(sheet, story, dumps, dialects, file)
    if dumps == 0:
        add(sheet.dump, "p", "Nothing: the source is empty.", kind="none")
    page = Element("html", {"lang": "en"})
    _head(page, sheet, name)
    body = add(page, "body")
    _banner(body, sheet, name, dumps)
    _add_search(body)
    main = add(body, "main")
    for key, title, pane in (("dump", "The dump", sheet.dump), ("story", "The story", sheet.story)):
        section = add(main, "section", kind="pane", id=key)
        section.set("aria-labelledby", f"{key}-title")
        add(section, "h2", title, id=f"{key}-title")
        section.append(pane)
    name_language(page, dialects[0].language)
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _head(page: Element, sheet: Sheet, name: str) -> None:
    head = add(page, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    policy = add(head, "meta", content=POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    add(head, "link", rel="icon", href="data:,")
    add(head, "title", f"{escaped(name)}: a dump, seen by storyparse")
    ticked = [
        f"header:has(#only-{role}:checked) ~ main [data-roles~={role}]" for role in sheet.there
    ]
    shown = f"{','.join(ticked)}{{display:grid}}\n" if ticked else ""
    add(head, "style", _file("page.css") + shown + "".join(sheet.joins))


def _banner(body: Element, sheet: Sheet, name: str, dumps: int) -> None:
    banner = add(body, "header")
    add(banner, "h1", escaped(name))
    told = add(banner, "p", kind="told")
    found = len(sheet.troubles)
    told.text = f"{many(dumps, 'dump')}, {many(sheet.lines, 'line')}, "
    add(told, "b", many(found, "diagnostic") if found else "clean", "dirty" if found else "clean")
    hint = ". Hover a role's name, or tab to it, for the rule that decided; follow it to the story."
    told[-1].tail = hint
    jumps = add(banner, "nav", kind="jumps")
    jumps.set("aria-label", "Parts of this page")
    for key, title in (("dump", "The dump"), ("story", "The story")):
        add(jumps, "a", title, href=f"#{key}")
    if dumps > 1:
        _add_index(banner, sheet)
    if found:
        _add_troubles(banner, sheet)
    _add_filter(banner, sheet)


def _add_filter(banner: Element, sheet: Sheet) -> None:
    """Add a box for each role; with any of them ticked, only lines of those are shown."""
    form = add(banner, "form", kind="only", autocomplete="off")
    group = add(form, "fieldset")
    add(group, "legend", "Show only")
    for role in sheet.there:
        label = add(group, "label", kind=f"role {role}", title=ROLES[role])
        add(label, "input", type="checkbox", name="role", value=role, id=f"only-{role}")
        label[-1].tail = f" {role} "
        add(label, "span", str(sheet.roles[role]), "many")
    add(group, "button", "All lines", type="reset")


def _add_search(body: Element) -> None:
    """Add what the script searches with; it shows it, for it is of no use without."""
    form = add(body, "form", kind="search", role="search", autocomplete="off", hidden="")
    field = add(form, "input", type="search", placeholder="Search the lines: press /")
    field.set("aria-label", "Search the lines")
    for sign, what in (("↑", "Previous"), ("↓", "Next")):
        add(form, "button", sign, type="button", title=what, disabled="").set("aria-label", what)
    add(form, "output")
    # Above the lines: what it shows moves nothing that is laid out already.
    add(body, "script", SCRIPT)


def _add_index(banner: Element, sheet: Sheet) -> None:
    box = add(banner, "details", kind="index")
    add(box, "summary", "Index of the dumps")
    listed = add(box, "ul")
    for place, where, headline in sheet.index:
        item = add(listed, "li")
        add(item, "a", where, href=f"#{place}").tail = " "
        if headline:
            add_dump_text(item, "span", headline)


def _add_troubles(banner: Element, sheet: Sheet) -> None:
    box = add(banner, "details", kind="troubles", open="")
    add(box, "summary", "What is wrong")
    listed = add(box, "ul")
    for place, trouble in sheet.troubles:
        item = add(listed, "li")
        add(item, "a", f"line {trouble.line}", href=f"#{place}")
        item[-1].tail = f" {trouble.code}: "
        add_dump_text(item, "span", trouble.message)


def _set(sheet: Sheet, story: Story, number: int, dialects: Sequence[Dialect], file: str) -> None:
    """Set one dump and its story, one in each pane."""
    groups = [
        [(f"S{next(sheet.numbers)}", part) for part in group]
        for group in sources_of(story, dialects)
    ]
    dump = ShownDump(number, story, groups, evidence_of(story, dialects))
    if story.segments:
        first, last = story.segments[0].line, story.segments[-1].line
        span = f"line {first}" if last == first else f"lines {first} to {last}"
        where = f"Dump {number}: {escaped(file)}, {span}" if file else f"Dump {number}: {span}"
        sheet.index.append((f"D{number}", where, story.headline or ""))
        add(sheet.dump, "h3", where, id=f"D{number}")
        set_lines(sheet, dump)
    set_story(sheet, dump)
