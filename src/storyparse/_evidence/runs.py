"""The short lines that stand together, and the page around them: features of lines in.

A run is built once for a stretch of short lines and asked by index. All that is asked of a line's
surroundings is found in the run or within a few lines: the time stays linear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import eq
from typing import Final

from attrs import define, field

from storyparse._evidence.features import NOWHERE, Kind, LineFeatures
from storyparse._evidence.lexicon import fold, tokenize
from storyparse._evidence.shapes import MARKED
from storyparse._text.patterns import pattern

NEAR: Final = 6
"""Lines on either side among which the like of a line is looked for."""
MAX_ROWS: Final = 10
"""Rows of a list that are looked at to tell what its rows are like."""
_OPENING: Final = 45
_TAKEN_UP: Final = 400
"""A text takes up a title within so many code points."""
_MIN_CONTENT: Final = 4
"""A content word has so many code points or more."""
_INFLECTION: Final = 2
_MIN_TEXT: Final = 60
_LABELLED: Final = pattern(r"[^:।.,-]{2,30}? ?[:-] ?\S")


class Run:
    """Short lines that stand together, with the text above them and the text below."""

    def __init__(
        self, lines: Sequence[LineFeatures], above: LineFeatures | None, below: LineFeatures | None
    ) -> None:
        self.lines = lines
        self.above = above
        self.below = below
        self.kinds = kinds = [line.kind for line in lines]
        self.forms = forms = [line.form for line in lines] if len(lines) > 1 else []
        self.likeness = [alike(one, other) for one, other in pairwise(forms)]
        """How many parts of its form each line shares with the next."""
        self.starts = [0] * len(lines)
        """Where the lines of one kind open among which each line stands."""
        self.ends = [len(lines)] * len(lines)
        """Where they end."""
        for at in range(1, len(lines)):
            self.starts[at] = self.starts[at - 1] if kinds[at] == kinds[at - 1] else at
        for at in range(len(lines) - 2, -1, -1):
            self.ends[at] = self.ends[at + 1] if kinds[at] == kinds[at + 1] else at + 1
        self.opening = "" if below is None else fold(below.text[:_TAKEN_UP])
        """The opening of the text below, as words are compared."""
        self.first_words = tokenize(self.opening[:_OPENING])
        """The first words of the text below; the last may be cut."""
        words = self.first_words
        self.opens_in = lines[0].lexicon.opening_bits(words) if words else 0
        """The bits of the word, or the two or three, that the text below opens with."""

    @property
    def is_labelled(self) -> bool:
        """Whether the text below opens in a speaker's name or another label."""
        return _LABELLED.match(self.opening[:_OPENING]) is not None

    @property
    def opens_in_dateline(self) -> bool:
        """Whether the text below opens in a place and a danda, and goes on."""
        return len(self.opening) > _MIN_TEXT and "।" in self.opening[:_OPENING]


def alike(form: tuple[object, ...], other: tuple[object, ...]) -> int:
    """Count what two forms share."""
    return sum(map(eq, form, other))


def runs_of(lines: Sequence[LineFeatures]) -> Iterator[tuple[int, Run]]:
    """Give each run of the lines of one stretch, with the index of its first line."""
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or lines[at].is_text:
            if start < at:
                above = lines[start - 1] if start else None
                yield start, Run(lines[start:at], above, lines[at] if at < len(lines) else None)
            start = at + 1


@define(eq=False)
class PageFeatures:
    """Counts over all lines of a body: what other lines and texts of the page are like."""

    closed: int = 0
    """Texts that a danda or a full stop closes."""
    unclosed: int = 0
    review_labels: int = 0
    """Lines that name a cell of a film review's block."""
    alone: int = 0
    """Short lines that stand alone above a text."""
    labels: Counter[str] = field(factory=Counter)
    """How often each label opens a line."""
    pairs: Counter[tuple[Kind, Kind]] = field(factory=Counter)
    """How often a line of one kind stands above one of another."""

    def add(self, lines: Sequence[LineFeatures], runs: Sequence[Run]) -> None:
        """Count the lines of one stretch, and its runs."""
        for line in lines:
            if line.is_text:
                self.closed += line.is_closed
                self.unclosed += not line.is_closed
            else:
                self.labels[line.label] += 1
                self.review_labels += line.is_review_label
        for run in runs:
            if len(run.lines) > 1:
                self.pairs.update(pairwise(run.kinds))
            elif run.below is not None:
                self.alone += 1


PLACES: Final = ("alone", "opens", "inside", "closes")
"""Where in its run a line stands: the only one, the first, the last, or one between."""


