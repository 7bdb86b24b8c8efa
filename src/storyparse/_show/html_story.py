"""The values of a story in, the right pane of the page of `proof` out, and its JSON."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Final

# Only written with, never read with: no one else's XML comes near it.
from xml.etree.ElementTree import Element

from storyparse._assemble.sources import SourcePart
from storyparse._export.write import to_dict
from storyparse._model import Story
from storyparse._show.explain import escaped
from storyparse._show.html_sheet import DUMP_LANGUAGE, Sheet, ShownDump, add, add_dump_text

_CONTROLS: Final = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}


def set_story(sheet: Sheet, dump: ShownDump) -> None:
    """Add one story to the page.

    Args:
        sheet: The page.
        dump: The story and what it was made of.
    """
    add(sheet.story, "h3", f"Story {dump.number}")
    if not any(dump.groups):
        add(sheet.story, "p", "Nothing of this dump is part of a story.", "none")
    for at, group in enumerate(dump.groups):
        if group:
            box = add(sheet.story, "div", kind="group" if at else "group head")
            for name, part in group:
                lines = dict.fromkeys([dump.story.segments[index].line for index in part.segments])
                _set_part(sheet, box, part, name, [(line, dump.place(line)) for line in lines])
    box = add(sheet.story, "details", kind="json")
    add(box, "summary", f"JSON of story {dump.number}")
    add(box, "pre", _json(dump.story), lang=DUMP_LANGUAGE)


def _json(story: Story) -> str:
    """Write a story as JSON; what would act on the page stands as an escape of JSON."""
    rows = dumps(to_dict(story), ensure_ascii=False, indent=1).translate(_CONTROLS).split("\n")
    return "\n".join(map(escaped, rows))


def _set_part(
    sheet: Sheet, box: Element, part: SourcePart, name: str, places: Sequence[tuple[int, str]]
) -> None:
    item = add(box, "div", kind=f"part {part.role}", id=name)
    path = add(item, "span", part.path, "path")
    path.text = f"{part.path}, line" + ("s " if len(places) > 1 else " ")
    for line, place in places:
        add(path, "a", str(line), href=f"#{place}").tail = " "
    others = "".join([f",#{places[0][1]}:target~#{place}" for _, place in places[1:]])
    if others:
        sheet.joins.append(f"{others[1:]}{{background:var(--mark)}}\n")
    if part.values and not part.values[0][0]:
        add_dump_text(item, "p", part.values[0][1])
        return
    listed = add(item, "dl")
    for field, value in part.values:
        pair = add(listed, "div")
        add(pair, "dt", field)
        add_dump_text(pair, "dd", value)
