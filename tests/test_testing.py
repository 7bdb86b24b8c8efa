"""The specimens that users test their dialects with: `parse` gives their stories back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from storyparse import (
    AMAR_UJALA,
    Byline,
    Diagnostic,
    Photo,
    RelatedLink,
    Role,
    Section,
    Segment,
    Story,
    parse,
    stream,
)
from storyparse.testing import (
    AMAR_UJALA_LAYOUTS,
    HINDI_WORDS,
    Layout,
    Specimen,
    bare,
    specimens,
)
from storyparse.testing._draft import StoryDraft
from storyparse.testing._invent import compact, escaped, mangled, pretty, wrapped

settled = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
HEADED = [layout for layout in AMAR_UJALA_LAYOUTS if layout.page[0].endswith("header}")]


@pytest.mark.parametrize("layout", AMAR_UJALA_LAYOUTS, ids=lambda layout: layout.name)
def test_a_specimen_is_read_as_it_was_set(layout: Layout) -> None:
    """Whatever the words and whatever stands between the blocks, the story is the one intended."""

    @settings(settled, max_examples=15)
    @given(specimens([layout]))
    def read_back(specimen: Specimen) -> None:
        assert specimen.story == bare(parse(specimen.text))

    read_back()


@settings(settled, max_examples=15)
@given(st.lists(specimens(HEADED), min_size=2, max_size=4))
def test_specimens_back_to_back_are_read_apart(several: list[Specimen]) -> None:
    """A stream of specimens that open with their headers gives the story of each."""
    headed = [each for each in several if each.text.lstrip().startswith("{")]
    source = "".join([each.text.rstrip() + "\n" for each in headed])
    stories = [bare(story) for story in stream([source])]
    assert [each.story for each in headed] == stories


def test_a_layout_needs_a_block() -> None:
    """A page of no blocks is refused when the layout is made."""
    with pytest.raises(ValueError, match="layout 'none': want at least one block"):
        Layout(name="none", page=())


def test_specimens_need_a_layout() -> None:
    """No layouts, no specimens."""
    with pytest.raises(ValueError, match="layouts: want at least one"):
        specimens([])


def test_a_name_that_is_none_is_told() -> None:
    """A name that no format may hold is an error that quotes it and its layout."""

    @settings(settled, max_examples=1)
    @given(specimens([Layout(name="odd", page=("{headlin}",))], words=HINDI_WORDS))
    def make(_: Specimen) -> None:
        """Never reached."""

    with pytest.raises(KeyError, match="layout 'odd': no such name: 'headlin'"):
        make()


NOON = datetime(2026, 2, 3, 12, tzinfo=timezone(timedelta(hours=5, minutes=30)))


def test_a_heading_stands_on_the_slide_or_entry_that_it_opens() -> None:
    """Else on a section of its own, which is still of that slide or entry."""
    draft = StoryDraft()
    draft.head("एक")
    draft.head("दो")
    draft.take({"number": "2", "heading": "तीन"})
    draft.head("चार")
    draft.take({"number": "3"})
    draft.take({"paragraph": "पारा गिरा।"})
    draft.head("पांच")
    draft.start(posted_at=NOON)
    draft.head("छह")
    draft.take({"heading": "सात", "paragraph": "ओले पड़े।"})
    assert draft.finished() == Story(
        sections=(
            Section(heading="एक"),
            Section(heading="दो"),
            Section(heading="तीन", slide=2),
            Section(heading="चार", slide=2),
            Section(slide=3, paragraphs=("पारा गिरा।",)),
            Section(heading="पांच", slide=3),
            Section(heading="छह", posted_at=NOON),
            Section(heading="सात", posted_at=NOON, paragraphs=("ओले पड़े।",)),
        )
    )


def test_what_stands_above_the_body_is_in_no_section() -> None:
    """Photos and links of the body stand in both places, in page order."""
    draft = StoryDraft(
        single={"headline": "बारिश"}, byline={"place": "आगरा"}, summary=["पारा गिरा।"]
    )
    draft.take({"caption": "यमुना"})
    draft.take({"pointer": "ये भी पढ़ें", "title": "धूप"})
    assert [] == draft.sections
    draft.take({"paragraph": "बारिश हुई।"})
    draft.take({"credit": "PTI"})
    draft.take({"caption": "ताज", "credit": "PTI"})
    draft.take({"lone_pointer": "अन्य खबर"})
    draft.subheadlines.append("किसान खुश")
    draft.troubles.append(Diagnostic(code="header-repaired", message="", line=1))
    photos = (Photo(credit="PTI"), Photo(caption="ताज", credit="PTI"))
    link = RelatedLink(label="अन्य खबर")
    assert draft.finished() == Story(
        headline="बारिश",
        byline=Byline(place="आगरा"),
        subheadlines=("किसान खुश",),
        summary=("पारा गिरा।",),
        sections=(Section(paragraphs=("बारिश हुई।",), photos=photos, related_links=(link,)),),
        photos=(Photo(caption="यमुना"), *photos),
        related_links=(RelatedLink(label="ये भी पढ़ें", title="धूप"), link),
        diagnostics=(Diagnostic(code="header-repaired", message="", line=1),),
    )
    assert StoryDraft().finished() == Story()


@pytest.mark.parametrize(
    ("dress", "expected"),
    [
        (compact, '{"_id":"5f9","category":{"title_hn":"शहर"}}'),
        (escaped, '{"_id": "5f9", "category": {"title_hn": "\\u0936\\u0939\\u0930"}}'),
        (pretty, '{\n  "_id": "5f9",\n  "category": {\n    "title_hn": "शहर"\n  }\n}'),
        (wrapped, '{"_id": "5f9", "category": {"title_hn": "शहर"}}'),
        (mangled, "{“_id”:“5f9″,“category”:{“title_hn”:“शहर”}}"),
    ],
)
def test_a_header_is_dressed_as_it_is_met(
    dress: Callable[[dict[str, Any]], str], expected: str
) -> None:
    """By the page's script, by others, by extractors and by blog software."""
    assert expected == dress({"_id": "5f9", "category": {"title_hn": "शहर"}})


