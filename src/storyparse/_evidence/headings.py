"""Which short lines of a body are headings: the body's lines in, a verdict for each out.

No markup tells a heading. It opens a block: what stands below it decides, so the lines are judged
from the last one up. `_verdict` holds the evidence in order; the first that is found decides, and
its name is the segment's rule. In doubt a line is a paragraph: a lost heading harms less than a
broken paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._evidence.features import BRIEF_PROSE, Line
from storyparse._evidence.lexicon import spelled, words_of
from storyparse._evidence.lists import (
    NOWHERE,
    PAIRS,
    UNMARKED,
    ends_list,
    ends_names,
    ends_verse,
    heads_figures,
    heads_rows,
    parts_lists,
    stands_out,
)
from storyparse._evidence.shapes import MARKED, NEVER, Shape
from storyparse._evidence.speech import is_turn, says_who

_KICKER: Final = 6
"""A title above a heading has at most so many words."""
_SPEAKER: Final = 9
_CUT: Final = 4
"""A line cut at a postposition has so many words or more."""
_MOST_OF_LABEL: Final = 3
_WHOLE: Final = 5
"""A first sentence of so many words goes on with no line above it."""
_VERSE: Final = 8
"""So many lines of verse are looked at."""
_SENTENCES: Final = frozenset({"sentence", "sentence-above-heading"})
_QUOTE: Final = Shape.QUOTE
_ROWS: Final = MARKED | {_QUOTE}
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
_SET_OFF: Final = frozenset({Shape.BULLET, Shape.STEP, Shape.SIGN})
"""Shapes that a line without a mark does not go on."""
_IN_ROWS: Final = frozenset({Shape.FIGURE, Shape.PAIR, Shape.DASHED, Shape.NUMBERED})
"""Shapes of which two make rows that a phrase does not go on."""

_GOES_ON: Final = frozenset({"cut-sentence", "cut-at-postposition"})


def judge(lines: Sequence[Line]) -> list[tuple[bool, str]]:
    """Tell the headings among the lines of one stretch of a body.

    Args:
        lines: The lines as `look` sees them, those of furniture, links and photos left out. A
            stretch ends where a counter or a clock line opens the next.

    Returns:
        For each line whether it is a heading, and the evidence.

    Example:
        >>> from storyparse._evidence.features import look
        >>> from storyparse.dialects.hindi import HINDI
        >>> texts = ["राहत का एलान", "जिलाधिकारी ने गांव पहुंचकर किसानों को मुआवजे का भरोसा दिया।"]
        >>> judge([look(text, HINDI) for text in texts])
        [(True, 'heading-above-text'), (False, 'prose')]
    """
    verdicts = [(False, "prose")] * len(lines)
    heads = told = False
    start = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.shape in NEVER:
            verdicts[index] = (False, f"never-{line.shape.value}")
        elif line.short and not line.prose:
            if index < start:
                start = _start(lines, index)
            verdicts[index] = _verdict(lines, index, start, heads=heads, told=told)
        heads, why = verdicts[index]
        told = why in _SENTENCES and len(line.words) > _KICKER
    for index, (_, why) in enumerate(verdicts[:-1]):
        if why in _GOES_ON and lines[index + 1].short and not lines[index + 1].prose:
            verdicts[index + 1] = (False, "cut-sentence-goes-on")
    return verdicts


def _start(lines: Sequence[Line], index: int) -> int:
    """Find the first of the short lines that stand together with one, no text between."""
    while index and lines[index - 1].short and not lines[index - 1].prose:
        index -= 1
    return index


def _cut_off(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the text below takes up a line that a postposition ends.

    Then it is brief, ends in a verb, and has no agent and no further sentence of its own; and no
    line near by, above a text of its own, ends alike.
    """
    line, below = lines[index], lines[index + 1]
    last = line.words[-1:]
    sentence, _, more = below.text.partition("। ")
    said = words_of(spelled(sentence))
    if (more and len(said) >= _WHOLE) or line.says() or not line.known.agents.isdisjoint(said[1:4]):
        return False
    return (
        len(below.text) <= BRIEF_PROSE
        and below.verbal
        and (index < 2 or lines[index - 2].words[-1:] != last)
        and (index + 2 >= len(lines) or lines[index + 2].words[-1:] != last)
    )


def _is_set_off(lines: Sequence[Line], index: int) -> bool:
    """Tell a kicker below marked rows or a line of dashes, which it does not go on.

    What ends in a verb may be speech, and jokes have lines of dots.
    """
    line, above = lines[index], lines[index - 1]
    if line.shape not in UNMARKED or len(line.words) > _KICKER or line.verbal:
        return False
    if above.shape in _SET_OFF:
        return above.end not in (".", "…")
    rows = index > 1 and above.shape in _IN_ROWS and lines[index - 2].shape is above.shape
    return rows and line.joins()


