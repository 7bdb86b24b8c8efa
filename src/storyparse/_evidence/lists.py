"""Whether a short line goes on a list or titles one: lines and an index in, yes or no out.

No mark parts the rows of an unmarked list from its title and from the heading below it. Their
length, their wording and what stands around tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from storyparse._evidence.features import Line
from storyparse._evidence.lexicon import spelled
from storyparse._evidence.shapes import Shape

_FEW: Final = 3
"""So many rows make a list that may end in a single word."""
_MANY: Final = 4
"""Of so many rows one may be longer than the others."""
_NEAR: Final = 6
"""Lines among which a title's rows, or a heading like it, are looked for."""
_MOST_OF_TITLE: Final = 8
_MOST_OF_NAMED: Final = 5
_OPENING: Final = 40
PAIRS: Final = (Shape.PAIR, Shape.DASHED)
UNMARKED: Final = frozenset({Shape.PLAIN, Shape.CELL, Shape.LATIN, Shape.QUANTITY, Shape.FIGURE})
"""Shapes of the rows of a list that no mark tells."""
NOWHERE: Final = Line("", short=False)
"""What stands above the first line of a stretch and below the last."""


def ends_list(lines: Sequence[Line], index: int, start: int) -> bool:
    """Tell the last row of an unmarked list, or of verse, from the heading of the text below it.

    A title or a line that leads on opens the rows; the last one is about as long as they are, and
    no more of a clause.
    """
    line, at = lines[index], index
    after = lines[start].leads  # The line that leads on may be short itself.
    led = after or (start > 0 and lines[start - 1].introduces())
    top = start + after
    while at > top and lines[at - 1].shape in UNMARKED and (led or _is_row(lines[at - 1], line)):
        at -= 1
    opened = at == top if led else at > top and not line.title and _entitles(lines[at - 1])
    rows = lines[at:index]
    if not opened or len(rows) < 2 or line.end in ("?", ":"):
        return False
    if line.lists() and rows[-1].words[-1:] != line.words[-1:]:
        return False
    if "," not in line.seen and line.joins() and all([_is_named(row) for row in rows]):
        return False
    counts = sorted([len(row.words) for row in rows])
    most = counts[-2] if len(rows) >= _MANY else counts[-1]
    spare = led or any([not set(line.words).isdisjoint(row.words) for row in rows])
    size = len(line.seen.replace("-", " ").split())
    fits = max(2, counts[0] - led) <= size <= most + spare
    if not fits and not _measured([*rows, line]) and not _is_last_cell(lines, index, rows):
        return False
    return not line.is_clause() or any([row.is_clause() for row in rows])


def ends_names(lines: Sequence[Line], index: int, start: int) -> bool:
    """Tell the last of rows that no title opens: names, or what the text below takes up.

    All are names, or names and places, or the text goes on from them: इनमें से दो ने.
    """
    line, below = lines[index], lines[index + 1]
    rows = lines[start : index + 1]
    if len(rows) < _FEW or not all(
        [row.shape in UNMARKED and not row.verbal and not _entitles(row) for row in rows]
    ):
        return False
    if all([row.surnamed for row in rows]):
        return True
    if all([_is_named(row) and len(row.words) <= _MOST_OF_NAMED for row in rows]):
        return True
    opening = spelled(below.text[:_OPENING]).partition(" ")[0]
    return opening in line.known.anaphors and not line.joins()


def _is_named(row: Line) -> bool:
    """Tell a row of who and where: हेमलता, निवासी जैथरी."""
    return "," in row.seen and not row.joins()


def _measured(rows: Sequence[Line]) -> bool:
    """Tell rows that all open with a quantity, however long each is: 12275 हमसफर."""
    return all([row.shape is Shape.QUANTITY for row in rows])


