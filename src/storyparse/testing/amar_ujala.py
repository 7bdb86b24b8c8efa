"""The templates of Amar Ujala's pages, 2004 to today, as data."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from storyparse.dialects.hindi import MONTHS
from storyparse.testing._layout import Layout

_STAMP: Final = "{weekday}, {day:02} {month} {year} {hour:02}:{minute:02} {half} IST"

# The current template; the others say in what they differ.
_TODAY: Final = Layout(
    name="three-line head, 2024",
    page=(
        "?{header}",
        "{headline}",
        "{byline}",
        "Published by: {editor}",
        "{updated}",
        "सार",
        "+{summary}",
        "?{photo}",
        "?{link}",
        "विस्तार",
        "+{paragraph}",
        "*{section}",
    ),
    section=("{heading}", "?{photo}", "+{paragraph}"),
    asides=("{photo}", "{link}"),
    bylines=(
        "{desk}, {publisher}, {place}",
        "{desk}, {publisher}",
        "{agency}, {place}",
        "{authors}, {publisher}, {place}",
        "{author}, {publisher}",
    ),
    photos=(
        "{caption}\n- फोटो : {credit}",
        "{caption}\n– फोटो : {credit}",
        "{caption}\n– फोटो: {credit}",
    ),
    links=("{pointer}: {title}", "{pointer}ः {title}", "{pointer}- {title}", "{pointer} – {title}"),
    updated=f"Updated {_STAMP}",
    published=f"Published {_STAMP}",
    posted="{hour:02}:{minute:02} {half}, {day:02}-{month}-{year}",
)

_BODY: Final = ("विस्तार", "+{paragraph}", "*{section}")
_PLAIN: Final = ("+{paragraph}", "*{section}")

AMAR_UJALA_LAYOUTS: Final = (
    _TODAY,
    evolve(
        _TODAY,
        name="two-line head, 2021",
        page=("?{header}", "{headline}", "{byline} Published by: {editor}", "{updated}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="one-line head with editor, 2021",
        page=("?{header}", "{headline}", "{byline} Published by: {editor} {updated}", *_PLAIN),
    ),
    evolve(
        _TODAY,
        name="one-line head with comma, 2020",
        page=("?{header}", "{headline}", "{byline}, {updated}", *_PLAIN),
    ),
    evolve(
        _TODAY,
        name="one-line head with space, 2018",
        page=("?{header}", "{headline}", "{byline} {updated}", *_PLAIN),
    ),
    evolve(
        _TODAY,
        name="editor's name on the next line, 2021",
        page=("{header}", "{headline}", "{byline} Published by:\n{editor}", "{updated}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="bureau alone, 2020",
        page=("{headline}", "{byline}", "{updated}", *_BODY),
        bylines=("{desk}", "{agency}", "{author}, {place}"),
    ),
    evolve(
        _TODAY,
        name="alternative text glued before the byline, 2020",
        page=("{headline}", "Varanasi Bureau{byline} {updated}", *_PLAIN),
        bylines=("{desk}", "{desk}, {publisher}, {place}"),
    ),
    evolve(
        _TODAY,
        name="one line running on into the body, 2026",
        page=(
            "{headline}",
            "{byline} Published by: {editor} {updated} विज्ञापन7 {paragraph}",
            *_PLAIN,
        ),
    ),
    evolve(
        _TODAY,
        name="odd commas and slashes",
        page=("{headline}", "{byline}", "{updated}", *_BODY),
        bylines=(
            "{authors}, {publisher}/ {place}",
            "{desk},{publisher},{place}",
            "{desk}, {publisher}, {place}।",
            "{desk}, {publisher} {place}",
            "{desk} , {publisher} , {place}",
        ),
    ),
    evolve(
        _TODAY,
        name="machine-translated stamp, 2021",
        page=("{headline}", "{byline} द्वारा प्रकाशित: {editor} {updated}", *_BODY),
        updated="अपडेटेड {weekday}, {day} {month} {year} {hour:02}:{minute:02} {half} IST",
        weekdays=("मोन", "ट्यू", "वेड", "थु", "फ्राई", "सैट", "सन"),
        months=tuple([names[-1] for names in MONTHS]),
    ),
    evolve(
        _TODAY,
        name="two stamps",
        page=("?{header}", "{headline}", "{byline}", "{published}", "{updated}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="header, then byline",
        page=("{header}", "{byline}", "Published by: {editor}", "{updated}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="header in pretty print",
        page=("{pretty_header}", "{headline}", "{byline}", "{updated}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="header wrapped by a text extractor",
        page=("{wrapped_header}", "{headline}", "{byline}", "{updated}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="republished, mangled header below the summary",
        page=(
            "?[ad_1]",
            "{headline}",
            "{byline}",
            "Published by: {editor}",
            "{updated}",
            "{summary}",
            "{mangled_header}",
            "?{photo}",
            *_BODY,
            "?Source link",
        ),
        photos=("{caption}\n– फोटो : {credit}",),
    ),
    evolve(
        _TODAY,
        name="unlabelled summary",
        page=("{header}", "{headline}", "{byline}", "{updated}", "+{summary}", "?{photo}", *_BODY),
    ),
    evolve(
        _TODAY,
        name="agency and dateline, 2004",
        page=("{headline}", "*{subheadline}", "{byline}", "{place}।", *_PLAIN),
        section=("{heading}", "+{paragraph}"),
        asides=(),
        bylines=("{agency}", "{desk}"),
    ),
    evolve(
        _TODAY,
        name="gallery without counters, 2018",
        page=("{headline}", "{desk}, {publisher}, {place} , {updated}", "+{section}"),
        section=("{caption}\n{photo}", "+{paragraph}"),
        asides=(),
        photos=("{caption} - फोटो : {credit}",),
    ),
    evolve(
        _TODAY,
        name="gallery, counters between captions, 2020",
        page=(
            "Home ›   Photo Gallery ›   Agra ›   Peacock Garden",
            "{headline}",
            "{byline}, {updated}",
            "+{section}",
        ),
        section=("{caption}\n{number} of {count}\n{caption} - फोटो : {credit}", "+{paragraph}"),
        asides=(),
    ),
    evolve(
        _TODAY,
        name="gallery with headings, 2022",
        page=("{header}", "{headline}", "{byline}", "{updated}", "+{section}"),
        section=("{number} of {count}", "{photo}", "?{heading}", "+{paragraph}"),
        photos=("{caption}\n- फोटो : {credit}", "{caption} - फोटो : {credit}"),
        asides=("{link}", "{lone_pointer}"),
    ),
    evolve(
        _TODAY,
        name="live page, 2020",
        page=("{headline}", "{byline}, {updated}", "?{header}", "लाइव अपडेट", "+{section}"),
        section=("{posted}", "?{heading}", "+{paragraph}", "?{photo}", "?{heading}", "{paragraph}"),
    ),
    evolve(
        _TODAY,
        name="live page, 2026",
        page=(
            "{header}",
            "{headline}",
            "{byline}",
            "Published by: {editor}",
            "{updated}",
            "खास बातें",
            "?{photo}",
            "+{summary}",
            "लाइव अपडेट",
            "+{section}",
        ),
        section=("{posted}", "?{photo}", "{heading}", "+{paragraph}"),
    ),
)
"""Every template of the pages that storyparse was made from."""
