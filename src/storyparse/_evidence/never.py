"""What is never a heading, whatever speaks for it: a line where it stands in, a rule's name out.

Besides the shapes that no heading has: the last line, a lead-in, a sentence that is cut in two or
goes on one, a cell of a film review's block.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from storyparse._evidence.features import NOWHERE, LineFeatures
from storyparse._evidence.lexicon import BITS, mask
from storyparse._evidence.marks import QUESTIONS, VERBS
from storyparse._evidence.runs import Place
from storyparse._evidence.shapes import NEVER, Shape

_POSTPOSITIONS: Final = BITS["postpositions"]
_OPEN: Final = _POSTPOSITIONS | VERBS
"""की is either; of the two, a clause is over with a verb alone."""
_CONTINUATIONS: Final = BITS["continuations"]
_CONJUNCTIONS: Final = BITS["conjunctions"]
_LEAD_INS: Final = BITS["lead_ins"]
_QA_MARKS: Final = BITS["qa_marks"]
_CLAUSES: Final = mask("ergatives complementizers")
_TITLE_ENDS: Final = ("?", "!", ":", "…", "-")
_LEADS: Final = (":", "-")


def _leads_in(at: Place) -> bool:
    """Whether it leads into what stands below: मोहल्ला समिति के अध्यक्ष ने कहा:."""
    line = at.line
    if line.end not in _LEADS:
        return bool(line.first & _LEAD_INS) and line.end != "?"
    says = line.last & mask("leading_verbs complementizers")
    states = line.last & VERBS and not (line.last & BITS["imperatives"] or line.every & QUESTIONS)
    return bool(line.first & _LEAD_INS or says or (states and len(line.tokens) > 2))


def _is_cut(line: LineFeatures) -> bool:
    """Whether a line is not over: a comma or a conjunction ends it."""
    if line.end == ",":
        return True
    if not line.last & _CONJUNCTIONS or line.before & BITS["particles"]:  # कुछ और
        return False
    return line.end not in _TITLE_ENDS


def _is_unfinished(line: LineFeatures) -> bool:
    """Whether its verb is to come: टीम ने बताया कि ड्रोन का परीक्षण; पुलिस की टीम ने दो बजे तक."""
    if line.end in _TITLE_ENDS:
        return False
    if line.inner & BITS["ergatives"] and line.last & _OPEN == _POSTPOSITIONS:
        bits = line.lexicon.bits
        return not any([bits(word) & _OPEN == VERBS for word in line.tokens])
    return bool(line.inner & BITS["complementizers"]) and not line.last & VERBS


def _is_speaker(line: LineFeatures) -> bool:
    """Whether a line may name a speaker: रमा नौटियाल; रमा, किसान; - रमा, किसान."""
    return line.is_name or "," in line.normalized or line.shape is Shape.BULLET


_Rule: TypeAlias = "tuple[str, Callable[[Place], object]]"
_BESIDE: Final = ("cut-sentence-goes-on", "speaker-below-quotation", "name-below-mark", "table-row")
"""The rules by a line straight above or below: one that stands alone they need not be asked of."""
NEVER_TABLE: Final[tuple[_Rule, ...]] = (
    ("last-line", lambda at: at.below is at.run.below is NOWHERE),
    ("lead-in", _leads_in),
    ("cut-sentence", lambda at: _is_cut(at.line)),
    ("cut-clause", lambda at: at.line.inner & _CLAUSES and _is_unfinished(at.line)),
    ("cut-above-its-rest", lambda at: at.opens_below & _CONTINUATIONS),
    ("cut-sentence-goes-on", lambda at: _is_cut(at.above)),
    ("rest-of-sentence", lambda at: at.line.first & _CONTINUATIONS),
    ("quotation-above-speaker", lambda at: at.line.shape is Shape.QUOTE and _is_speaker(at.below)),
    ("speaker-below-quotation", lambda at: at.above.shape is Shape.QUOTE and _is_speaker(at.line)),
    ("review-cell", lambda at: at.page.review_labels > 1 and at.line.is_review_label),
    ("mark-alone", lambda at: at.line.first & _QA_MARKS and len(at.line.tokens) == 1),
    ("name-below-mark", lambda at: at.above.shape is Shape.NOTE and at.above.end == ":"),
    ("table-row", lambda at: at.line.columns and (at.above.columns or at.below.columns)),
)
"""The first that holds decides."""
_ALONE: Final = tuple([rule for rule in NEVER_TABLE if rule[0] not in _BESIDE])


def never(place: Place) -> str:
    """Name the rule by which a line is never a heading; empty where none is."""
    if place.line.shape in NEVER:
        return f"never-{place.line.shape.value}"
    # A generator takes twice as long, and this is asked often.
    for rule, holds in NEVER_TABLE if place.index else _ALONE:
        if holds(place):
            return rule
    return ""
