"""A story and the name of a format in, the text to write out: what the command's formats are."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from storyparse._export.write import to_json
from storyparse._model import Story
from storyparse._text.encodings import sound_bytes
from storyparse._text.json_values import write
from storyparse._text.matching import sound
from storyparse.formats._csv import head, to_csv
from storyparse.formats._json_ld import to_json_ld
from storyparse.formats._markdown import to_markdown
from storyparse.formats._ninjs import to_ninjs


def _json(story: Story, source: Mapping[str, Any]) -> str:
    # The text of a story opens with a brace: what is told of its source goes behind that.
    return f'{{"source": {write(dict(source))}, {to_json(story)[1:]}\n'


def _named(file: str) -> dict[str, str]:
    """Name a file; one whose name is not UTF-8 by its bytes, too."""
    try:
        file.encode()
    except UnicodeEncodeError:
        data = b64encode(sound_bytes(file)).decode()
        return {"file": sound(file), "file_bytes": data}
    return {"file": file}


FORMATS: Final[Mapping[str, Callable[[Story, Mapping[str, Any]], str]]] = MappingProxyType(
    {
        "json": _json,
        "json-ld": lambda story, _: write(to_json_ld(story)) + "\n",
        "ninjs": lambda story, _: write(to_ninjs(story)) + "\n",
        "markdown": lambda story, _: to_markdown(story) + "\n",
        "text": lambda story, _: sound(story.text) + "\n\n",
        "csv": to_csv,
    }
)
"""What writes a story in each format, given what is told of its source."""

HEADS: Final[Mapping[str, Callable[[Sequence[str]], str]]] = MappingProxyType({"csv": head})
"""What stands above all stories in a format, if anything does, given the columns that are kept."""

KEEPING: Final = frozenset({"json", "csv"})
"""The formats with room for what is kept of a row."""


def line(
    story: Story,
    format: str,  # noqa: A002 -- the option's name.
    *,
    file: str,
    dialect: str | None = None,
    kept: Mapping[str, Any] | None = None,
) -> str:
    r"""Write a story in a format, up to the end of its last line.

    Args:
        story: The story.
        format: One of `FORMATS`.
        file: The name of its file, which only the formats of `KEEPING` hold.
        kept: What is kept of the row that it was read from, instead of its line.
        dialect: The name of the dialect it was read with, if that is told too.

    Example:
        >>> line(Story(headline="बारिश से राहत"), "markdown", file="-")[-19:]
        '\n\n# बारिश से राहत\n\n'
    """
    # A story that was made by hand stands on no line.
    place = kept or {"line": story.segments[0].line if story.segments else 1}
    told = {"dialect": dialect} if dialect else {}
    return FORMATS[format](story, {**_named(file), **place, **told})
