"""The short lines that stand together, and the page around them: features of lines in.

A run is built once for a stretch of short lines and asked by index. All that is asked of a line's
surroundings is found in the run or within a few lines: the time stays linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq
from typing import Final

from storyparse._evidence.features import NOWHERE, Form, Kind, LineFeatures
from storyparse._evidence.lexicon import BITS, Lexicon, fold_words, tokenize

MAX_ROWS: Final = 10
"""Rows of a list that are looked at to tell what its rows are like."""
_TAKEN_UP: Final = 400
"""A text takes up a title within so many code points."""
_OPENING: Final = 160
"""A text says within so many who speaks."""

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
        self.above: LineFeatures | None = stretch[start - 1] if start else None
        below = stretch[end] if end < len(stretch) else None
        self.below: LineFeatures | None = below
        self.forms: Sequence[Form] = ()
        self.likeness: Sequence[int] = ()
        """How many parts of its form each line shares with the next."""
        if len(lines) > 1:
            self.forms = [line.form for line in lines]
            self.likeness = [alike(one, other) for one, other in pairwise(self.forms)]
        self.opening: str = fold_words(below.text[:_TAKEN_UP]) if below else ""
        """The opening of the text below, as words are compared."""
        self.opens_in = _opens_in(self.opening, lines[0].lexicon)
        """The bits of the word, or of the two or more, that it opens with."""

    @property
    def is_in_first_person(self) -> bool:
        """Whether the text below speaks of its speaker."""
        words = self.lines[0].lexicon.all_bits(tokenize(self.opening[:_OPENING]))
        return any([bits & BITS["first_person"] for bits in words])


def _opens_in(opening: str, known: Lexicon) -> int:
    """Give the bits of the word, or of the two or more, that a text opens with."""
    words = tokenize(opening.partition(" ")[0])
    if not words or words[0] in known.phrase_openings:
        words = tokenize(opening[:_OPENING])
    return known.opening_bits(words) if words else 0


def alike(form: Form, other: Form) -> int:
    """Count what two forms share."""
    return sum(map(eq, form, other))


def runs_of(lines: Sequence[LineFeatures]) -> Iterator[tuple[int, Run]]:
    """Give each run of the lines of one stretch, with the index of its first line."""
    start = end = -1
    for at in [at for at, line in enumerate(lines) if not line.is_text]:
        if at > end:
            if end > start:
                yield start, Run(lines, start, end)
            start = at
        end = at + 1
    if end > start:
        yield start, Run(lines, start, end)


class PageFeatures:
    """Counts over all lines of a body: what other lines and texts of the page are like."""

    def __init__(self) -> None:
        self.closed = 0
        """Texts that a danda or a full stop closes."""
        self.unclosed = 0
        self.review_labels = 0
        """Lines that name a cell of a film review's block."""
        self.alone = 0
        """Short lines that stand alone above a text."""
        self.labels: dict[str, int] = {}
        """How often each label opens a line."""
        self.series: dict[tuple[str, Kind], int] = {}
        """How often a word opens or ends lines above a line or text of one kind."""

    def add(self, run: Run) -> None:
        """Count the lines of a run."""
        above = NOWHERE.tokens
        for line in run.lines if run.below is None else [*run.lines, run.below]:
            if above:
                for word in above[-1:] if above[0] == above[-1] else (above[0], above[-1]):
                    serial = (word, line.kind)
                    self.series[serial] = self.series.get(serial, 0) + 1
            above = line.tokens
        for line in run.lines:
            if line.label:
                self.labels[line.label] = self.labels.get(line.label, 0) + 1
            self.review_labels += line.is_review_label
        if run.below is not None:
            self.alone += len(run.lines) == 1


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
        self.text: LineFeatures = run.below or NOWHERE
        """The text below its run."""
        self.index = (0 if at == last else 1) if at == 0 else 3 if at == last else 2
        """The index of its place in `PLACES`."""
        self.is_last = at == last and run.below is None
        """Whether nothing stands below it."""
        self.opens_below: int = run.opens_in if at == last else self.below.first
        """The bits of the word, or of the two or more, that what stands below it opens with."""
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

    def words_in_text(self, line: LineFeatures) -> int:
        """Count the content words of a line that the text below takes up."""
        opening = self.run.opening
        stems = [
            word[:-2] if len(word) > _MIN_CONTENT else word[:-1]
            for word, bits in zip(line.tokens, line.bits, strict=True)
            if not bits and len(word) >= _MIN_CONTENT
        ]
        return sum([stem in opening for stem in stems])
