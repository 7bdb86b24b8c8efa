"""A dialect: all of a publisher's habits, as one value."""

from __future__ import annotations

from datetime import tzinfo

from attrs import frozen

from storyparse._dialect.rules import Label, Rule
from storyparse._dialect.typed import part, typed
from storyparse._dialect.words import BylineWords, Calendar, Language


@part()
@frozen(kw_only=True, field_transformer=typed)
class HeaderKeys:
    """The keys of a page's JSON header, by the field of `Header` that they fill.

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


@frozen(kw_only=True, cache_hash=True, repr=False, field_transformer=typed)
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

    def __repr__(self) -> str:
        """Show the name, and how much the dialect holds."""
        counts = (
            f"labels {len(self.labels)}, furniture {len(self.furniture)}, "
            f"rules {len(self.rules)}, weak rules {len(self.weak_rules)}"
        )
        return f"<Dialect {self.name!r}: {counts}>"
