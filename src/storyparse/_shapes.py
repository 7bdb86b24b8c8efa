"""What a short line of a body is by itself: a line in, its marks out.

No mark makes a line a heading; each says what a careful reader sees in it: a bullet, a price, a
line of speech, a sentence, a title. `_headings` weighs them with what stands around.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Final

import regex
from attrs import define

from storyparse._dialect import Language
from storyparse._view import pattern_view, view

LONGEST: Final = 90
MOST_WORDS: Final = 14
_REPORT: Final = 8

_CLOSERS: Final = " \"'”’“‘)]»"
_OPENERS: Final = "\"'“‘(["
_LETTER: Final = regex.compile(r"\p{L}")
_YEAR: Final = regex.compile(r"(?:1[5-9]|20)\d\d(?:[-/]\d{2,4})?")
_BULLET: Final = regex.compile(r"[-•●▪■◆►➤*·‣⁃✓✔→]\ ?|\(?[\p{L}\p{M}\d]{1,4}\)\ ", regex.VERBOSE)
_NUMBERED: Final = regex.compile(r"\(?\d{1,3}[.)]\ ?(?=[\p{L}\"'“‘])|\#\d", regex.VERBOSE)
_ADDRESS: Final = regex.compile(r"[\w.+-]{1,60}+@[\w-]{1,60}+\.\w|https?:|www\.|\bpin\b", regex.I)
_PHONE: Final = regex.compile(r"\+?\d[\d\ -]{6,16}\d", regex.VERBOSE)
_SCORE: Final = regex.compile(r"\d{1,3}[/-]\d{1,2}(?!\d)|\d{1,3}\*?\ ?\(\d|(?<!\d)\d/\d", regex.VERBOSE)
_MENU: Final = regex.compile(r"\S\ ?(?:>|→|»)\ ?\S", regex.VERBOSE)
_PAIR: Final = regex.compile(r"(?P<left>[^:]{1,45}?)\ ?:\ ?(?P<right>.+)", regex.VERBOSE)
_DASHED: Final = regex.compile(r"(?P<left>.{1,45}?)(?:\ -\ |\ -|-\ )(?P<right>.+)", regex.VERBOSE)
_CODE: Final = regex.compile(r"[{}=;_\\]|[a-z],[a-z]|[a-z]\(|\A\[", regex.VERBOSE)
_STAMP: Final = regex.compile(r"\d{1,2}:\d\d(?:\ ?(?:[ap]\.?m\b|ist\b)|.*\d{4})|\d{4}.*\d{1,2}:\d\d", regex.VERBOSE)
_FIGURE: Final = regex.compile(r"[^\d:]{1,40}\ \(?[\d.,%]{1,12}\)?%?", regex.VERBOSE)
# A line that holds none of these can be plain, a cell, Latin or a quotation, and nothing else.
_SIGNS: Final = regex.compile(r"[^\p{L}\p{M}\ ,?!…\"'“”‘’।]", regex.VERBOSE)
_DIGIT: Final = regex.compile(r"\d")
_LATIN: Final = regex.compile(r"[A-Za-z]")
_WORDS: Final = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:[-'’./&][\p{L}\p{M}\p{N}]++)*+")


class Shape(Enum):
    """What kind of line a short line looks like, beside others of its kind."""

    PLAIN = "plain"
    CELL = "cell"
    LATIN = "latin"
    QUOTE = "quote"
    NUMBERED = "numbered"
    DATED = "dated"
    PAIR = "pair"
    DASHED = "dashed"
    FIGURE = "figure"
    BULLET = "bullet"
    STEP = "step"
    EXCHANGE = "exchange"
    SPEECH = "speech"
    NOTE = "note"
    SIGN = "sign"
    CODE = "code"
    STAMP = "stamp"
    PRICE = "price"
    SCORE = "score"
    MENU = "menu"
    ADDRESS = "address"


NEVER: Final = frozenset(
    {
        Shape.BULLET,
        Shape.STEP,
        Shape.EXCHANGE,
        Shape.SPEECH,
        Shape.NOTE,
        Shape.SIGN,
        Shape.CODE,
        Shape.STAMP,
        Shape.PRICE,
        Shape.SCORE,
        Shape.MENU,
        Shape.ADDRESS,
    }
)
"""The shapes that are never headings."""

MARKED: Final = NEVER | {Shape.NUMBERED, Shape.DATED, Shape.PAIR, Shape.DASHED, Shape.FIGURE}
"""The shapes that a run of lines shares when it is a list, a table or a dialogue."""


@define(eq=False)
class Line:
    """One line of a body and its marks."""

    text: str
    short: bool
    prose: bool = True
    shape: Shape = Shape.PLAIN
    words: tuple[str, ...] = ()
    end: str = ""
    sentence: bool = False
    verbal: bool = False
    leads: bool = False
    open: bool = False
    hangs: bool = False
    title: bool = False
    pointed: bool = False
    name: bool = False
    surnamed: bool = False


class _Words:
    """A language's words, by their views."""

    def __init__(self, language: Language) -> None:
        def seen(words: Iterable[str]) -> frozenset[str]:
            return frozenset(view(word).casefold() for word in words)

        self.openers = seen(language.openers)
        self.verbs = seen(language.verbs)
        self.endings = tuple(seen(language.verb_endings))
        self.not_verbs = seen(language.not_verbs)
        self.conjunctions = seen(language.conjunctions)
        self.postpositions = seen(language.postpositions)
        self.questions = seen(language.questions)
        self.pointers = seen(language.pointers)
        self.lead_ins = seen(language.lead_ins)
        self.leading_verbs = seen(language.leading_verbs)
        self.reporters = seen(language.reporters)
        self.speakers = seen(language.speakers)
        self.surnames = seen(language.surnames)
        self.known = self.openers | self.verbs | self.conjunctions | self.postpositions | self.questions | self.pointers
        self.marks = tuple(
            (regex.compile(pattern), shape)
            for pattern, shape in (
                (_any_of(language.steps) + r" ?\d{1,3}\b.{0,3}", Shape.STEP),
                (_any_of(language.exchanges) + r" ?\d{0,3} ?(?:[:.)]| ?- ).*", Shape.EXCHANGE),
                (_any_of(language.notes) + r" ?[:-].*", Shape.NOTE),
            )
        )
        self.ago = regex.compile(r"\d{1,3} " + _any_of(language.ago))
        self.price = regex.compile(
            rf"[^:]{{0,40}}(?:[:-] ?|\b)(?:{_any_of(language.money)} ?)?\d[\d,.]*+ ?(?:{_any_of(language.money)})"
            r"(?: ?(?:/|प्रति )?[\p{L}\p{M}.]{1,12})?"
        )

    def opens(self, words: tuple[str, ...], table: frozenset[str]) -> bool:
        """Tell whether the first one, two or three words stand in a table."""
        return any([" ".join(words[:count]) in table for count in (1, 2, 3)])

    def is_verb(self, word: str) -> bool:
        """Tell whether a word can end a sentence as its finite verb."""
        return word in self.verbs or (word.endswith(self.endings) and word not in self.not_verbs)


