"""What a person would write for one template in an afternoon: 60 lines, no package but dateutil.

Kept as it is, with the mistakes that such scripts have: it is what storyparse is compared with.
"""

import json
import re

from dateutil import parser

FURNITURE = {"विज्ञापन", "Trending Videos", "Link Copied", "Follow Us", "और पढ़ें"}
CREDIT = re.compile(r"^[-–] ?फोटो ?: ?(.+)$")
LINK = re.compile(r"^(ये भी पढ़े|ये भी पढ़ें|यह भी पढ़ें) ?[:-] ?(.+)$")
STAMP = re.compile(r"^Updated (.+)$")
EDITOR = re.compile(r"^Published by: ?(.+)$")


def parse(source):
    """Read a dump into a dict."""
    lines = [line.strip() for line in source.decode("utf-8").splitlines()]
    story = {
        "header": {},
        "headline": None,
        "byline": [],
        "editor": None,
        "updated_at": None,
        "summary": [],
        "sections": [{"heading": None, "paragraphs": []}],
        "photos": [],
        "links": [],
    }
    zone = "head"
    for number, line in enumerate(lines):
        if not line or line in FURNITURE:
            continue
        if line.startswith('{"_id"'):
            story["header"] = json.loads(line)
        elif line == "सार":
            zone = "summary"
        elif line == "विस्तार":
            zone = "body"
        elif match := EDITOR.match(line):
            story["editor"] = match[1]
        elif match := STAMP.match(line):
            story["updated_at"] = parser.parse(match[1].replace(" IST", " +0530"))
        elif match := CREDIT.match(line):
            story["photos"].append({"caption": lines[number - 1], "credit": match[1]})
        elif match := LINK.match(line):
            story["links"].append({"label": match[1], "title": match[2]})
        elif number + 1 < len(lines) and CREDIT.match(lines[number + 1]):
            continue
        elif zone == "head" and story["headline"] is None:
            story["headline"] = line
        elif zone == "head":
            story["byline"] = [part.strip() for part in line.split(",")]
        elif zone == "summary":
            story["summary"].append(line)
        elif len(line) < 60 and not line.endswith("।"):
            story["sections"].append({"heading": line, "paragraphs": []})
        else:
            story["sections"][-1]["paragraphs"].append(line)
    return story
