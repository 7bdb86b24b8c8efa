"""Whether a short line names who wrote, or where: the line in, yes or no out.

The dialect's words tell a desk or an agency, the language's tell a surname, and that a line with a
postposition or a conjunction in it names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

import regex
from attrs import astuple

from storyparse._dialect import BylineWords, Dialect, Language
from storyparse._evidence.features import Line, look
from storyparse._evidence.lexicon import spelled, words, words_of
from storyparse._evidence.shapes import Shape
from storyparse._fields.byline import Part, fields_of, people
from storyparse._text.matching import view
from storyparse._text.patterns import pattern

_LONGEST_PART: Final = 5
_LONGEST_PLACE: Final = 3
_LONGEST_UNTOLD: Final = 8
_MOST_PARTS: Final = 6
_TAIL: Final = 60
_LONGEST_NAME: Final = 40
_MOST_NAMES: Final = 4
"""A person has no more names than this."""
_MOST_OF_WRITER: Final = 3
_MAX_PLACE_WORDS: Final = 4
_MAX_DATELINE: Final = 90
"""In code points."""
_BRACKETS: Final = "()[] "
_INITIAL: Final = pattern(r"(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,4}+\.")
_DEVANAGARI: Final = pattern(r"[\p{Script_Extensions=Devanagari}&&\p{L}]", regex.V1)
_PLACE: Final = r"[\p{L}\p{M}. -]{2,40}+(?:\([\p{L}\p{M}. -]{2,40}+\) ?)?+"  # रामगढ़ (झारखंड)
_DATELINE: Final = pattern(rf"{_PLACE}(?:[/,] ?{_PLACE})?+ ?।")


def in_script(text: str) -> bool:
    """Tell whether a line holds a letter of the story's script."""
    return _DEVANAGARI.search(text) is not None


def is_person(text: str, dialect: Dialect) -> bool:
    """Tell whether a line is one person's name, or several, and nothing more.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_person("रमा नौटियाल", AMAR_UJALA), is_person("बातचीत को तैयार ठाकुर", AMAR_UJALA)
        (True, False)
    """
    if len(text) > _LONGEST_NAME:
        return False
    said = people(text, dialect.byline)
    names = [words_of(spelled(name)) for name in said]
    known = words(dialect.language)
    return (
        bool(names)
        and 2 <= len(names[-1]) <= _MOST_NAMES
        and names[-1][-1] in known.surnames
        and all([len(name) <= _MOST_NAMES for name in names])
        and all([known.common.isdisjoint(words_of(spelled(_in_full(name)))) for name in said])
        and look(text, dialect.language).shape is Shape.PLAIN
    )


def names_writer(text: str, dialect: Dialect) -> bool:
    """Tell whether a line names who wrote by what they are: विशेष संवाददाता.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> names_writer("विशेष संवाददाता", AMAR_UJALA), names_writer("जांच टीम", AMAR_UJALA)
        (True, False)
    """
    said = words_of(spelled(text)) if len(text) <= _LONGEST_NAME else []
    known = words(dialect.language)
    return (
        2 <= len(said) <= _MOST_OF_WRITER
        and said[-1] in _writers(dialect)
        and known.postpositions.isdisjoint(said)
        and not any([known.is_verb(word) for word in said])
    )


@lru_cache(maxsize=64)
def _writers(dialect: Dialect) -> frozenset[str]:
    return frozenset(map(spelled, dialect.byline.writers))


@lru_cache(maxsize=16)  # The stages that place a byline ask the same.
def names_who(text: str, dialect: Dialect) -> bool:
    """Tell whether a line can only be a byline, as far as its language's small words tell too.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> names_who("टेक डेस्क", AMAR_UJALA), names_who("टेक डेस्क की सलाह", AMAR_UJALA)
        (True, False)
    """
    if not is_byline(text, dialect.byline):
        return False
    return _small(dialect).isdisjoint(words_of(spelled(_in_full(text))))


