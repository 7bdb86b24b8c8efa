"""What a careful reader sees in one line of a body: its text in, its marks out.

No mark makes a line a heading; each is evidence that `_headings` weighs with what stands around.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from storyparse._dialect import Language
from storyparse._shapes import NEVER, Shape, shape_of
from storyparse._words import Words, spelled, words, words_of

LONGEST: Final = 90
"""A longer line is no heading; in code points."""
MOST_WORDS: Final = 14
"""Nor is a line of more words."""

_REPORT: Final = 8
"""From so many words on, a conjunction of report makes a sentence."""
_BRIEF: Final = 3
_CLOSERS: Final = " \"'”’“‘)]»"


class Line:
    """One line of a body and its marks; those it does not have stand on the class."""

    prose = True
    """It closes as a sentence does, or is too long for a heading."""
    shape = Shape.PLAIN
    seen = ""
    """Its text as its words are compared."""
    words: Sequence[str] = ()
    end = ""
    """Its last sign, closing quotes and brackets left out."""
    sentence = False
    """It can only be a sentence."""
    verbal = False
    """Its last word is a finite verb."""
    leads = False
    """It leads into what stands below."""
    open = False
    """It is not over: a comma or a conjunction ends it."""
    hangs = False
    """A postposition ends it."""
    title = False
    """It is worded as the title of a list: ये, ऐसे, a question."""
    name = False
    """It may be a person's name."""
    points = False
    """It opens with a determiner: इन."""
    surnamed = False
    """It ends in a surname."""

    def __init__(self, text: str, *, short: bool) -> None:
        self.text = text
        self.short = short


def look(text: str, language: Language) -> Line:
    """See what a body's line is by itself.

    Args:
        text: The line.
        language: The words to tell by.

    Returns:
        Its marks. A line too long for a heading, or closed by a danda or a full stop, is prose.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> look("- शाम को सिंचाई करें", HINDI).shape
        <Shape.BULLET: 'bullet'>
    """
    if len(text) > LONGEST:
        return Line(text, short=False)
    known = words(language)
    seen = spelled(text)
    said = words_of(seen)
    if len(said) > MOST_WORDS:
        return Line(text, short=False)
    bare = seen.rstrip(_CLOSERS)
    line = Line(text, short=True)
    line.words = said
    line.seen = seen
    line.end = bare[-1:]
    line.shape = shape_of(seen, said, known)
    stopped = "।" in bare or (line.end == "." and not bare.endswith(".."))
    line.prose = stopped and line.shape not in NEVER
    if said:
        _hear(line, bare, known)
    return line


def _hear(line: Line, bare: str, known: Words) -> None:
    """See what the line's words say: a sentence, a lead-in, a title, a name."""
    said = line.words
    last = said[-1]
    led = opens = False
    if said[0] in known.first_words:
        opening = {said[0], " ".join(said[:2]), " ".join(said[:3])}
        led = not known.lead_ins.isdisjoint(opening)
        opens = not known.openers.isdisjoint(opening)
    closed = line.end in "?!…:-" or bare.endswith("..")
    line.verbal = verbal = known.is_verb(last)
    reports = len(said) > _REPORT and not known.reporters.isdisjoint(said[2:-1])
    paused = opens and line.seen.split(" ", 1)[0].endswith(",")
    line.sentence = (
        (verbal and opens and not closed)
        or (reports and line.end != "?")
        or (paused and len(said) > _BRIEF and line.end not in "?!")
    )
    line.points = said[0] in known.determiners
    if line.end in (":", "-"):
        before = words_of(bare[:-1])
        said_last = {" ".join(before[-1:]), " ".join(before[-2:])}
        line.leads = (
            led
            or not known.leading_verbs.isdisjoint(said_last)
            or (len(before) > _BRIEF and known.is_verb(before[-1]))
        )
    elif closed:
        line.leads = led and line.end != "?"
    else:
        line.leads = led
        line.open = line.end == "," or last in known.conjunctions
        line.hangs = last in known.postpositions
    line.title = (
        line.end in ("?", ":", "…")
        or not known.questions.isdisjoint(said)
        or not known.pointers.isdisjoint(said[:4])
    )
    if 2 <= len(said) <= 4 and line.shape is Shape.PLAIN and not verbal:
        line.surnamed = last in known.surnames
        line.name = line.surnamed or (len(said) <= 3 and known.common.isdisjoint(said))
