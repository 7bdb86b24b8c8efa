"""Stories go out in other people's forms, valid by their own validators, and say what they hold."""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import jsonschema
import pytest
import yaml
from markdown_it import MarkdownIt
from pyld import jsonld

import storyparse
from storyparse import (
    Byline,
    Category,
    Diagnostic,
    Header,
    Photo,
    RelatedLink,
    Section,
    Story,
    parse,
    to_dict,
)
from storyparse._cli.commands import main
from storyparse.formats import FORMATS, HEADS, json_schema, line, to_json_ld, to_markdown, to_ninjs
from storyparse.formats._credits import is_generated
from storyparse.formats._ninjs import SCHEMA

HERE = Path(__file__).parent
FORMS = HERE / "forms"
FIXTURES = sorted((HERE.parent / "fixtures").glob("*.txt"))
NINJS = HERE.parent.parent / "shared" / "schemas" / "ninjs-schema_3.1.json"
IST = timezone(timedelta(hours=5, minutes=30))

WHOLE = Story(
    header=Header(
        id="6981761914751a94b39fe2bb",
        slug="rain-in-agra-2026-02-03",
        type="story",
        status="publish",
        title="आगरा में बारिश",
        category=Category(title="City & states", title_hn="शहर और राज्य", slug="city-and-states"),
    ),
    headline="आगरा में बारिश",
    subheadlines=("किसान खुश",),
    byline=Byline(
        authors=("रमेश कुमार",),
        desk="न्यूज डेस्क",
        agency="पीटीआई",
        publisher="अमर उजाला",
        place="आगरा",
        editor="सीता देवी",
    ),
    created_at=datetime(2026, 2, 3, 9, 30, tzinfo=IST),
    published_at=datetime(2026, 2, 3, 9, 31, tzinfo=IST),
    updated_at=datetime(2026, 2, 3, 10, 0, tzinfo=IST),
    summary=("पारा गिरा।",),
    sections=(
        Section(paragraphs=("सुबह से <बारिश> हुई।",), photos=(Photo(caption="ताज"),)),
        Section(heading="राहत", slide=2, paragraphs=("1. राहत *मिली*।",)),
        Section(
            posted_at=datetime(2026, 2, 3, 9, 45, tzinfo=IST),
            photos=(Photo(credit="AI"),),
            related_links=(RelatedLink(label="ये भी पढ़ें", title="ओले"),),
        ),
    ),
    photos=(Photo(caption="यमुना", credit="अमर उजाला"), Photo(caption="ताज"), Photo(credit="AI")),
    related_links=(RelatedLink(title="धूप"), RelatedLink(label="ये भी पढ़ें", title="ओले")),
    diagnostics=(Diagnostic(code="weekday-differs", message="'Mon' is a Tuesday", line=3),),
)
# As much as one story can hold: two of what has more than one, a live entry and a slide with all.
FULL = attrs.evolve(
    WHOLE,
    subheadlines=("किसान खुश", "बाजार में भीड़"),
    byline=attrs.evolve(WHOLE.byline, authors=("रमेश कुमार", "कमला देवी")),
    summary=("पारा गिरा।", "ओले भी पड़े।"),
    sections=(
        *WHOLE.sections,
        Section(
            heading="खेत",
            slide=3,
            posted_at=datetime(2026, 2, 3, 9, 50, tzinfo=IST),
            paragraphs=("गेहूं झुका।", "सरसों बची।"),
            photos=(Photo(caption="ताज"),),
            related_links=(RelatedLink(title="धूप"),),
        ),
    ),
    photos=(*WHOLE.photos, Photo(caption="ताज")),
)
GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def fixture_stories() -> list[Any]:
    """Give the story of every fixture, each a case of its own."""
    return [pytest.param(path, id=path.stem) for path in FIXTURES]


def rows(path: Path) -> list[dict[str, Any]]:
    """Give what the command writes of a file."""
    return [json.loads(line(story, "json", file=path.name)) for story in stories_of(path)]


