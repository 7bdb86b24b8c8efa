"""The JSON form: what goes out comes back, and what is not of that form is told whole."""

from __future__ import annotations

import functools
import json
import operator
import pickle
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import storyparse
from storyparse import (
    Byline,
    Category,
    Diagnostic,
    DirtyCopyError,
    Header,
    NotAStoryError,
    Photo,
    RelatedLink,
    Role,
    Section,
    Segment,
    Story,
    from_dict,
    to_dict,
    to_json,
)
from storyparse._text.json_values import DEEPEST, flaws, freeze, thaw, write

pytestmark = pytest.mark.smoke

IST = timezone(timedelta(hours=5, minutes=30))

FORM: dict[str, Any] = {
    "header": {
        "id": "684be4240badc0de0badc0de",
        "slug": "rain-in-city-2025-06-13",
        "type": "story",
        "status": "publish",
        "title": "बारिश से राहत",
        "category": {"title": "City", "title_hn": "शहर", "slug": "city"},
        "extra": {"views": [1, 2.5, True, None, {"कहां": "आगरा"}], "category": {"rank": 3}},
    },
    "headline": "बारिश से राहत",
    "subheadlines": ["पारा गिरा"],
    "byline": {
        "authors": ["रेखा अवाना"],
        "desk": "न्यूज डेस्क",
        "agency": None,
        "publisher": "अमर उजाला",
        "place": "आगरा",
        "editor": "पंकज धाकरे",
    },
    "created_at": "2025-06-13T14:10:28+05:30",
    "published_at": None,
    "updated_at": "2025-06-13T14:40:00+05:30",
    "summary": ["शहर में बारिश हुई।"],
    "sections": [
        {
            "heading": "आगे क्या?",
            "slide": 2,
            "posted_at": "2025-06-13T14:30:00+05:30",
            "paragraphs": ["बादल छाए रहेंगे।"],
            "photos": [{"caption": "बादल", "credit": "अमर उजाला"}],
            "related_links": [{"label": "ये भी पढ़ें", "title": "धूप निकली"}],
        }
    ],
    "photos": [{"caption": "बादल", "credit": "अमर उजाला"}],
    "related_links": [{"label": "ये भी पढ़ें", "title": "धूप निकली"}],
    "diagnostics": [{"code": "weekday-differs", "line": 5, "message": "'Mon' है शुक्रवार"}],
}

STORY = Story(
    header=Header(
        id="684be4240badc0de0badc0de",
        slug="rain-in-city-2025-06-13",
        type="story",
        status="publish",
        title="बारिश से राहत",
        category=Category(title="City", title_hn="शहर", slug="city"),
        extra=MappingProxyType(
            {
                "views": (1, 2.5, True, None, MappingProxyType({"कहां": "आगरा"})),
                "category": MappingProxyType({"rank": 3}),
            }
        ),
    ),
    headline="बारिश से राहत",
    subheadlines=("पारा गिरा",),
    byline=Byline(
        authors=("रेखा अवाना",),
        desk="न्यूज डेस्क",
        publisher="अमर उजाला",
        place="आगरा",
        editor="पंकज धाकरे",
    ),
    created_at=datetime(2025, 6, 13, 14, 10, 28, tzinfo=IST),
    updated_at=datetime(2025, 6, 13, 14, 40, tzinfo=IST),
    summary=("शहर में बारिश हुई।",),
    sections=(
        Section(
            heading="आगे क्या?",
            slide=2,
            posted_at=datetime(2025, 6, 13, 14, 30, tzinfo=IST),
            paragraphs=("बादल छाए रहेंगे।",),
            photos=(Photo(caption="बादल", credit="अमर उजाला"),),
            related_links=(RelatedLink(label="ये भी पढ़ें", title="धूप निकली"),),
        ),
    ),
    photos=(Photo(caption="बादल", credit="अमर उजाला"),),
    related_links=(RelatedLink(label="ये भी पढ़ें", title="धूप निकली"),),
    diagnostics=(Diagnostic(code="weekday-differs", line=5, message="'Mon' है शुक्रवार"),),
)

ABSENT = dict.fromkeys(FORM) | {
    key: [] for key in ("subheadlines", "summary", "sections", "photos", "related_links")
}
ABSENT["diagnostics"] = []


def keys_in_order(value: object) -> list[str]:
    """Name every key of a value, in order, depth first."""
    if isinstance(value, dict):
        return [name for key in value for name in (key, *keys_in_order(value[key]))]
    if isinstance(value, list):
        return [name for inner in value for name in keys_in_order(inner)]
    return []


def problems(changes: dict[str, Any]) -> tuple[str, ...]:
    """Give what from_dict says of the form with some of its top keys changed."""
    return problems_of(FORM | changes)


def nested(depth: int) -> Any:  # noqa: ANN401
    """Stand lists in one another."""
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


