"""What a line says of itself: a dialect's labels, furniture and rules, made ready to look up.

The first rule of speed is to dispatch, not to try. A line is looked up whole, by its view; then its
first word names the few rules that can match it, and a text that it must hold names the rest. What
the tables say of a word is remembered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import Final, TypeAlias

from storyparse._classify.compiled_rule import REACH, CompiledRule, RuleMatch
from storyparse._classify.kinds import Kind
from storyparse._classify.rule_kinds import label_kind
from storyparse._dialect import Dialect, Label, Rule
from storyparse._evidence.lexicon import LISTS
from storyparse._text.matching import COMMAS, FULL_STOPS, QUESTIONS, view

_ORDER: Final = attrgetter("order")
_REMEMBERED: Final = 20_000
_NOTHING: Final[tuple[bool, list[CompiledRule]]] = (False, [])
_NUMBER: Final = re.compile(r"\d++")
_OPENING: Final = 40
_SHORT: Final = 160
"""Many rules look for their texts in no longer line."""
_TAIL: Final = FULL_STOPS + COMMAS + QUESTIONS + ":-;؛.!…»›\"'’”“‘()"
_STOPS: Final = FULL_STOPS + QUESTIONS + ".!:"


Needles: TypeAlias = "Sequence[tuple[str, int, list[CompiledRule]]]"
"""Texts that rules look for in a line, each with those rules and the longest line for them."""


class RuleTable:
    """A dialect's look-up tables."""

    __slots__ = (
        "_by_word",
        "_exact",
        "_exact_words",
        "_find_weak",
        "_longest",
        "_needles",
        "_numbered",
        "_seen",
        "_unopened",
        "longest_weak",
        "opening",
        "weak",
    )

    def __init__(self, dialect: Dialect) -> None:
        self._exact: dict[str, RuleMatch] = {}
        self._longest = 0
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
        held: dict[str, list[CompiledRule]] = {}
        for rule, made in pairs:
            for needle in () if rule.first_words else made.needles:
                held.setdefault(needle, []).append(made)
        language = dialect.language
        often = Counter(view(" ".join(chain(*[getattr(language, name) for name in LISTS]))))
        self._needles: dict[str, list[tuple[str, int, list[CompiledRule]]]] = {}
        """The texts that rules look for, by that of their signs that words hold least often."""
        for needle, rules in held.items():
            sign = min(needle, key=often.__getitem__, default="")
            longest = max([rule.longest for rule in rules])
            self._needles.setdefault(sign, []).append((needle, longest, rules))
        self._seen: dict[str, tuple[bool, list[CompiledRule]]] = {}
        self.weak = [CompiledRule(rule, order) for order, rule in enumerate(dialect.weak_rules)]
        self.longest_weak = max([rule.longest for rule in self.weak], default=0)
        """The longest line that a weak rule matches."""
        held_weakly = [rule.needles for rule in self.weak]
        looked_for = map(re.escape, chain(*held_weakly)) if all(held_weakly) else ()
        # One search for the texts of all weak rules: hardly a line holds any.
        self._find_weak = re.compile("|".join(looked_for)).search
        self.opening = [
            CompiledRule(rule, order) for order, rule in enumerate(dialect.opening_rules)
        ]

    def _learn(self, text: str, exact: RuleMatch) -> None:
        self._exact[view(text)] = exact
        self._longest = max(self._longest, len(text))

    def needles_in(self, views: Sequence[str]) -> Needles:
        """Give those texts that rules look for which the views of some lines hold."""
        seen = "\n".join(views)
        short = "\n".join([each for each in views if len(each) <= _SHORT])
        return [
            found
            for sign, needles in self._needles.items()
            if sign in seen  # A sign is found, or is not, in a fifth of the time.
            for found in needles
            if found[0] in (short if found[1] <= _SHORT else seen)
        ]

    def match(self, text: str, seen: str, needles: Needles) -> RuleMatch | None:
        """Read what a line says of itself.

        Args:
            text: The line, stripped and not empty.
            seen: Its view.
            needles: What `needles_in` gave for its dump.

        Returns:
            An entry of the exact table, a match of the first rule that fits, or ``None`` for a
            plain line.
        """
        size = len(text)
        short = size <= 2 * self._longest  # No view is much shorter than its text.
        if short and (exact := self._exact.get(seen)) is not None:
            return exact
        word = seen[:_OPENING].partition(" ")[0]
        in_table, rules = self._seen.get(word) or self._look_up(word)
        for needle, longest, holding in needles:
            if size <= longest and needle in seen:
                rules = sorted({*rules, *holding}, key=_ORDER)
        if in_table and short and (exact := self._numbered.get(_folded(seen))) is not None:
            return exact
        if size > REACH and rules:
            seen = view(text[:REACH])
        for rule in rules:
            if size <= rule.longest:
                found = rule.read(text, seen)
                if found is not None:
                    return found
        return None

    def match_weakly(self, text: str, seen: str) -> RuleMatch | None:
        """Read a line, and its view, by the first weak rule that fits it."""
        if self._find_weak(seen) is None:
            return None
        size = len(text)
        stopped = text[-1] in _STOPS
        for rule in self.weak:
            # What closes with a stop says something: only what a rule looks for makes it suspect.
            if size <= rule.longest and (rule.needles or not stopped):
                found = rule.read(text, seen)
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
