"""A story in, rows for a person out: what each piece of a dump is and which rule says so.

Plain rows are parted by tabs, for other programs; rows for a terminal are aligned and coloured by
rich where that is installed (``storyparse[explain]``), which knows how wide Devanagari is. A
character that would move a cursor or turn the direction of writing is shown as its escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import regex

from storyparse._model import Role, Segment, Story

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

# Controls, format characters (bidi among them), surrogates, separators of lines; the joiners that
# Hindi is written with stay.
_UNSAFE: Final = regex.compile(r"[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]--[\u200c\u200d]]", regex.V1)
_NAMED: Final = MappingProxyType({"\t": r"\t", "\n": r"\n", "\r": r"\r"})

COLOURS: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.HEADER: "dim cyan",
        Role.HEADLINE: "bold magenta",
        Role.SUBHEADLINE: "magenta",
        Role.BYLINE: "yellow",
        Role.EDITOR: "yellow",
        Role.TIMESTAMP: "cyan",
        Role.LABEL: "bold blue",
        Role.SUMMARY: "green",
        Role.PARAGRAPH: "default",
        Role.HEADING: "bold green",
        Role.CAPTION: "blue",
        Role.CREDIT: "blue",
        Role.RELATED: "bright_magenta",
        Role.SLIDE: "bright_cyan",
        Role.FURNITURE: "dim",
        Role.BLANK: "dim",
        Role.STRAY: "red",
    }
)
"""A colour for each role; styles of rich."""

SHORTENED: Final = 240
"""Code points of a segment that a terminal shows; a pipe gets all of it."""


def escaped(text: str) -> str:
    r"""Show what would act on a terminal instead of standing on it.

    Args:
        text: Any text.

    Returns:
        The text on one line, each control, bidi override, line separator and lone surrogate as
        its escape.

    Example:
        >>> escaped("सार\x1b[2J\u202e")
        'सार\\x1b[2J\\u202e'
    """
    # Nearly all text is harmless, and this asks one question of it.
    return text if text.isprintable() else _UNSAFE.sub(_escape, text)


def _escape(found: regex.Match[str]) -> str:
    character = found[0]
    return _NAMED.get(character) or character.encode("unicode_escape").decode()


def plain(story: Story) -> str:
    r"""Give a row for each segment: line, role, rule and text, parted by tabs.

    Example:
        >>> from storyparse import Segment
        >>> label = Segment(line=7, start=0, raw="सार\n", role=Role.LABEL, rule="label")
        >>> plain(Story(segments=(label,)))
        '7\tlabel\tlabel\tसार\n'
    """
    return "".join(
        [f"{part.line}\t{part.role}\t{part.rule}\t{_text(part)}\n" for part in story.segments]
    )


def _text(part: Segment) -> str:
    return escaped(part.raw.rstrip("\r\n"))


def terminal() -> Console | None:
    """Give a console that knows this terminal's width and colours, or none without rich."""
    try:
        from rich.console import Console  # noqa: PLC0415 -- an extra, and slow to import.
    except ImportError:
        return None
    return Console(force_terminal=True, highlight=False, markup=False, emoji=False)


def coloured(story: Story, console: Console) -> str:
    """Give a row for each segment in aligned columns, a colour for each role, long text cut short.

    Args:
        story: The story.
        console: The terminal to write for.
    """
    with console.capture() as captured:
        console.print(grid(story.segments))
    return captured.get()


def grid(segments: Iterable[Segment]) -> Table:
    """Give a row for each segment, as rich shows it: line, role, rule, text.

    Args:
        segments: The segments of a story.
    """
    from rich.table import Table  # noqa: PLC0415 -- an extra, and slow to import.
    from rich.text import Text  # noqa: PLC0415

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="dim", min_width=4, no_wrap=True)
    table.add_column(min_width=11, no_wrap=True)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for part in segments:
        text = _text(part)
        if len(text) > SHORTENED:
            text = text[: SHORTENED - 1] + "…"
        colour = COLOURS[part.role]
        table.add_row(
            str(part.line), Text(part.role, style=colour), part.rule, Text(text, style=colour)
        )
    return table
