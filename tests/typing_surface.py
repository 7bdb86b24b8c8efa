"""What type checkers see of the surface; checked by mypy, never run."""

from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import assert_type

import storyparse
from storyparse import (
    AMAR_UJALA,
    Byline,
    Diagnostic,
    Dialect,
    DirtyCopyError,
    Document,
    Header,
    JSONValue,
    NotAStoryError,
    Photo,
    ReadError,
    RelatedLink,
    Role,
    Section,
    Segment,
    Story,
    StoryDict,
    astream,
    check,
    from_dict,
    parse,
    read,
    stream,
    to_dict,
    to_json,
)

story = parse("बारिश से राहत")
assert_type(story, Story)
assert_type(parse(b"", dialect=AMAR_UJALA), Story)
assert_type(AMAR_UJALA, Dialect)
assert_type(stream(["एक", "दो"], max_size=10), Iterator[Story])
assert_type(stream([b"", b""]), Iterator[Story])
with open("dumps.txt", "rb") as dumps:
    assert_type(next(stream(dumps)), Story)
with open("dumps.txt", encoding="utf-8") as texts:
    assert_type(next(stream(texts, dialect=AMAR_UJALA)), Story)

assert_type(parse(bytearray()), Story)
assert_type(stream([memoryview(b""), memoryview(b"")]), Iterator[Story])
assert_type(read("dumps.txt", Path("dumps"), on_error=print), Iterator[Document])
assert_type(next(read("dumps.txt")).line, int)
assert_type(ReadError("dumps.txt", 1, "").line, int | None)
assert_type(storyparse.__version__, str)


async def wait(chunks: AsyncIterator[bytes]) -> None:
    """Read chunks that are waited for."""
    assert_type(astream(chunks), AsyncIterator[Story])


assert_type(story.header, Header | None)
assert_type(story.headline, str | None)
assert_type(story.byline, Byline | None)
assert_type(story.updated_at, datetime | None)
assert_type(story.sections, tuple[Section, ...])
assert_type(story.photos, tuple[Photo, ...])
assert_type(story.related_links, tuple[RelatedLink, ...])
assert_type(story.segments, tuple[Segment, ...])
assert_type(story.segments[0].role, Role)
assert_type(story.diagnostics, tuple[Diagnostic, ...])
assert_type(story.raw, str)
assert_type(story.text, str)
if story.header:
    assert_type(story.header.extra, Mapping[str, JSONValue])

assert_type(to_dict(story), StoryDict)
assert_type(from_dict({}), Story)
assert_type(to_json(story), str)
assert_type(DirtyCopyError(()).diagnostics, tuple[Diagnostic, ...])
assert_type(NotAStoryError(()).problems, tuple[str, ...])
check(story, ignore={"markup"})
if form := to_dict(story)["header"]:
    assert_type(form["title"], str | None)

story.headline = "नया"  # type: ignore[misc]
Photo("ताजमहल")  # type: ignore[call-arg]
parse(None)  # type: ignore[arg-type]
parse("", AMAR_UJALA)  # type: ignore[call-arg]
