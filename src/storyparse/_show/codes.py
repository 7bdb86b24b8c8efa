"""What each diagnostic code means, and what to do about it, in a sentence or two: for a terminal.

The page about diagnostics says more, with examples; a test holds the two to the same codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "header-unreadable": (
            "The page's JSON header cannot be read: it is cut off, no object, or holds what JSON "
            "does not allow. `Story.header` is null; look at how the page was saved."
        ),
        "header-repaired": (
            "The header's quotes were mangled and were repaired for reading; the text is kept as "
            "it is. Check the header's values."
        ),
        "header-repeated": (
            "More than one header stands in what was read as one dump. Read the file with "
            "`storyparse.stream`, or with this command, which cuts at every header."
        ),
        "header-glued": (
            "A header stands behind other text on its line, as `cat a.txt b.txt` makes it. Put a "
            "line end between two dumps."
        ),
        "header-value": (
            "A known key of the header holds another type than it should; that field is null. "
            "Check what writes the header."
        ),
        "id-not-objectid": ("The header's `_id` is no ObjectId, so there is no `created_at`."),
        "headline-differs": (
            "The headline and the header's title are not the same: one of them was changed later,"
            " or the headline was told wrongly."
        ),
        "slug-date-differs": ("The date in the header's slug is not that of the stamp."),
        "editor-repeated": ("Two lines name different handling editors; the first counts."),
        "timestamp-unreadable": (
            "A stamp is there and cannot be read: its date does not exist, its year or zone is "
            "not the paper's. The value is null, the text is in the segment."
        ),
        "timestamp-repeated": ("Two stamps of one kind differ; the first counts."),
        "weekday-differs": ("A stamp names another weekday than its date has; the date counts."),
        "updated-before-created": (
            "The story was updated before its id was made: a clock was wrong, or the header is "
            "another story's."
        ),
        "updated-before-published": (
            "The stamps say that the story was updated before it was published: one is wrong, or "
            "another story's."
        ),
        "label-glued": (
            "A label's word opens a longer line, where the label is missing: a line end was lost."
            " The text is left as it is."
        ),
        "headline-repeated": ("The headline is printed again; the first copy counts."),
        "summary-repeated": ("The summary is printed again; the first copy counts."),
        "body-repeated": ("The body is printed again; the first copy counts."),
        "lines-lost": (
            "Lines of the page were joined, or cut to single words: extract the page again, "
            "keeping its blocks on lines of their own."
        ),
        "lines-wrapped": (
            "Lines were cut in mid-sentence by what extracted the page: extract it again without "
            "wrapping."
        ),
        "markup": (
            "HTML tags or Markdown marks stand among the text: extract the page's text first."
        ),
        "encoding": (
            "The bytes are no UTF-8 text: another encoding, or a packed or binary file. Convert "
            "or unpack it first."
        ),
        "undecodable": (
            "Some bytes of a line are not UTF-8; each shows as U+FFFD in values, and the segment "
            "keeps it."
        ),
        "oversized": (
            "A dump is longer than is held at once and was cut here; the rest is the next story. "
            "Is a header missing between two dumps?"
        ),
        "unfamiliar": (
            "Nothing of the dialect's paper is in this page: is it another paper's, or does the "
            "dialect lack a word?"
        ),
    }
)
"""The codes, each with what it means."""
