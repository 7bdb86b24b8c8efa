"""The workbench: what it answers, whom it refuses, what it writes; it sees every change."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from storyparse import parse
from storyparse._cli.commands import main
from storyparse._io.dialect_name import chosen
from storyparse._io.errors import RequestError
from storyparse._text.lines import cut
from storyparse.labelled.read import read_labelled
from storyparse.labelled.score import score
from storyparse.labelled.write import save
from storyparse.workbench.app import server
from storyparse.workbench.bench import Bench, Page
from storyparse.workbench.watched import WatchedDialect
from test_papers import pages

pytest.importorskip("starlette", reason="pip install '.[test]'")
pytest.importorskip("uvicorn", reason="pip install '.[test]'")

PAPER = """\
from storyparse import HINDI_PAPER, BylineWords, Rule

PAPER = HINDI_PAPER.extend(
    name="नदी",
    furniture=("और पढ़ें",),
    byline=BylineWords(publishers=("नदी",)),
    rules=(
        Rule(
            name="team",
            contains=("नदी टीम",),
            pattern=r"(?P<byline>(?P<author>.{1,30})\\ नदी\\ टीम(?:,\\ (?P<place>.{1,20}))?)",
            examples=("रमा सिंह नदी टीम",),
        ),
        Rule(name="never", pattern=r"(?P<furniture>कभी\\ नहीं)"),
    ),
)
"""
FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of a paper's pages beside a dialect of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])
    chosen.cache_clear()
    (tmp_path / "pages").mkdir()
    for title, page in [*pages("nadi").items()][:3]:
        text = "".join([f"{line}\n" for _, line in page])
        (tmp_path / "pages" / f"{title}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "paper.py").write_text(PAPER, encoding="utf-8")
    return tmp_path


def bench_of(folder: Path, gold: str = "gold") -> Bench:
    """Make a bench of the pages in a folder."""
    found = [Page(one.stem, one.read_text("utf-8")) for one in sorted(folder.glob("pages/*.txt"))]
    return Bench(found, WatchedDialect("paper.py:PAPER"), folder / gold)


class Client:
    """Asks a workbench as its server would, with any header."""

    def __init__(self, app: Callable[..., Any], address: str) -> None:
        parts = urlsplit(address)
        self.app = app
        self.host = parts.netloc
        self.path = parts.path

    def ask(
        self, path: str, told: object = None, *, absolute: bool = False, **headers: str
    ) -> tuple[int, Any, dict[str, str]]:
        """Give the status, the body and the headers of an answer."""
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        given = {"host": self.host, "content-length": str(len(body))}
        given |= {key.lower(): value for key, value in headers.items()}
        where, _, query = path.partition("?")
        scope = {
            "type": "http",
            "method": "GET" if told is None else "POST",
            "path": where if absolute else f"{self.path}{where}",
            "query_string": query.encode(),
            "headers": [(key.encode(), value.encode()) for key, value in given.items() if value],
        }
        sent: list[Any] = []

        async def receive() -> dict[str, object]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        answered = {key.decode(): value.decode() for key, value in sent[0]["headers"]}
        data = b"".join([message["body"] for message in sent[1:]])
        is_json = "json" in answered.get("content-type", "")
        return sent[0]["status"], json.loads(data) if is_json else data.decode(), answered


@pytest.fixture
def client(place: Path) -> Iterator[Client]:
    """Make the workbench of that folder."""
    serving, opened, address = server(bench_of(place), 0)
    yield Client(serving.config.app, address)
    opened.close()


def test_the_page_loads_nothing_from_elsewhere(client: Client) -> None:
    """Its script and styles are the server's, and no answer allows more."""
    for name, kind in (
        ("", "text/html"), ("page.js", "text/javascript"), ("page.css", "text/css"),
        ("view.css", "text/css"),
    ):  # fmt: skip
        status, body, headers = client.ask(name)
        assert (200, f"{kind}; charset=utf-8") == (status, headers["content-type"])
        assert "http" not in str(body)
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert "'none'" == policy["default-src"]
        assert "'self'" == policy["script-src"] == policy["style-src"] == policy["connect-src"]
        assert "'none'" == policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"]
        assert ("nosniff", "no-referrer") == (
            headers["x-content-type-options"],
            headers["referrer-policy"],
        )


