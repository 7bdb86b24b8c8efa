"""Words of Hindi papers' marks: in front of a colon, above a zone, above a stamp; how texts open.

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

ZONE_WORDS: Final[Mapping[Role, frozenset[str]]] = MappingProxyType({
    Role.SUMMARY: frozenset({
        "सार", "संक्षेप", "सारांश", "खास बातें", "मुख्य बातें", "मुख्य बिंदु", "हाइलाइट्स", "highlights",
        "summary", "key points",
    }),
    Role.PARAGRAPH: frozenset({"विस्तार", "विस्तार से", "पूरी खबर"}),
})
"""Whole lines that open the summary, and the body."""

STAMP_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    "published": frozenset({"प्रकाशित", "published", "publish", "posted", "created"}),
    "updated": frozenset({"अपडेट", "अपडेटेड", "संशोधित", "updated", "update", "modified"}),
})
"""Words of a line above a stamp, by the time that they name."""

NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}"
"""A name, or a place, of three words at most."""

OPENINGS: Final[Mapping[str, str]] = MappingProxyType({
    "place": rf"(?P<byline>(?P<place>{NAME})\ ?:\ )(?P<rest>.+)",
    "who-and-place": rf"(?P<byline>(?P<desk>{NAME}),\ (?P<place>{NAME})\ ?[।:.]\ )(?P<rest>.+)",
    "place-and-who": (  # सोनपुर (रमा) : नहर में… · मुंबई, 21 जनवरी (एजेंसी)। नहर में…
        rf"(?P<byline>(?P<place>{NAME})[^:।()]{{0,20}}\ ?\({NAME}\)\ ?[:।-]\ )(?P<rest>.+)"
    ),
    "place-alone": rf"(?P<byline>(?P<place>{NAME})\ ?।\ )(?P<rest>.+)",
})
"""Patterns of how a text may open with who wrote it and where."""
