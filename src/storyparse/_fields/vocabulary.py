"""A dialect's byline words, compiled; the text of a byline in, its parts out.

Parts stand between commas, and the dialect's words say what a part is. A part is cut out of the
text by its offsets: nothing is joined or rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from storyparse._dialect import BylineWords
from storyparse._text.matching import COMMAS, ENDS, FULL_STOPS, view
from storyparse._text.offsets import place_in

_MAX_FIELD: Final = 300
"""A longer text between two commas is one part, in code points."""
_MAX_TOKENS: Final = 10
"""The words of a text between two commas are not looked at one by one where there are more."""
_REMEMBERED: Final = 64
WITHIN_PLACES: Final = ENDS + COMMAS + FULL_STOPS + "/-–—"
"""May stand between two places that are one value."""
EDGES: Final = WITHIN_PLACES + "|*"
"""What no part of a byline opens or closes with."""
_FIELD: Final = re.compile(rf"[^{COMMAS}|]+")
_BETWEEN_SLASHES: Final = re.compile(r"[^/]+")
_NAME_TOKEN: Final = re.compile(r"[/&]|[^\s/&]+")
_DIGIT: Final = re.compile(r"\d")
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(rf"[^\s{COMMAS}{FULL_STOPS}|/-]+")
"""A word as parts of a byline are made of: what may stand between two parts is none of it."""


class PartKind(StrEnum):
    """What a part of a byline is: a person, a place or else where no word tells it."""

    UNKNOWN = "unknown"
    STAFF = "staff"
    """Whoever a unit or an office sends: of these are a desk and a writer told by the last word."""
    WRITER = "writer"
    DESK = "desk"
    AGENCY = "agency"
    PUBLISHER = "publisher"


_UNKNOWN: Final = PartKind.UNKNOWN
"""Asked of every part: Python 3.11 takes ten times as long for the longer name."""


class BylinePart(NamedTuple):
    """A part of a byline, where it starts, and what it is."""

    kind: PartKind
    text: str
    start: int

    @property
    def is_known(self) -> bool:
        """Whether a word tells what the part is."""
        return self.kind is not _UNKNOWN

    @property
    def end(self) -> int:
        """The offset behind the part."""
        return self.start + len(self.text)

    def cut(self, start: int, end: int, kind: PartKind = PartKind.UNKNOWN) -> BylinePart:
        """Cut a part out of this one, by offsets in its text, without what parts have between."""
        text = self.text[start:end]
        bare = text.lstrip(EDGES)
        return BylinePart(kind, bare.rstrip(EDGES), self.start + start + len(text) - len(bare))


def _normalize(text: str) -> str:
    """Give a text's view in one case, as long as the view itself."""
    normalized = view(text)
    folded = normalized.casefold()
    if len(folded) == len(normalized):
        return folded
    return "".join([sign if len(sign.casefold()) > 1 else sign.casefold() for sign in normalized])


def _by_name(kind: PartKind, names: tuple[str, ...]) -> dict[str, PartKind]:
    return {_normalize(name): kind for name in names}


