"""The text of a byline in, its parts out: authors, desk, agency, publisher, place.

Parts stand between commas. What a part is, its words say where the dialect knows them; of the
rest, what stands before the publisher is a person, what stands after is the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from storyparse._dialect import BylineWords
from storyparse._model import Byline
from storyparse._text.matching import place_in, view

_LONGEST_TOLD: Final = 10
"""What stands between two commas and has more words is not looked at word by word."""
_ENDS: Final = " \t\u00a0,।|/-–—"


class Part(NamedTuple):
    """A part of a byline and what it is: author or place where no word of it is known."""

    kind: str
    text: str


class _Vocabulary:
    """A dialect's byline words, by their views."""

    def __init__(self, words: BylineWords) -> None:
        def names(kind: str, texts: tuple[str, ...]) -> dict[str, str]:
            return {view(text).casefold(): kind for text in texts}

        self.whole = (
            names("desk", words.desks)
            | names("agency", words.agencies)
            | names("publisher", words.publishers)
        )
        self.endings = (
            names("staff", words.staff)
            | names("desk", words.desk_endings)
            | names("agency", words.agency_endings)
        )
        self.writers = frozenset(names("writer", words.writers))
        self.sizes = sorted({ending.count(" ") + 1 for ending in self.endings}, reverse=True)
        self.publishers = sorted(names("publisher", words.publishers), key=len, reverse=True)

    def by_ending(self, words: Sequence[str]) -> str | None:
        """What a part is by its last words, the longest ending first."""
        for size in self.sizes:
            if kind := self.endings.get(words[-1] if size == 1 else " ".join(words[-size:])):
                return kind
        return None


@lru_cache(maxsize=64)
def _vocabulary(words: BylineWords) -> _Vocabulary:
    return _Vocabulary(words)


@lru_cache(maxsize=16)  # The stages that place a byline and that read it ask the same.
def fields_of(text: str, words: BylineWords) -> Sequence[Sequence[Part]]:
    """Tell the parts of a byline apart.

    Args:
        text: The byline, `न्यूज डेस्क, अमर उजाला, आगरा`.
        words: The dialect's byline words.

    Returns:
        For what stands between two commas each its parts, of which there are several where a comma
        is missing. Parts that no word tells have the kind `unknown`.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> [[part.kind for part in field] for field in fields_of("टेक डेस्क आगरा", AMAR_UJALA.byline)]
        [['desk', 'unknown']]
    """
    vocabulary = _vocabulary(words)
    fields = [field.strip(_ENDS) for field in text.split(",")]
    return [_told(field, vocabulary) for field in fields if field]


def _parts_of(text: str, words: BylineWords) -> list[Part]:
    return [part for field in fields_of(text, words) for part in field]


def _told(part: str, vocabulary: _Vocabulary) -> list[Part]:  # noqa: PLR0911 -- in order.
    """Tell what stands between two commas, where a comma may be missing."""
    seen = view(part).casefold()
    kind = vocabulary.whole.get(seen)
    if kind is not None:
        return [Part(kind, part)]
    words = seen.split(" ")
    if "/" in part and (parted := _parted(part, vocabulary)):
        return parted
    if len(words) > _LONGEST_TOLD:
        return [Part("unknown", part)]
    kind = vocabulary.by_ending(words)
    if kind is not None and "/" not in part:
        return [Part(kind, part)]
    for end in range(len(words) - 1, 0, -1):
        head = " ".join(words[:end])
        kind = vocabulary.whole.get(head) or vocabulary.by_ending(words[:end])
        if kind is not None and "/" not in head:
            return [Part(kind, _cut(part, 0, len(head))), *_rest(part, len(head), vocabulary)]
    for name in vocabulary.publishers:
        at = seen.find(name)
        if at == 0 and seen[len(name)] in "/-":
            return [
                Part("publisher", _cut(part, 0, len(name))),
                *_rest(part, len(name), vocabulary),
            ]
        if at > 0 and seen[at - 1] in " /-" and seen[at + len(name) :][:1] in ("", " ", "/", "-"):
            return [
                *_told(_cut(part, 0, at), vocabulary),
                *_told(_cut(part, at, len(seen)), vocabulary),
            ]
    return [Part("unknown", part)]


