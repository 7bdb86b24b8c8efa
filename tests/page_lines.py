"""Lines that small pages of the tests are made of; the story is invented."""

from __future__ import annotations

from storyparse import Segment
from storyparse._evidence.examples import EXAMPLES

HEAD = "नहर में बुधवार को मिला मगरमच्छ"
BYLINE = "न्यूज डेस्क, अमर उजाला, आगरा"
STAMP = "Updated Wed, 18 Feb 2026 11:35 AM IST"
LONG = "वन विभाग की टीम ने दो घंटे की मशक्कत के बाद मगरमच्छ को पकड़कर नदी में छोड़ दिया। " * 2
NEXT = "ग्रामीणों ने बताया कि नहर में पानी कम होने से मगरमच्छ गांव की ओर आ गया था। " * 2
LINE = "गांव के लोगों ने पूरे दिन नहर के किनारे जमा होकर टीम का काम देखा और तालियां बजाकर उसका हौसला बढ़ाया।"
TITLED = f'{{"_id":"1","title_hn":"{HEAD}"}}\n'
CROWD, BRIDGE = "नदी किनारे भीड़", "पुल पर भीड़"


def decided_by(segment: Segment) -> str:
    """Give the rule that decided a segment's role; of evidence only that it was weighed."""
    ends = [segment.rule == name or segment.rule.endswith(f"-{name}") for name in EXAMPLES]
    return "evidence" if any(ends) else segment.rule