def _is_last_cell(lines: Sequence[Line], index: int, rows: Sequence[Line]) -> bool:
    """Tell a single word that ends a list from the heading of the text below.

    That names a section, its word stands in its text, or the next heading is a single word, too.
    """
    line = lines[index]
    return (
        line.shape is Shape.CELL
        and len(rows) >= _FEW
        and not line.opens_section()
        and line.words[0] not in spelled(lines[index + 1].text)
        and not _has_sibling(lines, index)
    )


def _has_sibling(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the next short line below a line's text is a single word above text, too."""
    for at in range(index + 2, min(index + 2 + _NEAR, len(lines) - 1)):
        line, below = lines[at], lines[at + 1]
        if line.short and not line.prose:
            return len(line.words) == 1 and (below.prose or not below.short)
    return False


def ends_verse(rows: Sequence[Line], line: Line) -> bool:
    """Tell the last line of verse without a title: clauses of like length, some with verbs."""
    counts = [len(row.words) for row in rows]
    return (
        len(rows) > 2
        and all([row.shape in UNMARKED and row.end not in ("?", ":") for row in rows])
        and 2 * sum([row.verbal for row in rows]) >= len(rows)
        and max(counts) - min(counts) <= 3
        and min(counts) - 1 <= len(line.words) <= max(counts) + 1
    )


def _is_row(line: Line, last: Line) -> bool:
    """Tell a row from the title of the list that a line ends; rows may share a title's noun."""
    return not _entitles(line) or (not line.title and line.words[-1:] == last.words[-1:])


def _entitles(line: Line) -> bool:
    """Tell whether a list may stand below a line."""
    return line.title or line.leads or line.glossed or line.lists()


def stands_out(line: Line, above: Line) -> bool:
    """Tell a heading of two parts, or of a word that titles, from a row like the one above it."""
    if line.shape is Shape.CELL:
        return _titles(line) and not _titles(above)
    if line.shape not in PAIRS:
        return False
    if line.glossed and not above.foreign:
        return True
    if (line.title and not above.title) or (line.says() and not above.says()):
        return True
    longer = len(line.words) > len(above.words) + 1 and not line.verbal
    return longer and line.acts() and not above.acts()


def _titles(cell: Line) -> bool:
    """Tell whether a line of one word titles what stands below it: विधि, कारण:."""
    return cell.opens_section() or cell.end in ("?", ":", "-")


def heads_rows(lines: Sequence[Line], index: int) -> bool:
    """Tell a title that a noun ends (सूची) from a row, or a cell of a column's head."""
    line, below = lines[index], lines[index + 1]
    row = below.shape in UNMARKED and below.words[-1:] != line.words[-1:]
    if not row or not line.lists():
        return False
    if len(line.words) > 1 or below.shape is not Shape.CELL:
        return True
    second = lines[index + 2] if index + 2 < len(lines) else NOWHERE
    listed = second.short and not second.prose and second.shape in UNMARKED
    return listed and line.opens_section() and not below.lists()


def heads_figures(lines: Sequence[Line], index: int) -> bool:
    """Tell a table's title, a phrase, from a column's head and from a row: चार दिन का तापमान."""
    line = lines[index]
    if (
        line.shape not in (Shape.PLAIN, Shape.QUANTITY)
        or line.verbal
        or not line.joins()
        or len(line.words) > _MOST_OF_TITLE
    ):
        return False
    rows = list(takewhile(lambda row: row.short and not row.prose, lines[index + 1 :][:_NEAR]))
    figured = [row for row in rows if any(map(str.isdecimal, row.text))]
    return (
        len(rows) >= _FEW
        and len(figured) > 1
        and not any([row.joins() or row.verbal for row in rows[:2]])
    )


def parts_lists(lines: Sequence[Line], index: int, start: int) -> bool:
    """Tell a title between two unmarked lists: its wording, which no row near it has."""
    if index < start + 3 or index + 2 >= len(lines) or not _entitles(lines[start]):
        return False
    near = (*lines[index - 2 : index], *lines[index + 1 : index + 3])
    return all([row.shape in UNMARKED and not row.prose and not row.calls() for row in near])
