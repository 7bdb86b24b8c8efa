"""A byline's lines in, its parts out: authors, desk, agency, publisher, place.

Of the parts that no word tells, one before the publisher is a person, one behind it the place.
Every value is a run of its line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from storyparse._fields.vocabulary import EDGES, WITHIN_PLACES, BylinePart, PartKind, Vocabulary
from storyparse._model import Byline

# Asked of every part, so by names of their own: Python 3.11 takes ten times as long for `Kind.X`.
_AGENCY: Final = PartKind.AGENCY
_DESK: Final = PartKind.DESK
_PUBLISHER: Final = PartKind.PUBLISHER
_STAFF: Final = PartKind.STAFF
_UNKNOWN: Final = PartKind.UNKNOWN
_WRITER: Final = PartKind.WRITER
STATED: Final = frozenset({"author", "desk", "agency", "publisher", "place"})
"""The parts that a rule may tell apart."""


def read_byline(
    texts: Mapping[str, Mapping[str, str]],
    vocabulary: Vocabulary,
    *,
    dateline: str | None,
    editor: str | None,
) -> Byline | None:
    """Read a byline.

    Args:
        texts: The byline's lines, the dateline's not among them, each with those of its parts that
            a rule has told apart; where there are some, the words are not asked.
        vocabulary: The dialect's byline words.
        dateline: The place that stands alone on a line.
        editor: The handling editor.

    Returns:
        The byline, or `None` where the lines name nobody and nothing. Of two desks, agencies,
        publishers or places that stand apart the first counts. Who wrote by what they are,
        विशेष संवाददाता, stands for a desk where there is none, else for an author.

    Example:
        >>> from storyparse import AMAR_UJALA
        >>> words = Vocabulary(AMAR_UJALA.byline)
        >>> read_byline({"टेक डेस्क, आगरा": {}}, words, dateline=None, editor=None).place
        'आगरा'
    """
    found: dict[str, str] = {}
    authors: list[str] = []
    place: str | None = None
    for text, values in texts.items():
        if not STATED.isdisjoint(values):
            stated = {
                name: value for name in STATED if (value := values.get(name, "").strip(EDGES))
            }
            authors += [stated.pop("author")] if "author" in stated else []
            place = place or stated.pop("place", None)
            found = stated | found
            continue
        parts = [part for part in chain(*vocabulary.fields(text)) if not vocabulary.is_time(part)]
        turn = _turn(parts, known=bool(found))
        authors += [part.text for part in parts[:turn] if part.kind is _UNKNOWN]
        if vocabulary.is_foreign(text):
            # Another paper's: its desk is no unit of ours, and a place is not told from it.
            parts = [part for part in parts if part.kind is _AGENCY]
            turn = len(parts)
        place = place or _first_place(text, parts[turn:])
        for part in parts:
            kind = vocabulary.writer_or_desk(part) if part.kind is _STAFF else part.kind
            if kind is not _UNKNOWN:
                found.setdefault(kind, part.text)
    writer = found.get(_WRITER)
    if writer and _DESK in found and not authors:
        authors.append(writer)
    names = tuple([name for author in authors for name in vocabulary.names(author)])
    place = place or dateline
    if not names and not found and place is editor is None:
        return None
    return Byline(
        authors=names,
        desk=found.get(_DESK, writer),
        agency=found.get(_AGENCY),
        publisher=found.get(_PUBLISHER),
        place=place,
        editor=editor,
    )


def _turn(parts: Sequence[BylinePart], *, known: bool) -> int:
    """The index from which what no word tells is a place; before it, it is a person.

    People stand before the publisher, or before what else is known; the place stands after it.
    """
    kinds = [part.kind for part in parts]
    if _PUBLISHER in kinds:
        return kinds.index(_PUBLISHER)
    turn = next((at for at, kind in enumerate(kinds) if kind is not _UNKNOWN), None)
    if turn is not None:
        return turn
    return len(parts) - 1 if len(parts) > 1 or known else len(parts)


def _first_place(text: str, parts: Sequence[BylinePart]) -> str | None:
    """The first place among parts, as printed; places that only a comma parts are one."""
    places = [part for part in parts if part.kind is _UNKNOWN and ":" not in part.text]
    if not places:
        return None
    end = places[0].end
    for place in places[1:]:
        if text[end : place.start].strip(WITHIN_PLACES):
            break
        end = place.end
    return text[places[0].start : end]