def test_every_field_goes_out() -> None:
    """A story with all there is gives the form with all there is."""
    assert to_dict(STORY) == FORM


def test_every_field_comes_back() -> None:
    """The form gives an equal story."""
    assert from_dict(FORM) == STORY


def test_keys_stand_in_the_order_of_the_contract() -> None:
    """Keys come in one order, here and in JSON."""
    assert keys_in_order(to_dict(STORY)) == keys_in_order(FORM)
    assert keys_in_order(json.loads(to_json(STORY))) == keys_in_order(FORM)


def test_what_is_absent_has_its_key() -> None:
    """An empty story has every key."""
    assert to_dict(Story()) == ABSENT
    assert from_dict(ABSENT) == Story()
    assert to_dict(Story(header=Header(), byline=Byline())) == ABSENT | {
        "header": dict.fromkeys(("id", "slug", "type", "status", "title", "category"))
        | {"extra": {}},
        "byline": {"authors": []}
        | dict.fromkeys(("desk", "agency", "publisher", "place", "editor")),
    }


def test_segments_do_not_travel() -> None:
    """A story read back has no segments, and so no raw text."""
    segment = Segment(line=1, start=0, raw="सार\n", role=Role.LABEL, rule="label")
    parsed = Story(headline="बारिश", segments=(segment,))
    assert from_dict(to_dict(parsed)) == Story(headline="बारिश")
    assert from_dict(to_dict(parsed)).raw == ""


def test_a_header_read_back_is_read_only_all_the_way_down() -> None:
    """Nothing in a header's extra can be changed, nor is it tied to the mapping it came from."""
    given_form = json.loads(json.dumps(FORM))
    header = from_dict(given_form).header
    given_form["header"]["extra"]["views"].append("बाद में")
    assert header is not None
    with pytest.raises(TypeError, match="does not support item assignment"):
        header.extra["views"] = 1  # type: ignore[index]
    assert header.extra["views"] == (1, 2.5, True, None, {"कहां": "आगरा"})
    with pytest.raises(TypeError, match="does not support item assignment"):
        header.extra["category"]["rank"] = 1  # type: ignore[index]


def plain_type(hint: Any) -> Any:  # noqa: ANN401
    """Give the type that the JSON form has for a type of the model."""
    if attrs.has(hint):
        return getattr(storyparse, f"{hint.__name__}Dict")
    if get_origin(hint) is tuple:
        return list[plain_type(get_args(hint)[0])]  # type: ignore[misc] -- made at run time.
    if get_origin(hint) is UnionType:
        return functools.reduce(operator.or_, map(plain_type, get_args(hint)))
    return str if hint is datetime else hint


@pytest.mark.parametrize(
    "model", [Story, Header, Category, Byline, Section, Photo, RelatedLink, Diagnostic]
)
def test_the_form_holds_what_the_model_does(model: type) -> None:
    """A field of the model stands in its form, under its type; only the segments do not travel."""
    form = getattr(storyparse, f"{model.__name__}Dict")
    held = get_type_hints(model)
    if model is Story:
        assert tuple[Segment, ...] == held.pop("segments")
    want = {name: plain_type(hint) for name, hint in held.items()}
    if model is Header:
        want["extra"] = dict[str, Any]
    assert want == get_type_hints(form)
    assert list(want) == list(form.__annotations__)


def test_a_line_of_the_command_comes_back() -> None:
    """What the command wrote gives the story: where it was read is no part of it."""
    assert from_dict({"source": {"file": "पेज.txt", "line": 1}, **FORM}) == STORY
    with pytest.raises(NotAStoryError, match=r"photos\[0\].source: unknown key"):
        from_dict(FORM | {"photos": [{"source": 1, "caption": None, "credit": None}]})


def test_any_mapping_will_do() -> None:
    """A read-only mapping is as good as a dict."""
    assert from_dict(MappingProxyType(FORM)) == STORY


