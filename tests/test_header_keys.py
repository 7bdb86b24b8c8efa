"""Headers of other papers: keys at any depth, JSON-LD, numbers as ids, a line that opens a dump."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from storyparse import HINDI_PAPER, BylineWords, HeaderKeys, Role, Story, parse, stream, to_dict

PAGE = "सोनपुर में पुल का काम शुरू हुआ\nखबर डेस्क, सोनपुर\nपुल दो साल में बनेगा।\n"
NEXT = HeaderKeys(
    id="page.id",
    title="page.headline",
    slug="page.path",
    type="page.kind",
    status="",
    category="page.section",
    category_title="en",
    category_title_hn="hi",
    object_ids=False,
)
LINKED = HeaderKeys(
    id="mainEntityOfPage.@id",
    first=("@context", "@type"),
    type="@type",
    title="headline",
    slug="",
    status="",
    category="",
    category_title="",
    category_title_hn="articleSection",
    category_slug="",
    published="datePublished",
    updated="dateModified",
    object_ids=False,
)


def paper(header: HeaderKeys, **more: Any) -> Any:  # noqa: ANN401
    """Make a dialect with these keys."""
    words = BylineWords(publishers=("नदी टाइम्स",))
    return HINDI_PAPER.extend(name="नदी टाइम्स", header=header, byline=words, **more)


def test_keys_stand_at_any_depth() -> None:
    """What no field takes stays where it stands; a number is an identifier as it is written."""
    json = (
        '{"page": {"id": 40771, "headline": "सोनपुर में पुल का काम शुरू हुआ", "path": "pul",'
        ' "kind": "story", "section": {"en": "Bihar", "hi": "बिहार"}, "tags": [1]}, "build": "7"}\n'
    )
    story = parse(json + PAGE, dialect=paper(NEXT))
    header = story.header
    assert header is not None
    assert header.category is not None
    assert ("40771", "pul", "story") == (header.id, header.slug, header.type)
    assert ("Bihar", "बिहार", None) == (
        header.category.title,
        header.category.title_hn,
        header.category.slug,
    )
    assert {"page": {"tags": (1,)}, "build": "7"} == {
        key: dict(value) if key == "page" else value  # type: ignore[call-overload]
        for key, value in header.extra.items()
    }
    assert ((), None) == (story.diagnostics, story.created_at)
    assert [json + PAGE] * 2 == [
        story.raw
        for story in stream([(json + PAGE) * 2], dialect=paper(evolve(NEXT, first=("page",))))
    ]


def test_a_category_in_an_array_is_read_and_stays_there() -> None:
    """An array is kept whole: what would be left of it has no place of its own."""
    json = '{"page": {"id": "4", "sections": [{"en": "Bihar", "hi": "बिहार"}]}}\n'
    keys = evolve(NEXT, category="page.sections.0")
    header = parse(json + PAGE, dialect=paper(keys)).header
    assert header is not None
    assert header.category is not None
    assert "Bihar" == header.category.title
    assert [{"en": "Bihar", "hi": "बिहार"}] == to_dict(Story(header=header))["header"]["extra"][  # type: ignore[index]
        "page"
    ]["sections"]


def test_json_ld_is_a_header() -> None:
    """Its times are the page's where no stamp is, each with the offset that it names."""
    json = (
        '{"@context": "https://schema.org", "@type": "NewsArticle",'
        ' "mainEntityOfPage": {"@id": "https://nadi.example/1"},'
        ' "headline": "सोनपुर में पुल का काम शुरू हुआ", "articleSection": "बिहार",'
        ' "datePublished": "2024-07-05T18:40:07+05:30", "dateModified": "2024-07-05T14:00Z"}\n'
    )
    story = parse(json + PAGE, dialect=paper(LINKED))
    header = story.header
    assert header is not None
    assert header.category is not None
    assert ("NewsArticle", "https://nadi.example/1") == (header.type, header.id)
    assert (None, "बिहार") == (header.category.title, header.category.title_hn)
    assert story.published_at is not None
    assert story.updated_at is not None
    assert "2024-07-05T18:40:07+05:30" == story.published_at.isoformat()
    assert "2024-07-05T14:00:00+00:00" == story.updated_at.isoformat()
    assert () == story.diagnostics
    assert "2024-07-05T14:00Z" == header.extra["dateModified"]


@pytest.mark.parametrize(
    ("json", "codes"),
    [
        ('{"@type": "A", "datePublished": "कल"}', ["timestamp-unreadable"]),
        ('{"@type": "A", "datePublished": "2024-02-31T10:00Z"}', ["timestamp-unreadable"]),
        ('{"@type": "A", "datePublished": "1204-02-21T10:00Z"}', ["timestamp-unreadable"]),
        ('{"@type": "A", "datePublished": 5}', ["header-value"]),
        ('{"@type": "A", "": 5}', []),
        ('{"@context": "A", "mainEntityOfPage": "x"}', []),
        ('{"@context": "A", "mainEntityOfPage": ["x"]}', []),
    ],
)
def test_a_value_that_cannot_be_read_is_noted(json: str, codes: list[str]) -> None:
    """And there is no time, and no category."""
    story = parse(f"{json}\n{PAGE}", dialect=paper(LINKED))
    assert codes == [found.code for found in story.diagnostics]
    assert story.published_at is None
    assert story.header is not None
    assert story.header.category is None


def test_a_graph_is_walked_by_number() -> None:
    """The list stays whole among the other keys."""
    keys = evolve(LINKED, first=("@graph",), title="@graph.1.headline", id="@graph.7.id")
    story = parse('{"@graph": [{}, {"headline": "पुल"}]}\n' + PAGE, dialect=paper(keys))
    assert story.header is not None
    assert ("पुल", None) == (story.header.title, story.header.id)
    assert 2 == len(story.header.extra["@graph"])  # type: ignore[arg-type]


def test_a_line_opens_a_dump_where_there_is_no_header() -> None:
    """It is furniture; what stands above the first such line belongs to the first dump."""
    dialect = paper(HeaderKeys(), dump_opening=r"पृष्ठ\ \d{1,6}+\ ={3}")
    page = f"पृष्ठ 12 ===\n{PAGE}"
    pages = ["\n" + page, page.replace("12", "13"), page.replace("12", "१४")]
    stories = list(stream(pages, dialect=dialect))
    assert pages == [story.raw for story in stories]
    assert pages == [story.raw for story in stream(list("".join(pages)), dialect=dialect)]
    for story in stories[1:]:
        assert Role.FURNITURE is story.segments[0].role
        assert ("सोनपुर में पुल का काम शुरू हुआ", ()) == (story.headline, story.diagnostics)
    ordinary = parse(f"{PAGE}पृष्ठ 12 ====\n", dialect=dialect)
    assert Role.FURNITURE is not ordinary.segments[-1].role