def _is_value(line: Line) -> bool:
    """Tell a label and its figure, which belong to what stands above: कीमत: 6.49 लाख रुपये से शुरू."""
    label, _, value = line.seen.replace("-", ":").partition(":")
    return (
        len(label.split()) <= _MOST_OF_LABEL
        and not line.title
        and line.end != "!"
        and any(map(str.isdecimal, value))
        and not any(map(str.isdecimal, label))
    )


def _verdict(  # noqa: C901, PLR0911, PLR0912, PLR0915 -- a table: a row is an if, its evidence and verdict.
    lines: Sequence[Line], index: int, start: int, *, heads: bool, told: bool
) -> tuple[bool, str]:
    """Weigh one short line by itself and by what stands around, past furniture, links, photos.

    Args:
        lines: The lines of the stretch.
        index: The index of the line.
        start: The index of the first short line of those it stands among.
        heads: A heading stands straight below.
        told: A whole sentence stands straight below, though it is short and lost its danda.

    Returns:
        Whether it is a heading, and the evidence.
    """
    line = lines[index]
    above = lines[index - 1] if index else NOWHERE
    shape, end, words = line.shape, line.end, line.words
    quoted = shape is _QUOTE
    first = above.prose or not above.short  # No short line stands straight above.

    # What is never a heading, and what is not a whole line of thought.
    if index + 1 == len(lines):
        return False, "last-line"
    below = lines[index + 1]
    said = first or (above.verbal and len(above.words) > max(_KICKER, len(words)))
    text = below.prose or not below.short or (told and said)  # Text stands straight below.
    if line.leads:
        return False, "lead-in"
    if line.is_chant():
        return False, "verse"
    if is_turn(line, below):
        return False, "speech"
    if line.name and above.shape is Shape.NOTE and above.end == ":":
        return False, "name-below-mark"
    if line.open:
        return False, "cut-sentence"
    if line.hangs and text and not line.title and len(words) >= _CUT and _cut_off(lines, index):
        return False, "cut-at-postposition"
    if line.sentence and not quoted:
        entitles = line.points and first and not text and not heads and not below.sentence
        if not entitles:
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
    if first and index and says_who(line, above):
        return False, "speaker-below-text"

    # Text below: a heading, unless the line only goes on a list.
    if shape in PAIRS and (
        above.shape is Shape.SPEECH or (text and below.short and below.shape is shape)
    ):
        return False, "row"
    if text:
        if not first and above.shape is shape and shape in _LISTED and not stands_out(line, above):
            return False, "row"
        if (
            not first
            and shape in UNMARKED
            and (ends_list(lines, index, start) or ends_names(lines, index, start))
        ):
            return False, "last-row"
        if line.verbal and not (first or line.title) and shape is Shape.PLAIN:
            verse = lines[max(start, index - _VERSE) : index]
            if ends_verse(verse, line):
                return False, "last-row"
        return True, "heading-above-text"

    # A heading below: a kicker.
    if heads:
        if shape in PAIRS and _is_value(line):
            return False, "row-above-heading"
        if (first and (len(words) <= _KICKER or not line.verbal)) or _is_set_off(lines, index):
            return True, "kicker"
        return False, "row-above-heading"

    # Short lines below: the title of a list, or one more row of it.
    if end == ":" and below.end != ":":
        return True, "title-of-list"
    if line.glossed and not (above.foreign or below.foreign):
        return True, "title-above-rows" if first else "title-between-rows"
    if below.shape is shape and shape in MARKED:
        return False, "row"
    differs = below.shape in _ROWS and shape not in _ROWS  # The line is no row, the next is one.
    if first and (line.title or heads_rows(lines, index)) and not above.introduces():
        return True, "title-of-list"
    if first and heads_figures(lines, index) and not above.introduces():
        return True, "title-of-list"
    regular = index + 2 < len(lines) and below.shape is lines[index + 2].shape
    stamped = below.shape is Shape.STAMP and not regular  # A page's own time, in another's words.
    if first and differs and not stamped and not (line.is_parted() and below.is_parted()):
        return True, "title-above-rows"
    if first:
        return False, "row"
    if line.opens_section() and Shape.CELL not in (above.shape, below.shape):
        return True, "title-between-rows"
    if end == "?" and above.end != "?" and below.shape in MARKED and shape not in MARKED:
        return True, "title-between-rows"
    if len(words) < 2:
        return False, "row"
    labels = above.shape is below.shape is Shape.NUMBER and len(words) <= _MOST_OF_LABEL
    if labels and not line.joins():
        return False, "row"
    steps = below.shape in _STEPS or (below.shape is Shape.ADDRESS and line.joins())
    if differs and regular and (steps or above.shape in MARKED):
        return True, "title-between-rows"
    if line.title and above.shape in MARKED and (shape not in MARKED or stands_out(line, above)):
        return True, "title-between-rows"
    if shape is Shape.PLAIN and line.calls() and parts_lists(lines, index, start):
        return True, "title-between-lists"
    return False, "row"