def _any_of(words: Iterable[str]) -> str:
    longest = sorted((pattern_view(word).casefold() for word in words), key=len, reverse=True)
    return "(?:" + "|".join(map(regex.escape, longest)) + ")" if longest else r"(?!)"


@lru_cache(maxsize=64)
def _table(language: Language) -> _Words:
    return _Words(language)


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
    table = _table(language)
    seen = view(text).casefold()
    bare = seen.rstrip(_CLOSERS)
    line = Line(text, short=True, words=tuple(_WORDS.findall(seen)))
    line.end = bare[-1:]
    line.shape = _shape(seen, line.words, table)
    if len(line.words) > MOST_WORDS:
        line.short = False
        return line
    stopped = "।" in bare or (line.end == "." and not bare.endswith(".."))
    line.prose = stopped and line.shape not in NEVER
    _read_words(line, bare, table)
    return line


def _shape(seen: str, words: tuple[str, ...], table: _Words) -> Shape:
    """Tell what kind of line it is: the first of these that fits."""
    if not _SIGNS.search(seen):
        return _joined_shape(seen, words, table)
    if not _LETTER.search(seen):
        return Shape.DATED if _YEAR.fullmatch(seen) else Shape.SIGN
    if _BULLET.match(seen):
        return Shape.BULLET
    if _CODE.search(seen):
        return Shape.CODE
    if _STAMP.search(seen) or table.ago.search(seen):
        return Shape.STAMP
    for pattern, shape in table.marks:
        if pattern.fullmatch(seen) or (shape is Shape.STEP and pattern.match(seen)):
            return shape
    if _ADDRESS.search(seen) or _PHONE.search(seen):
        return Shape.ADDRESS
    if _NUMBERED.match(seen):
        return Shape.NUMBERED
    if _MENU.search(seen):
        return Shape.MENU
    if table.price.fullmatch(seen):
        return Shape.PRICE
    if _SCORE.search(seen):
        return Shape.SCORE
    return _joined_shape(seen, words, table)


