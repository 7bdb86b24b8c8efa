"""A story in, rows for a person out: what each piece of a dump is and which rule says so.

Plain rows are parted by tabs, for other programs; rows for a terminal are aligned and coloured by
rich where that is installed (``storyparse[explain]``), which knows how wide Devanagari is. A
character that would move a cursor or turn the direction of writing is shown as its escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from unicodedata import category, east_asian_width

import regex

from storyparse._model import Role, Segment, Story
from storyparse._text.json_values import write

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

NARROWEST: Final = 30
"""Columns that text needs beside the others; where there are fewer, it stands below."""

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
    """Give rows for each segment, a colour for each role, long text cut short.

    Nothing stands behind a row's text, and a row is never longer than the terminal is wide,
    whatever that terminal thinks of the width of vowel signs. Where it is narrow, text is below.

    Args:
        story: The story.
        console: The terminal to write for.
    """
    from rich.text import Text  # noqa: PLC0415 -- an extra, and slow to import.

    rules = max([len(part.rule) for part in story.segments], default=0)
    start = 4 + 2 + 11 + 2
    is_wide = console.width - start - rules - 2 >= NARROWEST
    indent = start + rules + 2 if is_wide else 2
    below = "\n" + " " * indent
    with console.capture() as captured:
        for part in story.segments:
            row = Text()
            row.append(f"{part.line:>4}  ", style="dim")
            fits = is_wide or start + len(part.rule) <= console.width
            row.append(f"{part.role:<11}  " if fits else part.role, style=COLOURS[part.role])
            row.append("" if fits else below)
            row.append(f"{part.rule:<{rules}}  " if is_wide else part.rule, style="dim")
            text = below.join(wrapped(_shortened(part), console.width - indent))
            row.append("" if is_wide or not text else below)
            row.append(text, style=COLOURS[part.role])
            row.rstrip()
            console.print(row, soft_wrap=True)
    return captured.get()


def _shortened(part: Segment) -> str:
    text = _text(part)
    return text if len(text) <= SHORTENED else text[: SHORTENED - 1] + "…"


def wrapped(text: str, width: int) -> list[str]:
    """Wrap text at its spaces into lines that no terminal finds longer than that.

    Args:
        text: The text.
        width: Columns.

    Returns:
        One line at least.

    Example:
        >>> wrapped("पारा गिरा और बारिश हुई", 10)
        ['पारा गिरा', 'और बारिश', 'हुई']
    """
    lines: list[str] = []
    start = broken = used = 0
    for at, character in enumerate(text):
        needs = columns(character)
        if used + needs > width and at > start:
            end = broken if broken > start else at
            lines.append(text[start:end].rstrip(" "))
            start, used = end, sum(map(columns, text[end:at]))
        used += needs
        if character == " ":
            broken = at + 1
    return [*lines, text[start:]]


def columns(character: str) -> int:
    """Give the columns that a character takes at most: terminals differ on vowel signs.

    Example:
        >>> columns("क"), columns("ा"), columns("्"), columns("中")
        (1, 1, 0, 2)
    """
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def segment_lines(file: str, story: Story) -> str:
    r"""Give a line of JSON for each segment: where it is, what it is, why, how surely, its text.

    Args:
        file: The name of its text.
        story: The story.

    Example:
        >>> from storyparse import Segment
        >>> label = Segment(line=7, start=0, raw="सार\n", role=Role.LABEL, rule="label")
        >>> segment_lines("a.txt", Story(segments=(label,)))[-37:]
        '"confidence": 1.0, "text": "सार\\n"}\n'
    """
    return "".join(
        [
            write(
                {
                    "file": file,
                    "line": part.line,
                    "start": part.start,
                    "role": part.role.value,
                    "rule": part.rule,
                    "confidence": part.confidence,
                    "text": part.raw,
                }
            )
            + "\n"
            for part in story.segments
        ]
    )


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
        text = _shortened(part)
        colour = COLOURS[part.role]
        table.add_row(
            str(part.line), Text(part.role, style=colour), part.rule, Text(text, style=colour)
        )
    return table
