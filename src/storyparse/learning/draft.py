"""The habits of a paper in, a commented draft of its dialect out.

Each proposal says on how many pages it rests and where the first of them stand; a person decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import regex

from storyparse._dialect import Dialect
from storyparse._model import Role
from storyparse._show.explain import escaped
from storyparse.dialects.label_words import NAME, OPENINGS, STAMP_WORDS, ZONE_WORDS
from storyparse.learning import patterns
from storyparse.learning.habits import Found, Habits, Order, Page, key_of, role_of

_ZONES: Final[Mapping[Role | None, str]] = {
    Role.SUMMARY: "SUMMARY",
    **dict.fromkeys((Role.CAPTION, Role.CREDIT), "CAPTION, max_lines=1"),
    Role.RELATED: "RELATED, max_lines=1",
}
"""The zone that a label opens, by what stands below it; else it opens the body."""


def draft(pages: Sequence[Page], *, dialect: Dialect, base: str, name: str) -> str:
    """Write a draft of a dialect that extends another: a module without its imports.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> from storyparse.learning.habits import page_of
        >>> pages = [page_of("हमसे जुड़ें", f"{number}.txt") for number in (1, 2)]
        >>> text = draft(pages, dialect=HINDI_PAPER, base="HINDI_PAPER", name="नमूना")
        >>> print(text.splitlines()[3].strip())
        # 2 of 2 pages: 1.txt:1, 2.txt:1
    """
    habits = Habits(pages, dialect)
    known = {*map(key_of, dialect.furniture)}
    who = {*map(key_of, dialect.byline.agencies + dialect.byline.prefixes)}
    proposed = defaultdict(list)
    for key, found in habits.lines.items():
        field, code = _line(habits, found)
        if who.isdisjoint({key, key.split(" ")[0]}) and (field != "furniture" or key not in known):
            proposed[field].append((found, code))
    proposed["rules_first"] += _stamp_rules(habits, dialect.language.elapsed_units)
    proposed["rules_first"] += [*_shape_rules(habits), *_byline_rules(habits)]
    for key, found in habits.openings.items():
        proposed["opening_rules"].append((found, _rule(key, OPENINGS[key], "", found)))
    rows = [f"PAPER = {base}.extend(", f"    name={name!r},"]
    rows += [*_order(pages, "head", habits.heads), *_order(pages, "photo", habits.photos)]
    for field in ("furniture", "labels", "blocks", "rules_first", "opening_rules"):
        rows += _field(pages, field, proposed[field])
    rows += [f"    byline=BylineWords(publishers=({name!r},)),  # as its bylines print it", ")", ""]
    return "\n".join(rows)


def _field(pages: Sequence[Page], field: str, entries: Iterable[tuple[Found, str]]) -> list[str]:
    """Write a field of several values, each below what it rests on."""
    rows = []
    for found, code in entries:
        places = escaped(", ".join([page[at].place for page, at in found.first.values()][:3]))
        rows += [f"        # {len(found.first)} of {len(pages)} pages: {places}"]
        rows += [f"        {row}" for row in code.split("\n")]
    return [f"    {field}=(", *rows, "    ),"] if rows else []


def _order(pages: Sequence[Page], field: str, orders: Counter[Order]) -> Iterator[str]:
    """Write the order that fits most pages."""
    for order, count in orders.most_common(1):
        yield f"    # {count} of {len(pages)} pages"
        yield f"    {field}=({', '.join([f'Role.{role.name}' for role in order])}),"


def _line(habits: Habits, found: Found) -> tuple[str, str]:
    """Propose what a line is that recurs: the field that holds it, and what stands there."""
    text, role = f"{found.texts[0]!r}", role_of(found.lines)
    words = key_of(found.texts[0]).casefold().rstrip(" :")
    zones = [zone for zone, own in ZONE_WORDS.items() if words in map(key_of, own)]
    if found.bullets:
        return "labels", f"Label(text={text}, zone=Role.SUMMARY, bullets={found.bullets!r}),"
    if role is Role.LABEL or (role is None and (zones or found.role_below is Role.CREDIT)):
        zone = _ZONES.get(found.role_below or [*zones, None][0], "PARAGRAPH")
        if zone == "SUMMARY":
            zone += f", max_lines={habits.points_below(found)}"
        return "labels", f"Label(text={text}, zone=Role.{zone}),"
    which = [kind for kind, own in STAMP_WORDS.items() if {*words.split()} & {*map(key_of, own)}]
    is_above = all(["stamp" in line.kinds for line in found.below]) and found.below
    if is_above and (role is Role.TIMESTAMP or (role is None and which)):
        label = regex.escape(found.texts[0], special_only=True)
        pattern = rf"(?P<timestamp>(?P<{[*which, 'published'][0]}>{label}))"
        return "rules_first", _rule(f"above-stamp-{words}", pattern, "", found)
    if role not in (None, Role.FURNITURE):
        return "", ""
    if (last := habits.block(found)) is not None:
        end = f", last=({last[0]!r},))," if last else "),  # and all that follows"
        return "blocks", f"Block(first={text}{end}"
    is_asked = role is None and found.below and all(map(habits.is_sentence, found.below))
    return "furniture", text + (",  # or a label? text stands below it" if is_asked else ",")


def _stamp_rules(habits: Habits, ages: Sequence[str]) -> Iterator[tuple[Found, str]]:
    # The longer first: a date alone is the beginning of others.
    for number, shape in enumerate(sorted(habits.stamps, key=len, reverse=True), 1):
        found = habits.stamps[shape]
        which = "updated" if habits.is_update(shape) else "published"
        order, is_proved = patterns.order_of(found.texts)
        note = f"# {which}: so its place among the stamps of a page tells\n"
        if "<date>" in shape:
            proof = "the samples prove it" if is_proved else "no sample proves it"
            note += f"# {order[0]} first: {proof}\n"
        pattern = patterns.stamp_pattern(shape, which, order, ages)
        yield found, note + _rule(f"stamp-{number}", pattern, patterns.first_word(shape), found)


def _shape_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (shape, found) in enumerate(habits.shapes.items(), 1):
        role = role_of(found.lines) or patterns.role_of_shape(shape)
        note = "" if role else "# related, or an editor, a credit, furniture?\n"
        pattern = patterns.line_pattern(shape, role or Role.RELATED)
        yield found, note + _rule(f"shape-{number}", pattern, patterns.first_word(shape), found)


def _byline_rules(habits: Habits) -> Iterator[tuple[Found, str]]:
    for number, (ending, found) in enumerate(habits.endings.items(), 1):
        desk = regex.escape(ending, special_only=True)
        who = rf"(?:(?P<author>{NAME})\ )?(?P<desk>{desk})(?:,\ (?P<place>{NAME}))?"
        yield found, _rule(f"byline-{number}", rf"(?P<byline>{who})", "", found)


def _rule(name: str, pattern: str, first_word: str, found: Found) -> str:
    """Write a rule; its example is a line of a page."""
    opens = f"    first_words=({first_word!r},),\n" if first_word else ""
    source = repr(pattern) if '"' in pattern else f'r"{pattern}"'
    return (
        f"Rule(\n    name={name!r},\n{opens}    pattern={source},\n"
        f"    examples=({found.texts[0]!r},),\n),"
    )
