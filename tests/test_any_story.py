"""Any story that the model allows goes out in every form: also one that no dump gave."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from storyparse import (
    Byline,
    Category,
    Diagnostic,
    Header,
    Photo,
    RelatedLink,
    Section,
    Story,
    from_dict,
    parse,
    to_dict,
    to_json,
)
from storyparse._text.matching import sound
from storyparse.arrow import stories_batch
from storyparse.formats import FORMATS, json_schema, line, to_markdown, to_ninjs

SCHEMA = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())
HEAD = "नहर में मिला मगरमच्छ\nन्यूज डेस्क, अमर उजाला, आगरा\n"


def tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Make a few of something."""
    return st.lists(of, max_size=2).map(tuple)


TEXTS = st.text(st.characters(exclude_categories=[]), max_size=9)
MAYBE = st.none() | TEXTS
OFFSETS = st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.none() | st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=OFFSETS)  # noqa: DTZ001
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2),
    max_leaves=5,
)
PHOTOS = tuples(st.builds(Photo, caption=MAYBE, credit=MAYBE))
LINKS = tuples(st.builds(RelatedLink, label=MAYBE, title=MAYBE))
HEADERS = st.builds(
    Header,
    id=MAYBE,
    slug=MAYBE,
    type=MAYBE,
    status=MAYBE,
    title=MAYBE,
    category=st.none() | st.builds(Category, title=MAYBE, title_hn=MAYBE, slug=MAYBE),
    extra=st.dictionaries(TEXTS | st.just("क" * 999), JSON, max_size=3),
)
BYLINES = st.builds(
    Byline,
    authors=tuples(TEXTS),
    desk=MAYBE,
    agency=MAYBE,
    publisher=MAYBE,
    place=MAYBE,
    editor=MAYBE,
)
SECTIONS = st.builds(
    Section,
    heading=MAYBE,
    slide=st.none() | st.integers(1, 999),
    posted_at=TIMES,
    paragraphs=tuples(TEXTS),
    photos=PHOTOS,
    related_links=LINKS,
)
STORIES = st.builds(
    Story,
    header=st.none() | HEADERS,
    headline=MAYBE,
    subheadlines=tuples(TEXTS),
    byline=st.none() | BYLINES,
    created_at=TIMES,
    published_at=TIMES,
    updated_at=TIMES,
    summary=tuples(TEXTS),
    sections=tuples(SECTIONS),
    photos=PHOTOS,
    related_links=LINKS,
    diagnostics=tuples(st.builds(Diagnostic, code=TEXTS, line=st.integers(1, 99), message=TEXTS)),
)


def front(story: Story) -> Any:  # noqa: ANN401
    """Read the front matter of a story's Markdown."""
    return yaml.safe_load(to_markdown(story).split("---\n")[1])


@settings(deadline=None)
@given(STORIES)
def test_the_json_form_gives_the_story_back(story: Story) -> None:
    """Its JSON is valid by the schema, and the form is the same there and back."""
    assert story == from_dict(to_dict(story))
    SCHEMA.validate(json.loads(to_json(story)))


@settings(deadline=None)
@given(STORIES, st.sampled_from(sorted(FORMATS)))
def test_every_format_takes_every_story(story: Story, form: str) -> None:
    """What is written can be encoded; what is JSON is read as JSON."""
    written = line(story, form, file="x").encode()
    if form in ("json", "json-ld", "ninjs"):
        assert isinstance(json.loads(written), dict)


@settings(deadline=None)
@given(HEADERS)
def test_front_matter_holds_a_header_as_json_does(header: Header) -> None:
    """Numbers stay numbers, keys of any length stay keys, to readers of YAML 1.1 as well."""
    story = Story(headline="पारा", header=header)
    want = json.loads(to_json(story))["header"]
    found = front(story)
    assert want["extra"] == found.get("extra", {})
    assert [type(value) for value in want["extra"].values()] == [
        type(value) for value in found.get("extra", {}).values()
    ]
    assert [want["id"] or None, want["category"]] == [found.get("id"), found.get("category")]


@pytest.mark.parametrize("number", [1e16, -1e-7, 1.5e300, 0.0, -2.0, 7, 10**40, True])
def test_front_matter_keeps_numbers(number: float) -> None:
    """One that is printed without a point is no text."""
    assert {"n": number} == front(Story(header=Header(extra={"n": number})))["extra"]


@settings(deadline=None)
@given(st.lists(STORIES, max_size=3))
def test_columns_take_every_story(stories: list[Story]) -> None:
    """Times are the same moments; a lone surrogate, which no column holds, is U+FFFD."""
    made = stories_batch(stories)
    assert [story.created_at for story in stories] == made["created_at"].to_pylist()
    assert [None if story.headline is None else sound(story.headline) for story in stories] == (
        made["headline"].to_pylist()
    )
    made.to_pylist()


def test_a_photo_may_stand_in_a_section_alone() -> None:
    """Markdown shows it there, once; what stands in none is shown above the body."""
    inside, outside = Photo(caption="भीतर"), Photo(caption="बाहर")
    link = RelatedLink(title="कड़ी")
    section = Section(heading="राहत", photos=(inside,), related_links=(link,))
    for photos in ((), (inside,), (outside, inside), (outside,)):
        made = to_markdown(Story(sections=(section,), photos=photos, related_links=(link, link)))
        blocks = made.split("---\n")[2].split()
        assert ["*बाहर*"] * (outside in photos) + [
            "*कड़ी*",
            "##",
            "राहत",
            "*भीतर*",
            "*कड़ी*",
        ] == blocks
    assert "---\n---\n" == to_markdown(Story(photos=(Photo(),), related_links=(RelatedLink(),)))


class Counted(str):
    """A text that counts how often it is compared or hashed."""

    __slots__ = ()
    asked = 0

    def __eq__(self, other: object) -> bool:
        Counted.asked += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        Counted.asked += 1
        return str.__hash__(self)


def comparisons(count: int) -> int:
    """Count how often the texts of that many photos and links are looked at for Markdown."""
    photos = tuple([Photo(caption=Counted(number)) for number in range(count)])
    links = tuple([RelatedLink(title=Counted(number)) for number in range(count)])
    section = Section(photos=photos[::-1], related_links=links[::-1])
    Counted.asked = 0
    to_markdown(Story(sections=(section,), photos=photos, related_links=links))
    return Counted.asked


def test_markdown_of_many_photos_is_no_more_work_a_photo() -> None:
    """Ten times as many are at most a little more than ten times the work."""
    assert comparisons(1000) < 12 * comparisons(100)


def test_identifiers_in_ninjs_are_made_of_short_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story without an id is hashed whole once, not once for each of its photos."""
    hashed: list[int] = []
    monkeypatch.setattr("storyparse.formats._ninjs._uri", lambda key: hashed.append(len(key)) or "")
    photos = (Photo(caption="ताज"),) * 50
    to_ninjs(Story(photos=photos, related_links=(RelatedLink(title="कड़ी"),) * 50))
    assert len([size for size in hashed if size > 100]) == 1
    assert 101 == len(hashed)


def test_a_parsed_story_has_the_same_identifiers_each_time() -> None:
    """Also without an id; each photo has one of its own."""
    made = [to_ninjs(parse(HEAD + "ताज - फोटो : पीटीआई\nबस - फोटो : पीटीआई\n")) for _ in "12"]
    assert made[0] == made[1]
    assert 3 == len({made[0]["uri"], *[each["uri"] for each in made[0]["associations"]]})
