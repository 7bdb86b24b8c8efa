"""Whether a short line goes on a list or titles one: lines and an index in, yes or no out.

No mark parts the rows of an unmarked list from its title and from the heading below it. Their
length, their wording and what stands around tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._looks import Line
from storyparse._shapes import Shape

_MANY: Final = 4
"""Of so many rows one may be longer than the others."""
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
    counts = sorted([len(row.words) for row in rows])
    most = counts[-2] if len(rows) >= _MANY else counts[-1]
    spare = led or any([not set(line.words).isdisjoint(row.words) for row in rows])
    if not max(2, counts[0] - led) <= len(line.words) <= most + spare:
        return False
    return not line.is_clause() or any([row.is_clause() for row in rows])


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


def parts_lists(lines: Sequence[Line], index: int, start: int) -> bool:
    """Tell a title between two unmarked lists: its wording, which no row near it has."""
    if index < start + 3 or index + 2 >= len(lines) or not _entitles(lines[start]):
        return False
    near = (*lines[index - 2 : index], *lines[index + 1 : index + 3])
    return all([row.shape in UNMARKED and not row.prose and not row.calls() for row in near])
