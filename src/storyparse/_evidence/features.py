"""What a careful reader sees in one line of a body: its text in, its marks out.

No mark makes a line a heading; each is evidence that `_headings` weighs with what stands around.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from storyparse._dialect import Language
from storyparse._evidence.lexicon import Words, spelled, words, words_of
from storyparse._evidence.shapes import NEVER, Shape, shape_of

LONGEST: Final = 90
"""A longer line is no heading; in code points."""
MOST_WORDS: Final = 14
"""Nor is a line of more words."""
BRIEF_PROSE: Final = 110
"""The rest of a sentence cut in two is shorter than most paragraphs; in code points."""

_REPORT: Final = 8
"""From so many words on, a conjunction of report makes a sentence."""
_BRIEF: Final = 3
_STATES: Final = 7
"""From so many words on, two verbs at the end make a sentence."""
_TAIL: Final = 6
_GLOSSED: Final = re.compile("([a-z][a-z.&'/ -]{1,40}+): ?([^0-9०-९a-z:]{2,60}+)")
_COLUMNS: Final = re.compile(r"\S(?:\s{2,}|\t)\S")
_JOINT: Final = re.compile(" -|- |:")
_OPENERS: Final = frozenset("\"'“‘")
_QUOTES: Final = frozenset("\"'”’")
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
    """It opens with a determiner, or points as a title does and no connective opens it: इन."""
    known: Words
    """The words it is looked at with; none where it is too long for a heading."""
    foreign = False
    """The first of its two parts is in another script: Mode: ऑनलाइन."""
    glossed = False
    """It says one thing in two scripts: Age Limit: आयु सीमा."""
    surnamed = False
    """It ends in a surname."""

    def __init__(self, text: str, *, short: bool) -> None:
        self.text = text
        self.short = short

    def acts(self) -> bool:
        """Tell whether a verb stands anywhere in it."""
        known = self.known
        after = known.postpositions
        return any([known.is_verb(word) and word not in after for word in self.words])

    def is_clause(self) -> bool:
        """Tell whether more than nouns stand in it: a verb, or a postposition but the genitive."""
        return self.acts() or not self.known.relations.isdisjoint(self.words)

    def joins(self) -> bool:
        """Tell whether a postposition stands inside it, as in a phrase: चार दिन का तापमान."""
        return not self.known.postpositions.isdisjoint(self.words[1:-1])

    def is_parted(self) -> bool:
        """Tell whether cells stand in it, parted by spaces."""
        return _COLUMNS.search(self.text) is not None

    def calls(self) -> bool:
        """Tell whether it opens as the title of a list: ये, a question word."""
        known = self.known
        first = self.words[0] if self.words else ""
        return first in known.pointers or first in known.questions

    def lists(self) -> bool:
        """Tell whether it ends in a noun that ends a list's title: सूची."""
        return bool(self.words) and self.words[-1] in self.known.title_nouns

    def opens_section(self) -> bool:
        """Tell a single word that names a part of a text, or dates it: विधि, जून-जुलाई."""
        if len(self.words) != 1:
            return False
        word = self.words[0]
        return word in self.known.section_nouns or self.known.dates.issuperset(word.split("-"))

    def says(self) -> bool:
        """Tell whether the first of its two parts ends in a verb: X बोले- T."""
        left = words_of(_JOINT.split(self.seen, 1)[0])
        return bool(left) and left[-1] in self.known.leading_verbs

    def is_chant(self) -> bool:
        """Tell a line of a mantra from a title that names one: ॐ नमः शिवाय, not … का महत्व."""
        known = self.known
        if ":" not in self.seen and known.chants.isdisjoint(self.words):
            return False  # As nearly every line; words have no colon at their ends.
        return not (
            known.chants.isdisjoint(self.seen.split())
            or self.joins()
            or self.verbal
            or self.lists()
            or not known.questions.isdisjoint(self.words)
        )

    def is_quoted(self) -> bool:
        """Tell whether it is wholly quoted, its danda within or behind."""
        return self.text[:1] in _OPENERS and self.text[-3:].rstrip(" ।.")[-1:] in _QUOTES

    def introduces(self) -> bool:
        """Tell whether a colon or a dash ends it, closing quotes and brackets left out."""
        return spelled(self.text[-_TAIL:]).rstrip(_CLOSERS)[-1:] in (":", "-")


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
        return _long(text, language)
    known = words(language)
    seen = spelled(text)
    said = words_of(seen)
    if len(said) > MOST_WORDS:
        return _long(text, language)
    bare = seen.rstrip(_CLOSERS)
    line = Line(text, short=True)
    line.known = known
    line.words = said
    line.seen = seen
    line.end = bare[-1:]
    line.shape = shape_of(seen, said, known)
    stopped = "।" in bare or (line.end == "." and not bare.endswith(".."))
    line.prose = stopped and line.shape not in NEVER
    if said:
        _hear(line, bare, known)
    return line


def _long(text: str, language: Language) -> Line:
    """See of a line too long for a heading whether a verb ends it, if it is brief all the same."""
    line = Line(text, short=False)
    if len(text) <= BRIEF_PROSE:
        said = words_of(spelled(text))
        line.verbal = bool(said) and words(language).is_verb(said[-1])
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
    line.title = (
        line.end in ("?", ":", "…")
        or not known.questions.isdisjoint(said)
        or not known.pointers.isdisjoint(said[:4])
        or not known.demonstratives.isdisjoint(said[-3:-1])
    )
    if line.shape is Shape.PAIR and "a" <= line.seen[0] <= "z":
        line.foreign = True
        parts = _GLOSSED.fullmatch(line.seen)
        line.glossed = parts is not None and (line.lists() or (" " in parts[1] and " " in parts[2]))
    line.points = said[0] in known.determiners or (line.title and not opens)
    line.sentence = (
        (verbal and not closed and (_opened if opens else _stated)(line, known))
        or (reports and line.end != "?")
        or (paused and len(said) > _BRIEF and line.end not in "?!")
    )
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
    if 2 <= len(said) <= 4 and line.shape is Shape.PLAIN and not verbal:
        line.surnamed = last in known.surnames
        line.name = line.surnamed or (len(said) <= 3 and known.common.isdisjoint(said))


def _opened(line: Line, known: Words) -> bool:
    """Tell a sentence from a title among lines that open as a sentence and end in a verb."""
    said = line.words
    if not known.reporters.isdisjoint(said):
        return True
    if not known.questions.isdisjoint(said):
        return False
    asked = said[0] in known.determiners and said[-1] in known.imperatives
    return not asked or not known.agents.isdisjoint(said)


def _stated(line: Line, known: Words) -> bool:
    """Tell a sentence by the two verbs at its end; headlines leave out the second."""
    said = line.words
    return (
        len(said) >= _STATES
        and said[-1] in known.auxiliaries
        and line.shape in (Shape.PLAIN, Shape.QUANTITY)
        and known.is_verb(said[-2])
        and said[-2] not in known.auxiliaries
        and said[-2] not in known.negations
        and known.questions.isdisjoint(said)
    )
