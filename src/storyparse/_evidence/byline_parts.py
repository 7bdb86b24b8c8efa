"""What a byline's parts tell by the publisher's words alone; `bylines` asks the language's, too.

What stands between commas is short, and one part at least is a desk, an agency or the publisher.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from storyparse._fields.vocabulary import BylinePart, PartKind, Vocabulary
from storyparse._text.matching import FULL_STOPS, QUESTIONS, view
from storyparse._text.patterns import pattern

_MAX_PART_WORDS: Final = 5
_MAX_PLACE_WORDS: Final = 3
_MAX_UNKNOWN_WORDS: Final = 8
_MAX_PARTS: Final = 6
_TAIL: Final = 60
_LONGEST: Final = 150
_NO_ENDS: Final = QUESTIONS + "!:…"
_CLOSING: Final = FULL_STOPS + "."
_TELLS_NOTHING: Final = (PartKind.UNKNOWN, PartKind.STAFF)
MAX_NAMES: Final = 4
"""A person has no more names than this."""
_find_code: Final = re.compile(r"\A\{|\\").search
"""JSON, or a line end that stands as a sign and a letter."""
_find_stop: Final = re.compile(rf"[{FULL_STOPS}] ").search
_INITIAL: Final = pattern(r"(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,4}+\.")


def is_publisher(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is the publisher's name and nothing else.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> words = Vocabulary(AMAR_UJALA.byline)
        >>> is_publisher("Amar Ujala", words)
        True
    """
    return vocabulary.names_publisher(text) and [
        [part.kind for part in field] for field in vocabulary.fields(text)
    ] == [[PartKind.PUBLISHER]]


def say_the_same(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Tell whether one byline names nothing of which another does not name the like.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> words = Vocabulary(AMAR_UJALA.byline)
        >>> say_the_same("Rohtak Bureau", "रोहतक ब्यूरो", words)
        True
    """
    one, other = [
        {part.kind for field in vocabulary.fields(text) for part in field}
        for text in (first, second)
    ]
    return one <= other and PartKind.UNKNOWN not in one


def is_byline(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a whole line can only be a byline: all its parts short, one of them known.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> words = Vocabulary(AMAR_UJALA.byline)
        >>> is_byline("न्यूज डेस्क, अमर उजाला", words)
        True
        >>> is_byline("टेक डेस्क।", words), is_byline('{"a": "टेक डेस्क"}', words)
        (False, False)
    """
    if len(text) > _LONGEST or text[-1] in _NO_ENDS or _find_code(text) or _find_stop(text):
        return False
    # A slash stands for a comma after the publisher's name: अमर उजाला/ नई दिल्ली.
    fields = vocabulary.fields(text.replace("/ ", ",")) if vocabulary.knows_any(text) else ()
    parts = [part for field in fields for part in field]
    if len(parts) > _MAX_PARTS or not all(map(_is_whole, fields)):
        return False
    known, tells = 0, False
    for part in parts:
        tells = part.kind not in _TELLS_NOTHING
        known += tells
        # People stand before what is known; a place after it is short.
        if not known:
            if not _names_people(part.text, vocabulary):
                return False
        elif len(part.text.split()) > (_MAX_PART_WORDS if tells else _MAX_PLACE_WORDS):
            return False
    if not known or (known == 1 and _opens_title(fields)):
        return False
    return not tells or text[-1] not in _CLOSING


def _names_people(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part is as short as a name, or as several that an and joins."""
    names = [in_full(name).split() for name in vocabulary.names(text)]
    return all([len(name) <= (_MAX_PART_WORDS if len(names) == 1 else MAX_NAMES) for name in names])


def in_full(text: str) -> str:
    """Give a line without what is short for a name or a title, and may be a small word: के. डॉ."""
    return _INITIAL.sub(" ", text) if "." in text else text


def _is_whole(field: Sequence[BylinePart]) -> bool:
    """Tell whether what stands between two commas can be one or more parts and nothing else.

    Where a comma is missing, a name of one word may be an ordinary word: भाषा और साहित्य.
    """
    if len(field) == 1 or field[-1].is_known:
        return True
    known, place = field[-2], field[-1]
    return len(known.text.split()) > 1 and len(place.text.split()) <= 2


def _opens_title(fields: Sequence[Sequence[BylinePart]]) -> bool:
    """Tell a publisher's name that opens more than a place: अमर उजाला महोत्सव, झूमे लोग.

    A comma is missing after it, and nothing else of the line is known.
    """
    first = fields[0]
    return (
        len(first) > 1
        and first[0].kind is PartKind.PUBLISHER
        and (len(fields) > 1 or len(first) > 2 or " " in first[1].text)
    )


def reads_as_byline(text: str, vocabulary: Vocabulary) -> bool:
    r"""Tell whether what stands before an editor or a stamp is a byline and nothing more.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> words = Vocabulary(AMAR_UJALA.byline)
        >>> reads_as_byline("पेठा कारोबारी के घर डकैती से दहशत न्यूज डेस्क, आगरा", words)
        False
        >>> reads_as_byline("पेठे से भरा ट्रक | न्यूज डेस्क, आगरा", words)
        False
        >>> reads_as_byline("रमा नौटियाल | न्यूज डेस्क, आगरा", words)
        True
        >>> reads_as_byline(r"ट्रक पलटा\nन्यूज डेस्क, आगरा\n", words)
        False
    """
    if _find_code(text):
        return False
    opening, bar, _ = view(text).partition(" | ")
    if bar and opening.count(" ") >= MAX_NAMES - 1 and not vocabulary.knows_any(opening):
        return False  # A headline above it: a bar stands for a line's end.
    parts = [part for field in vocabulary.fields(text) for part in field]
    told = any([part.is_known for part in parts])
    return (
        all([len(in_full(part.text).split()) <= _MAX_PART_WORDS for part in parts])
        and text[-1] not in QUESTIONS + "!"
        and (told or len(in_full(text).split()) <= _MAX_UNKNOWN_WORDS)
    )


def ends_in_byline(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line ends in a byline: the publisher's name between commas near its end.

    In a short line more stands before the first comma than in a byline, a desk or an agency last.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> words = Vocabulary(AMAR_UJALA.byline)
        >>> joined = "पुल टूटने से बारह गांवों का संपर्क कटा, बच्चे परेशान न्यूज डेस्क, अमर उजाला, आगरा"
        >>> ends_in_byline(joined, words)
        True
    """
    tail = text[-_TAIL:]
    short = len(text) <= _TAIL
    if tail.count(",") < 2 or (short and tail.partition(",")[0].count(" ") < _MAX_PART_WORDS):
        return False
    if not vocabulary.names_publisher(tail):
        return False
    fields = vocabulary.fields(tail)[-3:]
    return (
        len(fields) == 3
        and not (short and not fields[0][-1].is_known)
        and any([[part.kind for part in field] == [PartKind.PUBLISHER] for field in fields[1:]])
        and sum([len(part.text.split()) for part in fields[-1]]) <= _MAX_PLACE_WORDS
    )
