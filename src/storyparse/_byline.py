"""The text of a byline in, its parts out: authors, desk, agency, publisher, place.

Parts stand between commas. What a part is, its words say where the dialect knows them; of the
rest, what stands before the publisher is a person, what stands after is the place.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from storyparse._dialect import BylineWords
from storyparse._model import Byline
from storyparse._view import place_in, view

_LONGEST_PART: Final = 5
_LONGEST_PLACE: Final = 3
_LONGEST_UNTOLD: Final = 8
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
        self.publishers = sorted(names("publisher", words.publishers), key=len, reverse=True)


@lru_cache(maxsize=64)
def _vocabulary(words: BylineWords) -> _Vocabulary:
    return _Vocabulary(words)


@lru_cache(maxsize=16)  # The stages that place a byline and that read it ask the same.
def parts_of(text: str, words: BylineWords) -> tuple[Part, ...]:
    """Tell the parts of a byline apart.

    Args:
        text: The byline, `न्यूज डेस्क, अमर उजाला, आगरा`.
        words: The dialect's byline words.

    Returns:
        Its parts in order. Parts that no word tells have the kind `unknown`.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> [part.kind for part in parts_of("अमर उजाला ब्यूरो आगरा", AMAR_UJALA.byline)]
        ['desk', 'unknown']
    """
    vocabulary = _vocabulary(words)
    parts: list[Part] = []
    for piece in text.split(","):
        part = piece.strip(_ENDS)
        if part:
            parts += _told(part, vocabulary)
    return tuple(parts)


def _told(part: str, vocabulary: _Vocabulary) -> list[Part]:  # noqa: C901, PLR0911 -- in order.
    """Tell what stands between two commas, where a comma may be missing."""
    seen = view(part).casefold()
    kind = vocabulary.whole.get(seen)
    if kind is not None:
        return [Part(kind, part)]
    words = seen.split(" ")
    if "/" in part:
        pieces = [piece.strip(_ENDS) for piece in part.split("/")]
        told = [_told(piece, vocabulary) for piece in pieces if piece]
        if all([len(found) == 1 and found[0].kind != "unknown" for found in told]):
            return [one for found in told for one in found]
    if len(words) > 2 * _LONGEST_PART:
        return [Part("unknown", part)]
    kind = vocabulary.endings.get(words[-1])
    if kind is not None and "/" not in part:
        return [Part(kind, part)]
    for end in range(len(words) - 1, 0, -1):
        head = " ".join(words[:end])
        kind = vocabulary.whole.get(head) or vocabulary.endings.get(words[end - 1])
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


def _rest(part: str, start: int, vocabulary: _Vocabulary) -> list[Part]:
    rest = _cut(part, start, len(part))
    return _told(rest, vocabulary) if rest else []


def _cut(text: str, start: int, end: int) -> str:
    """Cut a text by offsets in its view."""
    return text[place_in(text, start) : place_in(text, end)].strip(_ENDS)


def is_byline(text: str, words: BylineWords) -> bool:
    """Tell whether a whole line can only be a byline: all its parts short, one of them known.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> is_byline("न्यूज डेस्क, अमर उजाला", AMAR_UJALA.byline)
        True
        >>> is_byline("टेक डेस्क।", AMAR_UJALA.byline), is_byline("डेस्क पर बैठे", AMAR_UJALA.byline)
        (False, False)
    """
    if len(text) > 150 or text[-1] in "?!:…" or "। " in text:
        return False
    parts = parts_of(text, words)
    unknown = [part for part in parts if part.kind in ("unknown", "staff")]
    return (
        len(unknown) < len(parts)
        and all([len(part.text.split()) <= _LONGEST_PART for part in parts])
        and (parts[-1].kind == "unknown" or not text.endswith(("।", ".")))
        and (parts[0].kind != "unknown" or len(parts[0].text.split()) <= _LONGEST_PART)
        and len(parts) <= 6
        and all([len(part.text.split()) <= _LONGEST_PLACE for part in unknown[1:]])
    )


def reads_as_byline(text: str, words: BylineWords) -> bool:
    """Tell whether what stands before an editor or a stamp is a byline and nothing more.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> reads_as_byline("पेठा कारोबारी के घर डकैती से दहशत न्यूज डेस्क, आगरा", AMAR_UJALA.byline)
        False
    """
    parts = parts_of(text, words)
    told = any([part.kind != "unknown" for part in parts])
    return (
        all([len(part.text.split()) <= _LONGEST_PART for part in parts])
        and text[-1] not in "?!"
        and (told or len(text.split()) <= _LONGEST_UNTOLD)
    )


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
        The byline; of two desks, agencies or publishers the first counts.
    """
    parts = [part for text in texts for part in parts_of(text, words)]
    kinds = [part.kind for part in parts]
    known = [kind for kind in kinds if kind != "unknown"]
    # People stand before the publisher, or before what else is known; the place stands after.
    if "publisher" in kinds:
        turn = kinds.index("publisher")
    elif known:
        turn = kinds.index(known[0])
    else:
        turn = max(1, len(parts) - 1)
    found: dict[str, str] = {}
    authors: list[str] = []
    places: list[str] = []
    for index, part in enumerate(parts):
        if part.kind == "staff":
            found.setdefault("desk", part.text)
        elif part.kind != "unknown":
            found.setdefault(part.kind, part.text)
        elif ":" not in part.text:
            (authors if index < turn else places).append(part.text)
    place = ", ".join(places) or dateline
    return Byline(
        authors=tuple([name for author in authors for name in people(author, words)]),
        desk=found.get("desk"),
        agency=found.get("agency"),
        publisher=found.get("publisher"),
        place=place,
        editor=editor,
    )


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