class Vocabulary:
    """A dialect's byline words, compiled: made once, held by whoever reads bylines.

    Args:
        words: The dialect's byline words.
    """

    def __init__(self, words: BylineWords) -> None:
        self._whole = (
            _by_name(PartKind.DESK, words.desks)
            | _by_name(PartKind.AGENCY, words.agencies)
            | _by_name(PartKind.PUBLISHER, words.publishers)
        )
        self._endings = (
            _by_name(PartKind.STAFF, words.staff)
            | _by_name(PartKind.DESK, words.desk_endings)
            | _by_name(PartKind.AGENCY, words.agency_endings)
        )
        self._sizes = sorted({ending.count(" ") + 1 for ending in self._endings}, reverse=True)
        names = [*self._whole, *self._endings]
        self._last_words = frozenset([name.rpartition(" ")[2] for name in names])
        self._known_words = frozenset([last for name in names for last in _WORD.findall(name)[-1:]])
        self._publishers = sorted(
            _by_name(PartKind.PUBLISHER, words.publishers), key=len, reverse=True
        )
        publishers = "|".join(map(re.escape, self._publishers)) or "(?!)"
        self._find_publisher = re.compile(publishers).search
        self._writers = frozenset(map(_normalize, words.writers))
        self._joiners = frozenset(map(_normalize, words.joiners)) | {"/", "&"}
        self._date_words = frozenset(map(_normalize, words.date_words))
        prefixes = "|".join(map(re.escape, words.prefixes)) or "(?!)"
        self._prefix = re.compile(rf"\s*+(?i:{prefixes})(?:\s*+[:：ः]|(?=\s))")
        self._told: dict[str, list[list[BylinePart]]] = {}

    def fields(self, text: str) -> Sequence[Sequence[BylinePart]]:
        """Tell the parts of a byline apart; kept for some texts, as several passes ask the same.

        Args:
            text: The byline, `न्यूज डेस्क, अमर उजाला, आगरा`.

        Returns:
            For what stands between two commas each its parts, of which there are several where a
            comma is missing. Parts that no word tells are of the kind `UNKNOWN`.

        Example:
            >>> from storyparse import AMAR_UJALA
            >>> vocabulary = Vocabulary(AMAR_UJALA.byline)
            >>> [[part.kind.value for part in field] for field in vocabulary.fields("टेक डेस्क आगरा")]
            [['desk', 'unknown']]
        """
        if len(text) > _MAX_FIELD:
            return self._fields(text)
        found = self._told.get(text)
        if found is None:
            if len(self._told) >= _REMEMBERED:
                self._told.clear()
            found = self._told[text] = self._fields(text)
        return found

    def _fields(self, text: str) -> list[list[BylinePart]]:
        prefix = self._prefix.match(text)
        whole = BylinePart(PartKind.UNKNOWN, text, 0)
        spans = [field.span() for field in _FIELD.finditer(text, prefix.end() if prefix else 0)]
        fields = [self._split(whole.cut(start, end)) for start, end in spans]
        return [field for field in fields if field]

    def knows_any(self, text: str) -> bool:
        """Tell whether a word of a text may end a part that is known; else `fields` knows none.

        Example:
            >>> from storyparse import AMAR_UJALA
            >>> vocabulary = Vocabulary(AMAR_UJALA.byline)
            >>> vocabulary.knows_any("टेक डेस्क, आगरा"), vocabulary.knows_any("नहर की सफाई")
            (True, False)
        """
        return not self._known_words.isdisjoint(_WORD.findall(_normalize(text)))

    def names_publisher(self, text: str) -> bool:
        """Tell whether the publisher's name stands in a text.

        Example:
            >>> from storyparse import AMAR_UJALA
            >>> Vocabulary(AMAR_UJALA.byline).names_publisher("डेस्क, अमर उजाला, आगरा")
            True
        """
        return self._find_publisher(_normalize(text)) is not None

    def names(self, text: str) -> list[str]:
        """Part several people's names: at a slash or an and.

        Example:
            >>> from storyparse import AMAR_UJALA
            >>> Vocabulary(AMAR_UJALA.byline).names("रमा/श्याम और गीता")
            ['रमा', 'श्याम', 'गीता']
        """
        whole = BylinePart(PartKind.UNKNOWN, text, 0)
        names = []
        start = 0
        for token in _NAME_TOKEN.finditer(text):
            if _normalize(token[0]) in self._joiners:
                names.append(whole.cut(start, token.start()).text)
                start = token.end()
        names.append(whole.cut(start, len(text)).text)
        return [name for name in names if name]

    def _by_ending(self, tokens: Sequence[str]) -> PartKind | None:
        """What a part is by its last words, the longest ending first."""
        for size in self._sizes:
            if kind := self._endings.get(tokens[-1] if size == 1 else " ".join(tokens[-size:])):
                return kind
        return None

    def _split(self, part: BylinePart) -> list[BylinePart]:
        """Split what stands between two commas, where a comma may be missing."""
        text = part.text
        if not text:
            return []
        normalized = _normalize(text)
        kind = self._whole.get(normalized)
        if kind is not None or len(text) > _MAX_FIELD:
            return [BylinePart(kind or PartKind.UNKNOWN, text, part.start)]
        if "/" in text and (found := self._split_at_slashes(part)):
            return found
        tokens = normalized.split(" ")
        if len(tokens) > _MAX_TOKENS:
            return [part]
        for count in range(len(tokens), 0, -1):
            if tokens[count - 1] not in self._last_words:
                continue
            head = " ".join(tokens[:count])
            kind = self._whole.get(head) or self._by_ending(tokens[:count])
            if kind is not None and "/" not in head:
                return self._split_behind(part, len(head), kind)
        return self._split_at_publisher(part, normalized)

    def _split_at_publisher(self, part: BylinePart, normalized: str) -> list[BylinePart]:
        """Split at the publisher's name where spaces, slashes or hyphens stand around it."""
        text = part.text
        for name in self._publishers if self._find_publisher(normalized) else ():
            at = normalized.find(name)
            if at == 0 and normalized[len(name)] in "/-":
                return self._split_behind(part, len(name), PartKind.PUBLISHER)
            behind = normalized[at + len(name) :][:1]
            if at > 0 and normalized[at - 1] in " /-" and behind in ("", " ", "/", "-"):
                cut = place_in(text, at)
                return self._split(part.cut(0, cut)) + self._split(part.cut(cut, len(text)))
        return [part]

    def _split_behind(self, part: BylinePart, length: int, kind: PartKind) -> list[BylinePart]:
        """Split a part that opens with what is known, which is so long in its view."""
        cut = place_in(part.text, length)
        return [part.cut(0, cut, kind), *self._split(part.cut(cut, len(part.text)))]

    def _split_at_slashes(self, part: BylinePart) -> list[BylinePart]:
        """Split at slashes where they stand for commas: behind what is known.

        Equals stay one, as places do: पीटीआई/भाषा, वाराणसी/लखनऊ. Else there is nothing.
        """
        found: list[BylinePart] = []
        length = rest = len(part.text)
        for piece in _BETWEEN_SLASHES.finditer(part.text):
            parts = self._split(part.cut(*piece.span()))
            if len(parts) > 1 or (parts and not parts[0].is_known):
                rest = piece.start()
                break
            found += parts
        if not found or (rest < length and found[0].kind is PartKind.STAFF):
            return []
        if len({known.kind for known in found}) == 1:
            found = [part.cut(0, rest, found[0].kind)]
        return found + self._split(part.cut(rest, length))

    def is_time(self, part: BylinePart) -> bool:
        """Tell whether a part says when, and neither who nor where: June 30, 17 घंटे पहले, 2021."""
        if part.kind is not _UNKNOWN:
            return False
        if not _LETTER.search(part.text):
            return True
        if not _DIGIT.search(part.text):  # As hardly a place or a name.
            return False
        tokens = _normalize(part.text).split(" ")
        return not self._date_words.isdisjoint(tokens) and any(
            [token[:1].isdecimal() for token in tokens]
        )

    def is_foreign(self, text: str) -> bool:
        """Tell whether a byline opens with a prefix and does not name the publisher."""
        if not self._prefix.match(text):
            return False
        return not self.names_publisher(text)

    def writer_or_desk(self, part: BylinePart) -> PartKind:
        """What a part is that ends as units and people do: a desk, or a writer."""
        last = _normalize(part.text).split(" ")[-1]
        return PartKind.WRITER if last in self._writers else PartKind.DESK
