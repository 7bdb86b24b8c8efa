"""What kind of line a short line looks like: its text in, a shape out.

A shape says nothing of headings by itself. A bullet, a price or a line of speech is never one; a
pair, a date or a number is one where it stands alone, and a row beside others of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import Final, TypeAlias

import regex

from storyparse._evidence.lexicon import Lexicon
from storyparse._text.patterns import AnyPattern, pattern

# The colon of a clock joins nothing: दोपहर 03:28 से
_PAIR: Final = pattern(r"(?P<left>[^:]{1,45}?)\ ?(?!(?<=\d):\d):\ ?(?P<right>.+)", regex.VERBOSE)
_DASHED: Final = pattern(r"(?P<left>.{1,45}?)(?:\ -\ |\ -|-\ )(?P<right>.+)", regex.VERBOSE)
# A line of nothing but these can be plain, a cell, Latin or a quotation, and nothing else. A letter
# of another script only asks for a closer look; in a plain class `re` takes a quarter of the time.
find_sign: Final = re.compile("[^A-Za-z\u0900-\u0963\u0971-\u097f ,?!…\"'“”‘’।]").search
_DIGIT: Final = pattern(r"\d")
_OPENING_QUOTES: Final = ('"', "'", "“", "‘")
_CLOSING_QUOTES: Final = ('"', "'", "”", "’")
_RATE: Final = r"(?:\ ?(?:/|<rates>\ )[\p{L}\p{M}.]{1,12}|\ <units>)?"  # रुपये प्रति किलो
_LETTERED: Final = r"\(?(?:\d{1,4}|[ivx]{1,4}|\p{L}\p{M}{0,2}+)\)\ "  # (क) · iv), not (AI)
_YEARS: Final = r"(?:1[5-9]|20)\d\d\ ?-\ ?(?:1[5-9]|20)\d\d(?!\d)"  # 2014-2024 rings nowhere.
_TELEPHONE: Final = (
    r"(?:\d{8,13}|\d{2,6}[\ -]{1,2}\d{5,10}|\+?\d{1,5}[\ -]{1,2}\d{3,5}[\ -]{1,2}\d{3,6})(?!\d)"
)
_FIGURES: Final = r"(?=.*\d[\d\ -]{7})"  # As long as a telephone number is: hardly a line has them.
_SCORE: Final = r"(?:\d{1,3}/\d{1,2}|\d{1,3}\*?\ ?\(\d{1,3}\*?\)|\d{1,2}-\d{1,2})"  # 71 (38)


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


_AT_START: Final = (
    (Shape.DATED, r"(?:1[5-9]|20)\d\d(?:[-/]\d{2,4})?+\Z"),  # 1924 · 2023-24
    (Shape.SIGN, r"[^\p{L}\p{N}]*+\Z"),  # . · ***
    (Shape.NUMBER, r"\P{L}*+\Z"),  # 31,204
    (Shape.BULLET, rf"[-•●▪■◆►➤*·‣⁃✓✔→]|\.\ \p{{L}}|{_LETTERED}"),  # - T · (क) T
    (Shape.STEP, r"<steps>\ ?\d{1,3}\b"),  # Step 1
    (Shape.EXCHANGE, r"<qa_marks>\ ?\d{0,3}\ ?(?:[:.)]|-\ )(?!\ ?[a-z]\.)"),  # Q. T, not A. K. T
    (Shape.NOTE, r"<notes>\ ?[:-]|\([^()]{1,88}+\)\Z"),  # नोट: T · (लेखक शिक्षक हैं)
)
"""The marks that a line opens with, in order, the first that fits counts; `<…>` are words."""
_PRICE: Final = rf"[^:]{{0,40}}?(?:[:-]\ ?|\b)(?:<money>\ ?)?\d[\d,.]*+\ ?<money>{_RATE}\Z"
_RESULT: Final = rf".*?(?<!\d){_SCORE}(?:\ ?\([^()]{{1,20}}\)|,?\ [\d.]{{1,4}}\ <units>)?[,.]?\Z"
_LINK: Final = r".*?(?:[\w.+-]@[\w-]{1,60}+\.\w|\(@\w|https?:|www\.|\bpin\b)"
_WITHIN: Final = (
    (Shape.CODE, "[ { } = _ \\ ; , (", r"\[|.*?(?:[\{\}=_\\]|;(?!\ )|[a-z],[a-z]|[a-z]\()"),  # f(x)
    (Shape.STAMP, "0 ,", r"\d{1,2}(?::\d\d)?\ [ap]m,"),  # 38 am, 29-mar-2020
    (Shape.STAMP, "0 :", r".*?\d{1,2}:\d\d\ ?(?:[ap]\.?m\b|ist\b)"),  # 21:20 IST
    (
        Shape.STAMP,
        "0 :",
        r"(?>.*?\d{1,2}:\d\d).*\d{4}|(?>.*?\d{4}).*\d{1,2}:\d\d",
    ),  # 23 Jan 2021 7:51
    # 2 घंटे पहले, not 15 दिन पहले हुई थी शादी
    (Shape.STAMP, "0 <elapsed_units>", r".*?\d{1,3}\ <elapsed_units>(?!\ \p{Devanagari})"),
    (Shape.ADDRESS, "@ http www. pin", _LINK),  # mela@example.in · A post shared by Mela (@mela)
    (Shape.ADDRESS, "/", r".*?[a-z]\.[a-z]{2,6}/\w"),  # मेले की तस्वीर pic.twitter.com/mela21
    (Shape.ADDRESS, "0", rf"{_FIGURES}.*?(?<!\d)(?!{_YEARS}){_TELEPHONE}"),  # 05522-240011
    (Shape.NUMBERED, "0 . ) #", r"\(?\d{1,3}[.)]\ ?(?=[\p{L}\"'“‘])|\#\d"),  # 3. T
    (Shape.MENU, "> → »", r".*?\S\ ?[>→»]\ ?\S"),  # Settings > Apps
    (Shape.PRICE, "0 <money>", _PRICE),  # चीनी: 40 रुपये प्रति किलो
    (Shape.SCORE, "0 / ( -", _RESULT),  # रमा नाबाद 71 (38)
)
"""Those that stand within one, in order: a shape, texts of which one is in the line, a pattern.
Where a `0` stands first, a digit is in the line, too."""
_Marks: TypeAlias = "Sequence[tuple[Shape, list[str], AnyPattern]]"


def _named(values: str) -> frozenset[Shape]:
    return frozenset(map(Shape, values.split()))


MARKED: Final = frozenset(Shape) - _named("plain cell latin quote")
"""The shapes that a run of lines shares when it is a list, a table or a dialogue."""
NEVER: Final = MARKED - _named("numbered dated pair dashed")
"""The shapes that are never headings."""
UNMARKED: Final = _named("plain cell latin")
"""Shapes of the rows of a list that no mark tells."""


@lru_cache(maxsize=64)
def _marks(words: Lexicon) -> tuple[AnyPattern, _Marks, _Marks]:
    """Give the patterns of the marks with a language's words in them, and those without digits."""
    at_start = "|".join([f"(?P<{shape.value}>{mark})" for shape, mark in _AT_START])
    within = [
        (shape, words.filled(signs.removeprefix("0").lstrip()), words.pattern(mark))
        for shape, signs, mark in _WITHIN
    ]
    plain = [row for row, (_, signs, _) in zip(within, _WITHIN, strict=True) if signs[0] != "0"]
    return words.pattern(at_start), within, plain


