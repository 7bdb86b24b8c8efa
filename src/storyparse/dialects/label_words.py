"""Words of Hindi papers' marks in front of a colon, by what such a mark says of the text behind it.

Drafts of dialects guess by them; no dialect reads with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from storyparse._model import Role

LABEL_WORDS: Final[Mapping[Role, frozenset[str]]] = MappingProxyType({
    Role.RELATED: frozenset({"पढ़ें", "पढ़िए", "देखें", "देखिए", "सुनें", "read", "watch", "also"}),
    Role.CREDIT: frozenset({
        "फोटो", "तस्वीर", "तस्वीरें", "छाया", "साभार", "सौजन्य", "photo", "image", "pic", "picture",
        "credit", "courtesy",
    }),
    Role.EDITOR: frozenset({"संपादन", "संपादक", "edited", "published", "posted", "curated"}),
    Role.BYLINE: frozenset({"लेखक", "रिपोर्ट", "संवाददाता", "written", "reported", "author", "by"}),
    Role.FURNITURE: frozenset({"टैग", "टैग्स", "विषय", "tags", "tag", "topics", "follow", "शेयर"}),
})
"""The words of each role; the first role of which a mark holds a word counts."""
