"""Stories in, one HTML page out: the dump line by line with its marks, the story beside it.

A proof, as a newspaper has it: the set lines, what each is in the margin, and what is wrong at its
line. The page holds its own style, asks for nothing, and needs no script: links and `:target` join
a line and what the story has of it. It is built as a tree by the standard library's ElementTree,
which escapes all text that it writes, so that no dump can slip markup in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from json import dumps
from operator import attrgetter
from typing import Final

# Only written with, never read with: no one else's XML comes near it.
from xml.etree.ElementTree import Element, SubElement, tostring

from attrs import Factory, define

from storyparse._assemble.sources import Part
from storyparse._dialect import Dialect, Dialects, Language
from storyparse._export.write import to_dict
from storyparse._model import Diagnostic, Role, Segment, Story
from storyparse._parse import checked_dialects, sources_of
from storyparse._show.explain import escaped
from storyparse._show.roles import ROLES
from storyparse.dialects.amar_ujala import AMAR_UJALA

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What the page may load: its own style, and the empty icon that keeps a browser from asking."""

_CONTROLS: Final = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}
_DUMP: Final = "und"
"""Stands for the language of the dump until that is named."""


@define
class _Sheet:
    """The two panes as they grow, and what the head of the page tells of them."""

    dump: Element = Factory(lambda: Element("div"))
    story: Element = Factory(lambda: Element("div"))
    lines: int = 0
    parts: int = 0
    roles: Counter[Role] = Factory(Counter)
    first: dict[Role, str] = Factory(dict)
    troubles: list[tuple[str, Diagnostic]] = Factory(list)
    joins: list[str] = Factory(list)
    index: list[tuple[str, str, str]] = Factory(list)
    """Of each dump its place on the page, where it stood, and its headline."""


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
    return page_of((("", story) for story in stories), name=name, dialect=dialect)


def page_of(read: Iterable[tuple[str, Story]], *, name: str, dialect: Dialects) -> str:
    """Make the page of `proof` from stories of several files.

    Args:
        read: The stories in order, each with the name of its file, or with none.
        name: What to call them all.
        dialect: The dialect that they were read with, or several.

    Returns:
        A whole HTML page.
    """
    sheet = _Sheet()
    count = 0
    dialects = checked_dialects(dialect)
    for count, (file, story) in enumerate(read, 1):
        _set(sheet, story, count, dialects, file)
    if count == 0:
        _add(sheet.dump, "p", "Nothing: the source is empty.", kind="none")
    page = Element("html", {"lang": "en"})
    _head(page, sheet, name)
    body = _add(page, "body")
    _banner(body, sheet, name, count)
    main = _add(body, "main")
    for key, title, pane in (("dump", "The dump", sheet.dump), ("story", "The story", sheet.story)):
        section = _add(main, "section", kind="pane", id=key)
        section.set("aria-labelledby", f"{key}-title")
        _add(section, "h2", title, id=f"{key}-title")
        section.append(pane)
    _name_language(page, dialects[0].language)
    return "<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _add(above: Element, tag: str, text: str = "", kind: str = "", **attributes: str) -> Element:
    """Add an element with its text, its class and its attributes."""
    given = {"class": kind} if kind else {}
    added = SubElement(above, tag, given | attributes)
    added.text = text or None
    return added


def _name_language(page: Element, language: Language) -> None:
    """Name the language of what is the dump's, and its direction where it is not the usual one."""
    for element in page.iter():
        if element.get("lang") == _DUMP:
            element.set("lang", language.code)
            if language.is_right_to_left:
                element.set("dir", "rtl")


def _hindi(above: Element, tag: str, text: str) -> Element:
    """Add text of the dump among words of ours: in its own language, its controls shown."""
    return _add(above, tag, escaped(text), lang=_DUMP)


