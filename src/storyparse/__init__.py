"""Story text dumps of a Hindi newspaper in, structured stories out."""

from storyparse._classify.check_dialect import check_dialect
from storyparse._dialect import (
    BylineWords,
    Calendar,
    Dialect,
    HeaderKeys,
    Label,
    Language,
    Rule,
)
from storyparse._errors import DialectError, DirtyCopyError, NotAStoryError, ReadError
from storyparse._export.forms import (
    BylineDict,
    CategoryDict,
    DiagnosticDict,
    HeaderDict,
    PhotoDict,
    RelatedLinkDict,
    SectionDict,
    StoryDict,
)
from storyparse._export.read import from_dict
from storyparse._export.write import to_dict, to_json
from storyparse._io.member import Document
from storyparse._model import (
    Byline,
    Category,
    Diagnostic,
    Header,
    Photo,
    RelatedLink,
    Role,
    Section,
    Segment,
    Story,
)
from storyparse._parse import check, parse, stream
from storyparse._read import read
from storyparse._text.json_values import JSONValue
from storyparse.dialects.amar_ujala import AMAR_UJALA

__all__ = [
    "AMAR_UJALA",
    "Byline",
    "BylineDict",
    "BylineWords",
    "Calendar",
    "Category",
    "CategoryDict",
    "Diagnostic",
    "DiagnosticDict",
    "Dialect",
    "DialectError",
    "DirtyCopyError",
    "Document",
    "Header",
    "HeaderDict",
    "HeaderKeys",
    "JSONValue",
    "Label",
    "Language",
    "NotAStoryError",
    "Photo",
    "PhotoDict",
    "ReadError",
    "RelatedLink",
    "RelatedLinkDict",
    "Role",
    "Rule",
    "Section",
    "SectionDict",
    "Segment",
    "Story",
    "StoryDict",
    "check",
    "check_dialect",
    "from_dict",
    "parse",
    "read",
    "stream",
    "to_dict",
    "to_json",
]
