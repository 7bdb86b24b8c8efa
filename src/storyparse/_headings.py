"""Which short lines of a body are headings: the body's lines in, a verdict for each out.

No markup tells a heading. It opens a block: what stands below it decides, so the lines are judged
from the last one up. `_verdict` holds the evidence in order; the first that is found decides, and
its name is the segment's rule. In doubt a line is a paragraph: a lost heading harms less than a
broken paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._looks import Line
from storyparse._shapes import MARKED, NEVER, Shape

_KICKER: Final = 6
"""A title above a heading has at most so many words."""
_SPEAKER: Final = 9
_BRIEF: Final = 110
"""The rest of a sentence cut in two is shorter than most paragraphs; in code points."""
_CUT: Final = 4
_QUOTE: Final = Shape.QUOTE
_ROWS: Final = MARKED | {_QUOTE}
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
            verdicts[index] = _verdict(lines, index, heads=heads)
        heads = verdicts[index][0]
    for index, (_, why) in enumerate(verdicts[:-1]):
        if why in _GOES_ON and lines[index + 1].short and not lines[index + 1].prose:
            verdicts[index + 1] = (False, "cut-sentence-goes-on")
    return verdicts


def _verdict(  # noqa: C901, PLR0911, PLR0912 -- a table: a row is an if, its evidence and verdict.
    lines: Sequence[Line], index: int, *, heads: bool
) -> tuple[bool, str]:
    """Weigh one short line by itself and by what stands around, past furniture, links, photos.

    Args:
        lines: The lines of the stretch.
        index: The index of the line.
        heads: A heading stands straight below.

    Returns:
        Whether it is a heading, and the evidence.
    """
    line = lines[index]
    above = lines[index - 1] if index else _NOWHERE
    shape, end, words = line.shape, line.end, line.words
    quoted = shape is _QUOTE
    first = above.prose or not above.short  # No short line stands straight above.

    # What is never a heading, and what is not a whole line of thought.
    if index + 1 == len(lines):
        return False, "last-line"
    below = lines[index + 1]
    text = below.prose or not below.short  # Text stands straight below.
    if line.leads:
        return False, "lead-in"
    if line.name and above.shape is Shape.NOTE and above.end == ":":
        return False, "name-below-mark"
    if line.open:
        return False, "cut-sentence"
    if line.hangs and text and not line.title and len(below.text) <= _BRIEF and len(words) >= _CUT:
        return False, "cut-at-postposition"
    if line.sentence and not quoted and not (line.points and first and not text and not heads):
        return False, "sentence"
    if heads and line.verbal and len(words) > _KICKER and end not in "?!":
        return False, "sentence-above-heading"
    if below.shape is Shape.SIGN:
        return False, "above-sign"
    if end == ":" and not first and above.end == ":":
        return False, "row"

    # Quotations and who said them.
    if quoted and not text:
        return False, "quote-above-speaker"
    if quoted and (first or above.shape is not _QUOTE):
        return True, "quote-above-text"
    if (
        above.shape is _QUOTE
        and not first
        and len(words) <= _SPEAKER
        and (line.name or "," in line.text)
    ):
        return False, "speaker-below-quote"

    # Text below: a heading, unless the line only goes on a list.
    if shape in _PAIRS and (
        above.shape is Shape.SPEECH or (text and below.short and below.shape is shape)
    ):
        return False, "row"
    if text:
        if not first and above.shape is shape and shape in _LISTED:
            return False, "row"
        return True, "heading-above-text"

    # A heading below: a kicker.
    if heads:
        if first and (len(words) <= _KICKER or not line.verbal):
            return True, "kicker"
        return False, "row-above-heading"

    # Short lines below: the title of a list, or one more row of it.
    if end == ":" and below.end != ":":
        return True, "title-of-list"
    if below.shape is shape and shape in MARKED:
        return False, "row"
    differs = below.shape in _ROWS and shape not in _ROWS  # The line is no row, the next is one.
    if first and line.title:
        return True, "title-of-list"
    if first and differs:
        return True, "title-above-rows"
    if first or len(words) < 2:
        return False, "row"
    regular = index + 2 < len(lines) and below.shape is lines[index + 2].shape
    if differs and regular and (below.shape in _STEPS or above.shape in MARKED):
        return True, "title-between-rows"
    if line.title and above.shape in MARKED and shape not in MARKED:
        return True, "title-between-rows"
    return False, "row"
