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
from storyparse.learning.habits import NAME, Found, Habits, Order
from storyparse.learning.pages import Page
from storyparse.learning.stamp_shapes import order_of

_PLACES: Final = 3
_OPENINGS: Final = (
    ("place", rf"(?P<byline>(?P<place>{NAME})\ ?:\ )(?P<rest>.+)"),
    ("who-and-place", rf"(?P<byline>(?P<desk>{NAME}),\ (?P<place>{NAME})\ ?[।:.]\ )(?P<rest>.+)"),
    ("place-alone", rf"(?P<byline>(?P<place>{NAME})\ ?।\ )(?P<rest>.+)"),
)
"""How a text may open with who wrote it and where."""


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
        >>> from storyparse.learning.pages import PageLine
        >>> pages = [[PageLine("हमसे जुड़ें", f"{number}.txt:1")] for number in (1, 2)]
        >>> text = draft(pages, dialect=HINDI_PAPER, base="HINDI_PAPER", name="नमूना")
        >>> print(text.splitlines()[3].strip())
        # 2 of 2 pages: 1.txt:1, 2.txt:1
    """
    habits = Habits(pages, dialect)
    rules = [*_stamp_rules(habits), *_shape_rules(habits), *_byline_rules(habits)]
    rows = [
        f"PAPER = {base}.extend(",
        f"    name={name!r},",
        *_block(pages, "furniture", _furniture(habits)),
        *_block(pages, "labels", _labels(habits)),
        *_order(pages, "head", habits.head()),
        *_order(pages, "photo", habits.photo()),
        *_block(pages, "rules_first", rules),
        *_block(pages, "opening_rules", _opening_rules(habits)),
        f"    byline=BylineWords(publishers=({name!r},)),",
        ")",
    ]
    return "\n".join([*rows, ""])


def _block(pages: Sequence[Page], field: str, entries: Iterable[tuple[Found, str]]) -> list[str]:
    """Write a field of several values, each below what it rests on."""
    rows = []
    for found, code in entries:
        places = ", ".join(found.places[:_PLACES])
        rows += [f"        # {len(found.pages)} of {len(pages)} pages: {places}"]
        rows += [f"        {row}" for row in code.split("\n")]
    return [f"    {field}=(", *rows, "    ),"] if rows else []


def _order(pages: Sequence[Page], field: str, orders: Counter[Order]) -> list[str]:
    """Write the order that fits most pages."""
    if not orders:
        return []
    order, count = orders.most_common(1)[0]
    names = ", ".join([f"Role.{role.name}" for role in order])
    return [f"    # {count} of {len(pages)} pages", f"    {field}=({names}),"]


def _furniture(habits: Habits) -> Iterator[tuple[Found, str]]:
    """Propose the lines that recur, but for those that labels give other roles."""
    for found in habits.lines.values():
        if found.role in (None, Role.FURNITURE) and not found.bullets:
            note = "  # or a label? text stands below it" if habits.is_above_text(found) else ""
            yield found, f"{found.samples[0]!r},{note}"


def _labels(habits: Habits) -> Iterator[tuple[Found, str]]:
    """Propose the lines that labels call so, or that open a list of points."""
    for found in habits.lines.values():
        zone = "zone=Role.PARAGRAPH"
        if found.bullets:
            zone = f"zone=Role.SUMMARY, bullets={found.bullets!r}"
        if found.bullets or found.role is Role.LABEL:
            yield found, f"Label(text={found.samples[0]!r}, {zone}),"


def _stamp_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (shape, (found, above)) in enumerate(habits.stamps.items(), 1):
        which = "updated" if above.most_common(1)[0][0] else "published"
        order, proved = order_of(found.samples)
        rows = [f"# {which}: so its place among the stamps of a page tells"]
        if "figures" in shape.parts:
            proof = "the samples prove it" if proved else "no sample proves it"
            rows.append(f"# {order[0]} first: {proof}")
        pattern = shape.pattern(which, order)
        rows.append(_rule(f"stamp-{number}", pattern, shape.first_word, found.samples[0]))
        yield found, "\n".join(rows)


def _shape_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (shape, found) in enumerate(habits.shapes.items(), 1):
        role = found.role or shape.role
        note = "" if role else "# related, or an editor, a credit, furniture?\n"
        pattern = shape.pattern(role or Role.RELATED)
        word = "" if shape.is_bracketed else shape.words.split(" ")[0]
        yield found, note + _rule(f"shape-{number}", pattern, word, found.samples[0])


def _byline_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (ending, found) in enumerate(habits.endings.items(), 1):
        desk = regex.escape(ending, special_only=True)
        who = rf"(?:(?P<author>{NAME})\ )?(?P<desk>{desk})(?:,\ (?P<place>{NAME}))?"
        yield found, _rule(f"byline-{number}", rf"(?P<byline>{who})", "", found.samples[0])


def _opening_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    counted = {name: Found() for name, _ in _OPENINGS}
    for number, page in enumerate(habits.pages):
        for text in [line for line in page if habits.sentences.count(line.text) > 1][:1]:
            names = [n for n, form in _OPENINGS if regex.fullmatch(form, text.text, regex.VERBOSE)]
            for name in names[:1]:
                counted[name].add(number, text)
    frequent = habits.frequent(counted)
    for name, pattern in _OPENINGS:
        if name in frequent:
            yield counted[name], _rule(name, pattern, "", counted[name].samples[0])


def _rule(name: str, pattern: str, first_word: str, example: str) -> str:
    """Write a rule; its example is a line of a page."""
    opens = f"    first_words=({first_word!r},),\n" if first_word else ""
    return (
        f'Rule(\n    name={name!r},\n{opens}    pattern=r"{pattern}",\n'
        f"    examples=({example!r},),\n),"
    )