class Place:
    """A short line where it stands, and what the evidence asks about that."""

    def __init__(self, run: Run, at: int, page: PageFeatures) -> None:
        lines, last = run.lines, len(run.lines) - 1
        self.run = run
        self.at = at
        self.page = page
        self.line = lines[at]
        self.above = lines[at - 1] if at else NOWHERE
        """The short line straight above it."""
        self.below = lines[at + 1] if at < last else NOWHERE
        """The short line straight below it."""
        self.text = run.below or NOWHERE
        """The text below its run."""
        self.index = (0 if at == last else 1) if at == 0 else 3 if at == last else 2
        """The index of its place in `PLACES`."""
        self.heading: int | None = None
        """The index in the run of the nearest heading below."""

    @property
    def is_last(self) -> bool:
        """Whether nothing stands below it."""
        return self.at + 1 == len(self.run.lines) and self.run.below is None

    @property
    def others_alone(self) -> int:
        """Other short lines of the page that stand alone above a text."""
        return self.page.alone - (self.index == 0)

    def kind(self, step: int) -> Kind:
        """Give the kind of the line so many lines below it."""
        return self.run.kinds[self.at + step]

    def words_more(self, other: LineFeatures) -> int:
        """Count how many words more it has than another line."""
        return len(self.line.tokens) - len(other.tokens)

    def is_unmarked_beside(self, other: LineFeatures) -> bool:
        """Whether another line has a mark of a row, and it has none."""
        return other.shape in MARKED and self.line.shape not in MARKED

    def times_on_page(self) -> int:
        """Count how often a line of its kind stands above one of the kind below it."""
        return self.page.pairs[self.kind(0), self.kind(1)]

    def rows_below(self) -> int:
        """Count the lines of one kind straight below."""
        return self.run.ends[self.at + 1] - self.at - 1

    def rows_above(self) -> int:
        """Count the lines of one kind straight above."""
        return self.at - self.run.starts[self.at - 1]

    def like_below(self) -> int:
        """Count what its form shares with that of the line below."""
        return self.run.likeness[self.at]

    def like_above(self) -> int:
        """Count what its form shares with that of the line above."""
        return self.run.likeness[self.at - 1]

    def out_below(self) -> int | None:
        """How much more the two rows below share than it and the first of them."""
        likeness, at = self.run.likeness, self.at
        return likeness[at + 1] - likeness[at] if at + 1 < len(likeness) else None

    def out_above(self) -> int | None:
        """How much more the two rows above share than it and the nearer of them."""
        likeness, at = self.run.likeness, self.at
        return likeness[at - 2] - likeness[at - 1] if at > 1 else None

    def out_between(self) -> int:
        """How much more the lines on its sides share than it and the liker of them."""
        forms, at = self.run.forms, self.at
        return alike(forms[at - 1], forms[at + 1]) - max(self.like_above(), self.like_below())

    def rows(self) -> Sequence[LineFeatures]:
        """Give some rows above it, but for the run's first line, which may title them."""
        return self.run.lines[max(1, self.at - MAX_ROWS) : self.at]

    def beside_rows(self) -> int | None:
        """Say whether it has fewer words than all rows above (-1), more (1), or as many (0)."""
        counts = [len(row.tokens) for row in self.rows()]
        count = len(self.line.tokens)
        return (count > max(counts)) - (count < min(counts)) if counts else None

    def ends_again(self) -> bool:
        """Whether its last word ends a line near by, and neither of those next to it."""
        last = self.line.tokens[-1:]
        start = max(0, self.at - NEAR)
        near = [line.tokens[-1:] == last for line in self.run.lines[start : self.at + NEAR + 1]]
        here = self.at - start
        return sum(near) > 1 and not any(near[max(0, here - 1) : here] + near[here + 1 : here + 2])

    def to_heading(self) -> int | None:
        """Count the lines down to the nearest heading below."""
        return None if self.heading is None else self.heading - self.at

    def like_heading(self) -> int | None:
        """Count what its form shares with that of the next heading, past the rows between."""
        if self.heading is None or self.heading == self.at + 1:
            return None
        return alike(self.run.forms[self.at], self.run.forms[self.heading])

    def out_heading(self) -> int | None:
        """How much more it shares with the next heading than with the row below it."""
        shared = self.like_heading()
        return None if shared is None else shared - self.like_below()

    def opens_as_heading(self) -> bool:
        """Whether the next heading, past the rows between, opens in the same word."""
        shared = self.like_heading()
        heading = self.run.lines[self.heading or 0]
        return shared is not None and heading.tokens[:1] == self.line.tokens[:1]

    def has_row_of_heading(self) -> bool:
        """Whether the row below is of the kind of the row below the next heading."""
        kinds, heading = self.run.kinds, self.heading
        if heading is None or heading == self.at + 1 or heading + 1 == len(kinds):
            return False
        return kinds[heading + 1] == self.kind(1)

    @cached_property
    def taken(self) -> tuple[int, int]:
        """How many content words it has, and how many of them the text below takes up."""
        return self.taken_up(self.line)

    def taken_up(self, line: LineFeatures) -> tuple[int, int]:
        """Count a line's content words, and those that the text below takes up."""
        bits, opening = line.lexicon.bits, self.run.opening
        stems = [
            word[: max(_MIN_CONTENT - 1, len(word) - _INFLECTION)]
            for word in line.tokens
            if len(word) >= _MIN_CONTENT and not bits(word)
        ]
        return len(stems), sum([stem in opening for stem in stems])
