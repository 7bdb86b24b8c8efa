"""A dialect: all of a publisher's habits, as one value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import Any, Final, TypeAlias

import regex
from attrs import Attribute, evolve, field, fields_dict, frozen

from storyparse._dialect.rules import Block, Label, Rule
from storyparse._dialect.typed import hold, part
from storyparse._dialect.words import BylineWords, Calendar, Language
from storyparse._model import Role
from storyparse._text.matching import pattern_view
from storyparse._text.patterns import compiled

_HEAD: Final = (Role.HEADLINE, Role.BYLINE, Role.TIMESTAMP, Role.SUMMARY, Role.PARAGRAPH)
"""The roles of which the order of a head is made."""


@part()
@frozen(kw_only=True)
class HeaderKeys:
    """The keys of a page's JSON header, by the field of `Header` that they fill.

    A key may be a path, its parts joined by dots: `page.headline`, `@graph.0.headline`. An empty
    one is none.

    Args:
        id: The page's identifier.
        slug: Its slug.
        type: Its type.
        status: Its status.
        title: The headline.
        category: The object that holds the category; empty where its keys are the header's own.
        category_title: The category's title, in it.
        category_title_hn: The same in the page's language.
        category_slug: The category's slug.
        published: When the page was published, in ISO 8601, where no stamp of the page says so.
        updated: When it was updated.
        first: The keys of which one stands first in a header: it is what opens a dump. None: the
            identifier's.
        object_ids: Whether an identifier is an ObjectId, which tells when the page was made; else
            it is any text or whole number.

    Example:
        >>> HeaderKeys(title="headline").id
        '_id'
    """

    id: str = "_id"
    slug: str = "slug"
    type: str = "type"
    status: str = "status"
    title: str = "title_hn"
    category: str = "category"
    category_title: str = "title"
    category_title_hn: str = "title_hn"
    category_slug: str = "slug"
    published: str = ""
    updated: str = ""
    first: tuple[str, ...] = ()
    object_ids: bool = True


@part()
@frozen(kw_only=True, cache_hash=True, repr=False)
class Dialect:
    """A publisher's habits, as data.

    Args:
        name: The publisher's name.
        time_zone: The zone of every time on its pages.
        header: The keys of its JSON header.
        labels: Lines that open a zone.
        furniture: Whole lines of page furniture; a number in one stands for any number.
        menu: Lines of the site's menu and footer, furniture where several stand together.
        rules: Shapes of lines; the first that matches counts.
        weak_rules: Shapes tried only on lines that nothing else claims.
        opening_rules: Shapes tried on the first line of a text alone, to cut off who wrote, and
            where: `सोनपुर : नहर में…`. The `rest` is the text.
        blocks: Furniture of several lines.
        head: The order of a page's head, where labels do not tell it: `Role.HEADLINE` first says
            that the first plain line is the headline also on a page without byline and stamp;
            `Role.SUMMARY` says where the summary stands, above `Role.TIMESTAMP` or below it, there
            once for each of its lines.
        photo: The order of a photo's lines: `Role.CAPTION` and `Role.CREDIT`.
        dump_opening: A verbose pattern of the whole line that opens a dump, where pages have no
            header.
        byline: The words of its bylines.
        calendar: The words of its stamps.
        language: The words of its language.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> AMAR_UJALA.labels[0].text
        'सार'
    """

    name: str
    time_zone: tzinfo
    byline: BylineWords
    calendar: Calendar
    language: Language
    header: HeaderKeys = HeaderKeys()
    labels: tuple[Label, ...] = ()
    furniture: tuple[str, ...] = ()
    menu: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    weak_rules: tuple[Rule, ...] = ()
    opening_rules: tuple[Rule, ...] = ()
    blocks: tuple[Block, ...] = ()
    head: tuple[Role, ...] = field(default=())
    photo: tuple[Role, ...] = field(default=(Role.CAPTION, Role.CREDIT))
    dump_opening: str = field(default="")

    @photo.validator
    def _holds_both(self, _: Attribute[Any], value: tuple[Role, ...]) -> None:
        if sorted(value) != [Role.CAPTION, Role.CREDIT]:
            message = f"dialect {self.name!r}: photo: want Role.CAPTION and Role.CREDIT, in order"
            raise ValueError(message)

    @head.validator
    def _is_a_head(self, _: Attribute[Any], value: tuple[Role, ...]) -> None:
        if odd := [role for role in value if role not in _HEAD]:
            wanted = ", ".join(map(str, _HEAD))
            message = f"dialect {self.name!r}: head: {odd[0]} is none of {wanted}"
            raise ValueError(message)

    @dump_opening.validator
    def _compiles(self, _: Attribute[Any], value: str) -> None:
        try:
            compiled(pattern_view(value), re.VERBOSE | re.DOTALL)
        except regex.error as error:
            message = f"dialect {self.name!r}: dump_opening: the pattern does not compile: {error}"
            raise ValueError(message) from error

    def extend(  # noqa: PLR0913 -- a part of a dialect each, all but one left out as a rule.
        self,
        *,
        without: tuple[str, ...] = (),
        labels: tuple[Label, ...] = (),
        furniture: tuple[str, ...] = (),
        menu: tuple[str, ...] = (),
        rules_first: tuple[Rule, ...] = (),
        rules: tuple[Rule, ...] = (),
        weak_rules: tuple[Rule, ...] = (),
        opening_rules: tuple[Rule, ...] = (),
        blocks: tuple[Block, ...] = (),
        byline: BylineWords | None = None,
        **replaced: Any,  # noqa: ANN401 -- whatever else a dialect has.
    ) -> Dialect:
        """Make a dialect that has what this one has, and more.

        Args:
            without: What is left out: names of rules, texts of labels, first lines of blocks, lines
                of furniture and of the menu.
            labels: Further labels.
            furniture: Further lines of furniture.
            menu: Further lines of the menu.
            rules_first: Rules that are tried before those that are there.
            rules: Rules that are tried after them.
            weak_rules: Further weak rules.
            opening_rules: Further rules of a text's first line.
            blocks: Further blocks of furniture.
            byline: Further words of bylines.
            replaced: New values of the other fields: `name`, `header`, `language`.

        Returns:
            The new dialect; this one stays as it is.

        Raises:
            TypeError: What is added is not of the field's type.
            ValueError: What is to be left out is not there.

        Example:
            >>> from storyparse import HINDI_PAPER
            >>> paper = HINDI_PAPER.extend(name="नमूना समाचार", furniture=("हमसे जुड़ें",))
            >>> paper.furniture[-1], paper.calendar == HINDI_PAPER.calendar
            ('हमसे जुड़ें', True)
        """
        kinds: Mapping[str, Any] = fields_dict(type(self))
        if unknown := sorted(replaced.keys() - kinds):
            message = f"{self.name}: a dialect has no {unknown[0]!r}; it has {', '.join(kinds)}"
            raise TypeError(message)
        for name, more in (
            ("labels", labels),
            ("furniture", furniture),
            ("menu", menu),
            ("rules", rules_first),
            ("rules", rules),
            ("weak_rules", weak_rules),
            ("opening_rules", opening_rules),
            ("blocks", blocks),
            ("byline", self.byline if byline is None else byline),
        ):
            hold(Dialect, kinds[name], more)
        there = {rule.name for rule in self.rules + self.weak_rules + self.opening_rules}
        there |= {label.text for label in self.labels} | {*self.furniture, *self.menu}
        there |= {block.first for block in self.blocks}
        if missing := [name for name in without if name not in there]:
            message = f"{self.name}: no rule, label or line {missing[0]!r} that could be left out"
            raise ValueError(message)
        return evolve(
            self,
            labels=tuple([label for label in self.labels if label.text not in without]) + labels,
            furniture=tuple([line for line in self.furniture if line not in without]) + furniture,
            menu=tuple([line for line in self.menu if line not in without]) + menu,
            rules=rules_first + _left(self.rules, without) + rules,
            weak_rules=_left(self.weak_rules, without) + weak_rules,
            opening_rules=_left(self.opening_rules, without) + opening_rules,
            blocks=tuple([block for block in self.blocks if block.first not in without]) + blocks,
            byline=self.byline if byline is None else self.byline.extend(byline),
            **replaced,
        )

    def __repr__(self) -> str:
        """Show the name, and how much the dialect holds."""
        counts = (
            f"labels {len(self.labels)}, furniture {len(self.furniture)}, "
            f"rules {len(self.rules)}, weak rules {len(self.weak_rules)}"
        )
        return f"<Dialect {self.name!r}: {counts}>"


def _left(rules: tuple[Rule, ...], without: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple([rule for rule in rules if rule.name not in without])


Dialects: TypeAlias = "Dialect | Sequence[Dialect]"
"""One dialect, or several of which the one that knows a page best reads it."""
