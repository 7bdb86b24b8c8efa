"""A dialect, made ready: in go its labels, furniture and rules, out come look-up tables.

The first rule of speed is to dispatch, not to try. A line's text is looked up whole; then its
first word names the few rules that can match it; only then is a view of it made. What the tables
say of a word is remembered.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

import regex
from attrs import frozen

from storyparse._dialect import Dialect, Label, Rule
from storyparse._model import Role
from storyparse._view import ALTERED, pattern_view, place_in, view

REACH: Final = 700
"""No rule reads further into a line than this many code points: what is longer is text."""

_REMEMBERED: Final = 20_000
_OPENING: Final = 40
_TAIL: Final = ":-,;.।?!…»›\"'’”“‘()"
_DIGITS: Final = "0123456789०१२३४५६७८९"
# The forms of one needle that no search in unviewed text may miss are too many, so it looks for
# the longest part of the needle that has but one form.
_UNSTEADY: Final = ALTERED | set(" -:\u0902\u0901\u093c\u0903")
_JOINED: Final = ("\u200c", "\u200d", "\ufeff")


@frozen
class Exact:
    """What a whole line is, found in the table of labels and furniture."""

    role: Role
    rule: str
    label: Label | None = None


class Match(NamedTuple):
    """How a rule reads a line: where each segment starts, and the values, as the line has them."""

    rule: str
    cuts: list[tuple[int, Role | None]]
    values: dict[str, str]


class CompiledRule:
    """A rule with its pattern compiled and its groups sorted into roles and values."""

    __slots__ = ("_fullmatch", "_goes_on", "_holds", "_roles", "_values", "name", "order")

    def __init__(self, rule: Rule, order: int) -> None:
        pattern = regex.compile(pattern_view(rule.pattern), regex.VERBOSE | regex.DOTALL)
        roles: dict[str, Role | None] = {role.value: role for role in Role}
        roles["rest"] = None
        self.name = rule.name
        self.order = order
        self._fullmatch = pattern.fullmatch
        self._goes_on = "rest" in pattern.groupindex
        self._holds = tuple(map(view, rule.holds))
        self._roles = [(name, roles[name]) for name in pattern.groupindex if name in roles]
        self._values = [name for name in pattern.groupindex if name not in roles]

    def read(self, text: str, seen: str) -> Match | None:
        """Match a line by the view of its first `REACH` code points; ``None`` if it is another."""
        if len(text) > REACH and not self._goes_on:
            return None
        if self._holds and not any([needle in seen for needle in self._holds]):
            return None
        match = self._fullmatch(seen)
        if match is None:
            return None
        same = len(seen) == len(text)
        cuts = [
            (start if same else place_in(text, start), role)
            for name, role in self._roles
            if (start := match.start(name)) >= 0
        ]
        if len(cuts) > 1:
            cuts.sort(key=_start)
        values = {}
        for name in self._values:
            start, end = match.span(name)
            if start >= 0:
                if not same:
                    start, end = place_in(text, start), place_in(text, end)
                values[name] = text[start:end]
        return Match(self.name, cuts, values)


def _start(cut: tuple[int, Role | None]) -> int:
    return cut[0]


class Tables:
    """A dialect's look-up tables."""

    __slots__ = (
        "_by_word",
        "_exact",
        "_exact_words",
        "_needles",
        "_seen",
        "_unopened",
        "dialect",
        "weak",
    )

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self._exact: dict[str, Exact] = {}
        for text in dialect.furniture:
            self._learn(text, Exact(Role.FURNITURE, "furniture"))
        for label in dialect.labels:
            self._learn(label.text, Exact(Role.LABEL, "label", label))
        self._exact_words = {_first_word(text) for text in self._exact}
        rules = [CompiledRule(rule, order) for order, rule in enumerate(dialect.rules)]
        pairs = list(zip(dialect.rules, rules, strict=True))
        self._by_word: dict[str, list[CompiledRule]] = {}
        for rule, compiled in pairs:
            for word in rule.opens:
                self._by_word.setdefault(_first_word(word), []).append(compiled)
        self._unopened = [read for rule, read in pairs if not rule.opens and not rule.holds]
        self._needles = [
            (_steady(needle), read)
            for rule, read in pairs
            if not rule.opens
            for needle in rule.holds
        ]
        self._seen: dict[str, tuple[bool, list[CompiledRule]]] = {}
        self.weak = [CompiledRule(rule, order) for order, rule in enumerate(dialect.weak_rules)]

    def _learn(self, text: str, exact: Exact) -> None:
        self._exact[text] = self._exact[view(text)] = exact

    def needles(self, dump: str) -> list[tuple[str, CompiledRule]]:
        """Give the texts worth a search in each line of a dump, with their rules."""
        if any([joiner in dump for joiner in _JOINED]):
            return [("", rule) for _, rule in self._needles]
        return [pair for pair in self._needles if pair[0] in dump]

    def settle(self, text: str, needles: list[tuple[str, CompiledRule]]) -> Exact | Match | None:
        """Read what a line says of itself.

        Args:
            text: The line, stripped and not empty.
            needles: What `needles` gave for its dump.

        Returns:
            An entry of the exact table, a match of the first rule that fits, or ``None`` for a
            plain line.
        """
        exact = self._exact.get(text)
        if exact is not None:
            return exact
        word = text[:_OPENING].split(None, 1)[0]
        known = self._seen.get(word)
        if known is None:
            known = self._look_up(word)
        in_table, rules = known
        held = [rule for needle, rule in needles if needle in text] if needles else None
        if not (in_table or rules or held):
            return None
        seen = view(text if len(text) <= REACH else text[:REACH])
        if in_table and (exact := self._exact.get(seen)) is not None:
            return exact
        if held:
            rules = sorted({*rules, *held}, key=_order)
        for rule in rules:
            match = rule.read(text, seen)
            if match is not None:
                return match
        return None

    def _look_up(self, word: str) -> tuple[bool, list[CompiledRule]]:
        first = _first_word(word)
        rules = self._by_word.get(first, [])
        if self._unopened:
            rules = sorted({*rules, *self._unopened}, key=_order)
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        known = self._seen[word] = (first in self._exact_words, rules)
        return known


def _order(rule: CompiledRule) -> int:
    return rule.order


def _first_word(text: str) -> str:
    """The key of a line's opening: a word, a digit as ``0``, or the first sign."""
    word = view(text).strip().split(" ", 1)[0]
    if word[:1] in _DIGITS:
        return "0" if word else ""
    return word.rstrip(_TAIL + _DIGITS) or word[:1]


def _steady(needle: str) -> str:
    """The longest part of a needle that stands the same in every spelling of it."""
    parts = "".join([" " if sign in _UNSTEADY else sign for sign in needle]).split()
    return max(parts, key=len, default="")


@lru_cache(maxsize=64)
def tables(dialect: Dialect) -> Tables:
    """Make a dialect's tables, once."""
    return Tables(dialect)
