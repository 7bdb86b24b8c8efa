"""The habits of a paper in, a commented draft of its dialect out.

Each proposal says on how many pages it rests and where the first of them stand; a person decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex

from storyparse._dialect import Dialect
from storyparse._model import Role
from storyparse.learning.habits import NAME, OPENINGS, Found, Habits, Order, Page, role_of
from storyparse.learning.stamps import order_of

_PLACES: Final = 3
_SIDE: Final = {Role.CAPTION: "CAPTION", Role.CREDIT: "CAPTION", Role.RELATED: "RELATED"}
"""The zones of one line that labels may open, by what stands below."""


def draft(pages: Sequence[Page], *, dialect: Dialect, base: str, name: str) -> str:
    """Write a draft of a dialect.

    Args:
        pages: Pages of the paper.
        dialect: The dialect that it extends.
        base: The expression that names that dialect in the draft.
        name: What the paper is called.

    Returns:
        The text of a Python module without its imports, which are the caller's.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> from storyparse.learning.habits import page_of
        >>> pages = [page_of("हमसे जुड़ें", f"{number}.txt") for number in (1, 2)]
        >>> text = draft(pages, dialect=HINDI_PAPER, base="HINDI_PAPER", name="नमूना")
        >>> print(text.splitlines()[3].strip())
        # 2 of 2 pages: 1.txt:1, 2.txt:1
    """
    habits = Habits(pages, dialect)
    lines = [(found, *_line(habits, found)) for found in habits.lines.values()]
    rules = [*_stamp_rules(habits), *_shape_rules(habits), *_byline_rules(habits)]
    rows = [
        f"PAPER = {base}.extend(",
        f"    name={name!r},",
        *[
            row
            for field in ("furniture", "labels", "blocks")
            for row in _field(pages, field, [(f, code) for f, told, code in lines if told == field])
        ],
        *_order(pages, "head", habits.heads),
        *_order(pages, "photo", habits.photos()),
        *_field(pages, "rules_first", rules),
        *_field(pages, "opening_rules", _opening_rules(habits)),
        f"    byline=BylineWords(publishers=({name!r},)),",
        ")",
    ]
    return "\n".join([*rows, ""])


def _field(pages: Sequence[Page], field: str, entries: Iterable[tuple[Found, str]]) -> list[str]:
    """Write a field of several values, each below what it rests on."""
    rows = []
    for found, code in entries:
        places = ", ".join([page[at].place for page, at in found.first.values()][:_PLACES])
        rows += [f"        # {len(found.first)} of {len(pages)} pages: {places}"]
        rows += [f"        {row}" for row in code.split("\n")]
    return [f"    {field}=(", *rows, "    ),"] if rows else []


def _order(pages: Sequence[Page], field: str, orders: Counter[Order]) -> list[str]:
    """Write the order that fits most pages."""
    return [
        row
        for order, count in orders.most_common(1)
        for row in (
            f"    # {count} of {len(pages)} pages",
            f"    {field}=({', '.join([f'Role.{role.name}' for role in order])}),",
        )
    ]


def _line(habits: Habits, found: Found) -> tuple[str, str]:
    """Propose what a line is that recurs: the field that holds it, and what stands there."""
    text, role = f"{found.lines[0].text!r}", role_of(found.lines)
    if found.bullets:
        return "labels", f"Label(text={text}, zone=Role.SUMMARY, bullets={found.bullets!r}),"
    if role is Role.LABEL:
        below = role_of(found.below)
        zone = "SUMMARY" if below is Role.SUMMARY else "PARAGRAPH"
        if below in _SIDE:
            zone = f"{_SIDE[below]}, max_lines=1"
        return "labels", f"Label(text={text}, zone=Role.{zone}),"
    if role not in (None, Role.FURNITURE):
        return "", ""
    if habits.ends_story(found):
        return "blocks", f"Block(first={text}),  # and all that follows"
    above_text = [habits.is_sentence(line.text) for line in found.below]
    is_asked = role is None and len(above_text) == len(found.first) and all(above_text)
    return "furniture", text + (",  # or a label? text stands below it" if is_asked else ",")


def _stamp_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (shape, found) in enumerate(habits.stamps.items(), 1):
        which = "updated" if habits.is_update(shape) else "published"
        order, is_proved = order_of([line.text for line in found.lines])
        note = f"# {which}: so its place among the stamps of a page tells\n"
        if "<one>" in shape.source:
            proof = "the samples prove it" if is_proved else "no sample proves it"
            note += f"# {order[0]} first: {proof}\n"
        pattern = shape.pattern(which, order)
        yield found, note + _rule(f"stamp-{number}", pattern, shape.first_word, found)


def _shape_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (shape, found) in enumerate(habits.shapes.items(), 1):
        role = role_of(found.lines) or shape.role
        note = "" if role else "# related, or an editor, a credit, furniture?\n"
        word = "" if shape.is_bracketed else shape.words.split(" ")[0]
        pattern = shape.pattern(role or Role.RELATED)
        yield found, note + _rule(f"shape-{number}", pattern, word, found)


def _byline_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (ending, found) in enumerate(habits.endings.items(), 1):
        desk = regex.escape(ending, special_only=True)
        who = rf"(?:(?P<author>{NAME})\ )?(?P<desk>{desk})(?:,\ (?P<place>{NAME}))?"
        yield found, _rule(f"byline-{number}", rf"(?P<byline>{who})", "", found)


def _opening_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for name, found in habits.openings.items():
        yield found, _rule(name, OPENINGS[name], "", found)


def _rule(name: str, pattern: str, first_word: str, found: Found) -> str:
    """Write a rule; its example is a line of a page."""
    opens = f"    first_words=({first_word!r},),\n" if first_word else ""
    return (
        f'Rule(\n    name={name!r},\n{opens}    pattern=r"{pattern}",\n'
        f"    examples=({found.lines[0].text!r},),\n),"
    )
