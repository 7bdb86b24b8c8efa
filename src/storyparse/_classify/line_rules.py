"""What a line says of itself: a dialect's labels, furniture and rules, made ready to look up.

The first rule of speed is to dispatch, not to try. A line's text is looked up whole; then its
first word names the few rules that can match it; a text that it must hold names the rest; only
then is a view of it made. What the tables say of a word is remembered.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

import regex

from storyparse._classify.kinds import Kind
from storyparse._classify.rule_kinds import kinds_of, label_kind
from storyparse._dialect import Dialect, Rule
from storyparse._text.matching import ALTERED, holds_ignorable, pattern_view, place_in, view
from storyparse._text.patterns import compiled

REACH: Final = 450
"""No rule reads further into a line than this many code points."""

NO_VALUES: Final[Mapping[str, str]] = MappingProxyType({})
_ORDER: Final = attrgetter("order")
_REMEMBERED: Final = 20_000
_NOTHING: Final[tuple[bool, list[CompiledRule]]] = (False, [])
_NUMBER: Final = re.compile(r"\d++")
_OPENING: Final = 40
_TAIL: Final = ":-,;.।?!…»›\"'’”“‘()"
_STOPS: Final = "।.?!:"
_DIGITS: Final = "0123456789०१२३४५६७८९"
# The forms of one needle that no search in unviewed text may miss are too many, so it looks for
# the longest part of the needle that has but one form.
_UNSTEADY: Final = ALTERED | set(" -:\u0902\u0901\u093c\u0903")


Needles: TypeAlias = "Sequence[tuple[str, list[CompiledRule]]]"
"""Texts that rules look for in a line, each with those rules."""


class RuleMatch(NamedTuple):
    """What a line says of itself.

    Where each segment starts, with its kind (``None``: read that part again), and the values, as
    the line has them.
    """

    rule: str
    spans: list[tuple[int, Kind | None]]
    values: Mapping[str, str] = NO_VALUES


class CompiledRule:
    """A rule with its pattern compiled and its groups sorted into roles and values."""

    __slots__ = (
        "_fullmatch",
        "_holds",
        "_kinds",
        "_spans",
        "_values",
        "longest",
        "name",
        "needles",
        "order",
    )

    def __init__(self, rule: Rule, order: int) -> None:
        try:
            pattern = compiled(pattern_view(rule.pattern), re.VERBOSE | re.DOTALL)
        except regex.error as error:
            message = f"rule {rule.name!r}: its pattern does not compile: {error}"
            raise ValueError(message) from error
        self.name = rule.name
        self.order = order
        self._fullmatch = pattern.fullmatch
        self.longest = sys.maxsize if "rest" in pattern.groupindex else min(rule.max_length, REACH)
        self._holds = tuple(map(view, rule.contains))
        self.needles = tuple(map(_steady, rule.contains))
        groups = pattern.groupindex
        kinds = kinds_of(groups)
        self._kinds = [(kind, groups[name]) for name, kind in kinds.items()]
        self._values = [(name, group) for name, group in groups.items() if name not in kinds]
        # A rule of one role cuts nothing: what it gives is known beforehand.
        alone = len(self._kinds) == 1 and "published" not in groups
        self._spans = [(0, kind) for kind, _ in self._kinds] if alone else None

    def holds_one(self, text: str) -> bool:
        """Tell whether a line holds one of the texts that the rule looks for, in any spelling."""
        return any([needle in text for needle in self.needles])

    def read(self, text: str, seen: str) -> RuleMatch | None:
        """Match a line by the view of its first `REACH` code points; ``None`` if it is another."""
        if self._holds and not any([needle in seen for needle in self._holds]):
            return None
        match = self._fullmatch(seen)
        if match is None:
            return None
        at = match.regs
        same = seen == text
        values = {}
        for name, group in self._values:
            start, end = at[group]
            if start >= 0:
                values[name] = (
                    text[start:end]
                    if same
                    else text[_place(text, seen, start) : _place(text, seen, end)]
                )
        spans = self._spans
        if spans is None:
            published = bool(values.get("published"))
            found = [
                (start, Kind.PUBLISHED if published and kind is Kind.UPDATED else kind)
                for kind, group in self._kinds
                if (start := at[group][0]) >= 0
            ]
            found.sort(key=itemgetter(0))
            spans = found if same else [(_place(text, seen, start), kind) for start, kind in found]
        return RuleMatch(self.name, spans, values)


def _place(text: str, seen: str, at: int) -> int:
    """Give an offset in a view, which may be of a text's opening alone, as one in the text."""
    if at == 0:
        return 0
    return place_in(text, at) if at < len(seen) else len(text)


