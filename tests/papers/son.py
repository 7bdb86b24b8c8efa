"""Son Dainik, an invented paper: the dateline stands in the text."""

from __future__ import annotations

from typing import Final

from storyparse import HINDI_PAPER, Block, BylineWords, Role, Rule

_NAME: Final = r"[\p{L}\p{M}]{1,20}+(?:\ [\p{L}\p{M}]{1,20}+){0,2}"
_TIME: Final = (
    r"(?P<weekday>[A-Z][a-z]{2}),\ (?P<day>\d{1,2})\ (?P<month>[A-Z][a-z]{2})\ (?P<year>\d{4})\ "
    r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)\ (?P<half>[AP]M)\ \((?P<zone>[A-Z]{2,4})\)"
)

SON: Final = HINDI_PAPER.extend(
    name="सोन दैनिक",
    furniture=(
        "होम | देश | सोनपुर | खेल",
        "विज्ञापन",
        "खबर सुनें",
        "सोन दैनिक को फॉलो करें",
        "कॉपीराइट © 2024 सोन दैनिक",
        "सोन दैनिक ऐप डाउनलोड करें",
    ),
    blocks=(Block(first="ट्रेंडिंग खबरें", last=("सभी खबरें देखें",), max_lines=12),),
    head=(Role.HEADLINE, Role.SUMMARY, Role.TIMESTAMP, Role.PARAGRAPH),
    byline=BylineWords(publishers=("सोन दैनिक",), desks=("संवाद सूत्र",)),
    rules=(
        Rule(
            name="stamp",
            first_words=("Publish", "Updated"),
            pattern=(
                rf"(?P<timestamp>(?:(?P<published>Publish)|(?P<updated>Updated))\ Date:\ {_TIME})"
                r"(?:\ (?P<rest>.+))?"
            ),
            examples=("Publish Date: Fri, 05 Jan 2024 01:10:31 PM (IST)",),
        ),
        Rule(
            name="by",
            first_words=("By",),
            pattern=rf"(?P<byline>By\ (?P<author>{_NAME}))",
            examples=("By रमा सिंह",),
        ),
        Rule(
            name="edited-by",
            first_words=("Edited",),
            pattern=rf"(?P<editor>Edited\ By:\ (?P<name>{_NAME}))",
            examples=("Edited By: रमा सिंह",),
        ),
        Rule(
            name="photo",
            contains=("(फोटो:",),
            pattern=r"(?P<caption>[^()]{1,200}+)(?P<credit>\(फोटो:\ (?P<holder>[^()]{1,60}+)\))",
            examples=("नहर के किनारे किसान (फोटो: सोन दैनिक)",),
        ),
        Rule(
            name="see-also",
            first_words=("यह",),
            pattern=r"(?P<related>(?P<pointer>यह\ भी\ पढ़ें)(?:-|:)\ (?P<title>.{1,300}+))",
            examples=("यह भी पढ़ें- नहर में पानी आया", "यह भी पढ़ें: नहर में पानी आया"),
        ),
    ),
    opening_rules=(
        # दैनिक संवाददाता, सोनपुर। नहर… · संवाद सूत्र, सोनपुर : नहर…
        Rule(
            name="desk-and-place",
            pattern=(
                rf"(?P<byline>(?P<desk>संवाद\ सूत्र|{_NAME}\ संवाददाता),\ (?P<place>{_NAME})"
                r"(?:।|\ :)\ )(?P<rest>.+)"
            ),
            examples=("दैनिक संवाददाता, सोनपुर। नहर भरी।", "संवाद सूत्र, सोनपुर : नहर भरी।"),
        ),
        # सोनपुर, संवाददाता। नहर…
        Rule(
            name="place-and-desk",
            pattern=rf"(?P<byline>(?P<place>{_NAME}),\ (?P<desk>संवाददाता)।\ )(?P<rest>.+)",
            examples=("सोनपुर, संवाददाता। नहर भरी।",),
        ),
        # रमा सिंह, सोनपुर। नहर…
        Rule(
            name="author-and-place",
            pattern=rf"(?P<byline>(?P<author>{_NAME}),\ (?P<place>{_NAME})।\ )(?P<rest>.+)",
            examples=("रमा सिंह, सोनपुर। नहर भरी।",),
        ),
    ),
)
