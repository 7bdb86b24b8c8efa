"""Each diagnostic: copy that it is for, at the line it names, and copy that only looks so."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import storyparse
from dirty_copy import BYLINE, CASES, FIRST, LATER, SECOND, STAMP, THIRD, TITLE, Case, header, page
from storyparse import DirtyCopyError, check, parse, stream

SOURCE = Path(storyparse.__file__).parent
DOCS = Path(__file__).parent.parent / "docs"


def codes_in_source() -> Iterator[str]:
    """Give every code that the source can note, from its calls of `note` and `Diagnostic`."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = (
                node.func.attr
                if isinstance(node.func, ast.Attribute)
                else getattr(node.func, "id", "")
            )
            given = [word.value for word in node.keywords if word.arg == "code"]
            if name == "note":
                given += node.args[:1]
            if name in ("note", "Diagnostic"):
                # A code chosen between two is a constant inside the argument.
                for value in given:
                    for inner in ast.walk(value):
                        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                            yield inner.value


def codes_of(source: str | bytes) -> list[tuple[str, int]]:
    """Give what is wrong with a copy: codes and lines."""
    return [(trouble.code, trouble.line) for trouble in parse(source).diagnostics]


def ids(case: Case) -> str:
    """Name a case."""
    return f"{case.code}-{CASES.index(case)}"


SHOWN = '{"_id":"6995549900000000000000aa","slug…'  # What a message shows of a header's line.

MESSAGES = (
    (page(head=header()[:60]), f"1: header-unreadable: it is cut off: '{SHOWN}'"),
    (page(head='{"id": 1}'), "1: header-unreadable: JSON that is no header: '{\"id\": 1}'"),
    (
        page(head='{"_id":"x", "a" 1}'),
        "1: header-unreadable: expecting ':' delimiter at '1}': '{\"_id\":\"x\", \"a\" 1}'",
    ),
    (
        page(head=header(views="NaN")),
        f"1: header-unreadable: JSON has no NaN: '{SHOWN}'",
    ),
    (
        page(head=header(views="1e999")),
        f"1: header-unreadable: '1e999' is too large a number: '{SHOWN}'",
    ),
    (
        page(head=header(views="7" * 5000)),
        f"1: header-unreadable: '{'7' * 39}…' is a number of 5000 digits: '{SHOWN}'",
    ),
    (
        page(head=header(tags="[" * 200 + "]" * 200)),
        f"1: header-unreadable: it nests too deep: '{SHOWN}'",
    ),
    (
        page(head=header(category=f'"{"क" * 40}"')),
        f"1: header-value: 'category' holds '{'क' * 40}', not an object",
    ),
    (
        page(head=header(category=f'"{"क" * 41}"')),
        f"1: header-value: 'category' holds '{'क' * 39}…', not an object",
    ),
    (
        page(head=header(category='{"slug":7,"title":[1],"title_hn":true}')),
        """\
1: header-value: 'category.title' holds [1], not a text
1: header-value: 'category.title_hn' holds true, not a text
1: header-value: 'category.slug' holds 7, not a text""",
    ),
    (
        page(head=header(_id="7", slug="{}", type="1.5", status="false", title_hn="[]")),
        """\
1: header-value: '_id' holds 7, not a text
1: header-value: 'slug' holds {}, not a text
1: header-value: 'type' holds 1.5, not a text
1: header-value: 'status' holds false, not a text
1: header-value: 'title_hn' holds [], not a text""",
    ),
    (
        page(head=header()[:-1] + ',"slug":"crocodile-2026-02-18"}'),
        "1: header-value: a key stands twice in it; the last counts",
    ),
    (
        page(head=header(category='{"slug":"a","slug":"b"}')),
        "1: header-value: a key stands twice in 'category'; the last counts",
    ),
    (
        page(head=header(_id=f'"{"x" * 80}"')),
        f"1: id-not-objectid: want 24 hexadecimal digits, not '{'x' * 60}'",
    ),
    (
        page(head=header(slug='"crocodile-2026-02-19"')),
        "1: slug-date-differs: the slug says 2026-02-19, the id 2026-02-18",
    ),
    (
        page(title="नहर में " * 20 + "घड़ियाल"),
        f"2: headline-differs: the header has {TITLE!r}, the page {('नहर में ' * 20)[:80]!r}",
    ),
    (
        page(head=header(title_hn=f'"{"नहर में " * 20}"')),
        f"2: headline-differs: the header has {('नहर में ' * 20)[:80]!r}, the page {TITLE!r}",
    ),
    (
        page(stamp="Updated Thu, 18 Feb 2026 11:35 AM IST"),
        "4: weekday-differs: the date is a Wednesday: 'Updated Thu, 18 Feb 2026 11:35 AM IST'",
    ),
    (
        page(stamp="Updated Tue, 31 Feb 2026 11:35 AM IST"),
        "4: timestamp-unreadable: no such time: 'Updated Tue, 31 Feb 2026 11:35 AM IST'",
    ),
    (
        page(stamp="Updated Wed, 18 Feb 2026 11:25 AM IST"),
        "4: updated-before-created: updated 2026-02-18 11:25, created 2026-02-18 11:26",
    ),
    (
        page(stamp=f"{STAMP}\n{LATER}"),
        f"5: timestamp-repeated: line 4 gives another time, which counts: {LATER!r}",
    ),
    (
        page(body=f"विस्तार{FIRST}\n{SECOND}"),
        f"5: label-glued: 'विस्तार' may be a label here: {f'विस्तार{FIRST}'[:40]!r}",
    ),
)


