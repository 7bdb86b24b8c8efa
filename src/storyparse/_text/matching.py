"""The matching view: text in, the same text without the differences that no reader sees.

Rules match on the view, values are cut from the original. The view maps each character to one or
to none, so a place in it is a place in the original: nukta, anusvara, candrabindu and what shows
nothing (joiners, byte order marks, bidi marks) go; colons, dashes and spaces of every kind become
one; doubled spaces count once.
"""

from __future__ import annotations

import re
from typing import Final

from storyparse._text.patterns import pattern

NUKTA: Final = "\u093c"
ANUSVARA: Final = "\u0902"
_CANDRABINDU, _VISARGA = "\u0901", "\u0903"
_IGNORABLE_RANGES: Final = (
    (0xAD, 0xAD),  # soft hyphen
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),  # zero width space, joiners, direction marks
    (0x202A, 0x202E),  # embeddings and overrides
    (0x2060, 0x206F),  # word joiner, isolates
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),  # tags
)
"""Unicode's default ignorables: characters that show nothing."""
_IGNORABLES: Final = "".join(
    [chr(code) for low, high in _IGNORABLE_RANGES[:-1] for code in range(low, high + 1)]
)
"""All but the tags, of which there are thousands: a range of a pattern will do for them."""
_TAGS: Final = "\U000e0000-\U000e0fff"
IGNORABLE: Final = _IGNORABLES + _TAGS
"""Characters that show nothing, as they stand in a class of a pattern."""
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_PRECOMPOSED = {
    "\u0929": "\u0928",
    "\u0931": "\u0930",
    "\u0934": "\u0933",
    "\u0958": "\u0915",
    "\u0959": "\u0916",
    "\u095a": "\u0917",
    "\u095b": "\u091c",
    "\u095c": "\u0921",
    "\u095d": "\u0922",
    "\u095e": "\u092b",
    "\u095f": "\u092f",
}

_FORMS = (
    dict.fromkeys(_IGNORABLES + _CANDRABINDU, "")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys("\uff1a" + _VISARGA, ":")
    | dict.fromkeys("۔։።។", "।")  # full stops of other scripts
    | {"،": ",", "؟": "?"}
    | _PRECOMPOSED
)
_CHANGED = _FORMS | dict.fromkeys("\t" + _SPACES, " ")
_LETTERS = str.maketrans(_FORMS | dict.fromkeys(NUKTA + ANUSVARA, ""))

# Nearly every text is made of these alone. To search for what is none of them takes a sixth of what
# a search for the rare ones takes, for these are few ranges.
_DEVANAGARI = "".join([chr(code) for code in range(0x900, 0x980) if chr(code) not in _CHANGED])
_COMMON = f"\n -~{_DEVANAGARI}"
_find_odd = re.compile(f"[^{_COMMON}]").search
_drop_tags = re.compile(f"[{_TAGS}]").sub
_ignorable = re.compile(f"[{IGNORABLE}]")
_MANY: Final = 16
"""Uncommon characters of one text; more are another script's."""


def is_compiled() -> bool:
    """Tell whether this module, and the others that `parse` spends its time in, are compiled.

    Example:
        >>> is_compiled() in (True, False)
        True
    """
    return not __file__.endswith(".py")


def uncommon(text: str) -> str:
    """Give the characters of a text that are not common ones, each once.

    What is asked of single characters of a text may be asked of these few.

    Args:
        text: The text.

    Returns:
        Its characters besides printable ASCII, Devanagari's usual ones and the line end; where
        there are very many, all of its characters.

    Example:
        >>> uncommon("नहर: 24 गांव"), uncommon("नहर – 24 – गांव")
        ('', '–')
    """
    odd = ""
    found = _find_odd(text)
    while found:
        odd += found[0]
        if len(odd) > _MANY:
            return odd + "".join(set(text))
        text = text.replace(found[0], "")
        found = _find_odd(text, found.start())
    return odd


