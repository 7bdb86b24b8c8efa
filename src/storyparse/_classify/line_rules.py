"""What a line says of itself: a dialect's labels, furniture and rules, made ready to look up.

The first rule of speed is to dispatch, not to try. A line's text is looked up whole; then its
first word names the few rules that can match it; a text that it must hold names the rest; only
then is a view of it made. What the tables say of a word is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, TypeAlias

from storyparse._classify.compiled_rule import REACH, CompiledRule, RuleMatch
from storyparse._classify.kinds import Kind
from storyparse._classify.rule_kinds import label_kind
from storyparse._dialect import Dialect, Label, Rule
from storyparse._text.matching import COMMAS, FULL_STOPS, QUESTIONS, view

_ORDER: Final = attrgetter("order")
_REMEMBERED: Final = 20_000
_NOTHING: Final[tuple[bool, list[CompiledRule]]] = (False, [])
_NUMBER: Final = re.compile(r"\d++")
_OPENING: Final = 40
_TAIL: Final = FULL_STOPS + COMMAS + QUESTIONS + ":-;؛.!…»›\"'’”“‘()"
_STOPS: Final = FULL_STOPS + QUESTIONS + ".!:"


Needles: TypeAlias = "Sequence[tuple[str, int, list[CompiledRule]]]"
"""Texts that rules look for in a line, each with those rules and the longest line for them."""
WeakRules: TypeAlias = "Sequence[tuple[CompiledRule, Sequence[str]]]"
"""Weak rules, each with those texts of which a line must hold one; none: any line."""


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
        "opening",
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
        joined = [label for label in dialect.labels if label.joined_by]
        pairs = [(rule, CompiledRule(rule, -1, label=kind)) for rule, kind in map(_joined, joined)]
        pairs += [(rule, CompiledRule(rule, order)) for order, rule in enumerate(dialect.rules)]
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
        self._needles = [
            (max(needle, default=""), needle, _longest(held), held)
            for needle, held in needles.items()
        ]
        holding = [made for rule, made in pairs if rule.contains]
        self._all_needles: Needles = [("", _longest(holding), holding)]
        self._longest = max(map(len, self._exact), default=0)
        self._seen: dict[str, tuple[bool, list[CompiledRule]]] = {}
        weak = [CompiledRule(rule, order) for order, rule in enumerate(dialect.weak_rules)]
        self.weak: WeakRules = [(rule, rule.needles) for rule in weak]
        self.opening = [
            CompiledRule(rule, order) for order, rule in enumerate(dialect.opening_rules)
        ]

    def _learn(self, text: str, exact: RuleMatch) -> None:
        self._exact[text] = self._exact[view(text)] = exact

    def needles_in(self, dump: str, *, ignorable: bool) -> Needles:
        """Give those texts that rules look for which a dump holds, each with its rules.

        Args:
            dump: The whole dump.
            ignorable: Whether it holds characters that show nothing. One of them may stand inside
                such a text: then all rules are given.
        """
        if ignorable:
            return self._all_needles
        # One sign of a needle is found, or is not, in a tenth of the time that the needle takes.
        return [
            (needle, longest, held)
            for sign, needle, longest, held in self._needles
            if sign in dump and needle in dump
        ]

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
        for needle, longest, holding in self._all_needles if needles is None else needles:
            if size <= longest and needle in text:
                rules = sorted({*rules, *holding}, key=_ORDER)
        # No view is much shorter than its text.
        if not rules and (not in_table or size > 2 * self._longest):
            return None  # As most lines.
        able = [rule for rule in rules if size <= rule.longest]
        if needles is not None and needles is not self._all_needles:
            able = [rule for rule in able if rule.may_match(text)]
        return self._match_view(text, able, in_table=in_table) if able or in_table else None

    def _match_view(
        self, text: str, rules: Sequence[CompiledRule], *, in_table: bool
    ) -> RuleMatch | None:
        seen = view(text if len(text) <= REACH else text[:REACH])
        if in_table and (exact := self._exact.get(seen) or self._numbered.get(_folded(seen))):
            return exact
        for rule in rules:
            reading = rule.read(text, seen)
            if reading is not None:
                return reading
        return None

    def weak_in(self, dump: str) -> WeakRules:
        """Give the weak rules that may match a line of a dump, by the texts they look for."""
        there = [
            (rule, [needle for needle in needles if needle in dump]) for rule, needles in self.weak
        ]
        return [(rule, needles) for rule, needles in there if needles or not rule.needles]

    def match_weakly(self, text: str, rules: WeakRules) -> RuleMatch | None:
        """Read a line by the first of some weak rules that fits it."""
        normalized = None
        size = len(text)
        stopped = text[-1] in _STOPS
        for rule, needles in rules:
            if size > rule.longest:
                continue
            for needle in needles:
                if needle in text:
                    break
            else:
                # What closes with a stop says something: only what a rule looks for makes it
                # suspect.
                if needles or stopped:
                    continue
            normalized = view(text) if normalized is None else normalized
            found = rule.read(text, normalized)
            if found is not None:
                return found
        return None

    def match_opening(self, text: str) -> RuleMatch | None:
        """Read the first line of a text by the first opening rule that fits it."""
        seen = view(text[:REACH])
        tried = [rule for rule in self.opening if len(text) <= rule.longest]
        return next((found for rule in tried if (found := rule.read(text, seen))), None)

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


def _longest(rules: Sequence[CompiledRule]) -> int:
    """The longest line that one of some rules can match."""
    return max([rule.longest for rule in rules], default=0)


def _joined(label: Label) -> tuple[Rule, Kind]:
    """Give a rule of a label and its first line on one line, and the label's kind."""
    text, signs = map(re.escape, (label.text, label.joined_by))
    pattern = rf"(?P<label>{text}\ ?[{signs}]\ ?)(?P<rest>.+)"
    word = label.text.split(" ", 1)[0]
    return Rule(name="label", first_words=(word,), pattern=pattern), label_kind(label)


def _folded(text: str) -> str:
    """A text with one number for any."""
    return _NUMBER.sub("0", text)


def first_word(text: str) -> str:
    """The key of a line's opening: a word, a digit as ``0``, or the first sign."""
    word = view(text).strip().split(" ", 1)[0]
    if word[:1].isdecimal():
        return "0"
    bare = word.partition(":")[0].rstrip(_TAIL)
    while bare[-1:].isdecimal():
        bare = bare[:-1].rstrip(_TAIL)
    return bare or word[:1]
