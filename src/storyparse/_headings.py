"""Which short lines of a body are headings: the body's lines in, a verdict for each out.

No markup tells a heading. It opens a block: what stands below it decides, so the lines are judged
from the last one up. A table holds the evidence in order; the first row that holds decides, and
its name is the segment's rule. In doubt a line is a paragraph: a lost heading harms less than a
broken paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from storyparse._looks import Line
from storyparse._shapes import MARKED, NEVER, Shape

_KICKER: Final = 6
"""A title above a heading has at most so many words."""
_SPEAKER: Final = 9
_BRIEF: Final = 110
"""The rest of a sentence cut in two is shorter than most paragraphs; in code points."""
_CUT: Final = 4
_ROWS: Final = MARKED | {Shape.QUOTE}
_LISTED: Final = (MARKED | {Shape.CELL}) - {Shape.QUANTITY}
_PAIRS: Final = (Shape.PAIR, Shape.DASHED)
_STEPS: Final = frozenset(
    {
        Shape.BULLET,
        Shape.STEP,
        Shape.EXCHANGE,
        Shape.SPEECH,
        Shape.NUMBERED,
        Shape.PAIR,
        Shape.DASHED,
        Shape.PRICE,
    }
)
"""Shapes of rows that want a title, wherever it stands."""

_NOWHERE: Final = Line("", short=False)


class Case:
    """One short line and what stands around it, past furniture, links and photos."""

    def __init__(self, lines: Sequence[Line], index: int, *, heads: bool) -> None:
        self.line = lines[index]
        self.last = index + 1 == len(lines)
        self.above = lines[index - 1] if index else _NOWHERE
        self.below = _NOWHERE if self.last else lines[index + 1]
        self.heads = heads
        """A heading stands straight below."""
        self.text = self.below.prose or not self.below.short
        """Text stands straight below."""
        self.first = self.above.prose or not self.above.short
        """No short line stands straight above."""
        below = lines[index + 1 : index + 3]
        self.regular = len(below) == 2 and below[0].shape is below[1].shape
        """Two lines of one shape stand below."""

    @property
    def rows(self) -> bool:
        """Short lines that are no headings stand below."""
        return not self.text and not self.heads

    @property
    def differs(self) -> bool:
        """The line is no row, the line below is one."""
        return self.below.shape in _ROWS and self.line.shape not in _ROWS

    @property
    def alike(self) -> bool:
        """A short line of the same shape stands straight above."""
        return not self.first and self.above.shape is self.line.shape

    @property
    def quoted(self) -> bool:
        """The line is a quotation."""
        return self.line.shape is Shape.QUOTE


_TABLE: Final[tuple[tuple[str, bool, Callable[[Case], bool]], ...]] = (
    # What is never a heading, and what is not a whole line of thought.
    ("last-line", False, lambda it: it.last),
    ("lead-in", False, lambda it: it.line.leads),
    (
        "name-below-mark",
        False,
        lambda it: it.above.shape is Shape.NOTE and it.above.end == ":" and it.line.name,
    ),
    ("cut-sentence", False, lambda it: it.line.open),
    (
        "cut-at-postposition",
        False,
        lambda it: (
            it.line.hangs
            and it.text
            and not it.line.title
            and len(it.below.text) <= _BRIEF
            and len(it.line.words) >= _CUT
        ),
    ),
    (
        "sentence",
        False,
        lambda it: (
            it.line.sentence and not it.quoted and not (it.line.points and it.rows and it.first)
        ),
    ),
    (
        "sentence-above-heading",
        False,
        lambda it: (
            it.line.verbal and it.heads and len(it.line.words) > _KICKER and it.line.end not in "?!"
        ),
    ),
    ("above-sign", False, lambda it: it.below.shape is Shape.SIGN),
    (
        "row",
        False,
        lambda it: it.line.end == ":" and not it.first and it.above.end == ":",
    ),
    # Quotations and who said them.
    (
        "quote-above-text",
        True,
        lambda it: it.quoted and it.text and (it.first or it.above.shape is not Shape.QUOTE),
    ),
    ("quote-above-speaker", False, lambda it: it.quoted and not it.text),
    (
        "speaker-below-quote",
        False,
        lambda it: (
            it.above.shape is Shape.QUOTE
            and not it.first
            and len(it.line.words) <= _SPEAKER
            and ("," in it.line.text or it.line.name)
        ),
    ),
    (
        "row",
        False,
        lambda it: (
            it.text
            and it.line.shape in _PAIRS
            and it.below.shape is it.line.shape
            and it.below.short
        ),
    ),
    # Text below: a heading, unless the line only goes on a list.
    ("row", False, lambda it: it.text and it.alike and it.line.shape in _LISTED),
    ("row", False, lambda it: it.above.shape is Shape.SPEECH and it.line.shape in _PAIRS),
    ("heading-above-text", True, lambda it: it.text),
    # A heading below: a kicker.
    (
        "kicker",
        True,
        lambda it: it.heads and it.first and (len(it.line.words) <= _KICKER or not it.line.verbal),
    ),
    ("row-above-heading", False, lambda it: it.heads),
    # Short lines below: the title of a list, or one more row of it.
    ("title-of-list", True, lambda it: it.line.end == ":" and it.below.end != ":"),
    ("row", False, lambda it: it.below.shape is it.line.shape and it.line.shape in MARKED),
    ("title-of-list", True, lambda it: it.first and it.line.title),
    ("title-above-rows", True, lambda it: it.first and it.differs),
    ("row", False, lambda it: it.first or len(it.line.words) < 2),
    (
        "title-between-rows",
        True,
        lambda it: it.below.shape in _STEPS and it.differs and it.regular,
    ),
    (
        "title-between-rows",
        True,
        lambda it: (
            it.above.shape in MARKED
            and it.line.shape not in MARKED
            and (it.line.title or (it.differs and it.regular))
        ),
    ),
)
"""The evidence, its verdict, and when it holds: the first that does decides, else it is a row."""

_GOES_ON: Final = frozenset({"cut-sentence", "cut-at-postposition"})


def judge(lines: Sequence[Line]) -> list[tuple[bool, str]]:
    """Tell the headings among the lines of one stretch of a body.

    Args:
        lines: The lines as `look` sees them, those of furniture, links and photos left out. A
            stretch ends where a counter or a clock line opens the next.

    Returns:
        For each line whether it is a heading, and the evidence.

    Example:
        >>> from storyparse._looks import look
        >>> from storyparse.dialects.hindi import HINDI
        >>> texts = ["राहत का एलान", "जिलाधिकारी ने गांव पहुंचकर किसानों को मुआवजे का भरोसा दिया।"]
        >>> judge([look(text, HINDI) for text in texts])
        [(True, 'heading-above-text'), (False, 'prose')]
    """
    verdicts = [(False, "prose")] * len(lines)
    heads = False
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.shape in NEVER:
            verdicts[index] = (False, f"never-{line.shape.value}")
        elif line.short and not line.prose:
            case = Case(lines, index, heads=heads)
            for why, heading, holds in _TABLE:
                if holds(case):
                    verdicts[index] = (heading, why)
                    break
            else:
                verdicts[index] = (False, "row")
        heads = verdicts[index][0]
    for index, (_, why) in enumerate(verdicts[:-1]):
        if why in _GOES_ON and lines[index + 1].short and not lines[index + 1].prose:
            verdicts[index + 1] = (False, "cut-sentence-goes-on")
    return verdicts