def test_a_long_header_is_wrapped_at_spaces() -> None:
    """No line is longer than 78 characters, but for a word that is."""
    values = {"title": " ".join(["पारा"] * 40), "slug": "a" * 90}
    lines = wrapped(values).split("\n")
    assert compact(values).replace(" ", "") == "".join(lines).replace(" ", "")
    assert [75, 74, 69, 93] == [len(line) for line in lines]


def test_a_bare_story_has_nothing_that_depends_on_rules() -> None:
    """No segments and no messages; all else is there."""
    trouble = Diagnostic(code="unfamiliar", message="x", line=4)
    segment = Segment(line=1, start=0, raw="x", role=Role.STRAY, rule="x")
    story = Story(headline="पारा", segments=(segment,), diagnostics=(trouble, trouble))
    quiet = Diagnostic(code="unfamiliar", message="", line=4)
    assert Story(headline="पारा", diagnostics=(quiet, quiet)) == bare(story)


PAGE = Layout(
    name="short",
    page=("{header}", "{headline}", "{author}, {publisher}", "?{subheadline}", "*{section}"),
    section=("{number} of {count}", "+{paragraph}"),
    asides=("पेज एक",),
    noise=("विज्ञापन",),
)


def numbers_of(specimen: Specimen) -> list[list[str]]:
    """Give the counters of a page."""
    return [line.split(" of ") for line in specimen.text.splitlines() if " of " in line]


def facts_of(page: Specimen) -> set[object]:
    """Tell what a page has of all that its layout allows."""
    header, sections = page.story.header, page.story.sections
    assert header is not None
    assert page.story.created_at is not None
    slug, date = str(header.slug), f"-{page.story.created_at:%Y-%m-%d}"
    return {
        ("type", header.type),
        ("slug", slug.removesuffix(date).count("-") + 1),
        ("dated", slug.endswith(date)),
        ("sections", len(sections)),
        ("paragraphs", *[len(section.paragraphs) for section in sections[:1]]),
        ("last", *[number == count for number, count in numbers_of(page)[:1]]),
        ("subheadlines", len(page.story.subheadlines)),
        ("aside", "पेज एक" in page.text),
        ("noise", "विज्ञापन" in page.text),
        ("blank", "\n\n" in page.text),
        ("returns", "\r\n" in page.text),
        ("end", page.text.endswith(("\n", "\r"))),
        ("space", ' ","category' in page.text),
        ("escaped", "\\u09" in page.text),
    }


def test_all_that_a_layout_allows_is_drawn() -> None:
    """What may be there or not is on some page, and missing on another."""
    seen: set[object] = set()

    @settings(settled, max_examples=300, derandomize=True, database=None, phases=[Phase.generate])
    @given(specimens([PAGE]))
    def look(specimen: Specimen) -> None:
        seen.update(facts_of(specimen))

    look()
    yes_or_no = ("dated", "aside", "noise", "blank", "returns", "end", "space", "escaped")
    expected = {
        *[("type", kind) for kind in ("story", "photo-gallery", "video", "live")],
        *[("slug", words) for words in (2, 3, 4, 5)],
        *[("sections", number) for number in range(4)],
        *[("paragraphs", number) for number in range(1, 4)],
        *[("last", there) for there in (True, False)],
        *[("subheadlines", number) for number in range(2)],
        *[(fact, there) for fact in yes_or_no for there in (True, False)],
        ("paragraphs",),
        ("last",),
    }
    assert expected == seen


@settings(settled, max_examples=50)
@given(specimens([PAGE]))
def test_a_specimen_stays_within_its_layout(specimen: Specimen) -> None:
    """Headlines of 5 to 9 words, slides in order with counters that fit, the layout's own noise."""
    story = specimen.story
    assert story.headline is not None
    assert story.header is not None
    assert "publish" == story.header.status
    assert story.headline == story.header.title
    assert 24 == len(story.header.id or "")
    assert 5 <= len(story.headline.split(" ")) <= 9
    assert len(story.sections) <= 3
    for at, section in enumerate(story.sections, 1):
        assert at == section.slide
        assert 1 <= len(section.paragraphs) <= 3
    for number, count in numbers_of(specimen):
        assert int(number) <= int(count) <= int(number) + 9
    assert "  " not in "".join([text for part in story.sections for text in part.paragraphs])
    assert {line.strip() for line in AMAR_UJALA.furniture}.isdisjoint(
        set(specimen.text.splitlines()) - {"विज्ञापन"}
    )
