"""Has griffe read our docstrings as they are meant: one example is code, the JSON form has keys."""

from typing import Any

from griffe import Class, DocstringSectionParameters, Extension, Object


class Examples(Extension):
    """Reads ``Example:``, which holds one, as the section that griffe knows by ``Examples:``."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:  # noqa: ANN401 -- as griffe has it.
        """Rename the section before any other extension reads the docstring."""
        if obj.docstring is not None:
            obj.docstring.value = obj.docstring.value.replace("Example:\n", "Examples:\n")


class JSONForm(Extension):
    """Describes the keys of a ``StoryDict`` in the words of ``Story``, and so on."""

    def on_class(self, *, cls: Class, loader: Any, **_: Any) -> None:  # noqa: ANN401 -- as griffe has it.
        """Take types from the source, descriptions from the class whose form this is."""
        if not any(str(base) == "TypedDict" for base in cls.bases) or cls.docstring is None:
            return
        model = loader.modules_collection["storyparse._model"][cls.name.removesuffix("Dict")]
        told = {one.name: one.description for one in _parameters(model)}
        for section in cls.docstring.parsed:
            if isinstance(section, DocstringSectionParameters):
                section.title = "Keys:"
        for key in _parameters(cls):
            key.annotation = cls.members[key.name].annotation
            key.description = told[key.name]


def _parameters(cls: Class) -> list[Any]:
    sections = cls.docstring.parsed if cls.docstring else []
    return [
        one
        for section in sections
        if isinstance(section, DocstringSectionParameters)
        for one in section.value
    ]
