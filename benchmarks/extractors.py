"""The same story as a page of HTML, read by article extractors; and as a dump, read by two scripts.

The page is what the publisher's template would print: the values once more as linked data in its
head, menus, advertisements and links around the story, each paragraph in its own tag. Each reader
is asked for all that it offers, and compared with the story field by field.
"""

from __future__ import annotations

import html
import importlib
import json
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import by_hand
from storyparse import Story, parse, stream

Fields = dict[str, object]
"""What a reader finds, by the field's name; a field that it does not offer is absent."""

FIELDS = (
    "headline",
    "desk",
    "place",
    "editor",
    "updated",
    "summary",
    "headings",
    "paragraphs",
    "photos",
    "links",
)


class Reader(NamedTuple):
    """A way to read a story: what it is given, how it reads, and what it finds in what it reads."""

    name: str
    sources: Sequence[bytes | str]
    read: Callable[[Any], Any]
    fields: Callable[[Any], Fields]

    def read_all(self, _: object = None) -> None:
        """Read one after the other, as who has many does."""
        for source in self.sources:
            self.read(source)


def page(story: Story, *, links: int) -> str:
    """Print a story as the HTML of a page.

    Args:
        story: A story with a header, a headline, a byline, a summary, a photo and times.
        links: How many links stand in each of its menus and in the list of other stories; pages of
            the publisher have hundreds.

    Returns:
        The whole page.
    """
    quote = html.escape
    body = []
    for section in story.sections:
        if section.heading is not None:
            body.append(f"<h2>{quote(section.heading)}</h2>")
        body += [f"<p>{quote(paragraph)}</p>" for paragraph in section.paragraphs]
        body.append('<div class="ad"><span>विज्ञापन</span></div>')
        body += [
            f'<div class="also"><a href="/a">{quote(link.label or "")}: {quote(link.title or "")}</a></div>'
            for link in section.related_links
        ]
    photo = story.photos[0]
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": story.summary[0],
        "dateModified": story.updated_at.isoformat() if story.updated_at else None,
        "datePublished": story.created_at.isoformat() if story.created_at else None,
        "author": {"@type": "Person", "name": story.byline.editor if story.byline else None},
    }
    menu = "".join([f'<li><a href="/{at}">शहर {at}</a></li>' for at in range(links)])
    others = "".join(
        [
            f'<div class="card"><a href="/{at}"><img src="/{at}.jpg"><h4>दूसरी खबर {at}</h4></a></div>'
            for at in range(links)
        ]
    )
    byline = story.byline
    assert byline is not None  # noqa: S101 -- the benchmark's own story has one.
    return f"""<!DOCTYPE html><html lang="hi"><head><meta charset="utf-8">
<title>{quote(story.headline or "")} - Amar Ujala</title>
<meta name="description" content="{quote(story.summary[0])}">
<meta property="og:title" content="{quote(story.headline or "")}"><meta property="og:type" content="article">
<meta property="article:modified_time" content="{data["dateModified"]}">
<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head><body>
<header><nav><ul>{menu}</ul></nav></header><section class="article-detail"><article>
<h1>{quote(story.headline or "")}</h1>
<div class="byline"><span>{byline.desk}, {byline.publisher}, {byline.place}</span>
<span>Published by: <a href="/e">{byline.editor}</a></span><time>Updated Fri, 27 Feb 2026 10:20 PM IST</time></div>
<div class="summary"><h3>सार</h3><p>{quote(story.summary[0])}</p></div>
<figure><img src="/i.jpg" alt="{photo.caption}"><figcaption>{photo.caption} <i>- फोटो : {photo.credit}</i></figcaption>
</figure><div class="body"><h3>विस्तार</h3>{"".join(body)}</div></article></section>
<aside>{others}</aside><footer><ul>{menu}</ul>© 2026</footer></body></html>"""


def readers(dumps: Sequence[bytes], *, links: int) -> Iterator[Reader]:
    """Give every reader that is installed, storyparse first; `links` as for `page`."""
    yield Reader("storyparse", dumps, parse, _of_story)
    yield Reader("a script by hand", dumps, by_hand.parse, _by_hand)
    pages = [page(parse(dump), links=links) for dump in dumps]
    for name, make in (
        ("trafilatura", _trafilatura),
        ("newspaper4k", _newspaper),
        ("fundus", _fundus),
    ):
        try:
            read, fields = make()
        except ImportError:
            continue
        yield Reader(name, pages, read, fields)


def by_hand_over(folder: Path) -> tuple[int, int, int]:
    """Read a folder's dumps with the script: how many, on how many it raises, how many are right."""
    count = raised = right = 0
    for path in sorted(folder.glob("*.txt")):
        dump = path.read_bytes()
        if len(list(stream([dump]))) != 1:
            continue
        count += 1
        truth = _of_story(parse(dump))
        try:
            found = _by_hand(by_hand.parse(dump))
        except Exception:  # noqa: BLE001 -- whatever a script meets.
            raised += 1
            continue
        right += all([(found[name] or None) == (truth[name] or None) for name in FIELDS])
    return count, raised, right


