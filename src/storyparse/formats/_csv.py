"""A story in, a row of CSV out: what a spreadsheet can hold of it.

One row a story, each field in quotes where it must be. What is kept of a row that the story was
read from stands in columns of its own behind the others. Several values of a field stand on lines
of their own in it. What has no room in a row (sections, photos, links, other keys of the header) is
left out; their text is in `text`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from storyparse._model import Byline, Category, Header, Story
from storyparse._text.json_values import as_text
from storyparse._text.matching import sound

CSV_COLUMNS: Final = (
    "file",
    "line",
    "id",
    "slug",
    "category",
    "headline",
    "subheadlines",
    "authors",
    "desk",
    "agency",
    "publisher",
    "place",
    "editor",
    "created_at",
    "published_at",
    "updated_at",
    "summary",
    "text",
    "diagnostics",
)
"""The columns, in their order."""

SOURCE: Final = frozenset({"file", "file_bytes", "line", "row", "dialect"})
"""What is told of any source; whatever else is, is kept of a row."""


def head(keep: Sequence[str] = ()) -> str:
    r"""Give the row that names the columns.

    Args:
        keep: Names of what is kept of rows.

    Example:
        >>> head()[:13], head(["url"])[-16:]
        ('file,line,id,', 'diagnostics,url\n')
    """
    return _row([*CSV_COLUMNS, *keep])


def to_csv(story: Story, source: Mapping[str, Any]) -> str:
    """Give a story's row.

    Args:
        story: The story.
        source: What is told of its source: `file`, and `line`, or `row` and what is kept of it.

    Example:
        >>> to_csv(Story(headline="बारिश, राहत"), {"file": "a.txt", "line": 1})[:29]
        'a.txt,1,,,,"बारिश, राहत",,,,,'
    """
    header = story.header or Header()
    byline = story.byline or Byline()
    category = header.category or Category()
    return _row(
        [
            source["file"],
            str(source.get("row") or source["line"]),
            header.id,
            header.slug,
            category.title_hn or category.title,
            story.headline,
            _lines(story.subheadlines),
            _lines(byline.authors),
            byline.desk,
            byline.agency,
            byline.publisher,
            byline.place,
            byline.editor,
            _time(story.created_at),
            _time(story.published_at),
            _time(story.updated_at),
            _lines(story.summary),
            story.text,
            _lines([f"{found.code}:{found.line}" for found in story.diagnostics]),
            *[as_text(value) for name, value in source.items() if name not in SOURCE],
        ]
    )


def _lines(values: Iterable[str]) -> str:
    return "\n".join(values)


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _row(values: Iterable[str | None]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow([sound(value or "") for value in values])
    return written.getvalue()
