"""A bench in, a page in the browser out: served to this machine only, to who has the token.

Every address opens with the token, which no other page can know. A request for another host (a
name that was made to lead here), or from a page of another origin, is refused before it is read.
"""

from __future__ import annotations

import socket
from importlib.resources import files
from secrets import compare_digest, token_urlsafe
from typing import Any, Final

from attrs import frozen

from storyparse._io.errors import RequestError
from storyparse._io.extras import extra
from storyparse.workbench.bench import Bench

_HOST: Final = "127.0.0.1"
_HEADERS: Final = {
    # The page loads its own script, style and answers, and nothing from elsewhere.
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
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
    "view.css": ("_show/page.css", "text/css"),
}
"""The files of the page, by what stands behind the token."""
_MAX_BODY: Final = 1_000_000


def _starlette(part: str) -> Any:  # noqa: ANN401 -- a module.
    return extra(f"starlette.{part}", "the workbench", "starlette", "workbench")


@frozen
class _Answers:
    """Answers requests one after the other: none runs beside another."""

    bench: Bench
    token: str
    hosts: tuple[str, ...]

    async def guarded(self, request: Any, answer: Any) -> Any:  # noqa: ANN401 -- Starlette's.
        """Refuse a request that does not come from the page itself, or have it answered."""
        host = request.headers.get("host", "")
        first = request.scope["path"].removeprefix("/").partition("/")[0]
        if host not in self.hosts:
            told = self._refused("this host is not the workbench's", 403)
        elif request.headers.get("origin", f"http://{host}") != f"http://{host}":
            told = self._refused("a page of another origin asked", 403)
        elif not compare_digest(first.encode(), self.token.encode()):
            told = self._refused("the address lacks the token that was printed", 403)
        else:
            told = await answer(request)
        told.headers.update(_HEADERS)
        return told

    async def file(self, request: Any) -> Any:  # noqa: ANN401
        """Give a file of the page."""
        name, kind = _FILES[request.scope["path"].split("/")[2]]
        data = files("storyparse").joinpath(name).read_bytes()
        return _starlette("responses").Response(data, media_type=f"{kind}; charset=utf-8")

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
            return _starlette("responses").Response(status_code=204)
        return _starlette("responses").JSONResponse(self.bench.state(number))

    @staticmethod
    def _refused(message: str, status: int) -> Any:  # noqa: ANN401
        return _starlette("responses").JSONResponse({"message": message}, status)


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
    app = _starlette("applications").Starlette()
    try:
        opened = socket.create_server((_HOST, port))
    except OSError as error:
        message = f"port {port}: {error.strerror}"
        raise RequestError(message) from error
    port, token = opened.getsockname()[1], token_urlsafe()
    answers = _Answers(bench, token, (f"{_HOST}:{port}", f"localhost:{port}"))
    for name in _FILES:
        app.router.add_route(f"/{token}/{name}", answers.file)
    app.router.add_route(f"/{token}/pages/{{number:int}}", answers.page, ["GET", "POST"])
    app.add_middleware(_starlette("middleware.base").BaseHTTPMiddleware, dispatch=answers.guarded)
    config = uvicorn.Config(
        app, lifespan="off", log_level="warning", server_header=False, timeout_graceful_shutdown=1
    )
    return uvicorn.Server(config), opened, f"http://{_HOST}:{port}/{token}/"
