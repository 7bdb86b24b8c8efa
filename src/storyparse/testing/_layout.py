"""What a dump is made from, as data: a template of pages and words to fill it with.

Whoever writes a layout copies a page and puts names in braces where the page's own words stood.
What a layout prints is in the story, and nothing else is.
"""

from __future__ import annotations

from typing import Final

from attrs import Attribute, evolve, field, frozen

from storyparse import Story

_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


@frozen(kw_only=True)
class Words:
    """The words that invented stories are made of.

    Pick words that the dialect gives no meaning: text made of them must be plain text.

    Args:
        nouns: What headlines, headings and sentences are strung from.
        sentence_ends: Ends of sentences, stop included: ``दर्ज किया गया है।``
        heading_ends: Ends of headings, of which nouns alone are none for sure: `` का हाल``.
        openings: What may open a body's paragraph: a dateline.
        asides: What may stand inside a paragraph and mean nothing there: ``विस्तार``.
        closings: What may close a body's paragraph: ``पढ़ें पूरी खबर``.
        people: Names of people.
        places: Names of places.
        publishers: The publication's own name.
        desks: Names of its units.
        agencies: Names of news agencies.
        credits: Who is credited for photos.
        pointers: Words that point to another story, before its title.
        lone_pointers: Words that point to another story, alone on a line.
        categories: Triples of a category's title, its title in the language, its slug.
        joints: What may part two authors.

    Example:
        >>> Words(nouns=("नहर", "पुल"), sentence_ends=("टूटा।",), publishers=("गांव की खबर",)).desks
        ()
    """

    nouns: tuple[str, ...]
    sentence_ends: tuple[str, ...]
    publishers: tuple[str, ...]
    heading_ends: tuple[str, ...] = ("",)
    openings: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()
    lone_pointers: tuple[str, ...] = ()
    categories: tuple[tuple[str, str, str], ...] = ()
    joints: tuple[str, ...] = (", ",)


@frozen(kw_only=True)
class Layout:
    """One template of a publisher's pages.

    A page is a tuple of blocks. A block is a format: a line, or several, that always stand
    together. `?` before a block says that it may be absent, `+` that it comes once or more, `*`
    any number of times. The names that a format may hold:

    - of the head: `header` (also `pretty_header`, `wrapped_header`, `mangled_header`), `headline`,
      `subheadline`, `byline`, `editor`, `updated`, `published`;
    - of a byline: `author`, `authors`, `desk`, `agency`, `publisher`, `place`;
    - of the text: `summary`, `paragraph`, `heading`, and `section`, the blocks of `section`;
    - of a gallery or a live page: `number` and `count`, `posted`;
    - of photos and links: `photo`, `caption`, `credit`, `link`, `pointer`, `lone_pointer`, `title`;
    - of a stamp: `weekday`, `day`, `month`, `year`, `hour`, `hour24`, `minute`, `half`.

    A line with no name in it is a label where the dialect has that label, else it is furniture.

    Args:
        name: What the template is called.
        page: The page's blocks, from its top.
        section: The blocks of one section of the body.
        asides: Blocks that may follow any paragraph of the body.
        bylines: Formats of `{byline}`.
        photos: Formats of `{photo}`; two lines are parted by a line end.
        links: Formats of `{link}`.
        updated: The format of `{updated}`.
        published: The format of `{published}`.
        posted: The format of `{posted}`, a live entry's clock line.
        weekdays: The weekdays' names in stamps, Monday first.
        months: The months' names in stamps, January first.
        noise: Lines of furniture that may stand between blocks; none: all of the dialect's.

    Example:
        >>> Layout(name="short", page=("{headline}", "{byline}", "+{paragraph}")).section
        ()
    """

    name: str
    page: tuple[str, ...] = field()
    section: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ("{publisher}",)
    photos: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    updated: str = ""
    published: str = ""
    posted: str = ""
    weekdays: tuple[str, ...] = _WEEKDAYS
    months: tuple[str, ...] = _MONTHS
    noise: tuple[str, ...] | None = None

    @page.validator
    def _has_blocks(self, _: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
        if not value:
            message = f"layout {self.name!r}: want at least one block in its page"
            raise ValueError(message)


@frozen(kw_only=True)
class Specimen:
    """A dump, and the story that it must give.

    Args:
        layout: The name of the layout it follows.
        text: The dump.
        story: The story, bare: no segments, and diagnostics without their messages.

    Example:
        >>> Specimen(layout="empty", text="", story=Story()).story.headline is None
        True
    """

    layout: str
    text: str
    story: Story


def bare(story: Story) -> Story:
    """Give a story without its segments and its diagnostics' messages, to compare it.

    Args:
        story: What `parse` gave.

    Returns:
        What a `Specimen` holds if all was read right.

    Example:
        >>> from storyparse import parse
        >>> bare(parse("नहर का पानी उतरा।")).diagnostics[0].message
        ''
    """
    troubles = tuple([evolve(trouble, message="") for trouble in story.diagnostics])
    return evolve(story, segments=(), diagnostics=troubles)
