"""A story in, the name of the template it was printed with out, and its year.

A template is what stands where above the body: the same marks in the same order, and on the same
line or not, are the same template.
"""

from __future__ import annotations

from typing import Final

from storyparse._model import Role, Story
from storyparse._text.matching import sound, stripped

UNDATED: Final = "–"
"""The year of a story without any time."""

_MARKS: Final = frozenset(
    {
        Role.HEADER,
        Role.HEADLINE,
        Role.SUBHEADLINE,
        Role.BYLINE,
        Role.EDITOR,
        Role.TIMESTAMP,
        Role.SUMMARY,
    }
)
_BODY: Final = frozenset({Role.PARAGRAPH, Role.HEADING, Role.SLIDE})
_MOST: Final = 12


def template(story: Story) -> str:
    r"""Name a story's template.

    Returns:
        Its marks, one line after the other; `+` joins those of one line.

    Example:
        >>> from storyparse import parse
        >>> template(parse("पारा गिरा\nन्यूज डेस्क, अमर उजाला, आगरा\nविस्तार\nबारिश होगी।"))
        'headline › byline › विस्तार › body'
    """
    lines: list[str] = []
    at = 0
    for part in story.segments:
        if part.role in _BODY:
            clock = any(section.posted_at is not None for section in story.sections)
            slides = any(section.slide is not None for section in story.sections)
            lines.append("live" if clock else "slides" if slides else "body")
            break
        if part.role is Role.LABEL:
            mark = sound(stripped(part.raw))
        elif part.role in _MARKS:
            mark = part.role.value
        else:
            continue
        if lines and part.line == at:
            lines[-1] += f"+{mark}"
        elif not lines or lines[-1] != mark:
            lines.append(mark)
        at = part.line
        if len(lines) == _MOST:
            break
    return " › ".join(lines) or "nothing"


def year(story: Story) -> str:
    """Give the year of a story, by the first of its times that there is.

    Example:
        >>> year(Story())
        '–'
    """
    time = story.created_at or story.published_at or story.updated_at
    return UNDATED if time is None else f"{time.year:04}"
