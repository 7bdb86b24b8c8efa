"""What a short line of a body is by itself: a line in, its marks out.

No mark makes a line a heading; each says what a careful reader sees in it: a bullet, a price, a
line of speech, a sentence, a title. `_headings` weighs them with what stands around.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import lru_cache
from typing import Final

import regex
from storyparse._dialect import Language
from storyparse._view import word_view

LONGEST: Final = 90
MOST_WORDS: Final = 14
_REPORT: Final = 8
_QUANTIFIED: Final = 6

_CLOSERS: Final = " \"'”’“‘)]»"
_YEAR: Final = regex.compile(r"(?:1[5-9]|20)\d\d")
_PAIR: Final = regex.compile(r"(?P<left>[^:]{1,45}?)\ ?:\ ?(?P<right>.+)", regex.VERBOSE)
_DASHED: Final = regex.compile(r"(?P<left>.{1,45}?)(?:\ -\ |\ -|-\ )(?P<right>.+)", regex.VERBOSE)
_FIGURE: Final = regex.compile(r"[^\d:]{1,40}\ \(?[\d.,%]{1,12}\)?%?", regex.VERBOSE)
_QUANTITY: Final = regex.compile(r"\d[\d./½¼¾-]*+\ \p{L}", regex.VERBOSE)
# A line that holds none of these can be plain, a cell, Latin or a quotation, and nothing else.
_SIGNS: Final = regex.compile(r"[^\p{L}\p{M}\ ,?!…\"'“”‘’।]", regex.VERBOSE)
_DIGIT: Final = regex.compile(r"\d")
# A line that holds none of these has its mark, if any, at its start.
_WITHIN: Final = r"[{}=;_\\@>→»/(*\[]|[a-z],[a-z]|\d[:-]?\d|\d\ ?(?:<money>|<ago>)|<money>\ ?\d|www|\bpin\b"
_EDGES: Final = ".,:;?!…।-()[]\"'“”‘’/"


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
    QUANTITY = "quantity"
    BULLET = "bullet"
    STEP = "step"
    EXCHANGE = "exchange"
    SPEECH = "speech"
    NOTE = "note"
    SIGN = "sign"
    NUMBER = "number"
    CODE = "code"
    STAMP = "stamp"
    PRICE = "price"
    SCORE = "score"
    MENU = "menu"
    ADDRESS = "address"

    __hash__ = object.__hash__  # Members are single: identity will do, and is quick.


_MARKS: Final = (
    (Shape.DATED, r"(?:1[5-9]|20)\d\d(?:[-/]\d{2,4})?+\Z"),  # 1924 · 2023-24
    (Shape.SIGN, r"[^\p{L}\p{N}]*+\Z"),  # . · ***
    (Shape.NUMBER, r"\P{L}*+\Z"),  # 31,204
    (Shape.BULLET, r"[-•●▪■◆►➤*·‣⁃✓✔→]|\(?[\p{L}\p{M}\d]{1,4}\)\ "),  # - T · (क) T
    (Shape.STEP, r"<steps>\ ?\d{1,3}\b"),  # Step 1
    (Shape.EXCHANGE, r"<exchanges>\ ?\d{0,3}\ ?(?:[:.)]|-\ )"),  # Q. T
    (Shape.NOTE, r"<notes>\ ?[:-]"),
    (Shape.CODE, r"\[|.*?(?:[{}=;_\\]|[a-z],[a-z]|[a-z]\()"),  # a,b · f(x)
    (
        Shape.STAMP,  # 23 Jan 2021 07:51 AM · 21:20 IST
        r".*?(?:\d{1,2}:\d\d\ ?(?:[ap]\.?m\b|ist\b)|\d{1,2}:\d\d.*\d{4}"
        r"|\d{4}.*\d{1,2}:\d\d|\d{1,3}\ <ago>)",
    ),
    (
        Shape.ADDRESS,  # mail, web, telephone
        r".*?(?:[\w.+-]@[\w-]{1,60}+\.\w|https?:|www\.|\bpin\b|\+?\d[\d\ -]{6,16}\d)",
    ),
    (Shape.NUMBERED, r"\(?\d{1,3}[.)]\ ?(?=[\p{L}\"'“‘])|\#\d"),  # 3. T
    (Shape.MENU, r".*?\S\ ?[>→»]\ ?\S"),  # Settings > Apps
    (
        Shape.PRICE,
        r"[^:]{0,40}?(?:[:-]\ ?|\b)(?:<money>\ ?)?\d[\d,.]*+\ ?<money>"
        r"(?:\ ?(?:/|<rates>\ )?[\p{L}\p{M}.]{1,12})?\Z",
    ),
    (
        Shape.SCORE,  # 164/7 · 71 (38)
        r".*?(?:\d{1,3}[/-]\d{1,2}(?!\d)|\d{1,3}\*?\ ?\(\d|(?<!\d)\d/\d)",
    ),
)
"""The marked shapes in order, the first that fits counts; `<…>` are the language's words."""

