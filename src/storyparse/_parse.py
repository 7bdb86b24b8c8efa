"""The whole program: bytes or text, to lines, to a page of draft segments, to a story.

    bytes/text ─▶ lines ─▶ page of drafts ─▶ grouped drafts ─▶ story
                  _text    _classify          _assemble         _model

A reader starts here. `classify` runs the passes in their order: first what a line says of itself
(`by_rule`, as the dialect has it), then what it is by where it stands. Each pass reads the page
that the one before has left and gives kinds to drafts that have none; none knows another.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from storyparse._assemble.diagnose import diagnose
from storyparse._assemble.familiar import familiarity
from storyparse._assemble.grouping import StoryDraft
from storyparse._assemble.sources import SourcePart, sources
from storyparse._assemble.story import assemble
from storyparse._assemble.times import read_times
from storyparse._classify.blocks import mark_blocks
from storyparse._classify.body import mark_body
from storyparse._classify.by_rule import mark_lines
from storyparse._classify.byline import mark_byline
from storyparse._classify.captions import mark_captions
from storyparse._classify.compiled import CompiledDialect, compile_dialect
from storyparse._classify.headline import mark_headline
from storyparse._classify.menus import mark_menus
from storyparse._classify.nested_bylines import mark_nested_bylines
from storyparse._classify.other_stories import mark_other_stories
from storyparse._classify.page import Page
from storyparse._classify.posts import mark_posts
from storyparse._classify.repeats import mark_repeats
from storyparse._classify.side_zones import mark_side_zones
from storyparse._classify.stamps import mark_stamps
from storyparse._classify.text_bylines import mark_text_bylines
from storyparse._classify.title import mark_title
from storyparse._classify.weak_rules import mark_by_weak_rules
from storyparse._classify.wrapped import mark_wrapped
from storyparse._classify.zones import mark_zones
from storyparse._dialect import Dialect, Dialects
from storyparse._errors import DirtyCopyError
from storyparse._model import Story
from storyparse._text.lines import cut, decoded
from storyparse.dialects.amar_ujala import AMAR_UJALA


def parse(source: str | bytes | bytearray | memoryview, *, dialect: Dialects = AMAR_UJALA) -> Story:
    r"""Read one dump.

    Args:
        source: The dump; bytes are taken for UTF-8.
        dialect: The publisher's habits; or several dialects, of which the one that knows the page
            best reads it. Which one that is says `recognize`.

    Returns:
        The story. Nothing of the dump is lost: the segments joined give it back. What is wrong
        with the copy is in the diagnostics; no text makes this raise.

    Raises:
        TypeError: The source is neither text nor bytes, or the dialect is none.

    Example:
        >>> story = parse("नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\nगांव में हड़कंप है।")
        >>> story.headline, story.byline.place
        ('नहर में मिला मगरमच्छ', 'आगरा')
    """
    return read_dump(cut(decoded(source)), 1, checked_dialects(dialect))


def read_dump(
    lines: Sequence[str], first: int, dialects: Sequence[Dialect], *, segments: bool = True
) -> Story:
    """Read the lines of one dump, the first of which has this number in its source.

    Args:
        lines: The lines, each with its end.
        first: The number of the first.
        dialects: The publishers' habits.
        segments: Whether the story is to have its segments; whoever exports it seldom needs them.
    """
    page = _best_page(lines, first, dialects)
    draft = StoryDraft(page.drafts)
    times = read_times(page, draft.stamps)
    diagnose(page)
    return assemble(page, draft, times, segments=segments)


def _best_page(lines: Sequence[str], first: int, dialects: Sequence[Dialect]) -> Page:
    """Classify a dump by the dialect that knows it best, the first of several that know it so."""
    pages = [classify(lines, first, compile_dialect(dialect)) for dialect in dialects]
    return pages[0] if len(pages) == 1 else max(pages, key=familiarity)


def classify(lines: Sequence[str], first: int, dialect: CompiledDialect) -> Page:
    """Give every run of a dump's lines its kind."""
    page = mark_lines(lines, first, dialect)
    mark_blocks(page)
    mark_stamps(page)
    mark_title(page)
    mark_captions(page)
    mark_side_zones(page)
    mark_other_stories(page)
    mark_menus(page)
    mark_text_bylines(page)
    block = mark_byline(page)
    below = max(block.end, mark_headline(page, block.start, block.limit))
    mark_by_weak_rules(page, below)
    body = mark_zones(page, below)
    mark_wrapped(page, below)
    mark_repeats(page, body)
    mark_posts(page, body)
    mark_nested_bylines(page, body)
    mark_body(page, body)
    return page