@pytest.mark.parametrize("told", [None, [[1, ["headline"]]]])
@pytest.mark.parametrize(
    ("path", "headers", "why"),
    [
        ("/", {}, "token"),
        ("/pages/0", {}, "token"),
        ("/none/pages/0", {}, "token"),
        ("{token}x/pages/0", {}, "token"),
        ("//{token}/pages/0", {}, "token"),
        ("{token}/pages/0", {"Host": "nadi.example"}, "host"),
        ("{token}/pages/0", {"Host": "127.0.0.1"}, "host"),
        ("{token}/pages/0", {"Host": "localhost:1"}, "host"),
        ("{token}/pages/0", {"Origin": "http://nadi.example"}, "origin"),
        ("{token}/pages/0", {"Origin": "null"}, "origin"),
        ("{token}/pages/0", {"Origin": "http://127.0.0.1:1"}, "origin"),
    ],
)
def test_who_is_not_the_page_is_refused(
    path: str, headers: dict[str, str], why: str, told: object, client: Client
) -> None:
    """Without the token, by another name, or from a page of another origin; nothing is written."""
    where = path.replace("{token}", client.path.rstrip("/"))
    status, body, answered = client.ask(where, told, absolute=True, **headers)
    assert 403 == status
    assert why in body["message"]
    assert client.path.strip("/") not in str(body)
    assert "content-security-policy" in answered
    assert not Path("gold").exists()


def test_the_page_itself_is_let_through(client: Client) -> None:
    """By either name of this machine, with its own origin."""
    for host in (client.host, client.host.replace("127.0.0.1", "localhost")):
        assert 200 == client.ask("pages/0", Host=host, Origin=f"http://{host}")[0]


def test_no_one_else_can_connect() -> None:
    """The socket is this machine's own; its token is new each time, and long."""
    one, other = [server(bench_of(Path.cwd()), 0) for _ in range(2)]
    assert {"127.0.0.1"} == {made[1].getsockname()[0] for made in (one, other)}
    tokens = {urlsplit(made[2]).path for made in (one, other)}
    assert 2 == len(tokens)
    assert min(map(len, tokens)) > 40
    with pytest.raises(RequestError, match="port"):
        server(bench_of(Path.cwd()), one[1].getsockname()[1])
    for made in (one, other):
        made[1].close()


@pytest.mark.parametrize(
    "name", ["3", "99999999", "-1", "..%2f..%2fpaper.py", "../../paper.py", "nadi-01", "%00", ""]
)
def test_a_page_is_one_of_those_named(name: str, client: Client) -> None:
    """By its number; there is no way to another file."""
    assert 404 == client.ask(f"pages/{name}")[0]
    assert 404 == client.ask(f"pages/{name}", [[1, ["headline"]]])[0]
    assert not Path("gold").exists()


def test_a_page_is_shown(client: Client) -> None:
    """As `view` shows it, with the evidence and the label of each line."""
    _, state, _ = client.ask("pages/1")
    assert "<main>" in state["html"]
    assert 1 == state["number"]
    lines = state["lines"]
    assert 17 == len(lines)
    assert {"?"} == {line["label"][0] for line in lines}
    assert ["byline"] == lines[3]["roles"]
    assert 'data-rule="team"' in state["html"]
    assert '<details class="why"' in state["html"]
    assert any(line["doubtful"] for line in lines)


def test_all_pages_are_counted(client: Client) -> None:
    """What is dirty, doubtful, judged and wrong in each; each rule with its hits and its last."""
    _, state, _ = client.ask("pages/0")
    assert ["nadi-01", "nadi-02", "nadi-03"] == [page["name"] for page in state["pages"]]
    assert [0, 0, 0] == [page["judged"] for page in state["pages"]]
    assert "no line is labelled yet" == state["score"]
    assert "नदी (paper.py:PAPER)" == state["dialect"]
    doubtful = [line for line in state["lines"] if line["doubtful"]]
    assert len(doubtful) == state["pages"][0]["doubtful"]
    text = (Path("pages") / "nadi-01.txt").read_text("utf-8")
    told = {found.code for found in parse(text, dialect=chosen("paper.py:PAPER")[0]).diagnostics}
    assert sorted(told) == state["pages"][0]["dirty"]
    rules = {rule["name"]: rule for rule in state["rules"]}
    assert 2 == rules["team"]["hits"]
    assert [1, 4] == rules["team"]["last"][:2]
    assert {"name": "never", "hits": 0, "last": None} == rules["never"]
    assert 4 == rules["furniture"]["hits"]


