r"""What embedded posts leave on a page beside their words, the same for every paper, as data.

The words of a post are a paragraph; its link, its source and a line of hashtags are furniture.
"""

from __future__ import annotations

from typing import Final

from storyparse._dialect import Rule

EMBED_RULES: Final = (
    # pic.twitter.com/Ab9TmmQe21 · https://t.co/x
    Rule(
        name="bare-link",
        max_length=300,
        contains=("/", "www."),
        pattern=(
            r"(?P<furniture>(?:(?:https?://)?(?P<post>pic\.twitter\.com/)"
            r"|https?://|www\.|t\.co/|instagram\.com/|facebook\.com/)[^\s]{2,280}+)"
        ),
        examples=("pic.twitter.com/nahar21", "https://t.co/nahar21"),
        not_examples=("देखें https://t.co/nahar21", "www.nahar.in पर आवेदन करें"),
    ),
    # — NAME (@handle) January 5, 2026
    Rule(
        name="post-source",
        max_length=160,
        contains=("(@",),
        pattern=(
            r"(?P<furniture>(?P<post>"
            r"-\ ?[^@]{2,80}+@\w{1,40}+\)\ ?[\p{L}\p{M}]{3,12}+\ \d{1,2}+,\ \d{4}"
            r"|A\ post\ shared\ by\ .{2,120}+))"
        ),
        examples=(
            "— Nahar Vibhag (@nahar_up) January 5, 2026", "A post shared by Nahar (@nahar_up)",
        ),
        not_examples=("— नहर विभाग", "उन्होंने (@nahar_up) पर लिखा"),
    ),
    Rule(
        name="post-opening",
        max_length=60,
        first_words=("View",),
        pattern=r"(?P<furniture>(?P<post>)View\ this\ post\ on\ [A-Z][a-z]{2,20}+)",
        examples=("View this post on Instagram",),
        not_examples=("View this post on the wall of the canal",),
    ),
    # #Nahar #आगरा
    Rule(
        name="hashtags",
        max_length=300,
        contains=("#",),
        pattern=r"(?P<furniture>\#[\w\p{M}]{2,60}+(?:[\ ,]{1,3}+\#[\w\p{M}]{2,60}+){0,20}+)",
        examples=("#Nahar #आगरा", "#नहर"),
        not_examples=("#नहर में मिला मगरमच्छ", "नहर #आगरा"),
    ),
)
