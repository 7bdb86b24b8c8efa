"""A bench in, a page in the browser out: served to this machine only, to who has the token.

Every address opens with the token, which no other page can know. A request for another host (a
name that was made to lead here), or from a page of another origin, is refused before it is read.
"""

from __future__ import annotations

import socket
from collections.abc import Awaitable, Callable, MutableMapping
from importlib.resources import files
from secrets import compare_digest, token_urlsafe
from typing import Any, Final, TypeAlias

from attrs import frozen

from storyparse._io.errors import RequestError
from storyparse._io.extras import extra
from storyparse.workbench.bench import Bench

_HOST: Final = "127.0.0.1"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the page may load: its own script, style and answers, and nothing from elsewhere."""
_HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
_FILES: Final = {
    "": ("workbench/page.html", "text/html"),
    "page.css": ("workbench/page.css", "text/css"),
    "page.js": ("workbench/page.js", "text/javascript"),
    "proof.css": ("_proof.css", "text/css"),
}
"""The files of the page, by what stands behind the token."""
_MAX_BODY: Final = 1_000_000
_Message: TypeAlias = MutableMapping[str, Any]
_Send: TypeAlias = Callable[[_Message], Awaitable[None]]
_Receive: TypeAlias = Callable[[], Awaitable[_Message]]


def _starlette(part: str) -> Any:  # noqa: ANN401 -- a module.
    return extra(f"starlette.{part}", "the workbench", "starlette", "workbench")


@frozen
class Guard:
    """Refuses what does not come from the page itself.

    Args:
        app: Answers what is let through.
        token: What every address opens with.
        hosts: The names of this server, each with its port.
    """

    app: Callable[[_Message, _Receive, _Send], Awaitable[None]]
    token: str
    hosts: tuple[str, ...]

    async def __call__(self, scope: _Message, receive: _Receive, send: _Send) -> None:
        """Answer a request, or refuse it."""

        async def guarded(message: _Message) -> None:
            if message["type"] == "http.response.start":
                told = [(key.encode(), value.encode()) for key, value in _HEADERS.items()]
                message["headers"] = [*message["headers"], *told]
            await send(message)

        refusal = self._refusal(scope)
        app = _starlette("responses").PlainTextResponse(refusal, 403) if refusal else self.app
        await app(scope, receive, guarded)

    def _refusal(self, scope: _Message) -> str:
        """Say why a request is refused."""
        headers = dict(scope["headers"])
        host = headers.get(b"host", b"")
        if host.decode("latin-1") not in self.hosts:
            return "this host is not the workbench's"
        if headers.get(b"origin", b"http://" + host) != b"http://" + host:
            return "a page of another origin asked"
        token = scope["path"].removeprefix("/").partition("/")[0]
        if not compare_digest(token.encode(), self.token.encode()):
            return "the address lacks the token that storyparse workbench has printed"
        return ""


class _Answers:
    """Answers requests one after the other: none runs beside another."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.made = _starlette("responses")

    async def file(self, request: Any) -> Any:  # noqa: ANN401 -- Starlette's, here and below.
        """Give a file of the page."""
        name, kind = _FILES[request.url.path.split("/")[2]]
        data = files("storyparse").joinpath(name).read_bytes()
        return self.made.Response(data, media_type=f"{kind}; charset=utf-8")

    async def page(self, request: Any) -> Any:  # noqa: ANN401
        """Give a page, or nothing where nothing has changed; label lines of it before."""
        number = request.path_params["number"]
        if number >= len(self.bench.pages):
            return self._refused("there is no such page", 404)
        if request.method == "POST":
            if int(request.headers.get("content-length", _MAX_BODY)) >= _MAX_BODY:
                return self._refused("too much at once", 413)
            try:
                told = await request.json()
                self.bench.label(number, [(int(line), [*map(str, roles)]) for line, roles in told])
            except (TypeError, ValueError) as error:
                return self._refused(f"want lines and their roles: {error!r}", 400)
            except RequestError as error:
                return self._refused(str(error), 409)
        self.bench.refresh()
        if request.query_params.get("seen") == str(self.bench.version):
            return self.made.Response(status_code=204)
        return self.made.JSONResponse(self.bench.state(number))

    def _refused(self, message: str, status: int) -> Any:  # noqa: ANN401
        return self.made.JSONResponse({"message": message}, status)


def server(bench: Bench, port: int) -> tuple[Any, socket.socket, str]:
    """Make a server.

    Args:
        bench: What is shown and changed.
        port: The port; 0 is any that is free.

    Returns:
        uvicorn's server, the socket to run it on, and the address to open.

    Raises:
        ExtraMissingError: Starlette or uvicorn is not installed.
        RequestError: The port is not free.
    """
    uvicorn = extra("uvicorn", "the workbench", group="workbench")
    route, answers, token = _starlette("routing").Route, _Answers(bench), token_urlsafe()
    routes = [route(f"/{token}/{name}", answers.file) for name in _FILES]
    routes.append(route(f"/{token}/pages/{{number:int}}", answers.page, methods=["GET", "POST"]))
    try:
        opened = socket.create_server((_HOST, port))
    except OSError as error:
        message = f"port {port}: {error.strerror}"
        raise RequestError(message) from error
    port = opened.getsockname()[1]
    app = Guard(
        _starlette("applications").Starlette(routes=routes),
        token,
        (f"{_HOST}:{port}", f"localhost:{port}"),
    )
    config = uvicorn.Config(
        app, lifespan="off", log_level="warning", server_header=False, timeout_graceful_shutdown=1
    )
    return uvicorn.Server(config), opened, f"http://{_HOST}:{port}/{token}/"
