"""A story in, Markdown with front matter out: for people, and for site generators.

The front matter is YAML whose values are JSON, but where YAML reads that otherwise; it holds the
header, the byline, the times and what is wrong. The text is escaped, so that it reads as it was
printed. What Markdown cannot hold: whether a line in italics is a caption, a time or a link to
another story (no address is known), white space within a paragraph that is more than one space.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

import regex

from storyparse._export.write import to_dict
from storyparse._model import Photo, RelatedLink, Section, Story
from storyparse._text.json_values import write
from storyparse._text.matching import sound

_T = TypeVar("_T", Photo, RelatedLink)

_LONG_KEY: Final = 200

_SPECIAL: Final = regex.compile(r"[\\`*_{}\[\]<>#|~!$^=]|&(?=[#\w])|(?<=[A-Za-z])[:@.](?=\S)")
_OPENS: Final = regex.compile(r"^(?:[-+:](?=\s|$|[-+:])|\d{1,9}[.)](?=\s|$))")
_SPACE: Final = regex.compile(r"\s+")
# What JSON leaves as it is and YAML does not take.
_UNPRINTABLE: Final = regex.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def to_markdown(story: Story) -> str:
    r"""Give a story as Markdown.

    Args:
        story: Any story.

    Returns:
        Front matter between two lines of ``---``, then the text, with a line end at its end.

    Example:
        >>> print(to_markdown(Story(headline="बारिश से राहत", summary=("पारा *गिरा*।",))))
        ---
        headline: "बारिश से राहत"
        ---
        <BLANKLINE>
        # बारिश से राहत
        <BLANKLINE>
        > पारा \*गिरा\*।
        <BLANKLINE>
    """
    blocks = [] if story.headline is None else [f"# {_text(story.headline)}"]
    blocks += [f"**{_text(text)}**" for text in story.subheadlines]
    blocks += [f"> {_text(text)}" for text in story.summary]
    blocks += _outside(story)
    for section in story.sections:
        blocks += _section(section)
    front = "".join([f"{key}: {_yaml(value)}\n" for key, value in _front(story).items()])
    return sound(f"---\n{front}---\n" + "".join([f"\n{block}\n" for block in blocks if block]))


def _front(story: Story) -> dict[str, Any]:
    """Give what stands above the text; what is empty is left out."""
    values: Mapping[str, Any] = to_dict(story)
    front = {
        "headline": values["headline"],
        **(values["header"] or {}),
        **(values["byline"] or {}),
        "created_at": values["created_at"],
        "published_at": values["published_at"],
        "updated_at": values["updated_at"],
        "diagnostics": values["diagnostics"],
    }
    return {key: value for key, value in front.items() if value not in (None, "", [], {})}


def _yaml(value: Any) -> str:  # noqa: ANN401 -- a JSON value.
    """Write a JSON value as YAML, on one line."""
    if isinstance(value, dict):
        return (
            "{" + ", ".join([f"{_key(key)}: {_yaml(inner)}" for key, inner in value.items()]) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    text = _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", write(value))
    # A number without a point is a text to YAML 1.1, whatever its exponent.
    return text.replace("e", ".0e") if isinstance(value, float) and "." not in text else text


def _key(key: str) -> str:
    """Write a key; where it is long, YAML wants to be told that it is one."""
    text = _yaml(key)
    return f"? {text}" if len(text) > _LONG_KEY else text


def _outside(story: Story) -> list[str]:
    """Give the photos and links above the body: those that stand in no section."""
    photos = Counter([photo for section in story.sections for photo in section.photos])
    links = Counter([link for section in story.sections for link in section.related_links])
    return [
        *map(_photo, _left(story.photos, photos)),
        *map(_link, _left(story.related_links, links)),
    ]


def _left(values: Iterable[_T], taken: Counter[_T]) -> Iterator[_T]:
    """Give values, each as often as it is not taken."""
    for value in values:
        if taken[value]:
            taken[value] -= 1
        else:
            yield value


def _section(section: Section) -> list[str]:
    blocks = [] if section.posted_at is None else [f"*{section.posted_at.isoformat()}*"]
    if section.heading is not None:
        blocks.append(f"## {_text(section.heading)}")
    blocks += map(_photo, section.photos)
    blocks += map(_text, section.paragraphs)
    blocks += map(_link, section.related_links)
    return blocks


def _photo(photo: Photo) -> str:
    return _in_italics(" – ", photo.caption, photo.credit)


def _link(link: RelatedLink) -> str:
    return _in_italics(": ", link.label, link.title)


def _in_italics(joint: str, *texts: str | None) -> str:
    text = _text(joint.join(filter(None, texts)))
    return f"*{text}*" if text else ""


def _text(text: str) -> str:
    """Escape a text, on one line."""
    one = _SPACE.sub(" ", text).strip()
    return _OPENS.sub(
        lambda found: f"{found[0][:-1]}\\{found[0][-1]}", _SPECIAL.sub(r"\\\g<0>", one)
    )