def stories_of(path: Path) -> list[Story]:
    """Give the stories of a file."""
    with path.open("rb") as file:
        return list(storyparse.stream(file))


def test_every_fixture_is_valid_by_our_schema() -> None:
    """What the command writes, and what `to_dict` gives, is what the schema says."""
    validator = jsonschema.Draft202012Validator(
        json_schema(), format_checker=jsonschema.FormatChecker()
    )
    validator.check_schema(json_schema())
    for path in FIXTURES:
        for row in rows(path):
            validator.validate(row)
            del row["source"]
            validator.validate(row)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(to_dict(WHOLE) | {"headline": 7})


def test_a_source_is_a_line_or_a_row_with_what_is_kept_of_it() -> None:
    """A name that is no UTF-8 and a dialect may stand beside a line; anything beside a row."""
    validator = jsonschema.Draft202012Validator(json_schema())
    for more in (
        {"kept": None},
        {"kept": {"row": 3, "url": "x", "n": [1]}},
        {"file": "a\udcff", "dialect": "x"},
    ):
        validator.validate(json.loads(line(FULL, "json", **{"file": "a", **more})))
    for source in ({"file": "a"}, {"line": 1}, {"file": "a", "line": 1, "url": "x"}):
        with pytest.raises(jsonschema.ValidationError):
            validator.validate({**to_dict(FULL), "source": source})


def test_the_schema_is_the_one_that_was_given_out() -> None:
    """Whoever holds a copy of this version's schema holds the whole of it."""
    expected = json.loads((FORMS / "schema.json").read_text(encoding="utf-8"))
    assert expected == json_schema()


@pytest.mark.parametrize("form", ["json", "json-ld", "ninjs"])
def test_every_field_has_its_key(form: str) -> None:
    """A story with all there is stands in each form as in the file of that name, key by key."""
    expected = json.loads((FORMS / f"{form}.json").read_text(encoding="utf-8"))
    written = line(FULL, form, file="dump.txt")
    assert expected == json.loads(written)
    assert written.index("\n") == len(written) - 1


def test_markdown_of_every_field() -> None:
    """A story with all there is stands in Markdown as in the file, sign by sign."""
    expected = (FORMS / "markdown.md").read_text(encoding="utf-8")
    assert expected == line(FULL, "markdown", file="dump.txt")


def test_every_field_of_the_model_is_in_the_schema() -> None:
    """A field that the model gains and the schema lacks fails here."""
    schema = json_schema()
    of = schema["$defs"]
    classes = {
        Header: of["header"],
        Category: of["category"],
        Byline: of["byline"],
        Section: of["section"],
        Photo: of["photo"],
        RelatedLink: of["related_link"],
        Diagnostic: of["diagnostic"],
    }
    for model, described in classes.items():
        assert {field.name for field in attrs.fields(model)} == set(described["properties"])
        assert list(described["properties"]) == described["required"]
    carried = {field.name for field in attrs.fields(Story)} - {"segments"}
    assert carried | {"source"} == set(schema["properties"])
    nested = {part for hint in get_type_hints(Story).values() for part in get_args(hint)}
    assert {part for part in nested if attrs.has(part)} <= {*classes, storyparse.Segment}


def test_the_schema_is_one_line_of_the_command(capfd: pytest.CaptureFixture[str]) -> None:
    """`storyparse schema` writes the schema."""
    assert main(["schema"]) == 0
    assert json_schema() == json.loads(capfd.readouterr().out)


@pytest.mark.parametrize("path", fixture_stories())
def test_json_ld_expands_offline_and_loses_nothing(path: Path) -> None:
    """A real processor expands it with nothing to fetch; each key is a property of schema.org."""

    def refuse(address: str, *_: object) -> None:
        raise AssertionError(address)

    for story in stories_of(path):
        made = to_json_ld(story)
        (expanded,) = jsonld.expand(made, {"documentLoader": refuse})
        assert {f"https://schema.org/{key}" for key in made if key[0] != "@"} == {
            key for key in expanded if key[0] != "@"
        }