@lru_cache(maxsize=64)
def _small(dialect: Dialect) -> frozenset[str]:
    """The language's small words that stand in no byline, but for those its dialect lists."""
    known = words(dialect.language)
    listed = words_of(spelled(" ".join(chain(*astuple(dialect.byline)))))
    small = known.postpositions | known.conjunctions | known.questions | known.pointers
    return small.difference(listed)


def signs(line: Line, dialect: Dialect, *, above_text: bool) -> bool:
    """Tell whether a line below a text, in brackets or not, only says who sent it: (संवाद).

    Above a text of its own, an agency's name that is an ordinary word may be a heading: भाषा.
    """
    if "/" not in line.seen and _known_words(dialect.byline).isdisjoint(line.words):
        return False  # As nearly every line.
    text = line.text.strip(_BRACKETS)
    return names_who(text, dialect) and not (above_text and is_ambiguous(text, dialect))


@lru_cache(maxsize=64)
def _known_words(known: BylineWords) -> frozenset[str]:
    names = (known.publishers, known.desks, known.desk_endings, known.agencies)
    return frozenset(words_of(spelled(" ".join(chain(*names, known.agency_endings)))))


def is_ambiguous(text: str, dialect: Dialect) -> bool:
    """Tell whether a byline is nothing but names that are ordinary words, too.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_ambiguous("भाषा", AMAR_UJALA), is_ambiguous("संवाद", AMAR_UJALA)
        (True, False)
    """
    ordinary = {view(name) for name in dialect.byline.ambiguous}
    parts = [part for field in fields_of(text, dialect.byline) for part in field]
    return all([part.kind != "unknown" and view(part.text) in ordinary for part in parts])


def is_dateline(text: str, language: Language) -> bool:
    """Tell whether a line is a place, or two, closed by a danda, and nothing else.

    Example:
        >>> from storyparse.dialects.hindi import HINDI
        >>> is_dateline("नई दिल्ली।", HINDI), is_dateline("गांव में हड़कंप है।", HINDI)
        (True, False)
    """
    if len(text) > _MAX_DATELINE or "।" not in text[-2:] or not _DATELINE.fullmatch(view(text)):
        return False
    known = words(language)
    places = [words_of(spelled(place)) for place in text.replace(",", "/").split("/")]
    return all(
        [
            0 < len(place) <= _MAX_PLACE_WORDS
            and known.common.isdisjoint(place)
            and known.interjections.isdisjoint(place)
            and not any([known.is_verb(word) for word in place])
            for place in places
        ]
    )


def names_anyone(text: str, dialect: Dialect) -> bool:
    """Tell whether a line names who wrote, by any of the words that tell.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> names_anyone("रमा नौटियाल", AMAR_UJALA), names_anyone("नहर की सफाई", AMAR_UJALA)
        (True, False)
    """
    return names_who(text, dialect) or is_person(text, dialect) or names_writer(text, dialect)


def is_publisher(text: str, words: BylineWords) -> bool:
    """Tell whether a line is the publisher's name and nothing else.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_publisher("Amar Ujala", AMAR_UJALA.byline)
        True
    """
    return [[part.kind for part in field] for field in fields_of(text, words)] == [["publisher"]]


def say_the_same(first: str, second: str, dialect: Dialect) -> bool:
    """Tell whether one byline names nothing of which another does not name the like.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> say_the_same("Rohtak Bureau", "रोहतक ब्यूरो", AMAR_UJALA)
        True
    """
    one, other = [
        {part.kind for field in fields_of(text, dialect.byline) for part in field}
        for text in (first, second)
    ]
    return one <= other and "unknown" not in one