def recognize(
    source: str | bytes | bytearray | memoryview, *, dialects: Sequence[Dialect]
) -> Dialect:
    r"""Tell which of several dialects knows a dump best.

    Args:
        source: The dump; bytes are taken for UTF-8.
        dialects: The dialects; the first counts where two know it equally well.

    Returns:
        The dialect that `parse` reads it with when it is given them all.

    Raises:
        TypeError: The source is neither text nor bytes, or what is given are no dialects.

    Example:
        >>> from storyparse import HINDI_PAPER
        >>> other = HINDI_PAPER.extend(name="नमूना समाचार", furniture=("हमसे जुड़ें",))
        >>> recognize("हमसे जुड़ें\nनहर में मिला मगरमच्छ", dialects=[AMAR_UJALA, other]).name
        'नमूना समाचार'
    """
    return _best_page(cut(decoded(source)), 1, checked_dialects(dialects)).dialect.dialect


def check(story: Story, *, ignore: Collection[str] = ()) -> None:
    """Refuse dirty copy.

    Args:
        story: A parsed story.
        ignore: Codes of diagnostics that are let pass.

    Raises:
        DirtyCopyError: It has other diagnostics; the error holds all of those.
        TypeError: What is to be ignored is one text, not several codes; or it is no story.

    Example:
        >>> check(parse("न शीर्षक, न तारीख।"), ignore={"unfamiliar"})
    """
    if isinstance(ignore, str):
        message = f"ignore takes a collection of codes, not one str: pass [{ignore!r}]"
        raise TypeError(message)
    if not isinstance(story, Story):
        message = f"check takes a story, not {type(story).__name__}: parse it first"
        raise TypeError(message)
    if dirty := tuple([found for found in story.diagnostics if found.code not in ignore]):
        raise DirtyCopyError(dirty)


def checked_dialects(dialect: object) -> tuple[Dialect, ...]:
    """Give one dialect, or each of several; say if one is none.

    Raises:
        TypeError: It is no dialect, and no sequence of some.
    """
    several = (dialect,) if isinstance(dialect, Dialect) else dialect
    if not isinstance(several, Sequence) or not several:
        message = f"dialect: want a storyparse.Dialect, got {type(dialect).__name__}"
        raise TypeError(message)
    for each in several:
        if not isinstance(each, Dialect):
            message = f"dialect: want a storyparse.Dialect, got {type(each).__name__}"
            raise TypeError(message)
    return tuple(several)


def dialect_of(story: Story, dialects: Sequence[Dialect]) -> str | None:
    """Name the dialect that a story was read with, where it is one of several."""
    return recognize(story.raw, dialects=dialects).name if len(dialects) > 1 else None


def sources_of(story: Story, dialects: Sequence[Dialect]) -> list[list[SourcePart]]:
    """Say where each value of a story that was read with these dialects comes from.

    Args:
        story: The story; one without segments has no sources.
        dialects: The dialects it was read with.

    Returns:
        The parts of the head and the summary, then those of each section.
    """
    page = page_of(story, dialects)
    draft = StoryDraft(page.drafts)
    return sources(page, draft, assemble(page, draft, read_times(page, draft.stamps)))


def page_of(story: Story, dialects: Sequence[Dialect]) -> Page:
    """Give the page that a story which was read with these dialects was made from."""
    return _best_page(cut(story.raw), 1, dialects)
