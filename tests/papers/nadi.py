"""Nadi Express, an invented paper: a summary without label, a stamp without a word."""

from __future__ import annotations

from typing import Final

from storyparse import HINDI_PAPER, Block, BylineWords, Role, Rule

_NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}?"
_DATE: Final = r"(?P<day>\d{1,2})\ (?P<month>[\p{L}\p{M}]{2,12}+)\ (?P<year>\d{4})"

NADI: Final = HINDI_PAPER.extend(
    name="नदी एक्सप्रेस",
    furniture=("नदी एक्सप्रेस", "खबर शेयर करें", "हमें फॉलो करें"),
    blocks=(Block(first="लेखक के बारे में"),),
    head=(Role.HEADLINE, Role.TIMESTAMP, Role.SUMMARY, Role.BYLINE, Role.PARAGRAPH),
    byline=BylineWords(publishers=("नदी एक्सप्रेस",)),
    rules=(
        Rule(
            name="stamp",
            first_words=("0",),
            max_length=40,
            pattern=(rf"(?P<timestamp>(?P<published>{_DATE},\ (?P<hour>\d\d):(?P<minute>\d\d)))"),
            examples=("4 जनवरी 2023, 10:15",),
        ),
        Rule(
            name="date-alone",
            first_words=("0",),
            max_length=30,
            pattern=rf"(?P<timestamp>(?P<published>(?P<date>{_DATE})))",
            examples=("4 जनवरी 2023",),
        ),
        Rule(
            name="age",
            first_words=("0",),
            max_length=30,
            pattern=r"(?P<timestamp>(?P<age>\d{1,2}\ (?:घंटे|मिनट|दिन)\ पहले))",
            examples=("4 घंटे पहले",),
        ),
        Rule(
            name="team",
            contains=("नदी टीम",),
            max_length=90,
            pattern=(
                rf"(?P<byline>(?P<author>{_NAME})\ (?P<desk>नदी\ टीम)(?:,\ (?P<place>{_NAME}))?)"
            ),
            examples=("रमा सिंह नदी टीम, सोनपुर",),
        ),
        Rule(
            name="credit",
            first_words=("तस्वीर",),
            max_length=80,
            pattern=r"(?P<credit>तस्वीर:\ (?P<holder>.{1,60}+))",
            examples=("तस्वीर: रमा सिंह",),
        ),
        Rule(
            name="see-also",
            first_words=("इसे",),
            pattern=r"(?P<related>(?P<pointer>इसे\ भी\ पढ़ें):\ (?P<title>.{1,300}+))",
            examples=("इसे भी पढ़ें: नहर में पानी आया",),
        ),
    ),
)
