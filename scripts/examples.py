"""Has griffe set the one example of each docstring as code, as it sets several."""

from typing import Any

from griffe import Extension, Object


class Examples(Extension):
    """Reads ``Example:``, which holds one, as the section that griffe knows by ``Examples:``."""

    def on_object(self, *, obj: Object, **_: Any) -> None:  # noqa: ANN401 -- as griffe has it.
        """Rename the section while the object is read."""
        if obj.docstring is not None:
            obj.docstring.value = obj.docstring.value.replace("Example:\n", "Examples:\n")