def test_each_label_that_is_glued_is_noted() -> None:
    """One that is found does not end the search for the others."""
    story = parse(page(body=f"सार{FIRST}\nविस्तार{SECOND}"))
    assert [("label-glued", 5), ("label-glued", 6)] == [
        (each.code, each.line) for each in story.diagnostics
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"सार\n{FIRST}\nविस्तार\n{SECOND} {THIRD} किताब का सार और उसका विस्तार अलग हैं।",
        "\n".join([FIRST, *["विज्ञापन"] * 20, SECOND]),
        "\n".join([FIRST, *[f"{number}. नाव" for number in range(1, 20)], SECOND]),
    ],
    ids=["a label's words below labels", "many advertisements", "many numbered words"],
)
def test_lines_that_are_whole_are_not_lost(body: str) -> None:
    """Labels that stand on their lines are not missing, and furniture is no text."""
    assert () == parse(page(body=body)).diagnostics


GLUED = f"विस्तार{FIRST}"


@pytest.mark.parametrize(
    ("copy", "line"),
    [
        (page(title="", byline=f"{TITLE} {BYLINE}", body=GLUED), 2),
        ("\n".join([GLUED, *["गांव", "नहर"] * 5, "अमर उजाला"]), 1),
        (page(body=f"{FIRST} सार {THIRD} विस्तार {SECOND}\n{GLUED}"), 5),
    ],
    ids=["head", "words", "labels"],
)
def test_no_label_is_looked_for_where_lines_are_lost(copy: str, line: int) -> None:
    """A page whose lines were joined or cut has one fault, not two."""
    assert [("lines-lost", line)] == [(each.code, each.line) for each in parse(copy).diagnostics]


