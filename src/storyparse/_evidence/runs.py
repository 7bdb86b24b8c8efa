"""The short lines that stand together, and the page around them: features of lines in.

A run is built once for a stretch of short lines and asked by index. All that is asked of a line's
surroundings is found in the run or within a few lines: the time stays linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter, eq
from typing import Final

from storyparse._evidence.features import NOWHERE, Form, LineFeatures
from storyparse._evidence.lexicon import fold_words, tokenize

MAX_ROWS: Final = 10
"""Rows of a list that are looked at to tell what its rows are like."""
_TAKEN_UP: Final = 400
"""A text takes up a title within so many code points."""
_MIN_CONTENT: Final = 4
"""A content word has so many code points or more."""


class Run:
    """Short lines that stand together, with the text above them and the text below.

    Args:
        stretch: The lines of the stretch.
        start: The index of the run's first line.
        end: The index behind its last line.
    """

    def __init__(self, stretch: Sequence[LineFeatures], start: int, end: int) -> None:
        lines = stretch[start:end]
        self.lines: Sequence[LineFeatures] = lines
        self.above: LineFeatures = stretch[start - 1] if start else NOWHERE
        self.below: LineFeatures = stretch[end] if end < len(stretch) else NOWHERE
        self.forms: Sequence[Form] = [line.form for line in lines] if len(lines) > 1 else ()
        self.likeness: Sequence[int] = [*map(alike, self.forms, self.forms[1:])]
        """How many parts of its form each line shares with the next."""
        self.opening: str = fold_words(self.below.text[:_TAKEN_UP])
        """The opening of the text below, as words are compared."""
        first = tokenize(self.opening.partition(" ")[0])
        self.opens_in: int = lines[0].lexicon.bits(first[0]) if first else 0
        """The bits of the word that it opens with."""


def alike(form: Form, other: Form) -> int:
    """Count what two forms share."""
    return sum(map(eq, form, other))


def runs_of(lines: Sequence[LineFeatures]) -> Iterator[tuple[int, Run]]:
    """Give each run of the lines of one stretch, with the index of its first line."""
    start = 0
    for is_text, group in groupby(lines, attrgetter("is_text")):
        end = start + len([*group])
        if not is_text:
            yield start, Run(lines, start, end)
        start = end


class PageFeatures:
    """Counts over all lines of a body: what other lines and texts of the page are like."""

    closed = 0
    """Texts that a danda or a full stop closes."""
    unclosed = 0
    review_labels = 0
    """Lines that name a cell of a film review's block."""


PLACES: Final = ("alone", "opens", "inside", "closes")
"""Where in its run a line stands: the only one, the first, the last, or one between."""


class Place:
    """A short line where it stands, and what the evidence asks about that."""

    def __init__(self, run: Run, at: int, page: PageFeatures) -> None:
        lines, last = run.lines, len(run.lines) - 1
        self.run = run
        self.at = at
        self.page = page
        self.line: LineFeatures = lines[at]
        self.above: LineFeatures = lines[at - 1] if at else NOWHERE
        """The short line straight above it."""
        self.below: LineFeatures = lines[at + 1] if at < last else NOWHERE
        """The short line straight below it."""
        self.index = (0 if at == last else 1) if at == 0 else 3 if at == last else 2
        """The index of its place in `PLACES`."""
        self.opens_below: int = run.opens_in if at == last else self.below.first
        """The bits of the word that what stands below it opens with."""
        self.heading: int | None = None
        """The index in the run of the nearest heading below."""

    def more_below(self) -> int:
        """Count how much more the two rows below share than it and the first of them."""
        likeness, at = self.run.likeness, self.at
        return likeness[at + 1] - likeness[at] if at + 1 < len(likeness) else 0

    def more_above(self) -> int:
        """Count how much more the two rows above share than it and the nearer of them."""
        likeness, at = self.run.likeness, self.at
        return likeness[at - 2] - likeness[at - 1] if at > 1 else 0

    def words_beside_rows(self) -> int:
        """Give 1 if it has as many words as some rows above it, 2 if more than all, else 0."""
        rows = self.run.lines[max(1, self.at - MAX_ROWS) : self.at]  # The first may title them.
        counts = [len(row.tokens) for row in rows]
        count = len(self.line.tokens)
        return bool(counts) and (count >= min(counts)) + (count > max(counts))

    def to_heading(self) -> int:
        """Count the lines down to the nearest heading below; 0 where there is none."""
        return 0 if self.heading is None else self.heading - self.at

    def like_heading(self) -> int:
        """Count what its form shares with that of the next heading, past the rows between."""
        if self.heading is None or self.heading == self.at + 1:
            return 0
        return alike(self.run.forms[self.at], self.run.forms[self.heading])

    def has_row_of_heading(self) -> bool:
        """Whether the row below is of the kind of the row below the next heading."""
        lines, heading = self.run.lines, self.heading
        if heading is None or heading == self.at + 1 or heading + 1 == len(lines):
            return False
        return lines[heading + 1].kind == self.below.kind

    def words_in_text(self) -> int:
        """Count its content words that the text below takes up."""
        line, opening = self.line, self.run.opening
        stems = [
            word[:-2] if len(word) > _MIN_CONTENT else word[:-1]
            for word, bits in zip(line.tokens, line.bits, strict=True)
            if not bits and len(word) >= _MIN_CONTENT
        ]
        return sum([stem in opening for stem in stems])
