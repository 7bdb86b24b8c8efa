"""Who said what: a short line and its neighbour in, whether it is speech or tells the speaker out.

A dash parts who speaks from what is said; a comma, a dash or a bracket parts a name from an office.
"""

from __future__ import annotations

from typing import Final

from storyparse._evidence.features import Line
from storyparse._evidence.lexicon import spelled, words_of
from storyparse._evidence.shapes import Shape
from storyparse._text.patterns import pattern

_MOST_WORDS: Final = 9
_MOST_NAMES: Final = 4
_PARTED: Final = pattern(r"(?P<name>[^,(-]{2,40}+)(?:,|-|\()(?P<role>[^?!:]{2,60}+)")
"""Who, and what they are: NAME, ROLE · NAME- ROLE · NAME (ROLE)."""
_TURN: Final = pattern(r"\p{L}[^\s:,-]{1,14}+(?:\ [^\s:,-]{1,14}+)?+\ ?-\ ")
"""One or two words and a dash, as before a line of speech: रमेश- T."""
_OPENING: Final = 40


def is_turn(line: Line, below: Line) -> bool:
    """Tell a line of a dialogue whose speaker is in no list by the turn of the next: रमेश- T?"""
    if line.shape is not Shape.DASHED or not _TURN.match(line.seen):
        return False
    if below.shape is Shape.SPEECH:
        return below.seen.find("- ") > 0
    return line.end in ("?", "!") and _TURN.match(spelled(below.text[:_OPENING])) is not None


def says_who(line: Line, above: Line) -> bool:
    """Tell who said the text above: NAME, ROLE; below a quotation the name or the place will do.

    What a comma, a dash or a bracket parts else is a heading: खर्च कम, मुनाफा ज्यादा.
    """
    seen = line.seen
    if not (line.surnamed or "," in seen or "-" in seen or "(" in seen):
        return False  # As nearly every line.
    quoted = above.is_quoted()
    if quoted and line.surnamed:
        return True
    parted = _PARTED.fullmatch(seen)
    if parted is None or len(line.words) > _MOST_WORDS:
        return False
    known = line.known
    name, role = words_of(parted["name"]), words_of(parted["role"])
    if (
        not (0 < len(name) <= _MOST_NAMES and role)
        or not known.common.isdisjoint(name)
        or not known.offices.isdisjoint(name)
        or not known.postpositions.isdisjoint(role)
        or any([known.is_verb(word) for word in (*name, *role)])
    ):
        return False
    offices = [word in known.offices for word in role]
    if name[-1] in known.surnames or name[0] in known.honorifics:
        return quoted or offices[0] or offices[-1]
    return all(offices)