def test_a_label_glued_twice_is_noted_once() -> None:
    """Where a label is missing, the first place where it would stand is named."""
    story = parse(page(body=f"विस्तार{FIRST}\n{SECOND}\nविस्तार{THIRD}"))
    assert [("label-glued", 5)] == [(each.code, each.line) for each in story.diagnostics]


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        ({"views": "7" * 4300}, []),
        ({"views": "7" * 4301}, ["header-unreadable"]),
        ({"views": "0." + "7" * 4298}, []),
        ({"views": "0." + "7" * 4299}, ["header-unreadable"]),
        ({"tags": "[" * 99 + "]" * 99}, []),
        ({"tags": "[" * 100 + "]" * 100}, ["header-unreadable"]),
        ({"tags": '{"a":' * 99 + "1" + "}" * 99}, []),
        ({"tags": '{"a":' * 100 + "1" + "}" * 100}, ["header-unreadable"]),
        ({"tags": "[" + "[]," * 200 + '"}]"]'}, []),
    ],
)
def test_what_is_too_much_for_a_header(values: dict[str, str], codes: list[str]) -> None:
    """Numbers have 4300 digits and values nest 100 deep at most; that many side by side is fine."""
    assert codes == [code for code, _ in codes_of(page(head=header(**values)))]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('{"id":\n1}\n', [1, 2]),
        ("[1,\n2,\n\n3]  \n", [1, 2, 3, 4]),
        ("[1,\n2] x\n", []),
        ("\ufeff\t {}\n", [1]),
        ('{"a": [1,\n2}\n', []),
    ],
)
def test_json_that_is_no_header_is_told_whole(text: str, lines: list[int]) -> None:
    """Its lines belong together, however many; where text stands behind it, it is text too."""
    story = parse(text + page(head="", body=""))
    assert lines == [piece.line for piece in story.segments if piece.rule == "json"]
    told = [trouble.line for trouble in story.diagnostics if trouble.code == "header-unreadable"]
    assert lines[:1] == told


@pytest.mark.parametrize(("dump", "expected"), MESSAGES)
def test_a_message_names_what_it_is_about(dump: str, expected: str) -> None:
    """Each message quotes what is wrong, cut short where it is long, and all of a dump are told."""
    assert expected == "\n".join(map(str, parse(dump).diagnostics))


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_dirty_copy_is_noted_at_its_line(case: Case) -> None:
    """The copy gets the diagnostic at the line where the trouble is."""
    assert (case.code, case.line) in codes_of(case.dirty)


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_a_near_miss_is_clean(case: Case) -> None:
    """Copy that only looks like it gets no diagnostic at all."""
    assert [] == codes_of(case.clean)


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_a_message_says_what_is_wrong(case: Case) -> None:
    """A message is one line, in lower case but for what it quotes, and short enough to read."""
    for trouble in parse(case.dirty).diagnostics:
        assert trouble.message
        assert "\n" not in trouble.message
        assert len(trouble.message) <= 300
        assert not trouble.message[0].isupper() or trouble.message.startswith("JSON")


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_strictness_raises_with_all_of_it(case: Case) -> None:
    """`check` refuses the dirty copy with every diagnostic, and lets the clean one pass."""
    story = parse(case.dirty)
    with pytest.raises(DirtyCopyError, match=case.code) as refused:
        check(story)
    assert story.diagnostics == refused.value.diagnostics
    check(parse(case.clean))


def test_strictness_may_let_codes_pass() -> None:
    """What is to be ignored is not in the error; where nothing else is wrong, there is none."""
    story = parse(page(stamp="Updated Mon, 20 Sep 2020 05:31 PM IST") + "<b>पाठ</b>")
    codes = {found.code for found in story.diagnostics}
    assert {"weekday-differs"} < codes
    with pytest.raises(DirtyCopyError) as refused:
        check(story, ignore=codes - {"weekday-differs"})
    assert ["weekday-differs"] == [found.code for found in refused.value.diagnostics]
    check(story, ignore=codes)
    with pytest.raises(TypeError, match=r"not one str: pass \['markup'\]$"):
        check(story, ignore="markup")


def test_a_dump_cut_for_its_size_is_noted() -> None:
    """`oversized` is a stream's alone; a dump of just the size is clean."""
    text = page()
    first, _ = stream([text], max_size=len(text) - 5)
    assert ("oversized", 1) in [(t.code, t.line) for t in first.diagnostics]
    (whole,) = stream([text], max_size=len(text))
    assert () == whole.diagnostics


def test_every_code_has_a_case() -> None:
    """A code that the source can note stands in the table above; only a stream's does not."""
    assert sorted(set(codes_in_source()) - {"oversized"}) == sorted({case.code for case in CASES})


@pytest.mark.skipif(not (DOCS / "diagnostics.md").exists(), reason="there is no page yet")
def test_every_code_is_explained() -> None:
    """The page of diagnostics names each code."""
    page = (DOCS / "diagnostics.md").read_text(encoding="utf-8")
    assert [] == [code for code in sorted(set(codes_in_source())) if code not in page]
