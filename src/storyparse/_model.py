"""The story and its parts: what parsing gives, whoever parsed it.

Every class is frozen, takes its fields by keyword, and holds tuples, never lists. A time always
carries its offset. ``None`` says that the dump does not hold the value. Nothing here knows how a
dump is read, and nothing here does anything but hold values: they can be compared, hashed, copied,
pickled and changed by `attrs.evolve`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from attrs import field, fields, frozen

from storyparse._text.json_values import JSONValue, ReadOnlyMapping, freeze


class Role(StrEnum):
    """What a segment is to the story.

    Example:
        >>> Role("headline") is Role.HEADLINE
        True
    """

    HEADER = "header"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    BYLINE = "byline"
    EDITOR = "editor"
    TIMESTAMP = "timestamp"
    LABEL = "label"
    SUMMARY = "summary"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    CREDIT = "credit"
    RELATED = "related"
    SLIDE = "slide"
    FURNITURE = "furniture"
    BLANK = "blank"
    STRAY = "stray"


@frozen(kw_only=True)
class Category:
    """The category of the site a story is filed under.

    Args:
        title: Its name in English, ``Tech Diary``.
        title_hn: Its name in Hindi, ``टेक डायरी``.
        slug: Its name in an address, ``tech-diary``.

    Example:
        >>> Category(title="World", title_hn="दुनिया").slug is None
        True
    """

    title: str | None = None
    title_hn: str | None = None
    slug: str | None = None


@frozen(kw_only=True)
class Header:
    """The JSON object that a page carries about itself.

    Args:
        id: The page's identifier, an ObjectId of 24 hexadecimal digits where all is well.
        slug: The page's name in an address.
        type: ``story``, ``photo-gallery``, ``live`` and so on.
        status: ``publish``.
        title: The headline as the header gives it.
        category: Where the story is filed.
        extra: Every other key with its value, read-only all the way down; unknown keys of the
            category stand under ``category``.

    Example:
        >>> Header(id="5f676a80aabbccddeeff0011", title="ताजमहल खुला").extra
        {}
    """

    id: str | None = None
    slug: str | None = None
    type: str | None = None
    status: str | None = None
    title: str | None = None
    category: Category | None = None
    extra: Mapping[str, JSONValue] = field(default=ReadOnlyMapping({}), converter=freeze)


@frozen(kw_only=True)
class Byline:
    """Who wrote a story, for whom, and where.

    Args:
        authors: People, in the order printed.
        desk: A unit of the publisher, ``टेक डेस्क``.
        agency: A wire or news agency, ``पीटीआई``.
        publisher: The publication's own name, where it stands apart from the desk's.
        place: The place as printed, without a closing danda.
        editor: The handling editor of ``Published by:``, who is not the author.

    Example:
        >>> Byline(desk="टेक डेस्क", place="आगरा").authors
        ()
    """

    authors: tuple[str, ...] = ()
    desk: str | None = None
    agency: str | None = None
    publisher: str | None = None
    place: str | None = None
    editor: str | None = None


@frozen(kw_only=True)
class Photo:
    """A photo.

    Args:
        caption: Its caption.
        credit: Its credit, without a closing danda.

    Example:
        >>> Photo(caption="ताजमहल", credit="अमर उजाला").credit
        'अमर उजाला'
    """

    caption: str | None = None
    credit: str | None = None


@frozen(kw_only=True)
class RelatedLink:
    """A line that points to another story.

    Args:
        label: The words that point, ``ये भी पढ़ें``, without their colon or dash.
        title: The other story's title.

    Example:
        >>> RelatedLink(label="पढ़ें पूरी खबर").title is None
        True
    """

    label: str | None = None
    title: str | None = None


@frozen(kw_only=True)
class Section:
    """What stands between one heading (or counter, or clock line) of the body and the next.

    Args:
        heading: The heading, or ``None`` where the section opens without one.
        slide: The number of the gallery's slide, counted from 1.
        posted_at: When an entry of a live page was posted.
        paragraphs: The section's paragraphs.
        photos: The photos that stand in it.
        related_links: The links that stand in it.

    Example:
        >>> Section(heading="क्या है मामला?", paragraphs=("पूरा मामला यह है।",)).slide is None
        True
    """

    heading: str | None = None
    slide: int | None = None
    posted_at: datetime | None = None
    paragraphs: tuple[str, ...] = ()
    photos: tuple[Photo, ...] = ()
    related_links: tuple[RelatedLink, ...] = ()


@frozen(kw_only=True)
class Segment:
    r"""A run of characters of one line that has one role.

    Args:
        line: The line's number in the source, counted from 1.
        start: The offset of its first character in its dump, in code points.
        raw: Its characters with the line end, if it holds that, untouched.
        role: What it is to the story.
        rule: The name of the rule, or of the strongest evidence, that decided the role.
        confidence: How probable the role is where evidence was weighed, else 1.0.

    Example:
        >>> Segment(line=1, start=0, raw="सार\n", role=Role.LABEL, rule="label").role.value
        'label'
    """

    line: int
    start: int
    raw: str
    role: Role
    rule: str
    confidence: float = 1.0


@frozen(kw_only=True)
class Diagnostic:
    """Something wrong in the copy.

    Args:
        code: A stable name for this kind of trouble.
        line: Where, in lines of the source, counted from 1.
        message: What is wrong, for a person, with the text at fault.

    Example:
        >>> str(Diagnostic(code="weekday-differs", message="'Mon' is a Tuesday", line=3))
        "3: weekday-differs: 'Mon' is a Tuesday"
    """

    code: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.line}: {self.code}: {self.message}"


@frozen(kw_only=True, repr=False)
class Story:
    r"""One news story and the dump it was read from.

    Args:
        header: The page's JSON header.
        headline: The headline as printed, never filled in from the header.
        subheadlines: Further headlines under it.
        byline: Who wrote it, and where.
        created_at: From the header's identifier.
        published_at: From a ``Published …`` line only.
        updated_at: From an ``Updated …`` line only.
        summary: The summary's paragraphs.
        sections: The body.
        photos: Every photo in page order, also those outside the body.
        related_links: Every link to another story in page order.
        segments: Every character of the dump, in order, with its role.
        diagnostics: What is wrong, in order of line; empty where all is well.

    Example:
        >>> Story(headline="बारिश से राहत", summary=("पारा गिरा।",)).text
        'बारिश से राहत\nपारा गिरा।'
    """

    header: Header | None = None
    headline: str | None = None
    subheadlines: tuple[str, ...] = ()
    byline: Byline | None = None
    created_at: datetime | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    summary: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    photos: tuple[Photo, ...] = ()
    related_links: tuple[RelatedLink, ...] = ()
    segments: tuple[Segment, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def raw(self) -> str:
        """The dump, character for character; empty for a story that was not parsed."""
        return "".join([segment.raw for segment in self.segments])

    @property
    def text(self) -> str:
        r"""What a reader reads: headlines, summary, headings and paragraphs, one a line.

        Example:
            >>> Story(sections=(Section(paragraphs=("पारा गिरा।",)), Section(heading="राहत"))).text
            'पारा गिरा।\nराहत'
        """
        lines = [self.headline, *self.subheadlines, *self.summary]
        for section in self.sections:
            lines += [section.heading, *section.paragraphs]
        return "\n".join([line for line in lines if line is not None])

    def __repr__(self) -> str:
        """Show what fits a screen: the headline, how much there is, and what is wrong."""
        held = [(each.name.replace("_", " "), getattr(self, each.name)) for each in fields(Story)]
        counts = [f"{name} {len(of)}" for name, of in held if isinstance(of, tuple) and of]
        found = [f"{each.line}: {each.code}" for each in self.diagnostics]
        wrong = f" ({', '.join(found[:5] + ['…'] * (len(found) > 5))})" if found else ""
        head = self.headline and self.headline[:79] + "…" * (len(self.headline) > 79)
        return f"<Story {head!r}: {', '.join(counts) or 'empty'}{wrong}>"

    def _repr_html_(self) -> str:
        """Show the story in a notebook."""
        from storyparse._show.notebook import notebook  # noqa: PLC0415 -- see pyproject.

        return notebook(self)

    def __rich__(self) -> object:
        """Show the story where rich prints it."""
        from storyparse._show.notebook import terminal_view  # noqa: PLC0415

        return terminal_view(self)
