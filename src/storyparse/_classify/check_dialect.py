"""A dialect in, every reason why a part of it cannot work out.

Each pattern is compiled, the groups of its source are looked at one by one, and each rule is tried
on its examples as it is tried on a line: first words, length, texts that it must contain, pattern.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

import regex
from attrs import define, field, frozen

from storyparse._classify.compiled_rule import REACH, CompiledRule
from storyparse._classify.line_rules import first_word
from storyparse._classify.rule_kinds import TIMES
from storyparse._dialect import CUTS, Dialect, Rule
from storyparse._errors import DialectError
from storyparse._text.matching import pattern_view, view
from storyparse._text.offsets import place_in
from storyparse._text.patterns import pattern

_STAMP: Final = ("day", "month", "year", "hour", "minute")
_ZONE: Final = pattern(
    r"(?:(?<=\d\ ?\(?)(?:UTC|GMT|Z|[A-Z]{1,4}T)|(?<=:\d\d(?:\.\d+)?\ ?\(?)[+-]\d\d:?\d\d)"
    r"(?![\p{L}\d])",  # 11:35 IST · 11:35:20+05:30, not 18-02-2026
    regex.VERBOSE,
)
_PARTS: Final = pattern(
    r"""\\.  # an escape
    | \[\^?+\]?+(?:[^\]\\]|\\.)*+\]  # a set
    | \#[^\n]*+  # a comment
    | \((?:\?P<(?P<name>\w++)>)?+  # a group opens
    | \|
    | \)(?P<optional>\s*+(?:[?*]|\{0?+,))?+  # a group closes
    """,
    regex.VERBOSE | regex.DOTALL,
)


def check_dialect(dialect: Dialect) -> None:
    r"""Refuse a dialect that cannot work as it is written.

    What is found: patterns that do not compile; what can never match, by its first words or its
    length; a role's group that may be empty; a time stamp that may lack a part; two rules of one
    name; an example that its rule does not match, or that a rule above takes, and a near miss
    that its rule matches. `parse` does not call it: call it in a test.

    Args:
        dialect: The publisher's habits.

    Raises:
        DialectError: Something in it cannot work; the error holds all of it, with the reasons.
        TypeError: It is no dialect.

    Example:
        >>> from attrs import evolve
        >>> from storyparse import AMAR_UJALA, Rule
        >>> check_dialect(AMAR_UJALA)
        >>> tar = Rule(name="tar", pattern=r"(?P<furniture>तार:\ \d+)", examples=("तार: सात",))
        >>> try:
        ...     check_dialect(evolve(AMAR_UJALA, rules=(tar,)))
        ... except DialectError as error:
        ...     print(error.problems[0])
        rule 'tar': example 'तार: सात' matches as far as 'तार: ', not at 'स'
    """
    if not isinstance(dialect, Dialect):
        message = f"dialect: want a storyparse.Dialect, got {type(dialect).__name__}"
        raise TypeError(message)
    if problems := tuple(_problems(dialect)):
        raise DialectError(problems)


def _problems(dialect: Dialect) -> Iterator[str]:
    """Say what cannot work, in the order in which it is written."""
    lines = [("label", label.text) for label in dialect.labels]
    lines += [("furniture", text) for text in dialect.furniture]
    lines += [("block", text) for block in dialect.blocks for text in (block.first, *block.last)]
    for what, text in lines:
        if not view(text).strip():
            yield f"{what} {text!r} is blank: no line is"
    above: list[_Tried] = []
    all_rules = dialect.rules + dialect.weak_rules + dialect.opening_rules
    for order, rule in enumerate(all_rules):
        if rule.name in [tried.rule.name for tried in above]:
            yield f"rule {rule.name!r}: another rule has this name"
        try:
            tried = _Tried(rule, CompiledRule(rule, order))
        except ValueError as error:
            yield str(error)
            continue
        found = [*tried.never_matching(), *_odd_groups(rule.pattern), *tried.wrong_examples(above)]
        found += tried.unread_zones(dialect.calendar.zones)
        yield from [f"rule {rule.name!r}: {problem}" for problem in found]
        above.append(tried)


@frozen
class _Tried:
    """A rule, and the same compiled, to try it on lines."""

    rule: Rule
    made: CompiledRule
    words: frozenset[str] = field(init=False)
    pattern: regex.Pattern[str] = field(init=False)

    @words.default
    def _words(self) -> frozenset[str]:
        return frozenset(map(first_word, self.rule.first_words))

    @pattern.default
    def _pattern(self) -> regex.Pattern[str]:
        return regex.compile(pattern_view(self.rule.pattern), regex.VERBOSE | regex.DOTALL)

    def never_matching(self) -> Iterator[str]:
        """Say which of the rule's first words opens no line that its pattern matches."""
        size = self.rule.max_length
        for word in self.rule.first_words:
            openings = "0123456789" if word == "0" else [view(word)]
            if not any([self.pattern.fullmatch(opening, partial=True) for opening in openings]):
                yield f"no line that opens with {word!r} can match its pattern"
        for what, texts in (("first word", self.rule.first_words), ("text", self.rule.contains)):
            if "" in texts:
                yield f"a {what} of it is empty"
            yield from [
                f"its {what} {text!r} is longer than its max_length, {size}"
                for text in texts
                if len(text) > size
            ]

    def wrong_examples(self, above: Sequence[_Tried]) -> Iterator[str]:
        """Say which examples the rule does not match, and which near misses it does."""
        for text in self.rule.examples:
            if reason := self.why_not(text):
                yield f"example {text!r} {reason}"
            elif taken := next((tried for tried in above if not tried.why_not(text)), None):
                yield f"example {text!r} is read by rule {taken.rule.name!r}, which stands above"
        for text in self.rule.not_examples:
            if not self.why_not(text):
                yield f"near miss {text!r} is matched"

    def unread_zones(self, zones: Sequence[str]) -> Iterator[str]:
        """Say which examples name a zone that would be taken for the dialect's."""
        groups = {*self.pattern.groupindex}
        if "timestamp" not in groups or groups & {"zone", "moment"}:
            return
        for text in self.rule.examples:
            if (found := _ZONE.search(text)) and found[0] not in zones:
                yield f"example {text!r} names a zone, {found[0]!r}, and no group is 'zone'"

    def why_not(self, text: str) -> str | None:
        """Say why the rule does not match a line; ``None`` if it does."""
        rule = self.rule
        if self.words and (word := first_word(text)) not in self.words:
            return f"opens with {word!r}, not with {' or '.join(map(repr, rule.first_words))}"
        if len(text) > self.made.longest:
            return f"is {len(text)} code points long, more than {self.made.longest}"
        seen = view(text[:REACH])
        if rule.contains and not any([view(held) in seen for held in rule.contains]):
            return f"holds none of {', '.join(map(repr, rule.contains))}"
        if self.made.read(text, seen) is not None:
            return None
        sizes = range(len(seen) + 1)
        matched = bisect_left(sizes, 1, key=lambda size: self._fails(seen[:size])) - 1
        if matched == len(seen):
            return "matches as far as it goes, and ends too soon"
        at = place_in(text, matched)
        return f"matches as far as {text[:at]!r}, not at {text[at]!r}"

    def _fails(self, opening: str) -> int:
        """Tell whether no line that opens so can match: 1 or 0."""
        return int(self.pattern.fullmatch(opening, partial=True) is None)


@define(eq=False)
class _Group:
    """A group in the source of a pattern.

    Args:
        start: Where its parenthesis stands.
        above: The group in which it stands; ``None`` for the whole pattern.
        name: Its name, if it has one.
        branch: In which alternative of the group above it stands, counted from 0.
        branches: The number of the alternative that it is in, or was last in, itself.
        source: Its text, with its parentheses.
        is_optional: Whether what stands behind it lets it be missing.
    """

    start: int
    above: _Group | None = None
    name: str | None = None
    branch: int = 0
    branches: int = 0
    source: str = ""
    is_optional: bool = False

    def chain(self) -> Iterator[_Group]:
        """Give the group and all those in which it stands, the innermost first."""
        group: _Group | None = self
        while group is not None:
            yield group
            group = group.above


def _odd_groups(source: str) -> Iterator[str]:
    """Say which groups of a pattern may be empty, or missing where they are needed."""
    named: dict[str, list[_Group]] = {}
    for group in _groups(source):
        if group.name:
            named.setdefault(group.name, []).append(group)
    for name in named.keys() & CUTS:
        if any([_may_be_empty(group.source) for group in named[name]]):
            yield f"its group {name!r} may be empty"
    is_label = named.keys() & {"updated", "published"} and not named.keys() & TIMES
    if not is_label and not named.keys() & {"moment", "date", "age"}:
        for stamp in named.get("timestamp", []):
            for part in _STAMP:
                if all([_may_lack(stamp, group) for group in named.get(part, [])]):
                    yield f"its time stamp may lack {part!r}"


def _may_be_empty(source: str) -> bool:
    try:
        return regex.fullmatch(source, "", regex.VERBOSE | regex.DOTALL) is not None
    except regex.error:  # It speaks of another group.
        return False


def _may_lack(stamp: _Group, part: _Group) -> bool:
    """Tell whether one group of a pattern may match where another does not."""
    around = list(stamp.chain())
    apart = list(takewhile(lambda group: group not in around, part.chain()))
    if any([group.is_optional for group in apart]) or any([group.branches for group in apart[1:]]):
        return True
    common = apart[-1].above
    if common is stamp:
        return stamp.branches > 0
    beside = next(group for group in around if group.above is common)
    return beside.branch != apart[-1].branch


def _groups(source: str) -> Iterator[_Group]:
    """Find the groups of a verbose pattern that compiles, in the order in which they close."""
    top = _Group(0)
    for part in _PARTS.finditer(source):
        if part[0][0] == "(":
            top = _Group(part.start(), top, part["name"], top.branches)
        elif part[0] == "|":
            top.branches += 1
        elif part[0][0] == ")" and top.above is not None:
            top.source = source[top.start : part.start() + 1]
            top.is_optional = part["optional"] is not None
            yield top
            top = top.above