_AT_START: Final = (
    Shape.DATED, Shape.SIGN, Shape.NUMBER, Shape.BULLET, Shape.STEP, Shape.EXCHANGE, Shape.NOTE, Shape.NUMBERED
)
"""The marks that stand at a line's start, and can be told there."""

NEVER: Final = frozenset(
    {
        Shape.BULLET,
        Shape.STEP,
        Shape.EXCHANGE,
        Shape.SPEECH,
        Shape.NOTE,
        Shape.SIGN,
        Shape.NUMBER,
        Shape.CODE,
        Shape.STAMP,
        Shape.PRICE,
        Shape.SCORE,
        Shape.MENU,
        Shape.ADDRESS,
    }
)
"""The shapes that are never headings."""

MARKED: Final = NEVER | {Shape.NUMBERED, Shape.DATED, Shape.PAIR, Shape.DASHED, Shape.FIGURE, Shape.QUANTITY}
"""The shapes that a run of lines shares when it is a list, a table or a dialogue."""


class Line:
    """One line of a body and its marks; those it does not have stand on the class."""

    prose = True
    """It closes as a sentence does, or is too long for a heading."""
    shape = Shape.PLAIN
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
    surnamed = False
    """It ends in a surname."""

    def __init__(self, text: str, *, short: bool) -> None:
        self.text = text
        self.short = short


class _Words:
    """A language's words, by their views."""

    def __init__(self, language: Language) -> None:
        def seen(words: Iterable[str]) -> frozenset[str]:
            return frozenset(word_view(word).casefold() for word in words)

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
        self.marked = _marks_of(language, [shape for shape, _ in _MARKS])
        self.within = _with_words(_WITHIN, language)
        self.marked_at_start = _marks_of(language, _AT_START)

    def is_verb(self, word: str) -> bool:
        """Tell whether a word can end a sentence as its finite verb."""
        return word in self.verbs or (word.endswith(self.endings) and word not in self.not_verbs)


def _marks_of(language: Language, shapes: Sequence[Shape]) -> regex.Pattern[str]:
    """Give one pattern for some marked shapes, a group each."""
    return _with_words(
        "|".join([f"(?P<{shape.value}>{mark})" for shape, mark in _MARKS if shape in shapes]),
        language,
    )


def _with_words(pattern: str, language: Language) -> regex.Pattern[str]:
    """Compile a pattern with the language's words in it."""
    for part in ("steps", "exchanges", "notes", "ago", "money", "rates"):
        pattern = pattern.replace(f"<{part}>", _any_of(getattr(language, part)))
    return regex.compile(pattern, regex.VERBOSE)


