"""The name of a package in, the package out, or an error that says how to install it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from storyparse._io.errors import ExtraMissingError


def extra(module: str, what: str, package: str | None = None, group: str = "corpus") -> Any:  # noqa: ANN401
    """Import a module of an extra.

    Args:
        module: Its name.
        what: What needs it, for the message.
        package: The name it is installed by, where that is another.
        group: The extra that installs it.

    Raises:
        ExtraMissingError: It is not installed.

    Example:
        >>> extra("json", "पढ़ना").__name__
        'json'
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ExtraMissingError(what, package or module, group) from error