def is_byline(text: str, words: BylineWords) -> bool:
    """Tell whether a whole line can only be a byline: all its parts short, one of them known.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_byline("न्यूज डेस्क, अमर उजाला", AMAR_UJALA.byline)
        True
        >>> is_byline("टेक डेस्क।", AMAR_UJALA.byline), is_byline("वार्ता विफल", AMAR_UJALA.byline)
        (False, False)
    """
    if len(text) > 150 or text[-1] in "?!:…" or "। " in text:
        return False
    # A slash stands for a comma after the publisher's name: अमर उजाला/ नई दिल्ली.
    fields = fields_of(text.replace("/ ", ","), words)
    parts = [part for field in fields for part in field]
    told = [part.kind not in ("unknown", "staff") for part in parts]
    if (
        len(parts) > _MOST_PARTS
        or not any(told)
        or not all([_is_whole(field) for field in fields])
        or (told.count(True) == 1 and _opens_title(fields))
    ):
        return False
    # People stand before what is known; a place after it is short.
    turn = told.index(True)
    return (
        all([_names_people(part.text, words) for part in parts[:turn]])
        and all(
            [
                len(part.text.split()) <= (_LONGEST_PART if known else _LONGEST_PLACE)
                for part, known in zip(parts[turn:], told[turn:], strict=True)
            ]
        )
        and (not told[-1] or text[-1] not in "।.")
    )


def _names_people(text: str, words: BylineWords) -> bool:
    """Tell whether a part is as short as a name, or as several that an and joins."""
    names = [_in_full(name).split() for name in people(text, words)]
    return all([len(name) <= (_LONGEST_PART if len(names) == 1 else _MOST_NAMES) for name in names])


def _in_full(text: str) -> str:
    """Give a line without what is short for a name or a title, and may be a small word: के. डॉ."""
    return _INITIAL.sub(" ", text) if "." in text else text


def _is_whole(field: Sequence[Part]) -> bool:
    """Tell whether what stands between two commas can be one or more parts and nothing else.

    Where a comma is missing, a name of one word may be an ordinary word: भाषा और साहित्य.
    """
    if len(field) == 1 or field[-1].kind != "unknown":
        return True
    known, place = field[-2], field[-1]
    return len(known.text.split()) > 1 and len(place.text.split()) <= 2


def _opens_title(fields: Sequence[Sequence[Part]]) -> bool:
    """Tell a publisher's name that opens more than a place: अमर उजाला महोत्सव, झूमे लोग.

    A comma is missing after it, and nothing else of the line is known.
    """
    first = fields[0]
    return (
        len(first) > 1
        and first[0].kind == "publisher"
        and (len(fields) > 1 or len(first) > 2 or " " in first[1].text)
    )


def reads_as_byline(text: str, words: BylineWords) -> bool:
    """Tell whether what stands before an editor or a stamp is a byline and nothing more.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> reads_as_byline("पेठा कारोबारी के घर डकैती से दहशत न्यूज डेस्क, आगरा", AMAR_UJALA.byline)
        False
    """
    parts = [part for field in fields_of(text, words) for part in field]
    told = any([part.kind != "unknown" for part in parts])
    return (
        all([len(_in_full(part.text).split()) <= _LONGEST_PART for part in parts])
        and text[-1] not in "?!"
        and (told or len(_in_full(text).split()) <= _LONGEST_UNTOLD)
    )


def ends_in_byline(text: str, words: BylineWords) -> bool:
    """Tell whether a line ends in a byline: the publisher's name between commas near its end.

    In a short line more stands before the first comma than in a byline, a desk or an agency last.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> joined = "पुल टूटने से बारह गांवों का संपर्क कटा, बच्चे परेशान न्यूज डेस्क, अमर उजाला, आगरा"
        >>> ends_in_byline(joined, AMAR_UJALA.byline)
        True
    """
    tail = text[-_TAIL:]
    short = len(text) <= _TAIL
    if tail.count(",") < 2 or (short and tail.partition(",")[0].count(" ") < _LONGEST_PART):
        return False
    seen = view(tail).casefold()
    if not any([view(name).casefold() in seen for name in words.publishers]):
        return False
    fields = fields_of(tail, words)[-3:]
    return (
        len(fields) == 3
        and not (short and fields[0][-1].kind == "unknown")
        and any([[part.kind for part in field] == ["publisher"] for field in fields[1:]])
        and sum([len(part.text.split()) for part in fields[-1]]) <= _LONGEST_PLACE
    )