def _joined_shape(seen: str, words: tuple[str, ...], table: _Words) -> Shape:
    """Tell pairs, quotes and plain lines apart."""
    quoted = seen[0] in "\"'“‘" and seen.rstrip("?!….")[-1] in "\"'”’"
    if quoted:
        return Shape.QUOTE
    pair = _PAIR.fullmatch(seen) or _DASHED.fullmatch(seen)
    if pair:
        left = pair["left"].strip()
        if left in table.speakers:
            return Shape.SPEECH
        if _DIGIT.search(left) and not _DIGIT.sub("", left).strip(" .,:-/"):
            return Shape.DATED
        return Shape.PAIR if ":" in seen[len(left) : len(left) + 2] else Shape.DASHED
    if words and _DIGIT.match(words[0]) and len(words) <= 3 and _YEAR.search(words[-1]):
        return Shape.DATED
    if not _LATIN.sub("", "".join(words)).strip("0123456789-.'"):
        return Shape.LATIN
    if len(words) == 1:
        return Shape.CELL
    if _FIGURE.fullmatch(seen) and not _YEAR.search(words[-1]):
        return Shape.FIGURE
    return Shape.PLAIN


def _read_words(line: Line, bare: str, table: _Words) -> None:
    """See what the line's words say: a sentence, a lead-in, a title, a name."""
    words = line.words
    if not words:
        return
    last = words[-1]
    closed = line.end in "?!…:-" or bare.endswith("..")
    opens = table.opens(words, table.openers)
    line.verbal = table.is_verb(last)
    reports = len(words) > _REPORT and bool(set(words[2:-1]) & table.reporters)
    line.sentence = (line.verbal and opens and not closed) or (reports and line.end != "?")
    led = table.opens(words, table.lead_ins)
    if line.end in ":-" and line.end:
        before = _WORDS.findall(bare[:-1])
        said = before and (
            before[-1] in table.leading_verbs or " ".join(before[-2:]) in table.leading_verbs
        )
        line.leads = bool(led or said)
    else:
        line.leads = led and not line.end == "?"
    line.open = line.end == "," or (not closed and last in table.conjunctions)
    line.hangs = not closed and last in table.postpositions
    line.pointed = bool(set(words) & table.pointers) and table.opens(words, table.pointers)
    line.title = (
        line.end in ("?", ":")
        or bool(set(words) & table.questions)
        or bool(set(words[:4]) & table.pointers)
    )
    line.name = (
        2 <= len(words) <= 4
        and line.shape is Shape.PLAIN
        and (last in table.surnames or (len(words) <= 3 and not set(words) & table.known))
        and not line.verbal
    )
    line.surnamed = line.name and last in table.surnames
