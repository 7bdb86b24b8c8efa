"""``MODULE:NAME`` in, the dialect of that name out; so that each worker can find it itself."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import Final

from storyparse._dialect import Dialect
from storyparse._io.errors import NoSuchDialectError

DEFAULT: Final = "storyparse:AMAR_UJALA"


@cache
def chosen(name: str) -> Dialect:
    """Give a dialect.

    Args:
        name: The module that holds it, a colon, its name there. Modules in the working folder are
            found too.

    Raises:
        NoSuchDialectError: There is none.

    Example:
        >>> chosen("storyparse:AMAR_UJALA").name
        'अमर उजाला'
    """
    module, _, attribute = name.partition(":")
    if "" not in sys.path:
        sys.path.append("")
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        message = f"dialect {name!r}: {error}; want MODULE:NAME, as in {DEFAULT}"
        raise NoSuchDialectError(message) from error
    if not isinstance(found, Dialect):
        message = f"dialect {name!r}: want a storyparse.Dialect, got {type(found).__name__}"
        raise NoSuchDialectError(message)
    return found