def test_labels_are_saved(client: Client) -> None:
    """Beside a copy of the page, as `score` reads them; what is not labelled yet is `?`."""
    status, state, _ = client.ask("pages/0", [[1, ["furniture"]], [5, ["byline", "paragraph"]]])
    assert 200 == status
    assert (["furniture"], ["?"]) == (state["lines"][0]["label"], state["lines"][1]["label"])
    assert ["nadi-01.roles", "nadi-01.txt"] == sorted(one.name for one in Path("gold").iterdir())
    roles = Path("gold/nadi-01.roles").read_text("utf-8").splitlines()
    assert ["furniture", "?", "?", "?", "byline paragraph"] == roles[:5]
    assert Path("pages/nadi-01.txt").read_bytes() == Path("gold/nadi-01.txt").read_bytes()
    count = state["pages"][0]
    assert (2, 2) == (count["judged"], count["wrong"])
    dialect = chosen("paper.py:PAPER")[0]
    assert str(score(read_labelled([Path("gold")]), dialect).total) == state["score"]
    assert "roles 0.0 % (0 of 2)" in state["score"]
    assert 200 == client.ask("pages/0", [[1, ["?"]]])[0]
    assert "?" == Path("gold/nadi-01.roles").read_text("utf-8").splitlines()[0]


def test_a_line_that_somebody_doubts_is_not_judged(place: Path) -> None:
    """However the file says it; it stays as it is when another line is labelled."""
    bench = bench_of(place)
    bench.label(0, [(at, ["?"]) for at in range(1, 17)])
    file = place / "gold" / "nadi-01.roles"
    rows = file.read_text("utf-8").splitlines()
    file.write_text("\n".join(["-", "? headline", *rows[2:]]), "utf-8")
    bench.refresh()
    bench.label(0, [(3, ["timestamp"])])
    assert ["-", "? headline", "timestamp"] == file.read_text("utf-8").splitlines()[:3]
    count = bench.state(0)["pages"][0]
    assert (1, 1) == (count["judged"], count["wrong"])


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([[0, ["headline"]]], 409), ([[99, ["headline"]]], 409), ([[1, []]], 409),
        ([[1, ["head"]]], 409), ([[1, ["headline\n?"]]], 409), ([["x", ["headline"]]], 400),
        ([1], 400), (7, 400), ({"all": 1}, 400), ("x" * 1_000_001, 413),
    ],
)  # fmt: skip
def test_what_is_no_label_is_refused(told: object, status: int, client: Client) -> None:
    """With the reason; nothing is written."""
    answered, body, _ = client.ask("pages/0", told)
    assert status == answered
    assert body["message"]
    assert not Path("gold").exists()


def test_a_body_of_unknown_size_is_refused(client: Client) -> None:
    """And one that is no JSON."""
    told = [[1, ["headline"]]]
    assert 413 == client.ask("pages/0", told, **{"content-length": ""})[0]
    assert 400 == client.ask("pages/0", b"{")[0]
    assert 400 == client.ask("pages/0", b"\xff")[0]
    assert not Path("gold").exists()


def test_nothing_is_sent_where_nothing_is_new(client: Client) -> None:
    """Until a label or the dialect changes, by whomever."""
    version = client.ask("pages/0")[1]["version"]
    assert 204 == client.ask(f"pages/0?seen={version}")[0]
    client.ask("pages/0", [[1, ["furniture"]]])
    version, before = client.ask("pages/0")[1]["version"], version
    assert version != before
    file = Path("gold/nadi-01.roles")
    file.write_text(file.read_text("utf-8").replace("furniture\n?", "furniture\nheadline"), "utf-8")
    status, state, _ = client.ask(f"pages/0?seen={version}")
    assert (200, ["headline"]) == (status, state["lines"][1]["label"])


def test_a_labelled_file_that_is_broken_is_named(client: Client) -> None:
    """With its line; the labels that could be read last stay."""
    client.ask("pages/0", [[1, ["furniture"]]])
    Path("gold/nadi-01.roles").write_text("furniture\nhead\n", "utf-8")
    (fault,) = client.ask("pages/0")[1]["faults"]
    assert "want a line of roles for each of 16 lines, got 2" in fault["message"]
    assert (3, [[1, "furniture"], [2, "head"]]) == (fault["line"], fault["rows"])
    assert ["furniture"] == client.ask("pages/0")[1]["lines"][0]["label"]


def test_the_dialect_is_read_again_when_it_is_saved(client: Client) -> None:
    """With the modules beside it that it imports; all pages with it."""
    before = client.ask("pages/0")[1]
    Path("paper.py").write_text(
        PAPER.replace('"और पढ़ें",', "*WORDS,").replace("from", "from words import WORDS\nfrom", 1),
        "utf-8",
    )
    Path("words.py").write_text('WORDS = ("और पढ़ें", "नदी एक्सप्रेस")\n', "utf-8")
    state = client.ask(f"pages/0?seen={before['version']}")[1]
    assert [] == state["faults"]
    assert ["furniture"] == state["lines"][0]["roles"] != before["lines"][0]["roles"]
    Path("words.py").write_text('WORDS = ("और पढ़ें",)\n', "utf-8")
    state = client.ask("pages/0")[1]
    assert before["lines"][0]["roles"] == state["lines"][0]["roles"]


