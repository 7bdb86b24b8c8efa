"""Tal News, an invented paper: the credit stands before the caption."""

from __future__ import annotations

from typing import Final

from storyparse import HINDI_PAPER, BylineWords, Label, Role, Rule

_NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}"

TAL: Final = HINDI_PAPER.extend(
    name="ताल न्यूज",
    furniture=("Hindi News", "Advertisement", "Latest India News", "Latest World News"),
    photo=(Role.CREDIT, Role.CAPTION),
    labels=(
        Label(text="Hero Image", zone=Role.CAPTION, max_lines=1),
        Label(text="मुख्य बातें", zone=Role.SUMMARY, bullets=("•",)),
    ),
    byline=BylineWords(publishers=("ताल न्यूज",)),
    rules=(
        Rule(
            name="stamp",
            first_words=("Published", "Updated"),
            pattern=(
                r"(?P<timestamp>(?:(?P<published>Published)|(?P<updated>Updated))\ ?:\ "
                r"(?P<month>[A-Z][a-z]{2})\ (?P<day>\d\d),\ (?P<year>\d{4})\ "
                r"(?P<hour>\d\d):(?P<minute>\d\d)\ (?P<half>[AP]M)\ (?P<zone>[A-Z]{2,4}))"
            ),
            examples=("Published : Jan 05, 2022 01:11 PM IST",),
        ),
        Rule(
            name="credit",
            first_words=("Image",),
            max_length=90,
            pattern=r"(?P<credit>Image\ Source\ ?:\ (?P<holder>.{1,60}+))",
            examples=("Image Source : PTI",),
        ),
        Rule(
            name="written-by",
            first_words=("Written",),
            max_length=90,
            pattern=r"(?P<byline>Written\ By\ ?:\ ?(?P<author>.{0,60}+))",
            examples=("Written By: रमा सिंह", "Written By:"),
        ),
        Rule(
            name="edited-by",
            first_words=("Edited",),
            max_length=90,
            pattern=r"(?P<editor>Edited\ By\ ?:\ ?(?P<name>.{0,60}+))",
            examples=("Edited By : रमा सिंह",),
        ),
        Rule(
            name="see-also",
            first_words=("Also",),
            pattern=r"(?P<related>(?P<pointer>Also\ Read)\ \|\ (?P<title>.{1,300}+))",
            examples=("Also Read | नहर में पानी आया",),
        ),
        Rule(
            name="tags",
            first_words=("Tags",),
            pattern=r"(?P<furniture>Tags:\ .{1,300}+)",
            examples=("Tags: सोनपुर, ताल न्यूज",),
        ),
    ),
    opening_rules=(
        Rule(
            name="place",
            pattern=rf"(?P<byline>(?P<place>{_NAME}):\ )(?P<rest>.+)",
            examples=("सोनपुर: नहर भरी।",),
        ),
    ),
)
