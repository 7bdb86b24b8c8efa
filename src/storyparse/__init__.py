"""Story text dumps of a Hindi newspaper in, structured stories out."""

from storyparse._errors import DirtyCopyError, NotAStoryError
from storyparse._export import from_dict, to_dict, to_json
from storyparse._model import (
    Byline,
    Category,
    Diagnostic,
    Header,
    JSONValue,
    Photo,
    RelatedLink,
    Role,
    Section,
    Segment,
    Story,
)

__all__ = [
    "Byline",
    "Category",
    "Diagnostic",
    "DirtyCopyError",
    "Header",
    "JSONValue",
    "NotAStoryError",
    "Photo",
    "RelatedLink",
    "Role",
    "Section",
    "Segment",
    "Story",
    "from_dict",
    "to_dict",
    "to_json",
]
