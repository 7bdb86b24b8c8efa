"""Each diagnostic: copy that it is for, at the line it names, and copy that only looks so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import field, frozen

import storyparse
from storyparse import DirtyCopyError, check, parse, stream

SOURCE = Path(storyparse.__file__).parent
DOCS = Path(__file__).parent.parent / "docs"

ID = "6995549900000000000000aa"  # 18 February 2026, 11:26:41
TITLE = "नहर में मिला मगरमच्छ, गांव में हड़कंप"
BYLINE = "न्यूज डेस्क, अमर उजाला, आगरा"
STAMP = "Updated Wed, 18 Feb 2026 11:35 AM IST"
LATER = "Updated Wed, 18 Feb 2026 11:36 AM IST"
FIRST = "नहर में बुधवार सुबह मगरमच्छ दिखा तो आसपास के गांवों में हड़कंप मच गया। वन विभाग की टीम मौके पर पहुंची।"
SECOND = "टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर नदी में छोड़ दिया। ग्रामीणों ने राहत की सांस ली।"
THIRD = "वन अधिकारी ने लोगों से अपील की है कि वे नहर के किनारे न जाएं और बच्चों को अकेला न छोड़ें।"


def header(**values: str) -> str:
    """Give a header's line, with other JSON values than usual."""
    usual = {"_id": f'"{ID}"', "slug": '"crocodile-2026-02-18"', "title_hn": f'"{TITLE}"'}
    pairs = (usual | values).items()
    return "{" + ",".join([f'"{key}":{value}' for key, value in pairs if value]) + "}"


def page(
    *,
    head: str = "",
    title: str = TITLE,
    byline: str = BYLINE,
    stamp: str = STAMP,
    body: str = f"विस्तार\n{FIRST}\n{SECOND}",
) -> str:
    """Give a page: its header on line 1, headline 2, byline 3, stamp 4, body from 5."""
    return "\n".join([part for part in (head or header(), title, byline, stamp, body) if part])


@frozen(kw_only=True)
class Case:
    """What makes a diagnostic, and what is near to it and makes none."""

    code: str
    line: int
    dirty: str | bytes
    clean: str | bytes = field(factory=page)