def _mark_of(seen: str, words: Lexicon, *, has_digit: bool) -> Shape | None:
    """Tell the mark that a line opens with or holds."""
    at_start, within, plain = _marks(words)
    opening = at_start.match(seen)
    if opening is not None:
        return Shape(opening.lastgroup)
    for shape, needles, mark in within if has_digit else plain:
        for needle in needles:
            if needle in seen:
                if mark.match(seen):
                    return shape
                break
    return None


def shape_of(seen: str, said: Sequence[str], words: Lexicon, *, has_digit: bool) -> Shape:
    """Tell what kind of line it is that holds a sign or a figure, or another script's letter.

    Args:
        seen: The line as its words are compared.
        said: Its words.
        words: The language's words.
        has_digit: Whether a digit is in it: without one most marks cannot be there.

    Returns:
        The first shape that fits: a mark, two parts joined, a quotation, a cell, a plain line.
    """
    mark = _mark_of(seen, words, has_digit=has_digit)
    # With a verb it says more than a price: एक टोकरी के मिलते हैं 200 रुपये
    if mark is not None and not (mark is Shape.PRICE and any(map(words.is_verb, said))):
        return mark
    bare = shape_of_words(seen, said)
    return bare if bare is Shape.QUOTE else _joined(seen, words) or bare


def shape_of_words(seen: str, said: Sequence[str]) -> Shape:
    """Tell what kind of line it is that holds nothing but words, commas, dandas and quotes."""
    if not said:  # … · ?! · a blank that is written &nbsp;
        return Shape.SIGN
    if seen[:1] in _OPENING_QUOTES and seen.rstrip("?!….")[-1:] in _CLOSING_QUOTES:
        return Shape.QUOTE
    if seen.isascii():
        return Shape.LATIN
    return Shape.CELL if len(said) == 1 else Shape.PLAIN


def _joined(seen: str, words: Lexicon) -> Shape | None:
    """Tell two parts joined by a colon or a dash."""
    pair, shape = _PAIR.fullmatch(seen) if ":" in seen else None, Shape.PAIR
    if pair is None and (" -" in seen or "- " in seen):
        pair, shape = _DASHED.fullmatch(seen), Shape.DASHED
    if pair is None:
        return None
    left = pair["left"].strip()
    if left in words.speakers:
        return Shape.SPEECH
    is_date = _DIGIT.search(left) and not _DIGIT.sub("", left).strip(" .,:-/")
    return Shape.DATED if is_date else shape