FAULTS = [
    (PAPER.replace("rules=(", "rules=((", 1), "SyntaxError|was never closed", 3),
    (PAPER.replace('name="team",', 'naem="team",'), "naem", 8),
    (PAPER.replace("author>", "authr>"), "authr", 8),
    (PAPER.replace("रमा सिंह नदी टीम", "रमा"), "example 'रमा'", 9),
    (PAPER.replace("PAPER =", "PAPERS ="), "has no 'PAPER'; it has HINDI_PAPER, PAPERS", 0),
    ("import nowhere\n", "No module named 'nowhere'", 1),
    ("1 / 0\n", "ZeroDivisionError", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "line"), FAULTS)
def test_an_error_is_shown_where_it_stands(text: str, told: str, line: int, client: Client) -> None:
    """With the lines around it; pages stay as the last dialect that worked read them."""
    before = client.ask("pages/0")[1]
    Path("paper.py").write_text(text, "utf-8")
    state = client.ask("pages/0")[1]
    (fault,) = state["faults"]
    assert any(part in fault["message"] for part in told.split("|"))
    assert line == fault["line"]
    rows = dict(map(tuple, fault["rows"]))
    assert (text.splitlines()[line - 1] == rows[line]) if line else rows == {}
    assert before["lines"] == state["lines"]
    Path("paper.py").unlink()
    assert "No such file" in client.ask("pages/0")[1]["faults"][0]["message"]
    Path("paper.py").write_text(PAPER, "utf-8")
    assert [] == client.ask("pages/0")[1]["faults"]


def test_only_the_folder_is_written_to(place: Path) -> None:
    """A link in it is replaced, never followed; another text of that name is kept."""
    outside = place / "outside.txt"
    outside.write_text("बाहर\n", "utf-8")
    gold = place / "gold"
    gold.mkdir()
    for link in ("a.roles", ".a.roles.new"):
        (gold / link).symlink_to(outside)
    save(gold, "a", "नहर\n", [["headline"]])
    assert "बाहर\n" == outside.read_text("utf-8")
    assert "headline\n" == (gold / "a.roles").read_text("utf-8")
    with pytest.raises(RequestError, match="another text than the page: nothing was saved"):
        save(gold, "a", "नदी\n", [["headline"]])
    assert "नहर\n" == (gold / "a.txt").read_text("utf-8")
    with pytest.raises(RequestError, match=r"outside\.txt: File exists: nothing was saved"):
        save(outside, "a", "नहर\n", [["headline"]])


def test_labels_of_another_text_are_not_the_page_s(place: Path) -> None:
    """A page of the same name in the folder is left as it is."""
    (place / "gold").mkdir()
    (place / "gold" / "nadi-01.txt").write_text("नहर\n", "utf-8")
    (place / "gold" / "nadi-01.roles").write_text("headline\n", "utf-8")
    bench = bench_of(place)
    assert ("?",) == bench.state(0)["lines"][0]["label"]
    with pytest.raises(RequestError, match="another text"):
        bench.label(0, [(1, ["headline"])])


def test_any_page_can_be_labelled() -> None:
    """Of several dumps, with odd line ends and bytes; blank lines need no label."""
    dialect = WatchedDialect("storyparse:AMAR_UJALA")
    for one in sorted(FIXTURES.glob("*.txt"))[::8] + sorted(FIXTURES.glob("many-*.txt")):
        page = Page(one.stem, one.read_bytes().decode("utf-8", "surrogateescape"))
        bench = Bench([page], dialect, Path("gold") / one.stem)
        told = [(at, roles) for at, roles in enumerate(page.roles, 1)]
        assert len(cut(page.text)) == len(told)
        bench.label(0, told)
        state = bench.state(0)
        json.dumps(state, ensure_ascii=False).encode()
        assert (0, len(told)) == (state["pages"][0]["wrong"], state["pages"][0]["judged"])
        assert one.read_bytes() == (Path("gold") / one.stem / one.name).read_bytes()


@pytest.mark.parametrize(
    ("pages_", "why"), [([], "no pages"), ([Page("a", ""), Page("a", "")], "are called 'a'")]
)
def test_pages_must_be_told_apart(pages_: list[Page], why: str) -> None:
    """Each has its own name; there must be some."""
    with pytest.raises(RequestError, match=why):
        Bench(pages_, WatchedDialect("paper.py:PAPER"), Path("gold"))