CASES = (
    Case(code="header-unreadable", line=1, dirty=page(head=header()[:60])),
    Case(code="header-unreadable", line=1, dirty=page(head='{"id": 1}')),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(views="NaN")),
        clean=page(head=header(views='"NaN"')),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(views="1e999")),
        clean=page(head=header(views="1e99")),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(views="7" * 5000)),
        clean=page(head=header(views="7" * 50)),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(tags="[" * 200 + "]" * 200)),
        clean=page(head=header(tags="[" * 20 + "]" * 20)),
    ),
    Case(
        code="encoding",
        line=1,
        dirty=page().encode().decode("latin-1"),
        clean=page(body="Señor à la carte: आगरा के होटल में नया व्यंजन परोसा गया।"),
    ),
    Case(
        code="encoding",
        line=1,
        dirty="\x1f\udc8b\x08\x00" + page(),
        clean=page(),
    ),
    Case(
        code="encoding",
        line=1,
        dirty="".join([sign + "\0" for sign in "Rain in Agra, the canal is full."]),
        clean=page(body="नहर का पानी \0 गांव में पहुंचा।"),
    ),
    Case(
        code="markup",
        line=1,
        dirty="## " + page(head="[नहर](https://www.example.com/nahar)"),
        clean=page(body="#नहर का पानी * गांव * में पहुंचा।"),
    ),
    Case(
        code="markup",
        line=5,
        dirty=page(body="<p>नहर का पानी गांव में पहुंचा।</p>"),
        clean=page(body="नहर का पानी < 2 फीट और > 1 फीट रहा।"),
    ),
    Case(
        code="markup",
        line=5,
        dirty=page(body="नहर का पानी &#2344;हर में पहुंचा।"),
        clean=page(body="नहर का पानी &amp; मगरमच्छ गांव में पहुंचे।"),
    ),
    Case(
        code="lines-wrapped",
        line=6,
        dirty=page(
            body="टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर\n"
            "नदी\nमें छोड़ दिया। अधिकारियों ने गांव\nके लोगों से सतर्क रहने को कहा।"
        ),
        clean=page(
            body="टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़ा\n"
            "नदी में उसे छोड़ दिया गया। अधिकारियों ने समझाया।\nगांव वाले अब सतर्क हैं।"
        ),
    ),
    Case(
        code="header-glued",
        line=1,
        dirty=f'{TITLE}{{"_id": "5f672a80aabbccddeeff0011", "slug": "nahar"}}\n{page(head="")}',
        clean=page(head=f'<span id="story">{header()}</span>'),
    ),
    Case(
        code="header-repaired",
        line=1,
        dirty=page(head=re.sub('"([^"]*)"', "“\\1”", header())),
        clean=page(head=header(note='"“कहा”"')),
    ),
    Case(
        code="header-repaired",
        line=1,
        dirty=page(head=header().replace('"', "'")),
        clean=page(head=header(note="\"'कहा'\"")),
    ),
    Case(
        code="header-repaired",
        line=1,
        dirty=page(head=header().replace('"', "&quot;")),
        clean=page(head=header(note='"&quot;कहा&quot;"')),
    ),
    Case(
        code="header-unreadable",
        line=1,
        dirty=page(head=header(note='"it\'s"')[:-1]),
        clean=page(head=header(note='"it\'s"')),
    ),
    Case(
        code="header-repeated",
        line=8,
        dirty=page() + "\n" + header()[:-1] + "}",
        clean=page() + '\n{"id": 1}',
    ),
    Case(
        code="id-not-objectid",
        line=1,
        dirty=page(head=header(_id='"5f67"')),
        clean=page(head=header(_id=f'"{ID.upper()}"')),
    ),
    Case(
        code="headline-differs",
        line=2,
        dirty=page(title="नहर में मिला घड़ियाल, गांव में हड़कंप"),
        clean=page(title="नहर में मिला मगरमच्छ – गांव में हड़कंप!"),
    ),
    Case(
        code="header-value",
        line=1,
        dirty=page(head=header(slug="7")),
        clean=page(head=header(slug="null")),
    ),
    Case(
        code="header-value",
        line=1,
        dirty=page(head=header(category='"देश"')),
        clean=page(head=header(category="null")),
    ),
    Case(
        code="slug-date-differs",
        line=1,
        dirty=page(head=header(slug='"crocodile-2026-02-19"')),
        clean=page(head=header(slug='"crocodile-2026"')),
    ),
    Case(
        code="timestamp-unreadable",
        line=4,
        dirty=page(stamp="Updated Tue, 31 Feb 2026 11:35 AM IST"),
        clean=page(stamp="Updated Sat, 28 Feb 2026 11:35 AM IST"),
    ),
    Case(
        code="timestamp-unreadable",
        line=4,
        dirty=page(stamp="Updated Wed, 18 Feb 2026 17:35 PM IST"),
        clean=page(stamp="Updated Wed, 18 Feb 2026 12:35 PM IST"),
    ),
    Case(
        code="timestamp-repeated",
        line=5,
        dirty=page(stamp=f"{STAMP}\n{LATER}"),
        clean=page(stamp=f"{STAMP}\n{STAMP}"),
    ),
    Case(
        code="weekday-differs",
        line=4,
        dirty=page(stamp="Updated Thu, 18 Feb 2026 11:35 AM IST"),
        clean=page(stamp="Updated Wed, १८ Feb २०२६ 11:35 AM IST"),
    ),
    Case(
        code="updated-before-created",
        line=4,
        dirty=page(stamp="Updated Wed, 18 Feb 2026 11:25 AM IST"),
        clean=page(stamp="Updated Wed, 18 Feb 2026 11:26 AM IST"),
    ),
    Case(
        code="label-glued",
        line=5,
        dirty=page(body=f"विस्तार{FIRST}\n{SECOND}"),
        clean=page(body=f"विस्तार से जानकारी देते हुए {FIRST}\n{SECOND}"),
    ),
    Case(  # In the third paragraph, not in the fourth.
        code="label-glued",
        line=7,
        dirty=page(body=f"{FIRST}\n{SECOND}\nविस्तार{THIRD}"),
        clean=page(body=f"{FIRST}\n{SECOND}\n{THIRD}\nविस्तार{THIRD}"),
    ),
    Case(  # A summary's label stands above the first paragraph.
        code="label-glued",
        line=5,
        dirty=page(body=f"सार{FIRST}\n{SECOND}\nविस्तार\n{THIRD}"),
        clean=page(body=f"{FIRST}\nसार{SECOND}\nविस्तार\n{THIRD}"),
    ),
    Case(  # A comma behind a word of the sentence, or a danda, hides nothing.
        code="label-glued",
        line=5,
        dirty=page(body=f"विस्तार {FIRST}"),
        clean=page(body=f"विस्तार की, {FIRST}"),
    ),
    Case(
        code="label-glued",
        line=5,
        dirty=page(body=f"सार{FIRST}\nविस्तार\n{SECOND}"),
        clean=page(body=f"सारण में {FIRST}\nविस्तार\n{SECOND}"),
    ),
    Case(
        code="headline-repeated",
        line=5,
        dirty=page(stamp=f"{STAMP}\n{TITLE}"),
        clean=page(stamp=f"{STAMP}\n{TITLE} के बाद टीम पहुंची है।"),
    ),
    Case(
        code="summary-repeated",
        line=8,
        dirty=page(body=f"सार\n{FIRST}\nविस्तार\n{FIRST}\n{SECOND}"),
        clean=page(body=f"सार\n{FIRST}\nविस्तार\n{SECOND}\n{THIRD}"),
    ),
    Case(
        code="body-repeated",
        line=8,
        dirty=page(body=f"विस्तार\n{FIRST}\n{SECOND}\n{FIRST}\n{SECOND}"),
        clean=page(body=f"विस्तार\n{FIRST}\n{SECOND}\n{THIRD}"),
    ),
    Case(
        code="lines-lost",
        line=2,
        dirty=page(title="", byline=f"{TITLE} {BYLINE} Published by: रमा नौटियाल", stamp=STAMP),
        clean=page(byline=f"{BYLINE} Published by: रमा नौटियाल {STAMP}", stamp=""),
    ),
    Case(
        code="lines-lost",
        line=2,
        dirty=page(title="", byline=f"{TITLE} {BYLINE}"),
        clean=page(stamp="", byline=f"{BYLINE}, {STAMP}"),
    ),
    Case(
        code="editor-repeated",
        line=5,
        dirty=page(byline=f"{BYLINE}\nPublished by: रमा नौटियाल\nPublished by: तरुण मौर्य"),
        clean=page(byline=f"{BYLINE}\nPublished by: रमा नौटियाल\nPublished by: रमा नौटियाल"),
    ),
    Case(
        code="lines-lost",
        line=1,
        dirty="\n".join(f"{TITLE} {FIRST} {SECOND}".split()),
        clean=page(body=f"विस्तार\n{FIRST}\nभैंस\nगाय\nबकरी\n{SECOND}"),
    ),
    Case(  # Eleven words on lines of their own, and ten.
        code="lines-lost",
        line=1,
        dirty="\n".join([*["गांव", "नहर"] * 5, "अमर उजाला"]),
        clean="\n".join([*["गांव", "नहर"] * 4, "पुल", "अमर उजाला"]),
    ),
    Case(  # In a line of more than 200 signs.
        code="lines-lost",
        line=5,
        dirty=page(body=f"{FIRST} सार {THIRD[:50]} विस्तार ".ljust(201, "न")),
        clean=page(body=f"{FIRST} सार {THIRD[:50]} विस्तार ".ljust(200, "न")),
    ),
    Case(
        code="lines-lost",
        line=5,
        dirty=page(body=f"सार {FIRST} विस्तार {SECOND} {THIRD} सार {FIRST}"),
        clean=page(body=f"{FIRST} काम का विस्तार होगा। {SECOND} {THIRD}"),
    ),
    Case(
        code="undecodable",
        line=6,
        dirty=page().encode().replace("नहर में बुधवार".encode(), b"\xe0\xa4 \xff"),
        clean=page().encode(),
    ),
    Case(
        code="unfamiliar", line=1, dirty="name,age\nरमा,7\n", clean="विज्ञापन\n\nTrending Videos\n"
    ),
    Case(
        code="unfamiliar",
        line=1,
        dirty=f"{TITLE}\n{FIRST}\n",
        clean=f"{TITLE}\nअमर उजाला\n{FIRST}\n",
    ),
)


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
