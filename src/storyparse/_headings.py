"""Which short lines of a body are headings: the body's lines in, a verdict for each out.

No markup tells a heading. It opens a block: what stands below it decides, so a run of short lines
is judged from its last line up. In doubt a line is a paragraph: a lost heading harms less than a
broken paragraph. The verdict names the evidence, which the segment keeps as its rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._shapes import MARKED, NEVER, Line, Shape, look

_KICKER: Final = 6
_SPEAKER: Final = 9
_BRIEF: Final = 110
_ROWS: Final = MARKED | {Shape.QUOTE}
_LISTED: Final = (MARKED | {Shape.CELL}) - {Shape.QUANTITY}
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


def judge(lines: Sequence[Line]) -> list[tuple[bool, str]]:
    """Tell the headings among the lines of one stretch of a body.

    Args:
        lines: The lines as `look` sees them, those of furniture, links and photos left out. A
            stretch ends where a counter or a clock line opens the next.

    Returns:
        For each line whether it is a heading, and the evidence.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> texts = ["राहत का एलान", "जिलाधिकारी ने गांव पहुंचकर किसानों को मुआवजे का भरोसा दिया।"]
        >>> judge([look(text, HINDI) for text in texts])
        [(True, 'heading-above-text'), (False, 'prose')]
    """
    verdicts: list[tuple[bool, str]] = [(False, "prose")] * len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.short and not line.prose:
            below = lines[index + 1] if index + 1 < len(lines) else None
            above = lines[index - 1] if index else None
            verdict = below is not None and verdicts[index + 1][0]
            verdicts[index] = _judge(line, above, below, verdict, lines, index)
    for index in range(len(lines) - 1):
        if verdicts[index][1] in ("cut-sentence", "cut-at-postposition") and verdicts[index + 1][0]:
            verdicts[index + 1] = (False, "cut-sentence-goes-on")
    return verdicts


def _judge(  # noqa: PLR0911, PLR0912, C901 -- a decision table, read from top to bottom.
    line: Line,
    above: Line | None,
    below: Line | None,
    heads: bool,
    lines: Sequence[Line],
    index: int,
) -> tuple[bool, str]:
    """Judge one short line: the first of these that holds decides."""
    if line.shape in NEVER:
        return False, f"never-{line.shape.value}"
    if below is None:
        return False, "last-line"
    if line.leads:
        return False, "lead-in"
    if above is not None and above.shape is Shape.NOTE and above.end == ":" and line.name:
        return False, "name-below-mark"
    if line.open:
        return False, "cut-sentence"
    text_below = below.prose or not below.short
    if line.hangs and text_below and not line.title and len(below.text) <= _BRIEF and len(line.words) >= 4:
        return False, "cut-at-postposition"
    if line.sentence:
        return False, "sentence"
    if line.verbal and heads and len(line.words) > _KICKER and line.end not in "?!":
        return False, "sentence-above-heading"
    first = above is None or above.prose or not above.short
    if below.shape is Shape.SIGN:
        return False, "above-sign"
    if line.end == ":" and not first and above.end == ":":
        return False, "row"
    if line.shape is Shape.QUOTE:
        if text_below and (first or above.shape is not Shape.QUOTE):
            return True, "quote-above-text"
        if not text_below:
            return False, "quote-above-speaker"
    if above is not None and above.shape is Shape.QUOTE and above.short and len(line.words) <= _SPEAKER:
        if "," in line.text or line.name:
            return False, "speaker-below-quote"
    same = above is not None and above.short and not above.prose and above.shape is line.shape
    if text_below:
        if same and line.shape in _LISTED:
            return False, "row"
        return True, "heading-above-text"
    if heads:
        if first and len(line.words) <= _KICKER:
            return True, "kicker"
        if first and not line.verbal:
            return True, "kicker"
        return False, "row-above-heading"
    if line.end == ":":
        return (False, "row") if below.end == ":" else (True, "title-of-list")
    if below.shape is line.shape and line.shape in MARKED:
        return False, "row"
    differs = below.shape in _ROWS and line.shape not in _ROWS
    if first:
        if line.title or line.end == ":":
            return True, "title-of-list"
        if differs:
            return True, "title-above-rows"
        return False, "row"
    if below.shape in _STEPS and differs and len(line.words) > 1 and _regular(lines, index + 1):
        return True, "title-between-rows"
    if (
        above.shape in MARKED
        and line.shape not in MARKED
        and len(line.words) > 1
        and (line.title or (differs and _regular(lines, index + 1)))
    ):
        return True, "title-between-rows"
    return False, "row"


def _regular(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the rows from an index on share one shape."""
    rows = lines[index : index + 2]
    return len(rows) == 2 and rows[0].shape is rows[1].shape