def _parted(part: str, vocabulary: _Vocabulary) -> list[Part]:
    """Tell what slashes part, where they stand for commas: behind what is known.

    Equals stay one, as places do: पीटीआई/भाषा, वाराणसी/लखनऊ. Else there is nothing.
    """
    told: list[Part] = []
    pieces = part.split("/")
    count = 0
    for count, piece in enumerate(pieces):  # noqa: B007 -- where it stops is what is asked.
        if bare := piece.strip(_ENDS):
            found = _told(bare, vocabulary)
            if len(found) > 1 or found[0].kind == "unknown":
                break
            told += found
    else:
        count = len(pieces)
    if not told or (count < len(pieces) and told[0].kind == "staff"):
        return []
    if len({known.kind for known in told}) == 1:
        told = [Part(told[0].kind, "/".join(pieces[:count]).strip(_ENDS))]
    rest = "/".join(pieces[count:]).strip(_ENDS)
    return [*told, *_told(rest, vocabulary)] if rest else told


def _rest(part: str, start: int, vocabulary: _Vocabulary) -> list[Part]:
    rest = _cut(part, start, len(part))
    return _told(rest, vocabulary) if rest else []


def _cut(text: str, start: int, end: int) -> str:
    """Cut a text by offsets in its view."""
    return text[place_in(text, start) : place_in(text, end)].strip(_ENDS)


def read_byline(
    texts: list[str], words: BylineWords, *, dateline: str | None, editor: str | None
) -> Byline:
    """Make a byline of its lines.

    Args:
        texts: The byline's lines, the dateline's not among them.
        words: The dialect's byline words.
        dateline: The place that stands alone on a line.
        editor: The handling editor.

    Returns:
        The byline; of two desks, agencies or publishers the first counts. Who wrote by what they
        are, विशेष संवाददाता, stands for a desk where there is none, else for an author.
    """
    writers = _vocabulary(words).writers
    found: dict[str, str] = {}
    authors: list[str] = []
    places: list[str] = []
    for text in texts:
        parts = _parts_of(text, words)
        turn = _turn(parts, known=bool(found))
        there = [part.text for part in parts[turn:] if part.kind == "unknown"]
        places = places or [place for place in there if ":" not in place]
        authors += [part.text for part in parts[:turn] if part.kind == "unknown"]
        for part in parts:
            kind = part.kind
            if kind == "staff":
                kind = "writer" if view(part.text).split()[-1].casefold() in writers else "desk"
            if kind != "unknown":
                found.setdefault(kind, part.text)
    writer = found.get("writer")
    if writer and "desk" in found and not authors:
        authors.append(writer)
    place = ", ".join(places) or dateline
    return Byline(
        authors=tuple([name for author in authors for name in people(author, words)]),
        desk=found.get("desk", writer),
        agency=found.get("agency"),
        publisher=found.get("publisher"),
        place=place,
        editor=editor,
    )


def _turn(parts: Sequence[Part], *, known: bool) -> int:
    """The index from which what no word tells is a place; before it, it is a person.

    People stand before the publisher, or before what else is known; the place stands after it.
    """
    kinds = [part.kind for part in parts]
    if "publisher" in kinds:
        return kinds.index("publisher")
    turn = next((at for at, kind in enumerate(kinds) if kind != "unknown"), None)
    if turn is not None:
        return turn
    return len(parts) - 1 if len(parts) > 1 or known else len(parts)


def people(text: str, words: BylineWords) -> list[str]:
    """Part several names: by a slash or an and.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> people("रमा/श्याम और गीता", AMAR_UJALA.byline)
        ['रमा', 'श्याम', 'गीता']
    """
    names: list[list[str]] = [[]]
    for word in text.replace("/", " / ").replace("&", " / ").split():
        if word == "/" or word in words.joiners:
            names.append([])
        else:
            names[-1].append(word)
    return [name for said in names if (name := " ".join(said).strip(_ENDS))]
