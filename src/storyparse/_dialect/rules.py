"""What a line says of itself, as data: labels, and rules with their patterns."""

from __future__ import annotations

from typing import Final

import regex
from attrs import Attribute, field, frozen

from storyparse._dialect.typed import part
from storyparse._model import Role

VALUES: Final = frozenset(
    {
        "updated",
        "published",
        "posted",
        "weekday",
        "day",
        "month",
        "year",
        "hour",
        "minute",
        "second",
        "half",
        "zone",
        "moment",
        "date",
        "age",
        "name",
        "author",
        "desk",
        "agency",
        "publisher",
        "place",
        "holder",
        "pointer",
        "title",
        "number",
        "post",
        "rest",
    }
)
"""The groups of a rule's pattern that hold a value; every other group is named after a role."""

_GROUP: Final = regex.compile(r"\(\?P<(\w+)>")
CUTS: Final = frozenset(role.value for role in Role) - {"header", "blank"}
"""The groups of a rule's pattern that cut a line; each is named after a role."""


_SIDE: Final = (Role.CAPTION, Role.RELATED)
"""Zones of lines that belong to neither the summary nor the body."""


@part(opens="zone", continues="exceptions")
@frozen(kw_only=True)
class Label:
    """A line that only opens a zone of the page.

    Args:
        text: The whole line.
        zone: What plain lines below it are: `Role.SUMMARY`, `Role.PARAGRAPH`, `Role.CAPTION` or
            `Role.RELATED`. One of the last two says where it ends, by `max_lines` or `bullets`.
        max_lines: How many lines its zone has at most; 0: any number.
        bullets: Signs of which one opens each line of its zone; none: any line.
        joined_by: Signs of which one stands between it and its first line where both are one:
            `:` for `संक्षेप: नहर में…`. None: it stands alone.
        exceptions: Words that, opening a line with this label's text in them, are ordinary:
            सारण, सारनाथ.
        live: Whether it stands on live pages only.

    Example:
        >>> Label(text="विस्तार", zone=Role.PARAGRAPH).exceptions
        ()
    """

    text: str
    zone: Role = field()
    exceptions: tuple[str, ...] = ()
    live: bool = False
    max_lines: int = 0
    bullets: tuple[str, ...] = ()
    joined_by: str = ""

    @zone.validator
    def _is_a_zone(self, _: Attribute[Role], value: Role) -> None:
        if value not in (Role.SUMMARY, Role.PARAGRAPH, *_SIDE):
            message = (
                f"label {self.text!r} opens {value!r}: want Role.SUMMARY, Role.PARAGRAPH, "
                "Role.CAPTION or Role.RELATED"
            )
            raise ValueError(message)

    def __attrs_post_init__(self) -> None:
        """Refuse a zone beside the story that has no end."""
        if self.zone in _SIDE and not self.max_lines and not self.bullets:
            message = f"label {self.text!r}: say where its zone ends, by max_lines or bullets"
            raise ValueError(message)


@part()
@frozen(kw_only=True)
class Block:
    """Furniture of several lines, of which the first is always the same.

    Args:
        first: The whole line that opens it.
        last: Whole lines of which one closes it. Where that line is a label, or a rule says what
            it is, it stays so; else it is furniture. None: all that follows is furniture, the
            story is over.
        max_lines: The most lines from the first to the last; where no last line stands within
            them, there is no block.

    Example:
        >>> Block(first="Trending Stories", last=("आगे पढ़ें",)).max_lines
        40
    """

    first: str
    last: tuple[str, ...] = ()
    max_lines: int = 40


def _names_groups(rule: Rule, _: Attribute[str], pattern: str) -> None:
    """Refuse a pattern with a group that is no role and no value.

    Compiling it waits until a dialect is used: all of them together take longer than the rest of
    an import.
    """
    groups = _GROUP.findall(pattern)
    if unknown := set(groups) - VALUES - CUTS:
        message = (
            f"rule {rule.name!r}: unknown groups {sorted(unknown)}; a group is a role "
            f"({', '.join(sorted(CUTS))}) or a value ({', '.join(sorted(VALUES))})"
        )
        raise ValueError(message)
    if not set(groups) & CUTS:
        message = f"rule {rule.name!r}: no group of its pattern is named after a role"
        raise ValueError(message)


@part(opens="first_words", holds="contains", longest="max_length")
@frozen(kw_only=True)
class Rule:
    r"""A shape of line that says of itself what it is.

    The pattern must match the whole line. Its groups named after roles cut the line into
    segments, each from its start to the next one's; its other groups are the values read:
    `updated`, `published` or `posted` (which time it is), then `weekday`, `day`, `month`,
    `year`, `hour`, `minute`, `second`, `half`, `zone` or, for an unusual order, `moment`; a `date`
    or an `age` (2 घंटे पहले) that gives no time; a byline's `author`, `desk`, `agency`,
    `publisher` and `place`, where its words alone do not tell them; an editor's `name`; a
    credit's `holder`, empty where it names none; a link's `pointer` and `title`; a counter's
    `number`; a `post`, what closes one that is embedded, empty in what opens one; `rest` is read
    again as a line of its own.

    Args:
        name: The rule's name, which its segments carry.
        pattern: A verbose regular expression of the `regex` package. Bound every repeat.
        first_words: The first words of the lines it can match, without punctuation or digits at
            their end; `0` stands for any digit. None: any line.
        contains: Texts of which a line must hold one. None: any line.
        max_length: The longest line that it can match, in code points, the `rest` left out.
        examples: Lines that the rule must match; `check_dialect` tries them.
        not_examples: Near misses, lines that it must not match.

    Example:
        >>> Rule(name="slide", pattern=r"(?P<slide>(?P<number>\d{1,3})\ of\ \d{1,3})").first_words
        ()
    """

    name: str
    pattern: str = field(validator=_names_groups)
    first_words: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    max_length: int = 330
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