def _of_story(story: Story) -> Fields:
    byline = story.byline
    return {
        "headline": story.headline,
        "desk": byline and byline.desk,
        "place": byline and byline.place,
        "editor": byline and byline.editor,
        "updated": story.updated_at,
        "summary": list(story.summary),
        "headings": [section.heading for section in story.sections if section.heading],
        "paragraphs": [text for section in story.sections for text in section.paragraphs],
        "photos": [(photo.caption, photo.credit) for photo in story.photos],
        "links": [link.title for link in story.related_links],
    }


def _by_hand(story: dict[str, Any]) -> Fields:
    byline = story["byline"]
    return {
        "headline": story["headline"],
        "desk": byline[0],
        "place": byline[-1],
        "editor": story["editor"],
        "updated": story["updated_at"],
        "summary": story["summary"],
        "headings": [part["heading"] for part in story["sections"] if part["heading"]],
        "paragraphs": [text for part in story["sections"] for text in part["paragraphs"]],
        "photos": [(photo["caption"], photo["credit"]) for photo in story["photos"]],
        "links": [link["title"] for link in story["links"]],
    }


def _time(text: object) -> datetime | None:
    if isinstance(text, datetime) or text is None:
        return text
    return datetime.fromisoformat(str(text))


def _trafilatura() -> tuple[Callable[[str], Any], Callable[[Any], Fields]]:
    trafilatura: Any = importlib.import_module("trafilatura")

    def fields(found: Any) -> Fields:  # noqa: ANN401 -- trafilatura's own document.
        body = [node for node in found.body.iter("head", "p") if node.text]
        return {
            "headline": found.title,
            "editor": found.author,
            "updated": _time(found.date),
            "summary": [found.description],
            "headings": [node.text for node in body if node.tag == "head"],
            "paragraphs": [node.text for node in body if node.tag == "p"],
        }

    return lambda text: trafilatura.bare_extraction(text, with_metadata=True), fields


def _newspaper() -> tuple[Callable[[str], Any], Callable[[Any], Fields]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # It asks for nltk, which only its summaries need.
        newspaper: Any = importlib.import_module("newspaper")

    def read(text: str) -> Any:  # noqa: ANN401 -- newspaper's own article.
        article = newspaper.Article("https://news.example/story", language="hi", fetch_images=False)
        article.download(input_html=text)
        article.parse()
        return article

    def fields(article: Any) -> Fields:  # noqa: ANN401
        return {
            "headline": article.title,
            "editor": next(iter(article.authors), None),
            "summary": [article.meta_description],
            "paragraphs": [line for line in article.text.split("\n") if line],
        }

    return read, fields


def _fundus() -> tuple[Callable[[str], Any], Callable[[Any], Fields]]:
    """A parser as fundus wants one a publisher: selectors of this very page."""
    fundus: Any = importlib.import_module("fundus.parser")
    tools: Any = importlib.import_module("fundus.parser.utility")
    xpath: Any = importlib.import_module("lxml.etree").XPath
    summary = xpath("//div[@class='summary']/p")
    heading = xpath("//div[@class='body']/h2")
    paragraph = xpath("//div[@class='body']/p")

    class Parser(fundus.BaseParser):  # type: ignore[misc] -- known only where it is installed.
        @fundus.attribute  # type: ignore[untyped-decorator]
        def body(self) -> object:
            return tools.extract_article_body_with_selector(
                self.precomputed.doc,
                summary_selector=summary,
                subheadline_selector=heading,
                paragraph_selector=paragraph,
            )

        @fundus.attribute  # type: ignore[untyped-decorator]
        def authors(self) -> object:
            return tools.generic_author_parsing(self.precomputed.ld.bf_search("author"))

        @fundus.attribute  # type: ignore[untyped-decorator]
        def publishing_date(self) -> object:
            return tools.generic_date_parsing(self.precomputed.ld.bf_search("dateModified"))

        @fundus.attribute  # type: ignore[untyped-decorator]
        def title(self) -> object:
            return self.precomputed.ld.bf_search("headline")

    def fields(found: dict[str, Any]) -> Fields:
        body = found["body"]
        return {
            "headline": found["title"],
            "editor": next(iter(found["authors"]), None),
            "updated": found["publishing_date"],
            "summary": list(body.summary),
            "headings": [text for part in body.sections for text in part.headline],
            "paragraphs": [text for part in body.sections for text in part.paragraphs],
        }

    parser = Parser()
    return parser.parse, fields
