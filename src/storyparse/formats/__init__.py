"""A story in, other people's forms of it out: schema.org, ninjs, Markdown; and our own's schema.

Each is a function of a story and knows nothing of how it was parsed. Nothing is made up to fill a
field: what a story does not hold is left out. What a form cannot hold stands in its module's
opening words, and on the page about formats. May import `_export` and what
stands below.
"""

from storyparse.formats._csv import CSV_COLUMNS, SOURCE
from storyparse.formats._json_ld import to_json_ld
from storyparse.formats._line import FORMATS, HEADS, KEEPING, line
from storyparse.formats._markdown import to_markdown
from storyparse.formats._ninjs import to_ninjs
from storyparse.formats._schema import json_schema

__all__ = [
    "CSV_COLUMNS",
    "FORMATS",
    "HEADS",
    "KEEPING",
    "SOURCE",
    "json_schema",
    "line",
    "to_json_ld",
    "to_markdown",
    "to_ninjs",
]