class RuleTable:
    """A dialect's look-up tables."""

    __slots__ = (
        "_all_needles",
        "_by_word",
        "_exact",
        "_exact_words",
        "_longest",
        "_needles",
        "_numbered",
        "_seen",
        "_unopened",
        "weak",
    )

    def __init__(self, dialect: Dialect) -> None:
        self._exact: dict[str, RuleMatch] = {}
        furniture = RuleMatch("furniture", [(0, Kind.FURNITURE)])
        for text in dialect.furniture:
            self._learn(text, furniture)
        folded = map(_folded, map(view, dialect.furniture))
        # Without a letter, any number would be furniture.
        self._numbered = {text: furniture for text in folded if any(map(str.isalpha, text))}
        for label in dialect.labels:
            self._learn(label.text, RuleMatch("label", [(0, label_kind(label))]))
        self._exact_words = {_folded(first_word(text)) for text in self._exact}
        rules = [CompiledRule(rule, order) for order, rule in enumerate(dialect.rules)]
        pairs = list(zip(dialect.rules, rules, strict=True))
        self._by_word: dict[str, list[CompiledRule]] = {}
        for rule, made in pairs:
            for word in rule.first_words:
                self._by_word.setdefault(first_word(word), []).append(made)
        self._unopened = [
            read for rule, read in pairs if not rule.first_words and not rule.contains
        ]
        needles: dict[str, list[CompiledRule]] = {}
        for rule, made in pairs:
            for needle in () if rule.first_words else made.needles:
                needles.setdefault(needle, []).append(made)
        self._needles = list(needles.items())
        self._all_needles = [("", held) for held in needles.values()]
        self._longest = max(map(len, self._exact), default=0)
        self._seen: dict[str, tuple[bool, list[CompiledRule]]] = {}
        self.weak = [CompiledRule(rule, order) for order, rule in enumerate(dialect.weak_rules)]

    def _learn(self, text: str, exact: RuleMatch) -> None:
        self._exact[text] = self._exact[view(text)] = exact

    def needles_in(self, dump: str) -> Needles:
        """Give those texts that rules look for which a dump holds, each with its rules.

        Args:
            dump: The whole dump. Where it holds characters that show nothing, one of them may
                stand inside such a text: then all rules are given.
        """
        if holds_ignorable(dump.replace("\n", "")):
            return [("", held) for _, held in self._needles]
        return [(needle, held) for needle, held in self._needles if needle in dump]

    def match(self, text: str, needles: Needles | None = None) -> RuleMatch | None:
        """Read what a line says of itself.

        Args:
            text: The line, stripped and not empty.
            needles: What `needles_in` gave for its dump; else the line is searched for all.

        Returns:
            An entry of the exact table, a match of the first rule that fits, or ``None`` for a
            plain line.
        """
        size = len(text)
        if size <= self._longest and (exact := self._exact.get(text)) is not None:
            return exact
        word = text[:_OPENING].partition(" ")[0]
        in_table, rules = self._seen.get(word) or self._look_up(word)
        held: list[CompiledRule] = []
        for needle, holding in self._all_needles if needles is None else needles:
            if needle in text:
                held += holding
        if held:
            rules = sorted(rules + held, key=_ORDER)
        if rules:
            rules = [rule for rule in rules if size <= rule.longest]
        # No view is much shorter than its text.
        if not rules and (not in_table or size > 2 * self._longest):
            return None
        seen = view(text if size <= REACH else text[:REACH])
        if in_table and (exact := self._exact.get(seen) or self._numbered.get(_folded(seen))):
            return exact
        for rule in rules:
            reading = rule.read(text, seen)
            if reading is not None:
                return reading
        return None

    def match_weakly(self, text: str) -> RuleMatch | None:
        """Read a line by the first weak rule that fits it."""
        normalized = None
        size = len(text)
        stopped = text[-1] in _STOPS
        for rule in self.weak:
            # What closes with a stop says something: only what a rule looks for makes it suspect.
            if size <= rule.longest and (rule.holds_one(text) if rule.needles else not stopped):
                normalized = view(text) if normalized is None else normalized
                found = rule.read(text, normalized)
                if found is not None:
                    return found
        return None

    def _look_up(self, word: str) -> tuple[bool, list[CompiledRule]]:
        first = first_word(word)
        rules = self._by_word.get(first, [])
        if self._unopened:
            rules = sorted({*rules, *self._unopened}, key=_ORDER)
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        in_table = _folded(first) in self._exact_words
        known = self._seen[word] = (in_table, rules) if in_table or rules else _NOTHING
        return known


def _folded(text: str) -> str:
    """A text with one number for any."""
    return _NUMBER.sub("0", text)


def first_word(text: str) -> str:
    """The key of a line's opening: a word, a digit as ``0``, or the first sign."""
    word = view(text).strip().split(" ", 1)[0]
    if word[:1] in _DIGITS:
        return "0" if word else ""
    return word.partition(":")[0].rstrip(_TAIL + _DIGITS) or word[:1]


def _steady(needle: str) -> str:
    """The longest part of a needle that stands the same in every spelling of it."""
    parts = "".join([" " if sign in _UNSTEADY else sign for sign in needle]).split()
    return max(parts, key=len, default="")