def test_an_empty_page_is_a_page() -> None:
    """It has no line."""
    bench = Bench([Page("a", "")], WatchedDialect("paper.py:PAPER"), Path("gold"))
    assert [] == bench.state(0)["lines"]


def test_the_command_serves(place: Path) -> None:
    """It says its address, and Ctrl-C ends it; members of an archive are pages, too."""
    with tarfile.open("more.tgz", "w:gz") as packed:
        packed.add("pages/nadi-02.txt")
    (place / "pages" / "nadi-02.txt").unlink()
    running = subprocess.Popen(
        [sys.executable, "-m", "storyparse", "workbench", "pages", "more.tgz", "none.txt",
         "--dialect", "paper.py:PAPER", "--gold", "gold"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout is not None
    address = running.stdout.readline().strip()
    with urlopen(f"{address}pages/0", timeout=20) as answer:  # noqa: S310 -- our own.
        state = json.load(answer)
        assert "server" not in answer.headers
    with pytest.raises(HTTPError, match="403"):
        urlopen(address[:-9] + "/pages/0", timeout=20)  # noqa: S310
    assert ["nadi-01", "nadi-03", "nadi-02"] == [page["name"] for page in state["pages"]]
    running.send_signal(signal.SIGINT)
    told = running.communicate(timeout=20)[1]
    assert 128 + signal.SIGINT == running.returncode
    assert "open the address above in a browser on this machine" in told
    assert "none.txt: No such file" in told


def test_the_command_reads_what_it_can(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each text of an archive is a page; what cannot be read is said."""
    Path("broken.gz").write_bytes(b"\x1f\x8bbroken")
    with zipfile.ZipFile("more.zip", "w") as packed:
        packed.writestr("../../nadi-09.txt", "नहर\n")
    benches = []

    class Serving:
        def run(self, sockets: list[socket.socket]) -> None:
            assert -1 != sockets[0].fileno()

    def made(bench: Bench, port: int) -> tuple[Serving, socket.socket, str]:
        benches.append(bench)
        return Serving(), socket.socket(), f"http://127.0.0.1:{port}/"

    monkeypatch.setattr("storyparse.workbench.app.server", made)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    told = ["workbench", "--gold", "gold", "--dialect", "paper.py:PAPER", "--port", "7"]
    Path("empty").mkdir()
    assert 2 == main([*told, "pages", "broken.gz", "more.zip", "none.txt", "empty"])
    printed, errors = capfd.readouterr()
    assert "http://127.0.0.1:7/\n" == printed
    assert sys.dont_write_bytecode
    assert "broken.gz" in errors
    assert "none.txt: No such file" in errors
    assert "storyparse: empty: " in errors
    names = [page.name for page in benches[0].pages]
    assert ["nadi-01", "nadi-02", "nadi-03", "nadi-09"] == names


def status_of(arguments: list[str]) -> object:
    """Run the command, and give the status that it ends with."""
    try:
        return main(arguments)
    except SystemExit as ended:
        return ended.code


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--gold", "paper.py"], "paper.py: not a folder"),
        (["--gold", "gold", "--dialect", "storyparse:AMAR_UJALA"], "is for one dialect: name one"),
        (["--gold", "gold"], "storyparse: port "),
        (["--gold", "gold", "--port", "65536"], "want a port, 0 to 65535, got '65536'"),
    ],
)
def test_what_cannot_be_served_is_said(
    arguments: list[str], why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Before a port is opened."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = ["workbench", "--dialect", "paper.py:PAPER", "--port", port, *arguments, "pages"]
        assert 2 == status_of(told)
    assert why in capfd.readouterr().err


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what installs it."""
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(ImportError, match=r"needs uvicorn: pip install 'storyparse\[workbench\]'"):
        server(bench_of(Path.cwd()), 0)
    monkeypatch.delitem(sys.modules, "uvicorn")
    monkeypatch.setitem(sys.modules, "starlette.applications", None)
    with pytest.raises(ImportError, match=r"starlette: pip install 'storyparse\[workbench\]'"):
        server(Bench([Page("a", "")], WatchedDialect("storyparse:AMAR_UJALA"), Path("gold")), 0)


def test_an_import_of_storyparse_loads_none_of_it() -> None:
    """Nor of what it is built on."""
    program = (
        "import sys, storyparse, storyparse._cli.commands; "
        "print([n for n in sys.modules if n.partition('.')[0] in ('starlette', 'uvicorn')"
        " or 'storyparse.workbench' in n])"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert b"[]" == done.stdout.strip()