def test_every_wrong_path_is_named_in_one_error() -> None:
    """An error tells missing and unknown keys and wrong types, wherever they stand."""
    wrong = json.loads(json.dumps(FORM))
    wrong["headline"] = 7
    wrong["hedline"] = "बारिश"
    del wrong["summary"]
    wrong["header"]["category"]["slug"] = ["city"]
    wrong["header"]["extra"]["views"][1] = float("nan")
    wrong["byline"]["authors"][0] = None
    wrong["created_at"] = "कल"
    wrong["sections"][0]["slide"] = True
    wrong["sections"][0]["photos"][0]["colour"] = "नीला"
    wrong["sections"].append("अनुच्छेद")
    wrong["photos"] = {}
    wrong["diagnostics"][0] = {"code": "oversized", "message": "लंबा"}
    with pytest.raises(NotAStoryError) as caught:
        from_dict(wrong)
    paths = [problem.split(": ", 1)[0] for problem in caught.value.problems]
    assert paths == [
        "summary",
        "hedline",
        "header.category.slug",
        "header.extra.views[1]",
        "headline",
        "byline.authors[0]",
        "created_at",
        "sections[0].slide",
        "sections[0].photos[0].colour",
        "sections[1]",
        "photos",
        "diagnostics[0].line",
    ]
    assert str(caught.value).splitlines() == ["not the form of a story:", *caught.value.problems]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"created_at": "0001-01-01T00:00:00+05:30"},
            (
                "created_at: want a time with its offset like '2026-02-18T11:35:00+05:30', "
                "got '0001-01-01T00:00:00+05:30'"
            ),
        ),
        ({"headline": 7}, "headline: want a str or None, got 7"),
        ({"summary": ["सार", None]}, "summary[1]: want a str, got None"),
        ({"summary": ("सार",)}, "summary: want a list, got ('सार',)"),
        ({"summary": "सार"}, "summary: want a list, got 'सार'"),
        ({"photos": None}, "photos: want a list, got None"),
        ({"photos": [7]}, "photos[0]: want an object with the keys caption, credit, got 7"),
        ({"शहर का नाम": 1}, "['शहर का नाम']: unknown key, want one of " + ", ".join(FORM)),
        ({7: 1}, "[7]: unknown key, want one of " + ", ".join(FORM)),
        (
            {"header": FORM["header"] | {"extra": [1]}},
            "header.extra: want an object, got [1]",
        ),
        (
            {"header": FORM["header"] | {"extra": {"a": {1}}}},
            "header.extra.a: want a JSON value, got {1}",
        ),
        (
            {"header": FORM["header"] | {"extra": {"a": (1,)}}},
            "header.extra.a: want a JSON value, got (1,)",
        ),
        (
            {"header": FORM["header"] | {"extra": {"a": {7: 1}}}},
            "header.extra.a[7]: want a key that is a str, got 7",
        ),
        (
            {"header": FORM["header"] | {"extra": {"a b": float("-inf")}}},
            "header.extra['a b']: want a number that JSON can hold, got -inf",
        ),
        (
            {"header": FORM["header"] | {"extra": {"a": -(10**4300)}}},
            (
                "header.extra.a: want a number that JSON can hold, "
                "got what holds an int too long to print"
            ),
        ),
        (
            {"diagnostics": [{"code": "x", "line": 1.0, "message": "म"}]},
            "diagnostics[0].line: want an int, got 1.0",
        ),
        (
            {"diagnostics": [{"code": "x", "line": True, "message": "म"}]},
            "diagnostics[0].line: want an int, got True",
        ),
        (
            {"diagnostics": [{"code": "x", "line": 10**4300, "message": "म"}]},
            "diagnostics[0].line: want an int, got what holds an int too long to print",
        ),
    ],
)
def test_a_problem_says_what_is_wanted_and_what_was_there(
    changes: dict[str, Any], problem: str
) -> None:
    """A problem names its path, what belongs there, and quotes what stands there."""
    assert problems(changes) == (problem,)


@pytest.mark.parametrize(
    "time",
    [
        "2026-02-18T11:35:00",
        "2026-02-18T11:35:00Z",
        "2026-02-18 11:35:00+05:30",
        "20260218T113500+0530",
        "2026-02-18T11:35+05:30",
        "2026-02-31T11:35:00+05:30",
        "2026-02-18",
        "२०२६-०२-१८T११:३५:००+०५:३०",
        "2026-02-18T11:35:00+05:30\ud800",
        "आज",
        "",
        0,
        datetime(2026, 2, 18, tzinfo=UTC),
    ],
)
def test_a_time_comes_in_one_spelling(time: object) -> None:
    """A time without an offset, or spelt as it would not be spelt going out, is refused."""
    (problem,) = problems({"updated_at": time})
    assert problem.startswith(
        "updated_at: want a time with its offset like '2026-02-18T11:35:00+05:30', got "
    )


@pytest.mark.parametrize("value", [None, 7, "{}", [], [("headline", None)]])
def test_what_is_no_mapping_is_a_type_error(value: Any) -> None:  # noqa: ANN401
    """Only a mapping can be the form of a story."""
    with pytest.raises(TypeError, match="from_dict takes a mapping as to_dict gives it, got"):
        from_dict(value)


def test_errors_go_through_a_pool() -> None:
    """An error that was raised in another process has the same problems, and says the same."""
    trouble = Diagnostic(code="unfamiliar", message="x", line=1)
    for error, held in (
        (NotAStoryError(("byline: missing", "photos: missing")), "problems"),
        (DirtyCopyError((trouble,)), "diagnostics"),
    ):
        copied = pickle.loads(pickle.dumps(error))  # noqa: S301 -- our own.
        assert getattr(error, held) == getattr(copied, held)
        assert (type(error), str(error)) == (type(copied), str(copied))


