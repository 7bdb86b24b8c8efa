"""What a dialect is made of: types that hold a publisher's habits and a language's words.

All of it is data. A dialect says what a line says of itself (labels, furniture, rules) and which
words tell a byline, a stamp, a heading; the engine applies it and knows no publisher. Words and
patterns are written as the page prints them: the engine compares them on the matching view, so
either form of a nukta will do. A value that cannot work is refused when it is made, a pattern that
does not compile when its dialect is first used.
May import `_model` and what stands below it.
"""

from storyparse._dialect.dialect import Dialect, Dialects, HeaderKeys
from storyparse._dialect.rules import CUTS, VALUES, Block, Label, Rule
from storyparse._dialect.words import UNWEIGHED, BylineWords, Calendar, HeadingModel, Language

__all__ = [
    "CUTS",
    "UNWEIGHED",
    "VALUES",
    "Block",
    "BylineWords",
    "Calendar",
    "Dialect",
    "Dialects",
    "HeaderKeys",
    "HeadingModel",
    "Label",
    "Language",
    "Rule",
]