def test_json_ld_holds_what_schema_org_has_a_place_for() -> None:
    """Each value stands under the property that is meant for it."""
    made = to_json_ld(WHOLE)
    assert made["@type"] == "LiveBlogPosting"
    assert made["author"] == [
        {"@type": "Person", "name": "रमेश कुमार"},
        {"@type": "Organization", "name": "न्यूज डेस्क"},
    ]
    assert made["editor"] == [{"@type": "Person", "name": "सीता देवी"}]
    assert made["articleSection"] == ["शहर और राज्य", "City & states"]
    assert made["dateModified"] == "2026-02-03T10:00:00+05:30"
    assert made["image"][2] == {
        "@type": "ImageObject",
        "creditText": "AI",
        "digitalSourceType": {"@id": GENERATED},
    }
    assert made["liveBlogUpdate"][0]["datePublished"] == "2026-02-03T09:45:00+05:30"
    assert made["hasPart"][0]["position"] == 2
    assert made["citation"][0] == {"@type": "CreativeWork", "name": "धूप"}
    assert to_json_ld(Story()) == {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "NewsArticle",
    }


@pytest.mark.skipif(not NINJS.exists(), reason="the IPTC's schema is not beside the project")
def test_ninjs_is_valid_by_the_schema_of_the_iptc() -> None:
    """Every fixture, and a story with all fields, is a ninjs 3.1 object."""
    schema = json.loads(NINJS.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for story in [WHOLE, Story(), *(story for path in FIXTURES for story in stories_of(path))]:
        validator.validate(to_ninjs(story))


def test_ninjs_holds_what_it_has_a_place_for() -> None:
    """Roles and relations say what each value is; the identifier is the same every time."""
    made = to_ninjs(WHOLE)
    assert made["uri"] == to_ninjs(Story(header=WHOLE.header))["uri"]
    assert made["uri"] != to_ninjs(Story())["uri"]
    assert made["headlines"][1] == {"role": "sub", "value": "किसान खुश"}
    assert made["people"][1] == {"name": "सीता देवी", "rel": "editor"}
    assert made["infoSources"] == [{"name": "पीटीआई", "role": "agency"}]
    assert made["located"] == "आगरा"
    assert made["edNote"] == "3: weekday-differs: 'Mon' is a Tuesday"
    assert made["bodies"][0]["value"] == "सुबह से <बारिश> हुई।\nराहत\n1. राहत *मिली*।"
    assert "<p>सुबह से &lt;बारिश&gt; हुई।</p>\n<h2>राहत</h2>" in made["bodies"][1]["value"]
    assert made["associations"][2]["digitalSourceType"]["uri"] == GENERATED
    assert [part["name"] for part in made["associations"]] == [
        "photo-1",
        "photo-2",
        "photo-3",
        "related-1",
        "related-2",
    ]
    assert "subjects" not in to_ninjs(Story(header=Header(category=Category(slug="agra"))))


def test_ninjs_of_nothing_has_only_what_it_must() -> None:
    """What the story does not hold is not there; several diagnostics stand one a line."""
    standard = {"name": "ninjs", "version": "3.1", "schema": SCHEMA}
    made = to_ninjs(Story())
    assert {"type": "text", "standard": standard} == {
        key: made[key] for key in made if key != "uri"
    }
    editor = to_ninjs(Story(byline=Byline(editor="सीता देवी")))
    assert {"people"} == editor.keys() - made.keys()
    troubles = tuple([Diagnostic(code=code, message="x", line=1) for code in ("a", "b")])
    assert "1: a: x\n1: b: x" == to_ninjs(Story(diagnostics=troubles))["edNote"]


@pytest.mark.parametrize(
    ("credit", "generated"),
    [
        ("AI", True),
        (" AI Generated. ", True),
        ("ai-generated।", True),
        ("AI XX", False),
        ("XXAI", False),
        ("PTI", False),
        (None, False),
    ],
)
def test_pictures_that_nobody_took_are_told_by_their_credit(
    credit: str | None, *, generated: bool
) -> None:
    """In any case, with a hyphen, with a stop behind."""
    assert generated == is_generated(credit)


def parts_of(text: str) -> tuple[dict[str, Any], list[str]]:
    """Read Markdown back: its front matter, and the text of each of its blocks as rendered."""
    front, _, body = text.removeprefix("---\n").partition("---\n")
    blocks = []
    for token in MarkdownIt("commonmark").parse(body):
        if token.type == "inline":
            assert token.children is not None
            blocks.append("".join(child.content for child in token.children))
    return yaml.safe_load(front) or {}, blocks


def test_markdown_reads_as_it_was_printed() -> None:
    """Front matter is YAML, and no sign of the text is taken for Markdown's."""
    front, blocks = parts_of(to_markdown(WHOLE))
    assert front["category"]["slug"] == "city-and-states"
    assert front["authors"] == ["रमेश कुमार"]
    assert blocks == [
        "आगरा में बारिश",
        "किसान खुश",
        "पारा गिरा।",
        "यमुना – अमर उजाला",
        "धूप",
        "ताज",
        "सुबह से <बारिश> हुई।",
        "राहत",
        "1. राहत *मिली*।",
        "2026-02-03T09:45:00+05:30",
        "AI",
        "ये भी पढ़ें: ओले",
    ]


HOSTILE = (
    "- एक",
    "+ दो",
    "1) तीन",
    "12. चार",
    "# पांच",
    "> छह",
    "`सात` **आठ** _नौ_ [दस](x) ![x](y)",
    "<b>ग्यारह</b> &amp; &#39;",
    "| a | b |",
    "---",
    "===",
    "~~~",
    r"\*",
    "http://example.org/a_b_c",
    "a@b.example",
    "***",
    ": यह",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_escapes_what_would_be_markup(text: str) -> None:
    """A paragraph that looks like Markdown is shown letter for letter."""
    story = Story(headline=text, sections=(Section(heading=text, paragraphs=(text,)),))
    front, blocks = parts_of(to_markdown(story))
    assert [text] * 3 == blocks
    assert front == {"headline": text}


@pytest.mark.parametrize("path", fixture_stories())
def test_markdown_of_every_fixture_reads_back(path: Path) -> None:
    """Every paragraph of every fixture comes back, but for runs of white space."""
    for story in stories_of(path):
        front, blocks = parts_of(to_markdown(story))
        assert front.get("headline") == (
            None if story.headline is None else storyparse.to_dict(story)["headline"]
        )
        for section in story.sections:
            for paragraph in section.paragraphs:
                assert " ".join(paragraph.split()) in blocks


def test_front_matter_takes_what_yaml_refuses() -> None:
    """Signs that JSON prints and YAML does not take are escaped."""
    front, _ = parts_of(to_markdown(Story(headline="पारा\x7f\u0085\u2028\ufeff")))
    assert front == {"headline": "पारा\x7f\u0085\u2028\ufeff"}


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_writes_each_format(form: str, capfd: pytest.CaptureFixture[str]) -> None:
    """`--format` writes the same as the function, one story after the other."""
    path = FIXTURES[0]
    assert main(["parse", "--format", form, str(path)]) == 0
    (story,) = stories_of(path)
    head = HEADS[form](()) if form in HEADS else ""
    assert head + line(story, form, file=str(path)) == capfd.readouterr().out


def test_a_story_made_by_hand_has_a_line() -> None:
    """A story without segments is written all the same."""
    assert json.loads(line(Story(), "json", file="x"))["source"] == {"file": "x", "line": 1}


def test_formats_need_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bare install writes all of them."""
    for package in ("pyarrow", "fsspec", "rich"):
        monkeypatch.setitem(sys.modules, package, None)
    assert line(parse("सार\nपारा गिरा।"), "ninjs", file="-")