def _head(page: Element, sheet: _Sheet, name: str) -> None:
    head = _add(page, "head")
    _add(head, "meta", charset="utf-8")
    _add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    policy = _add(head, "meta", content=POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    _add(head, "link", rel="icon", href="data:,")
    _add(head, "title", f"{escaped(name)}: a dump, seen by storyparse")
    style = files("storyparse").joinpath("_proof.css").read_text("utf-8")
    _add(head, "style", style + "".join(sheet.joins))


def _banner(body: Element, sheet: _Sheet, name: str, count: int) -> None:
    banner = _add(body, "header")
    _add(banner, "h1", escaped(name))
    told = _add(banner, "p", kind="told")
    found = len(sheet.troubles)
    told.text = f"{_many(count, 'dump')}, {_many(sheet.lines, 'line')}, "
    _add(told, "b", _many(found, "diagnostic") if found else "clean", "dirty" if found else "clean")
    hint = ". Hover a role's name, or tab to it, for the rule that decided; follow it to the story."
    told[-1].tail = hint
    jumps = _add(banner, "nav", kind="jumps")
    jumps.set("aria-label", "Parts of this page")
    for key, title in (("dump", "The dump"), ("story", "The story")):
        _add(jumps, "a", title, href=f"#{key}")
    if count > 1:
        _add_index(banner, sheet)
    if found:
        _add_troubles(banner, sheet)
    roles = _add(banner, "nav")
    roles.set("aria-label", "Roles in this dump")
    listed = _add(roles, "ul", kind="roles")
    for role in Role:
        if sheet.roles[role]:
            link = _add(_add(listed, "li"), "a", role, f"role {role}", href=sheet.first[role])
            link.set("title", ROLES[role])
            _add(link, "span", f" {sheet.roles[role]}", "many")


def _add_index(banner: Element, sheet: _Sheet) -> None:
    box = _add(banner, "details", kind="index")
    _add(box, "summary", "Index of the dumps")
    listed = _add(box, "ul")
    for place, where, headline in sheet.index:
        item = _add(listed, "li")
        _add(item, "a", where, href=f"#{place}").tail = " "
        if headline:
            _hindi(item, "span", headline)


def _add_troubles(banner: Element, sheet: _Sheet) -> None:
    box = _add(banner, "details", kind="troubles", open="")
    _add(box, "summary", "What is wrong")
    listed = _add(box, "ul")
    for place, trouble in sheet.troubles:
        item = _add(listed, "li")
        _add(item, "a", f"line {trouble.line}", href=f"#{place}")
        item[-1].tail = f" {trouble.code}: "
        _hindi(item, "span", trouble.message)


def _set(sheet: _Sheet, story: Story, number: int, dialects: Sequence[Dialect], file: str) -> None:
    """Set one dump and its story, one in each pane."""
    lines = [list(segments) for _, segments in groupby(story.segments, attrgetter("line"))]
    # A source of one dump has plain names, L12, for whoever writes a link by hand.
    mark = "" if number == 1 else f"d{number}"
    groups = sources_of(story, dialects)
    targets: dict[int, str] = {}
    for part in [part for group in groups for part in group]:
        sheet.parts += 1
        for index in part.segments:
            targets.setdefault(index, f"S{sheet.parts}")
    names = iter(range(sheet.parts - sum(map(len, groups)) + 1, sheet.parts + 1))
    if lines:
        first, last = lines[0][0].line, lines[-1][0].line
        span = f"line {first}" if last == first else f"lines {first} to {last}"
        where = f"Dump {number}: {escaped(file)}, {span}" if file else f"Dump {number}: {span}"
        sheet.index.append((f"D{number}", where, story.headline or ""))
        _add(sheet.dump, "h3", where, id=f"D{number}")
        _set_lines(sheet, lines, story.diagnostics, targets, mark)
    _add(sheet.story, "h3", f"Story {number}")
    if not any(groups):
        _add(sheet.story, "p", "Nothing of this dump is part of a story.", "none")
    for place, group in enumerate(groups):
        if group:
            box = _add(sheet.story, "div", kind="group" if place else "group head")
            for part in group:
                places = list(_places(part, story.segments, mark))
                _set_part(sheet, box, part, f"S{next(names)}", places)
    box = _add(sheet.story, "details", kind="json")
    _add(box, "summary", f"JSON of story {number}")
    _add(box, "pre", _json(story), lang=_DUMP)


def _json(story: Story) -> str:
    """Write a story as JSON; what would act on the page stands as an escape of JSON."""
    rows = dumps(to_dict(story), ensure_ascii=False, indent=1).translate(_CONTROLS).split("\n")
    return "\n".join(map(escaped, rows))


def _set_lines(
    sheet: _Sheet,
    lines: Sequence[Sequence[Segment]],
    diagnostics: Iterable[Diagnostic],
    targets: dict[int, str],
    mark: str,
) -> None:
    troubles: dict[int, list[Diagnostic]] = {}
    for trouble in diagnostics:
        troubles.setdefault(trouble.line, []).append(trouble)
    listed = _add(sheet.dump, "ol", kind="lines", lang=_DUMP)
    index = 0
    for segments in lines:
        number = segments[0].line
        place = f"L{number}{mark}"
        sheet.lines += 1
        item = _add(listed, "li", "", "wrong" if number in troubles else "", id=place)
        item.set("data-line", str(number))
        for segment in segments:
            _set_segment(sheet, item, segment, place, targets.get(index))
            index += 1
        for trouble in troubles.get(number, ()):
            sheet.troubles.append((place, trouble))
            note = _add(item, "p", kind="trouble", lang="en")
            _add(note, "b", trouble.code)
            note[-1].tail = ": "
            _hindi(note, "span", trouble.message)


def _set_segment(
    sheet: _Sheet, item: Element, segment: Segment, place: str, target: str | None
) -> None:
    role = segment.role
    sheet.roles[role] += 1
    sheet.first.setdefault(role, f"#{place}")
    kind = f"role {role}" if target else f"role {role} alone"
    # What the story has nothing of leads to its own line: so every rule is in reach of a keyboard.
    link = _add(item, "a", role, kind, href=f"#{target or place}", lang="en")
    link.set("data-rule", segment.rule)
    _add(item, "span", escaped(segment.raw.rstrip("\r\n")), f"text {role}")


def _set_part(
    sheet: _Sheet, box: Element, part: Part, name: str, places: Sequence[tuple[str, str]]
) -> None:
    item = _add(box, "div", kind=f"part {part.role}", id=name)
    path = _add(item, "span", part.path, "path")
    path.text = f"{part.path}, line" + ("s " if len(places) > 1 else " ")
    for label, place in places:
        _add(path, "a", label, href=f"#{place}").tail = " "
    others = "".join([f",#{places[0][1]}:target~#{place}" for _, place in places[1:]])
    if others:
        sheet.joins.append(f"{others[1:]}{{background:var(--mark)}}\n")
    if part.values and not part.values[0][0]:
        _hindi(item, "p", part.values[0][1])
        return
    listed = _add(item, "dl")
    for field, value in part.values:
        pair = _add(listed, "div")
        _add(pair, "dt", field)
        _hindi(pair, "dd", value)


def _places(part: Part, segments: Sequence[Segment], mark: str) -> Iterator[tuple[str, str]]:
    """Name the lines a part comes from, and their places on the page."""
    for number, _ in groupby([segments[index].line for index in part.segments]):
        yield str(number), f"L{number}{mark}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