def _any_of(words: Iterable[str]) -> str:
    longest = sorted((word_view(word).casefold() for word in words), key=len, reverse=True)
    return "(?:" + "|".join([regex.escape(w) for w in longest]) + ")" if longest else r"(?!)"


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
    seen = word_view(text).casefold()
    bare = seen.rstrip(_CLOSERS)
    line = Line(text, short=True)
    line.words = _words(seen)
    line.end = bare[-1:]
    line.shape = _shape(seen, line.words, table)
    if len(line.words) > MOST_WORDS:
        line.short = False
        return line
    stopped = "।" in bare or (line.end == "." and not bare.endswith(".."))
    line.prose = stopped and line.shape not in NEVER
    _read_words(line, bare, table)
    return line


def _shape(seen: str, words: Sequence[str], table: _Words) -> Shape:
    """Tell what kind of line it is: the first of these that fits."""
    if _SIGNS.search(seen):
        marks = table.marked if table.within.search(seen) else table.marked_at_start
        mark = marks.match(seen)
        if mark is not None:
            return Shape(mark.lastgroup)
    return _joined_shape(seen, words, table)


def _joined_shape(seen: str, words: Sequence[str], table: _Words) -> Shape:
    """Tell pairs, quotes and plain lines apart."""
    quoted = seen[0] in "\"'“‘" and seen.rstrip("?!….")[-1] in "\"'”’"
    if quoted:
        return Shape.QUOTE
    pair = (
        _PAIR.fullmatch(seen)
        if ":" in seen
        else _DASHED.fullmatch(seen)
        if " -" in seen or "- " in seen
        else None
    )
    if pair is not None:
        left = pair["left"].strip()
        if left in table.speakers:
            return Shape.SPEECH
        if _DIGIT.search(left) and not _DIGIT.sub("", left).strip(" .,:-/"):
            return Shape.DATED
        return Shape.PAIR if ":" in seen[len(left) : len(left) + 2] else Shape.DASHED
    if words and _DIGIT.match(words[0]) and len(words) <= 3 and _YEAR.search(words[-1]):
        return Shape.DATED
    if seen.isascii():
        return Shape.LATIN
    if len(words) == 1:
        return Shape.CELL
    if _FIGURE.fullmatch(seen) and not _YEAR.search(words[-1]):
        return Shape.FIGURE
    if _QUANTITY.match(seen) and len(words) <= _QUANTIFIED:
        return Shape.QUANTITY
    return Shape.PLAIN


def _words(seen: str) -> list[str]:
    """Give the words of a view, without the signs around them."""
    return [word for part in seen.split() if (word := part.strip(_EDGES))]


def _read_words(line: Line, bare: str, table: _Words) -> None:
    """See what the line's words say: a sentence, a lead-in, a title, a name."""
    words = line.words
    if not words:
        return
    last = words[-1]
    opening = {words[0], " ".join(words[:2]), " ".join(words[:3])}
    led = not table.lead_ins.isdisjoint(opening)
    closed = line.end in "?!…:-" or bare.endswith("..")
    line.verbal = verbal = table.is_verb(last)
    reports = len(words) > _REPORT and not table.reporters.isdisjoint(words[2:-1])
    line.sentence = (verbal and not closed and not table.openers.isdisjoint(opening)) or (
        reports and line.end != "?"
    )
    if line.end in (":", "-"):
        before = _words(bare[:-1])
        line.leads = led or not table.leading_verbs.isdisjoint(
            {" ".join(before[-1:]), " ".join(before[-2:])}
        )
    elif closed:
        line.leads = led and line.end != "?"
    else:
        line.leads = led
        line.open = line.end == "," or last in table.conjunctions
        line.hangs = last in table.postpositions
    line.title = (
        line.end in ("?", ":", "…")
        or not table.questions.isdisjoint(words)
        or not table.pointers.isdisjoint(words[:4])
    )
    if 2 <= len(words) <= 4 and line.shape is Shape.PLAIN and not verbal:
        line.surnamed = last in table.surnames
        line.name = line.surnamed or (len(words) <= 3 and table.known.isdisjoint(words))
