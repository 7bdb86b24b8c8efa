"""The evidence of headings: each piece fires on its example and not on its near miss."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

from storyparse._dialect import Language
from storyparse._evidence.examples import EXAMPLES, NEVER_EXAMPLES, TEXT
from storyparse._evidence.features import LineFeatures, features_of
from storyparse._evidence.headings import (
    classify_headings,
    explain,
    model_of,
    places_of,
    weights_of,
)
from storyparse._evidence.lexicon import BITS, Lexicon
from storyparse._evidence.marks import MARK_BITS
from storyparse._evidence.never import NEVER_TABLE, never
from storyparse._evidence.relations import RELATION_BITS
from storyparse._evidence.runs import MAX_ROWS, Place, runs_of
from storyparse._evidence.shapes import NEVER
from storyparse.dialects.hindi import HINDI
from storyparse.labelled.examples import evidence_of

WORDS = Lexicon(HINDI)
SHOWS = {name: example for name, (example, _) in EXAMPLES.items()}
MISSES = {name: near for name, (_, near) in EXAMPLES.items()}


def place_in(example: str) -> Place:
    """Give the place of the line in question among the lines of an example."""
    rows = example.split(" / ") if " / " in example else ["¶", f"> {example}", "¶"]
    texts = [row.removeprefix("> ").removeprefix("# ").replace("¶", TEXT) for row in rows]
    texts = [text.replace("।,", ",").replace("।:", ":") for text in texts]
    [places] = places_of([[features_of(text, WORDS) for text in texts]])
    [place] = [place for place, row in zip(places, rows, strict=True) if row.startswith("> ")]
    assert place is not None
    below = [other for other, row in zip(places, rows, strict=True) if row.startswith("# ")]
    place.heading = min([other.at for other in below if other], default=None)
    return place


def test_every_piece_has_its_example() -> None:
    """Marks, relations and rules have one each, in the order of the tables."""
    assert [*MARK_BITS, *RELATION_BITS] == list(EXAMPLES)
    assert [rule for rule, _ in NEVER_TABLE] == list(NEVER_EXAMPLES)


@pytest.mark.parametrize(("name", "example"), SHOWS.items(), ids=SHOWS)
def test_a_piece_fires_on_its_example(name: str, example: str) -> None:
    """The line in question shows the piece."""
    assert name in set(evidence_of(place_in(example)))


@pytest.mark.parametrize(("name", "near_miss"), MISSES.items(), ids=MISSES)
def test_a_piece_does_not_fire_on_its_near_miss(name: str, near_miss: str) -> None:
    """A line much like the example does not show the piece."""
    assert name not in set(evidence_of(place_in(near_miss)))


@pytest.mark.parametrize("rule", NEVER_EXAMPLES)
def test_what_is_never_a_heading_has_its_rule(rule: str) -> None:
    """The rule settles its example, and not its near miss."""
    example, near_miss = NEVER_EXAMPLES[rule]
    assert (rule, True) == (never(place_in(example)), rule != never(place_in(near_miss)))


def test_shapes_that_are_never_headings_need_no_table() -> None:
    """Such a line is settled by its shape, whatever stands around."""
    lines = (
        "- राहत",
        "Step 1: राहत",
        "सवाल- राहत कब?",
        "पत्नी- राहत",
        "नोट: राहत",
        "***",
        "12",
        "[x]",
        "?!",
        "…",
        "&nbsp;",
        "मेला pic.twitter.com/mela21",
    )
    rules = [never(place_in(f"¶ / > {line} / ¶")) for line in lines]
    shapes = "bullet step exchange speech note sign number code sign sign sign address"
    assert shapes.split() == [rule.removeprefix("never-") for rule in rules]
    assert {rule.removeprefix("never-") for rule in rules} <= {shape.value for shape in NEVER}


def test_every_piece_of_a_model_is_known() -> None:
    """A weight's name is a piece's, alone or behind where it is asked."""
    places = ("alone", "opens", "inside", "closes", "below", "above")
    known = {f"{place}-{name}" for place in places for name in EXAMPLES} | set(EXAMPLES)
    assert set() == {name for name, _ in HINDI.headings.weights} - known


def test_a_verdict_names_its_strongest_evidence() -> None:
    """The sum decides; the strongest piece for the verdict is its rule, and all can be had."""
    lines = [features_of(text, WORDS) for text in (TEXT, "राहत का एलान", TEXT)]
    [[prose, verdict, _]] = classify_headings([lines], HINDI.headings)
    pieces = explain(verdict, HINDI.headings)
    assert ("prose", 1.0, []) == (prose.rule, prose.confidence, explain(prose, HINDI.headings))
    assert pieces == sorted(pieces, key=lambda piece: -abs(piece[1]))
    assert verdict.is_heading
    assert verdict.rule == max(pieces, key=lambda piece: piece[1])[0]


def test_the_evidence_weighed_is_the_evidence_shown() -> None:
    """What a model weighs of a line is what the line shows, but for what has no weight."""
    texts = (TEXT, "ये हैं सवार", "अमन सेन", "रवि जैन", "राहत के लिए शिविर", "राहत", "कंबल बंटे", TEXT)
    lines = [features_of(text, WORDS) for text in texts]
    weighed = dict(HINDI.headings.weights)
    for verdict in classify_headings([lines], HINDI.headings)[0]:
        if verdict.place is not None:
            shown = {name for name in evidence_of(verdict.place) if name in weighed}
            assert shown == {name for name, _ in explain(verdict, HINDI.headings)}


def test_a_language_without_weights_is_judged_by_what_needs_no_words() -> None:
    """The weights of evidence without words stand in."""
    bare = Language(name="नमूना")
    words = Lexicon(bare)
    lines = [features_of(text, words) for text in (TEXT, "राहत का एलान", TEXT, "बचाव", TEXT)]
    verdicts = classify_headings([lines], model_of(bare))[0]
    assert [False, True, False, True, False] == [verdict.is_heading for verdict in verdicts]


def test_without_any_evidence_the_bias_decides() -> None:
    """A model none of whose pieces fires says so."""
    model = evolve(HINDI.headings, weights=(("is-number", 1.0),), bias=-1.0)
    [[_, verdict, _]] = classify_headings(
        [[features_of(text, WORDS) for text in (TEXT, "राहत का एलान", TEXT)]], model
    )
    assert ("no-evidence", 0.731) == (verdict.rule, verdict.confidence)


def test_a_tie_is_no_heading() -> None:
    """Weights are decimals: where they add up to nothing, what is left of their sum is no sign."""
    weights = (("nearly-ends-in-genitive", -0.3), ("is-plain", 0.1), ("words-2-to-3", 0.2))
    model = evolve(HINDI.headings, weights=weights, bias=0.0)
    [[_, verdict, _]] = classify_headings(
        [[features_of(text, WORDS) for text in (TEXT, "राहत का एलान", TEXT)]], model
    )
    assert (False, 0.5, "nearly-ends-in-genitive") == (
        verdict.is_heading,
        verdict.confidence,
        verdict.rule,
    )


def test_a_run_holds_the_short_lines_between_two_texts() -> None:
    """A run is parted by texts, and knows the ones next to it."""
    texts = ("राहत", TEXT, "आटा", "दाल 2", "घी 3", TEXT, TEXT, "बचाव")
    lines = [features_of(text, WORDS) for text in texts]
    runs = [
        (start, [line.text for line in run.lines], run.above.text == TEXT, run.below.text == TEXT)
        for start, run in runs_of(lines)
    ]
    assert [
        (0, ["राहत"], False, True),
        (2, ["आटा", "दाल 2", "घी 3"], True, True),
        (7, ["बचाव"], True, False),
    ] == runs


def test_a_new_word_list_is_a_set_and_a_bit() -> None:
    """Every list of a language is there by its name, and a word tells all of its own."""
    known = Lexicon(evolve(HINDI, regions=("राहतपुर",), offices=("राहतपुर",)))
    assert frozenset({"राहतपुर"}) == known.words["regions"]
    assert BITS["regions"] | BITS["offices"] == known.bits("राहतपुर")


def test_words_of_a_language_may_be_several() -> None:
    """A lead-in of three words opens a line."""
    words = Lexicon(evolve(HINDI, lead_ins=("अब हम देखेंगे",)))
    lines = ("अब हम देखेंगे राहत के नियम", "अब हम बेघर")
    bits = [features_of(line, words).first & BITS["lead_ins"] for line in lines]
    assert [True, False] == list(map(bool, bits))


class _Counting(list[LineFeatures]):
    """The lines of a run, and how many were looked at."""

    looks = 0

    def __getitem__(self, at: object) -> LineFeatures:  # type: ignore[override]
        found = super().__getitem__(at)  # type: ignore[index]
        _Counting.looks += len(found) if isinstance(found, list) else 1
        return found  # type: ignore[return-value]

    def __iter__(self) -> Iterator[LineFeatures]:
        for line in super().__iter__():
            _Counting.looks += 1
            yield line


@pytest.mark.parametrize("rows", [("आटा दो किलो", "दाल 3"), ("राहत", "ये हैं सवार", "अमन")])
def test_judging_looks_at_a_few_lines_for_each(rows: tuple[str, ...]) -> None:
    """However long a run is, a line costs no more looks at others."""
    looks = []
    for count in (200, 800):
        lines = [features_of(rows[at % len(rows)], WORDS) for at in range(count)]
        lines.append(features_of(TEXT, WORDS))
        places = places_of([lines])[0]
        run = next(place for place in places if place is not None).run
        run.lines = _Counting(run.lines)
        _Counting.looks = 0
        weights_of(HINDI.headings).classify(places)
        looks.append(_Counting.looks / count)
    assert looks[1] <= looks[0] * 1.05 < 12 * MAX_ROWS
