"""What each role is, in a few words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from storyparse._model import Role

ROLES: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.HEADER: "the page's JSON header",
        Role.HEADLINE: "the headline",
        Role.SUBHEADLINE: "a further headline under it",
        Role.BYLINE: "who wrote it, for whom, where",
        Role.EDITOR: "the handling editor",
        Role.TIMESTAMP: "when",
        Role.LABEL: "a line that only opens a zone",
        Role.SUMMARY: "a paragraph of the summary",
        Role.PARAGRAPH: "a paragraph of the body",
        Role.HEADING: "a section's heading",
        Role.CAPTION: "a photo's caption",
        Role.CREDIT: "a photo's credit",
        Role.RELATED: "a link to another story",
        Role.SLIDE: "a gallery's counter",
        Role.FURNITURE: "page furniture: no part of the story",
        Role.BLANK: "nothing but white space",
        Role.STRAY: "text without a place in the story",
    }
)
