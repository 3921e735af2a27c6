"""Request handling of a preview: the pages, the stream of changes, and requests to open a place in the editor."""

import json
import os
import secrets
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import parse_qs, urlsplit

from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.server.preview.board import Board
from argmap.server.preview.editors import Editor, FilePlace
from argmap.server.preview.host import PANELS, host_page
from argmap.workspace.overlays import reason

HERE = "127.0.0.1"
# Seconds between signs of life in a stream, and milliseconds before a browser reconnects.
KEEP_ALIVE = 15
RETRY = 500
# The maximum size of a request to open a place.
MOST_BYTES = 4096
HTML = "text/html; charset=utf-8"
JSON = "application/json"
SAFE_HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
# The page of a map has its own policy, which lets it load nothing; it may only be shown inside a preview.
IN_A_FRAME = f"frame-ancestors 'self' {PANELS}"
NOTHING = "default-src 'none'; frame-ancestors 'none'"


class Desk(NamedTuple):
    """The resources for answering requests, and the secret token that must be in every address."""

    board: Board
    editor: Editor
    token: str


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers one client. Requests with another host name or from another origin are refused."""

    protocol_version = "HTTP/1.1"
    server_version = "argmap"
    sys_version = ""
    timeout = 60

    server: "PreviewServer"

    @property
    def desk(self) -> Desk:
        """The resources for answering."""
        return self.server.desk

    def do_GET(self) -> None:
        """Answer with a page or the stream of changes."""
        path = self.admitted()
        if path == "":
            page, policy = cached_host()
            self.answer(HTTPStatus.OK, page, HTML, policy)
        elif path == "page":
            keys = parse_qs(urlsplit(self.path).query).get("map", [""])
            found = self.desk.board.page(keys[0])
            if found is None:
                self.refuse(HTTPStatus.NOT_FOUND)
            else:
                self.answer(HTTPStatus.OK, found, HTML, IN_A_FRAME)
        elif path == "events":
            self.stream()
        elif path is not None:
            self.refuse(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Open a place in the editor."""
        path = self.admitted()
        if path is None:
            return
        if path != "open":
            self.refuse(HTTPStatus.NOT_FOUND)
        elif self.headers["Origin"] is None:
            self.refuse(HTTPStatus.FORBIDDEN)
        elif (place := self.requested_place()) is None:
            self.refuse(HTTPStatus.BAD_REQUEST)
        else:
            self.open(place)

    def admitted(self) -> str | None:
        """Return the path of a request after the token; if the request is not allowed, refuse it and return None."""
        names = {f"{name}:{self.server.server_port}" for name in (HERE, "localhost")}
        origin = self.headers["Origin"]
        if self.headers["Host"] not in names or (origin is not None and origin.removeprefix("http://") not in names):
            self.refuse(HTTPStatus.FORBIDDEN)
            return None
        before, _, path = urlsplit(self.path).path.removeprefix("/").partition("/")
        if not is_same(before, self.desk.token):
            self.refuse(HTTPStatus.NOT_FOUND)
            return None
        return path

    def requested_place(self) -> FilePlace | None:
        """Return the place to open: that of a statement or finding. A request cannot give a path."""
        length = self.headers["Content-Length"] or ""
        if not length.isdecimal() or int(length) > MOST_BYTES or self.headers["Content-Type"] != JSON:
            self.close_connection = True
            return None
        try:
            match json.loads(self.rfile.read(int(length))):
                case {"map": str(key), "statement": str(name)}:
                    return self.desk.board.place_of_statement(key, name)
                case {"map": str(key), "finding": int(number)}:
                    return self.desk.board.place_of_finding(key, number)
        except (ValueError, RecursionError):
            pass
        return None

    def open(self, place: FilePlace) -> None:
        """Open a place in the editor, and answer with the place, or why it could not be opened."""
        said = {"place": f"{visible(place.path)}:{place.line}"}
        try:
            link = self.desk.editor.open(place)
        except OSError as error:
            said["problem"] = f"the editor could not be started: {visible(reason(error))}"
        else:
            said |= {"link": link} if link else {}
        self.answer(HTTPStatus.OK, json.dumps(said).encode(), JSON, NOTHING)

    def stream(self) -> None:
        """Send each new state of the board for as long as the client is connected."""
        self.send_response(HTTPStatus.OK)
        self.send_heads("text/event-stream", NOTHING)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(f"retry: {RETRY}\n\n".encode())
        version = 0
        while True:
            found = self.desk.board.wait(version, KEEP_ALIVE)
            version, state = found or (version, None)
            self.wfile.write(b":\n\n" if state is None else f"data: {state}\n\n".encode())
            self.wfile.flush()

    def refuse(self, status: HTTPStatus) -> None:
        """Answer that a request is refused."""
        self.close_connection = True
        self.answer(status, f"{status.phrase}\n".encode(), "text/plain; charset=utf-8", NOTHING)

    def answer(self, status: HTTPStatus, content: bytes, media_type: str, policy: str) -> None:
        """Send an answer."""
        self.send_response(status)
        self.send_heads(media_type, policy)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_heads(self, media_type: str, policy: str) -> None:
        """Send the headers that all answers have."""
        for name, value in (("Content-Type", media_type), ("Content-Security-Policy", policy), *SAFE_HEADERS):
            self.send_header(name, value)

    def log_message(self, *words: object) -> None:
        """Log nothing: standard error is for findings about maps."""


@cache
def cached_host() -> tuple[bytes, str]:
    """Return the page of the window and its policy; the result is cached."""
    return host_page()


def is_same(given: str, token: str) -> bool:
    """Compare a token with the right one in constant time."""
    return secrets.compare_digest(given.encode("utf-8", "surrogatepass"), token.encode())


class PreviewServer(ThreadingHTTPServer):
    """A server that does no name lookups, does not wait for clients at its end, and ignores broken connections."""

    daemon_threads = True
    # On Windows this option would let two servers share a port; elsewhere it lets a port be reused at once.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, desk: Desk) -> None:
        """Serve at a port; 0 chooses a free one. Raises OSError, and OverflowError for an invalid port number."""
        self.desk = desk
        super().__init__((HERE, port), PreviewHandler)

    def server_bind(self) -> None:
        """Bind the port. Raises OSError."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HERE, self.socket.getsockname()[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore errors: the client has disconnected, or sent an invalid request."""
