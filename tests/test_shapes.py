"""Shapes of short lines: what kind of line each looks like."""

from __future__ import annotations

import pytest
from attrs import evolve

from storyparse._evidence.features import features_of
from storyparse._evidence.lexicon import Lexicon
from storyparse.dialects.hindi import HINDI

WORDS = Lexicon(HINDI)
SHAPES = {
    '"फसल डूब गई"': "quote",
    "‘फसल डूब गई’": "quote",
    "“फसल डूब गई”": "quote",
    "'फसल डूब गई'…?": "quote",
    "'फसल डूब गई' बोले किसान": "plain",
    "किसान बोले 'फसल डूब गई'": "plain",
    "नाव -राशन": "dashed",
    "नाव- राशन": "dashed",
    "नाव-राशन": "cell",
    "18-02: राशन बंटा": "dated",
    "18/02 - राशन बंटा": "dated",
    "10.30: राशन बंटा": "dated",
    "18 फरवरी: राशन बंटा": "pair",
    "(10): राशन": "pair",
    "5 फरवरी 2026": "plain",
    "5 से 7 फरवरी 2026": "plain",
    "फरवरी 2026": "plain",
    "पिपरा 3-1 भटौली": "plain",
    "पिपरा 12": "plain",
    "पिपरा (12)": "plain",
    "मेला 2026": "plain",
    "गांव का मेला 2026": "plain",
    "5 नई नावें": "plain",
    "2½ कप दूध": "plain",
    "Cloud 9": "latin",
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.items(), ids=SHAPES)
def test_a_line_has_its_shape(text: str, expected: str) -> None:
    """Signs and figures tell what kind of line it is; words of a clause tell that it is none."""
    assert expected == features_of(text, WORDS).shape.value


def test_a_language_may_count_no_steps() -> None:
    """Without a word for a step, a number opens none."""
    lines = [
        features_of("5 नई नावें", Lexicon(language)) for language in (HINDI, evolve(HINDI, steps=()))
    ]
    assert ["plain"] * 2 == [line.shape.value for line in lines]


def test_a_line_of_which_nothing_is_left_is_a_sign() -> None:
    """What no reader sees has no words and no other shape."""
    line = features_of("\u200d", WORDS)
    assert ("sign", []) == (line.shape.value, list(line.tokens))


def test_a_line_too_long_for_a_heading_is_text() -> None:
    """Fourteen words and ninety signs are short, one more of either is not."""
    words, signs = "नाव " * 13 + "मिली", "न" * 90
    lines = (words, f"{words} आज", signs, f"{signs}न")
    assert [False, True, False, True] == [features_of(line, WORDS).is_text for line in lines]


ENDS = {
    "a danda": ("नाव मिली।", True),
    "a danda in quotes": ("'नाव मिली।'", True),
    "a full stop": ("नाव मिली.", True),
    "the end of a verse": ("नाव मिली॥", True),
    "dots": ("नाव मिली...", False),
    "a bullet's danda": ("- नाव मिली।", False),
    "no sign": ("नाव मिली", False),
}


@pytest.mark.parametrize(("line", "expected"), ENDS.values(), ids=ENDS)
def test_what_closes_a_line_makes_it_text(line: str, expected: bool) -> None:  # noqa: FBT001
    """A danda or a full stop closes a text; no row that a mark opens is one."""
    assert expected is features_of(line, WORDS).is_text
