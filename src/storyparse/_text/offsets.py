"""Where a place in a matching view stands in the text that was viewed."""

from __future__ import annotations

from typing import Final

from storyparse._text.matching import ANUSVARA, NUKTA, view

_MARKS: Final = (ANUSVARA, NUKTA)


def place_in(text: str, at: int) -> int:
    """Find where a place in the view stands in the text.

    Args:
        text: The text that was viewed.
        at: An offset in its view, in code points.

    Returns:
        The offset in the text; what the view drops there belongs to what stands before it.

    Example:
        >>> place_in("ये भी पढ़ें: राहत", 9)
        11
    """
    end = len(text)
    place = place_past_marks(text, at)
    # As far as the view is short, the place is further on.
    while place < end and (short := at + 1 - len(view(text[: place + 1]))) > 0:
        place += short
        while place < end and (
            not (sign := view(text[place])) or sign == " " == view(text[place - 1])
        ):
            place += 1
    return min(place, end)


def place_past_marks(text: str, at: int) -> int:
    """Find where a place in the view stands in a text of which it drops anusvara and nukta alone.

    Example:
        >>> place_past_marks("ये भी पढ़ें: राहत", 9)
        11
    """
    place = at
    while (on := at + text.count(ANUSVARA, 0, place) + text.count(NUKTA, 0, place)) > place:
        place = on
    while text[place : place + 1] in _MARKS:
        place += 1
    return place


def drops_marks_alone(text: str, seen: str) -> bool:
    """Tell whether a text's view drops nothing but anusvara and nukta, as nearly every view.

    Example:
        >>> drops_marks_alone("पढ़ें – राहत", "पढे - राहत"), drops_marks_alone("सार  24", "सार 24")
        (True, False)
    """
    return len(text) - len(seen) == text.count(ANUSVARA) + text.count(NUKTA)