def view(text: str) -> str:
    """Give the matching view of a line, or of several.

    Args:
        text: The text; its line ends stay.

    Returns:
        The view, never longer than the text.

    Example:
        >>> view("पढ़ें – सड़क") == view("पढ़े - सड़क")
        True
    """
    return _even(text.replace(ANUSVARA, ""), uncommon(text))


def view_of(text: str, odd: str) -> str:
    """Give the matching view of a text whose uncommon characters are known."""
    return _even(text.replace(ANUSVARA, ""), odd)


def word_view(text: str) -> str:
    """Give a text as words are compared: its view, but for the anusvara that tells words apart.

    Example:
        >>> word_view("कहाँ") == word_view("कहां") != word_view("कहा")
        True
    """
    text = text.replace(_CANDRABINDU, ANUSVARA)
    return _even(text, uncommon(text))


def _even(text: str, odd: str) -> str:
    """Give a text without the differences that neither view shows."""
    for sign in odd:
        if sign in _CHANGED:
            text = text.replace(sign, _CHANGED[sign])
        elif "\U000e0000" <= sign <= "\U000e0fff":
            text = _drop_tags("", text)
    text = text.replace(NUKTA, "")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def pattern_view(pattern: str) -> str:
    """Give a pattern as it must be written to match a view.

    Args:
        pattern: A verbose regular expression; its white space and line ends stay.

    Returns:
        The pattern with the characters that the view drops or maps dropped or mapped.

    Example:
        >>> pattern_view("पढ़ें[:]") == "पढे[:]"
        True
    """
    return pattern.translate(_LETTERS)


FULL_STOPS: Final = "।॥۔։።။។"
"""Signs that end a sentence in some language, and nothing else in any."""
COMMAS: Final = ",،"
QUESTIONS: Final = "?؟"


def number_in(text: str) -> int:
    r"""Give the number that digits write, whatever the view drops between them.

    Example:
        >>> number_in("२०२६"), number_in("20\u200d26")
        (2026, 2026)
    """
    return int(text) if text.isdecimal() else int(view(text))


def number_or_none(text: str) -> int | None:
    """Give the number that a text writes in digits and nothing else; else ``None``."""
    return number_in(text) if view(text).isdecimal() else None


_SURROGATES = pattern(f"[{chr(0xD800)}-{chr(0xDFFF)}]")
_MORE_SPACES: Final = "\n\r\x0b\x0c\x1c\x1d\x1e\x1f \x85\u1680\u2028\u2029\u205f"
ENDS: Final = (
    "\t" + _SPACES + _MORE_SPACES + _IGNORABLES + "".join(map(chr, range(0xE0000, 0xE0080)))
)
"""What is stripped from a value: white space, and what shows nothing."""


def holds_ignorable(text: str) -> bool:
    """Tell whether a text holds a character that shows nothing.

    Example:
        >>> holds_ignorable("सा\u200dर"), holds_ignorable("सार")
        (True, False)
    """
    return _ignorable.search(text) is not None


def shown(text: str) -> str:
    """Give a text without characters that show nothing.

    Example:
        >>> shown("सा\u200dर") == "सार"
        True
    """
    return _ignorable.sub("", text)


def stripped(raw: str) -> str:
    r"""Strip white space and what shows nothing from both ends.

    Example:
        >>> stripped("\u200d सार\u200b\n")
        'सार'
    """
    text = raw.strip()
    if text and (text[0] in ENDS or text[-1] in ENDS):
        return text.strip(ENDS)
    return text


def lead(raw: str) -> int:
    r"""Count what `stripped` strips from the beginning of a text, in code points.

    Example:
        >>> lead("\u200d सार\n")
        2
    """
    return len(raw) - len(raw.lstrip(ENDS))


def sound(text: str) -> str:
    r"""Give a text with U+FFFD for each lone surrogate, which no file can hold.

    Each stands for one undecodable byte, so offsets stay what they are.

    Example:
        >>> sound("सा\udcffर") == "सा\ufffdर"
        True
    """
    if text.isascii():
        return text
    try:
        text.encode("utf-16")  # Refuses what UTF-8 refuses, in less time; by `-le`, in far more.
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text
