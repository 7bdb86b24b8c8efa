"""Layouts and words in, a strategy of specimens out: sets pages in invented words.

The compositor fills the names of a block's format as the block is printed, and each value goes
into the story at once, in page order: so a story never says what its page does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from hypothesis import strategies as st

from storyparse import AMAR_UJALA, Category, Diagnostic, Dialect, Header, Role
from storyparse.testing._draft import StoryDraft
from storyparse.testing._invent import (
    Draw,
    Inventor,
    compact,
    escaped,
    mangled,
    pretty,
    wrapped,
)
from storyparse.testing._layout import Layout, Specimen, Words
from storyparse.testing.amar_ujala import AMAR_UJALA_LAYOUTS
from storyparse.testing.hindi import HINDI_WORDS

_FIRST: Final = datetime(2004, 1, 1)  # noqa: DTZ001 -- the dialect says the zone.
_MINUTES: Final = 25 * 365 * 24 * 60
_LATER: Final = 3000
_NOON: Final = 12
_ENDS: Final = ("\n", "\n", "\r\n", "\r", " \n", "\u00a0\n")
_OFTEN: Final = {"": (1, 1), "?": (0, 1), "+": (1, 3), "*": (0, 3)}
"""How often a block comes, by its mark."""


def specimens(
    layouts: Sequence[Layout] = AMAR_UJALA_LAYOUTS,
    *,
    dialect: Dialect = AMAR_UJALA,
    words: Words = HINDI_WORDS,
) -> st.SearchStrategy[Specimen]:
    """Give a strategy of dumps, each with the story that it must give.

    Args:
        layouts: The templates to follow, one a dump.
        dialect: Whose labels, furniture, header keys and time zone to use.
        words: What to fill the templates with.

    Returns:
        A strategy of `Specimen`.

    Raises:
        ValueError: There are no layouts.

    Example:
        >>> from hypothesis import find
        >>> layout = Layout(name="लेख", page=("{headline}", "{byline}", "{paragraph}"), noise=())
        >>> find(specimens([layout]), lambda specimen: True).story.byline.publisher
        'अमर उजाला'
    """
    if not layouts:
        message = "layouts: want at least one"
        raise ValueError(message)

    @st.composite
    def set_one(draw: Draw) -> Specimen:
        inventor = Inventor(draw, words)
        return _Compositor(inventor, inventor.one(layouts), dialect).specimen()

    return set_one()


class _Compositor:
    """Sets one page; as a mapping, it gives a value for each name that a format asks for."""

    def __init__(self, inventor: Inventor, layout: Layout, dialect: Dialect) -> None:
        self.layout = layout
        self.dialect = dialect
        self.invent = inventor
        self.words = inventor.words
        self.story = StoryDraft()
        self.lines: list[str] = []
        self.said: dict[str, str] = {}
        self.zones = {label.text: label.zone for label in dialect.labels}
        self.noise = dialect.furniture if layout.noise is None else layout.noise
        self.headline = inventor.phrase(5, 9)
        self.created = _FIRST.replace(tzinfo=dialect.time_zone) + timedelta(
            minutes=inventor.times(0, _MINUTES), seconds=inventor.times(0, 59)
        )

    def specimen(self) -> Specimen:
        """Set the page."""
        for block in self.blocks(self.layout.page):
            self.set_noise()
            self.set(block)
        self.set_noise()
        end = self.invent.one(_ENDS)
        text = end.join(self.lines) + self.invent.one(("", end))
        return Specimen(layout=self.layout.name, text=text, story=self.story.finished())

    def blocks(self, marked: Sequence[str]) -> Iterator[str]:
        """Give the formats of blocks, each as often as its mark and the draw say."""
        for format_ in marked:
            mark = format_[0] if format_[0] in _OFTEN else ""
            block = format_[len(mark) :]
            for _ in range(self.invent.times(*_OFTEN[mark]) if mark else 1):
                if block == "{section}":
                    yield from self.blocks(self.layout.section)
                    continue
                yield block
                if block == "{paragraph}" and self.layout.asides and self.invent.happens(4):
                    yield self.invent.one(self.layout.asides)

    def set_noise(self) -> None:
        if self.invent.happens(5):
            self.lines += self.invent.noise(self.noise)

    def set(self, block: str) -> None:
        """Set one block, and put what it says into the story."""
        self.said = {}
        printed = block.format_map(self)
        if self.zones.get(printed) is Role.PARAGRAPH:
            self.story.open = True
        self.story.take(self.said)
        self.lines += printed.split("\n")

    def __getitem__(self, name: str) -> str:
        """Give the value of a name in the block at hand: the same each time it is asked for."""
        if name not in self.said:
            if name in _SET:
                self.said[name] = _SET[name](self)
            elif name in self.parts:
                self.said[name] = self.part(name)
            else:
                message = f"layout {self.layout.name!r}: no such name: {name!r}"
                raise KeyError(message)
        return self.said[name]

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """Where the value of a byline's part comes from."""
        words = self.words
        return {
            "desk": words.desks,
            "agency": words.agencies,
            "publisher": words.publishers,
            "place": words.places,
            "editor": words.people,
        }

    def part(self, name: str) -> str:
        self.story.byline[name] = value = self.invent.one(self.parts[name])
        return value

    def author(self) -> str:
        name = self.invent.one(self.words.people)
        self.story.byline["authors"] = (name,)
        return name

    def authors(self) -> str:
        people = st.sampled_from(self.words.people)
        names = self.invent.draw(st.lists(people, min_size=1, max_size=2, unique=True))
        self.story.byline["authors"] = tuple(names)
        return self.invent.one(self.words.joints).join(names)

    def print_headline(self) -> str:
        self.story.single["headline"] = self.headline
        return self.headline

    def subheadline(self) -> str:
        self.story.subheadlines.append(self.invent.phrase(4, 7))
        return self.story.subheadlines[-1]

    def summary(self) -> str:
        self.story.summary.append(self.invent.prose())
        return self.story.summary[-1]

    def heading(self) -> str:
        return self.invent.phrase(2, 5) + self.invent.one(self.words.heading_ends)

    def number(self) -> str:
        slides = [section.slide for section in self.story.sections if section.slide]
        return str(max(slides, default=0) + 1)

    def count(self) -> str:
        return str(int(self["number"]) + self.invent.times(0, 9))

    # ── Times ────────────────────────────────────────────────────────────────────────────────

    def stamp(self, name: str, format_: str) -> str:
        told, time = self.story.single, self.later()
        if name == "updated_at":  # A page is not updated before it is published.
            time = max(time, told.get("published_at", time))
        else:
            time = min(time, told.get("updated_at", time))
        told[name] = time
        return self.printed(time, format_)

    def posted(self) -> str:
        time = self.later()
        self.story.start(posted_at=time)
        return self.printed(time, self.layout.posted)

    def later(self) -> datetime:
        """Give a minute that is not before the page was made."""
        minutes = timedelta(minutes=self.invent.times(0, _LATER))
        return self.created.replace(second=0) + minutes

    def printed(self, time: datetime, format_: str) -> str:
        return format_.format(
            weekday=self.layout.weekdays[time.weekday()],
            month=self.layout.months[time.month - 1],
            day=time.day,
            year=time.year,
            hour=time.hour % _NOON or _NOON,
            hour24=time.hour,
            minute=time.minute,
            half=self.dialect.calendar.meridiems[time.hour // _NOON][0],
        )

    # ── The header ───────────────────────────────────────────────────────────────────────────

    def header(self, *dresses: Callable[[dict[str, Any]], str]) -> str:
        """Put a header into the story, and print it in one of these ways."""
        invent, keys = self.invent, self.dialect.header
        title, title_hn, slug = invent.one(self.words.categories or (("", "", ""),))
        header = Header(
            id=f"{int(self.created.timestamp()):08x}{invent.times(0, 2**64 - 1):016x}",
            slug=invent.slug() + invent.one(("", f"-{self.created:%Y-%m-%d}")),
            type=invent.one(("story", "photo-gallery", "video", "live")),
            status="publish",
            title=self.headline,
            category=Category(title=title, title_hn=title_hn, slug=slug),
        )
        self.story.single |= {"header": header, "created_at": self.created}
        dress = invent.one(dresses)
        if dress is mangled:
            line = len(self.lines) + 1
            trouble = Diagnostic(code="header-repaired", message="", line=line)
            self.story.troubles.append(trouble)
        category = {
            keys.category_title: title,
            keys.category_title_hn: title_hn,
            keys.category_slug: slug,
        }
        return dress(
            {
                keys.id: header.id,
                keys.slug: header.slug,
                keys.type: header.type,
                keys.status: header.status,
                keys.title: self.headline + invent.one(("", "", " ")),
                keys.category: category,
            }
        )


_SET: Final[dict[str, Callable[[_Compositor], str]]] = {
    "header": lambda page: page.header(compact, escaped),
    "pretty_header": lambda page: page.header(pretty),
    "wrapped_header": lambda page: page.header(wrapped),
    "mangled_header": lambda page: page.header(mangled),
    "headline": _Compositor.print_headline,
    "subheadline": _Compositor.subheadline,
    "byline": lambda page: page.invent.one(page.layout.bylines).format_map(page),
    "author": _Compositor.author,
    "authors": _Compositor.authors,
    "updated": lambda page: page.stamp("updated_at", page.layout.updated),
    "published": lambda page: page.stamp("published_at", page.layout.published),
    "posted": _Compositor.posted,
    "summary": _Compositor.summary,
    "paragraph": lambda page: page.invent.paragraph(),
    "heading": _Compositor.heading,
    "number": _Compositor.number,
    "count": _Compositor.count,
    "photo": lambda page: page.invent.one(page.layout.photos).format_map(page),
    "caption": lambda page: page.invent.phrase(3, 6),
    "credit": lambda page: page.invent.one(page.words.credits),
    "link": lambda page: page.invent.one(page.layout.links).format_map(page),
    "pointer": lambda page: page.invent.one(page.words.pointers),
    "lone_pointer": lambda page: page.invent.one(page.words.lone_pointers),
    "title": lambda page: page.invent.phrase(4, 8),
}
"""How the value of each name is made."""
