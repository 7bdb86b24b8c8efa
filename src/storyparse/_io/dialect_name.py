"""``MODULE:NAME`` or ``FILE.py:NAME`` in, that dialect out; so that each worker can find it itself.

Several names are joined by a comma.

Whoever names a dialect runs its code: the module is imported from where it stands.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import Any, Final

from storyparse._classify.check_dialect import check_dialect
from storyparse._dialect import Dialect
from storyparse._errors import DialectError
from storyparse._io.errors import NoSuchDialectError

DEFAULT: Final = "storyparse:AMAR_UJALA"
SEPARATOR: Final = ","
"""Parts the names of several dialects."""

_WANTED: Final = f"want MODULE:NAME or FILE.py:NAME, as in {DEFAULT}"


@cache
def chosen(names: str) -> tuple[Dialect, ...]:
    """Give the dialects of some names.

    Args:
        names: The module that holds a dialect, or that module's file, a colon, its name there; a
            comma, and the next. Modules in the working folder are found too.

    Raises:
        NoSuchDialectError: There is none.

    Example:
        >>> [dialect.name for dialect in chosen("storyparse:AMAR_UJALA,storyparse:HINDI_PAPER")]
        ['अमर उजाला', 'हिंदी']
    """
    return tuple([_named(name) for name in names.split(SEPARATOR)])


def _named(name: str) -> Dialect:
    """Give one dialect by its name."""
    where, _, attribute = name.rpartition(":")
    if not where or not attribute:
        message = f"dialect {name!r}: {_WANTED}"
        raise NoSuchDialectError(message)
    module = _loaded(name, where)
    if not hasattr(module, attribute):
        there = [key for key, value in vars(module).items() if isinstance(value, Dialect)]
        listed = f"it has {', '.join(there)}" if there else "it has no dialect"
        message = f"dialect {name!r}: {where} has no {attribute!r}; {listed}"
        raise NoSuchDialectError(message)
    found = getattr(module, attribute)
    if not isinstance(found, Dialect):
        message = f"dialect {name!r}: want a storyparse.Dialect, got {type(found).__name__}"
        raise NoSuchDialectError(message)
    if name != DEFAULT:  # Which the tests check.
        _check(name, found)
    return found


def _check(name: str, dialect: Dialect) -> None:
    """Refuse a dialect that cannot work as it is written.

    Raises:
        NoSuchDialectError: With every reason.
    """
    try:
        check_dialect(dialect)
    except DialectError as error:
        message = f"dialect {name!r} cannot work: {'; '.join(error.problems)}"
        raise NoSuchDialectError(message) from error


def _loaded(name: str, where: str) -> ModuleType:
    """Import a module, any of whose errors becomes one that says where it stands.

    Raises:
        NoSuchDialectError: It cannot be imported.
    """
    try:
        return _from_file(Path(where)) if where.endswith(".py") else _by_name(where)
    except OSError as error:
        message = f"dialect {name!r}: {where}: {error.strerror or error}"
        raise NoSuchDialectError(message) from error
    except SyntaxError as error:
        message = f"dialect {name!r}: {error.filename}:{error.lineno}: {error.msg}"
        raise NoSuchDialectError(message) from error
    except Exception as error:
        if _is_missing(error, where):
            message = f"dialect {name!r}: {error}; {_WANTED}"
            raise NoSuchDialectError(message) from error
        # It is someone's own code, which may fail in any way as it is imported.
        # What it calls may be anyone's: the innermost statement of a module is where it stands.
        stack = extract_tb(error.__traceback__)
        place = [frame for frame in stack if frame.name == "<module>"][-1]
        told = f"{type(error).__name__}: {error}"
        message = f"dialect {name!r}: {place.filename}:{place.lineno}: {told}"
        raise NoSuchDialectError(message) from error


def _is_missing(error: Exception, where: str) -> bool:
    """Tell whether it is the named module itself that is not there, and not one that it imports."""
    missing = error.name if isinstance(error, ModuleNotFoundError) else None
    return missing is not None and f"{where}.".startswith(f"{missing}.")


def _by_name(where: str) -> ModuleType:
    if "" not in sys.path:
        sys.path.append("")
    return import_module(where)


def _from_file(path: Path) -> ModuleType:
    """Import a file; what stands beside it can be imported by it."""
    path.read_bytes()  # A file that is not there says so, and not that some loader found none.
    folder = str(path.resolve().parent)
    if folder not in sys.path:
        sys.path.append(folder)
    spec: Any = spec_from_file_location(path.stem, path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
