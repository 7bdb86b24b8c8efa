"""What holds for every input, however bad: asserted of one text, by tests and by the fuzzer.

A check here knows nothing of any page: it is what the library promises and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import chain

from storyparse import (
    AMAR_UJALA,
    Byline,
    Diagnostic,
    Dialect,
    DirtyCopyError,
    Role,
    Story,
    check,
    from_dict,
    parse,
    stream,
    to_dict,
    to_json,
)


def text_of(source: str | bytes) -> str:
    """Give a source as the text that segments hold: an undecodable byte is a lone surrogate."""
    return source if isinstance(source, str) else source.decode("utf-8", "surrogateescape")


def lines_of(text: str) -> list[str]:
    r"""Cut a text at ``\n``, ``\r\n`` and ``\r``, the slow and plain way."""
    lines, line = [], ""
    for index, sign in enumerate(text):
        line += sign
        if sign == "\n" or (sign == "\r" and text[index + 1 : index + 2] != "\n"):
            lines.append(line)
            line = ""
    return [*lines, line] if line else lines


def assert_parses(source: str | bytes, *, dialect: Dialect = AMAR_UJALA) -> Story:
    """Assert what `parse` promises of any text; give its story."""
    story = parse(source, dialect=dialect)
    text = text_of(source)
    assert text == story.raw
    assert_segments(story, lines_of(text), 1)
    assert_values(story)
    assert_exports(story)
    return story


def values_of(story: Story) -> list[str]:
    """Give every text that a story took out of its dump's lines, but for its header's."""
    byline = story.byline or Byline()
    photos = [(photo.caption, photo.credit) for photo in story.photos]
    links = [(link.label, link.title) for link in story.related_links]
    sections = [(section.heading, *section.paragraphs) for section in story.sections]
    values = (
        (story.headline, *story.subheadlines, *story.summary),
        byline.authors,
        (byline.desk, byline.agency, byline.publisher, byline.place, byline.editor),
    )
    return [value for value in chain(*values, *photos, *links, *sections) if value is not None]


def assert_values(story: Story) -> None:
    """Assert that every value is a run of the dump, a bad byte or half a pair as U+FFFD in both."""
    printed = "".join(["\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in story.raw])
    for value in values_of(story):
        assert value
        assert value in printed


def assert_segments(story: Story, lines: Sequence[str], first: int) -> None:
    """Assert that a story's segments are its dump's lines, cut or whole, in order."""
    start = 0
    pieces: dict[int, str] = {}
    for segment in story.segments:
        assert start == segment.start
        start += len(segment.raw)
        assert isinstance(segment.role, Role)
        assert segment.raw
        assert segment.rule
        pieces[segment.line] = pieces.get(segment.line, "") + segment.raw
    assert dict(enumerate(lines, first)) == pieces
    assert list(pieces) == sorted(pieces)
    last = first + max(len(lines), 1) - 1
    found = [diagnostic.line for diagnostic in story.diagnostics]
    assert found == sorted(found)
    assert all([first <= line <= last for line in found])


def assert_check(story: Story) -> None:
    """Assert that `check` raises its one error for dirty copy, with all of it, and only then."""
    told: tuple[Diagnostic, ...] = ()
    try:
        check(story)
    except DirtyCopyError as error:
        told = error.diagnostics
    assert story.diagnostics == told


def assert_exports(story: Story) -> None:
    """Assert that a story can be written as valid JSON in UTF-8 and had back from its dict."""

    def refuse(constant: str) -> None:
        message = f"JSON has no {constant}"
        raise AssertionError(message)

    text = to_json(story)
    assert "\n" not in text
    form = json.loads(text.encode("utf-8"), parse_constant=refuse)
    mapping = to_dict(story)
    assert mapping == to_dict(from_dict(mapping))
    assert to_json(from_dict(form)) == text
    assert json.dumps(form, ensure_ascii=False) == text


def assert_streams(
    source: str | bytes, chunks: Iterable[str] | Iterable[bytes], *, max_size: int | None = None
) -> list[Story]:
    """Assert that a stream gives the same for these chunks as for one piece; give its stories."""
    size = {} if max_size is None else {"max_size": max_size}
    whole = list(stream([source] if source else [], **size))  # type: ignore[list-item, arg-type]
    assert whole == list(stream(chunks, **size))  # type: ignore[arg-type]
    line, returned = 1, False
    for story in whole:
        assert_values(story)
        line -= returned and story.raw.startswith("\n")
        assert line == story.segments[0].line
        lines = lines_of(story.raw)
        assert_segments(story, lines, line)
        assert_exports(story)
        line += len(lines) - (not lines[-1].endswith(("\n", "\r")))
        # A return at a part's end and the line feed at the next one's start are one line end.
        returned = lines[-1].endswith("\r")
    assert text_of(source) == "".join([story.raw for story in whole])
    return whole