def test_messages_cut_long_values_short() -> None:
    """A message stays readable whatever stands in the mapping."""
    (problem,) = problems({"byline": "ख" * 1_000_000})
    assert len(problem) < 200


def test_text_goes_into_json_as_it_is() -> None:
    """Hindi, joiners and the line separators of Unicode stay; controls are escaped, on one line."""
    text = "राहत \u200d\u2028 <&> \U0001f327"
    assert f'"headline": "{text}"' in to_json(Story(headline=text))
    assert '"headline": "\\u0000\\n\\u001b\\""' in to_json(Story(headline='\x00\n\x1b"'))
    assert "\n" not in to_json(Story(headline="एक\nदो\r"))


def test_lone_surrogates_become_replacement_characters() -> None:
    """JSON can always be encoded, and no two surrogates are made a character that was not there."""
    story = Story(headline="ख\ud83d\ude00\udcff", header=Header(extra={"\ud800": "\ud800"}))
    assert json.loads(to_json(story).encode())["headline"] == "ख\ufffd\ufffd\ufffd"
    assert json.loads(to_json(story).encode())["header"]["extra"] == {"\ufffd": "\ufffd"}
    assert to_dict(from_dict(to_dict(story))) == to_dict(story)


def test_a_story_made_by_hand_cannot_make_json_invalid() -> None:
    """A number that JSON has no form for is an error, never ``NaN``."""
    with pytest.raises(ValueError, match=r"^a: want a number that JSON can hold, got nan"):
        Header(extra={"a": float("nan")})
    with pytest.raises(
        ValueError, match=r"^a(\[0\])+: want at most 100 values in one another, got more"
    ):
        Header(extra={"a": nested(100_000)})
    with pytest.raises(ValueError, match="Exceeds the limit"):
        to_json(Story(sections=(Section(slide=10**5000),)))


def test_nesting_is_bounded_on_the_way_in() -> None:
    """What from_dict accepts goes out again; what nests deeper is a problem, never a crash."""
    deepest = {"deep": nested(DEEPEST - 1)}
    form = FORM | {"header": FORM["header"] | {"extra": deepest}}
    story = from_dict(form)
    assert to_dict(story) == form
    assert json.loads(to_json(story)) == form
    for depth in (DEEPEST, 100_000):
        extra = {"deep": nested(depth)}
        (problem,) = problems({"header": FORM["header"] | {"extra": extra}})
        assert problem.endswith(": want at most 100 values in one another, got more")
        extra.clear()
    assert problems({"header": nested(100_000)})[0].startswith("header: want an object")


def test_freeze_names_every_flaw() -> None:
    """Freezing what is no JSON fails at once, and says where."""
    with pytest.raises(ValueError, match=r"^क: want .*\nख\[0\]: want"):
        freeze({"क": float("inf"), "ख": [b"bytes"]})


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(json_values)
def test_json_values_survive_freezing(value: object) -> None:
    """What JSON holds has no flaw, thaws as it was frozen, and is written as JSON reads it."""
    assert list(flaws(value)) == []
    assert thaw(freeze({"क": value})) == {"क": value}
    assert json.loads(write(value)) == value


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_makes_json_that_can_be_encoded(text: str) -> None:
    """Whatever stands in a story, its JSON is UTF-8 and reads back."""
    read = json.loads(to_json(Story(headline=text)).encode())
    surrogates = range(0xD800, 0xE000)
    expected = "".join(["\ufffd" if ord(char) in surrogates else char for char in text])
    assert read["headline"] == expected


paths = st.sampled_from(
    [
        ("headline",),
        ("summary",),
        ("summary", 0),
        ("created_at",),
        ("header",),
        ("header", "category"),
        ("header", "category", "slug"),
        ("header", "extra"),
        ("byline", "authors", 0),
        ("sections",),
        ("sections", 0),
        ("sections", 0, "slide"),
        ("sections", 0, "photos", 0),
        ("diagnostics", 0, "line"),
    ]
)


@given(paths, json_values)
def test_what_is_accepted_comes_back_equal(path: tuple[str | int, ...], value: object) -> None:
    """Any JSON value anywhere in the form: one error about that path, or the same mapping back."""
    form = json.loads(json.dumps(FORM))
    holder = form
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    shown = "".join([f"[{key}]" if isinstance(key, int) else f".{key}" for key in path])[1:]
    told = problems_of(form)
    assert [problem for problem in told if not problem.startswith(shown)] == []
    assert told or to_dict(from_dict(form)) == form


def problems_of(form: dict[str, Any]) -> tuple[str, ...]:
    """Give what from_dict has to say against a mapping."""
    try:
        from_dict(form)
    except NotAStoryError as error:
        return error.problems
    return ()
