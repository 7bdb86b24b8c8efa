r"""Markup that should not be in a text: HTML tags, numeric references, Markdown's marks.

Of HTML nothing is read. Markdown's marks are stripped from a line as white space is: what is left
is a run of the line's own characters.
"""

from __future__ import annotations

import re
from typing import Final

from storyparse._text.matching import IGNORABLE, stripped

_TAG: Final = (
    r"<(?i:/?(?:a|article|b|blockquote|body|br|center|div|em|figcaption|figure|font|h[1-6]|head|hr|html"
    r"|i|iframe|img|li|link|meta|nav|ol|p|script|section|small|span|strong|style|table|tbody|td|th"
    r"|title|tr|u|ul)\b[^<>]{0,500}>|!--|!DOCTYPE\b)"
)
_REFERENCE: Final = r"&\#(?:[0-9]{2,7}|[xX][0-9a-fA-F]{2,6});"
_LINK: Final = r"\[[^\[\]]{0,400}\]\([^()\s]{1,400}\)"
_BOLD: Final = r"\*\*[^\s*][^*\n]{0,400}\*\*"
_HEADING: Final = rf"^[\ \t\xa0{IGNORABLE}]{{0,3}}\#{{1,6}}[\ \t\xa0]+\S"
_EMPHASIS: Final = r"^\*[^\s*](?:[^*\n]{0,400}[^\s*])?\*[ \t]*$"
_ESCAPED: Final = r"^\\[-+*\#.]"
_KINDS: Final = (
    ("<", "HTML", _TAG),
    ("#", "references", _REFERENCE),
    ("#", "Markdown", _HEADING),
    ("*", "Markdown", _BOLD),
    ("]", "Markdown", _LINK),
    ("*", "Markdown", _EMPHASIS),
    ("\\", "Markdown", _ESCAPED),
)
_FINDERS: Final = [
    (sign, kind, re.compile(pattern, re.VERBOSE | re.MULTILINE).search)
    for sign, kind, pattern in _KINDS
]
"""A sign that markup holds, its kind, and a search for it. A sign is found in a tenth of the time,
and a pattern that opens with one of its own in a fifth of what a choice of them takes."""
_MAX_MARKS: Final = 16
"""Of more marks around a text, one within the other, the inner ones are left."""
_opening: Final = re.compile(
    r"\#{1,6}[ \t\xa0]+|>[ \t\xa0]+|(?:\*\*|__)[ \t\xa0]*(?=\S)|\\(?=[-+*\#.])"
    r"|[-+*][ \t\xa0]+(?=\[[^\[\]]{1,400}\]\([^()\s]{1,400}\)\Z)"  # A list's link.
    r"|\[!\[[^\[\]]{0,400}\]\([^()\s]{0,400}\)\s*\]\([^()\s]{1,400}\)\s*"
    r"|!\[[^\[\]]{0,400}\]\([^()\s]{0,400}\)\s*"
).match
_closing: Final = re.compile(r"(?:(?<=\S)[ \t\xa0]?(?:\*\*|__)|[ \t\xa0]\#{1,6})\Z").search
_emphasis: Final = re.compile(r"\*[^\s*](?:[^*]*[^\s*])?\*|_[^\s_](?:[^_]*[^\s_])?_").fullmatch
_whole_link: Final = re.compile(r"\[(?P<text>[^\[\]]{1,400})\]\([^()\s]{1,400}\)").fullmatch


def find_markup(text: str) -> str | None:
    """Tell what markup a text holds.

    Args:
        text: A line, or several.

    Returns:
        `HTML`, `references` (numeric ones), `Markdown`, or ``None``.

    Example:
        >>> find_markup("## सार"), find_markup("#सार"), find_markup("<p>सार</p>")
        ('Markdown', None, 'HTML')
    """
    found = _found(text)
    return min(found)[1] if found else None


def is_markdown(text: str) -> bool:
    """Tell whether a text holds Markdown's marks, whatever other markup.

    Example:
        >>> is_markdown("<b>1</b> **सार**"), is_markdown("<b>1</b> सार")
        (True, False)
    """
    return "](" in text or "Markdown" in [kind for _, kind in _found(text)]


def _found(text: str) -> list[tuple[int, str]]:
    """Give the kinds of markup in a text, each with a place where it is found."""
    if "\r" in text:  # Which is a line end to storyparse, and none to a pattern.
        text = text.replace("\r", "\n")
    return [
        (match.start(), kind)
        for sign, kind, find in _FINDERS
        if sign in text and (match := find(text))
    ]


def unmarked(text: str) -> str:
    """Strip Markdown's marks from both ends of a text, and a link's around the whole of it.

    A mark may stand alone: of a part of a line the other half of its pair is in another part.

    Args:
        text: A stripped line.

    Returns:
        What is left, a run of the text; nothing where the line is only an image.

    Example:
        >>> unmarked("**[ये भी पढ़ें: राहत](https://www.example.com/x)**")
        'ये भी पढ़ें: राहत'
        >>> unmarked("![नहर](https://www.example.com/x.jpeg)")
        ''
    """
    for _ in range(_MAX_MARKS):
        before = text
        if found := _opening(text):
            text = stripped(text[found.end() :])
        if found := _closing(text):
            text = stripped(text[: found.start()])
        if _emphasis(text):
            text = stripped(text[1:-1])
        if found := _whole_link(text):
            text = stripped(found["text"])
        if text == before:
            break
    return text
