"""Story text dumps of a Hindi newspaper in, structured stories out."""

import typing as _typing

from storyparse._dialect import (
    Block,
    BylineWords,
    Calendar,
    Dialect,
    HeaderKeys,
    HeadingModel,
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
from storyparse._parse import check, parse, recognize
from storyparse._stream import astream, stream
from storyparse._text.json_values import JSONValue
from storyparse.dialects.amar_ujala import AMAR_UJALA
from storyparse.dialects.hindi_paper import HINDI_PAPER

__all__ = [
    "AMAR_UJALA",
    "HINDI_PAPER",
    "Block",
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
    "HeadingModel",
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
    "astream",
    "check",
    "check_dialect",
    "from_dict",
    "parse",
    "read",
    "recognize",
    "stream",
    "to_dict",
    "to_json",
]

if _typing.TYPE_CHECKING:
    from storyparse._classify.check_dialect import check_dialect
    from storyparse._io.member import Document
    from storyparse._read import read

    __version__: str
else:
    # Few of the programs that parse want these, and they take a tenth of an import; the version,
    # a third.
    _LATER = {
        "Document": "storyparse._io.member",
        "check_dialect": "storyparse._classify.check_dialect",
        "read": "storyparse._read",
    }

    def __getattr__(name: str) -> object:
        """Import what is asked for for the first time, or look the version up."""
        from importlib import import_module, metadata  # noqa: PLC0415

        if name == "__version__":
            return metadata.version("storyparse")
        if name not in _LATER:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = globals()[name] = getattr(import_module(_LATER[name]), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_LATER})
