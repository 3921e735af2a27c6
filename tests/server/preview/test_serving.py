"""The server of the preview: which requests it answers, and how."""

import json
import socket
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from argmap.base.errors import ArgmapError
from argmap.lint.settings import Choice
from argmap.server.preview.board import Board, key_of
from argmap.server.preview.drawing import DrawnPreview, draw_preview
from argmap.server.preview.editors import Editor, FilePlace
from argmap.server.preview.serving import serving
from argmap.workspace.folders import MapFile
from argmap.workspace.following import FollowedMap
from argmap.workspace.overlays import DISK
from tests.cli.running import run
from tests.server.preview.made import MAP
from tests.workspace.places import put

FILE = MapFile("map.yaml", "map")
KEY = key_of("map.yaml")
WISH = json.dumps({"map": KEY, "statement": "safe"})
AS_JSON = {"Content-Type": "application/json"}


class Asked:
    """A server with a board, and requests to it as a program sends them that can say what it likes."""

    def __init__(self, address: str, board: Board) -> None:
        """Begin with the address."""
        self.address, self.board = urlsplit(address), board
        self.host, self.path = self.address.netloc, self.address.path

    def __call__(
        self, method: str, path: str, headers: dict[str, str] | None = None, body: str | None = None
    ) -> tuple[int, str, dict[str, str]]:
        """Return the status, content and headers of an answer."""
        connection = HTTPConnection(self.host, timeout=30)
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        found = answer.status, answer.read().decode(), dict(answer.getheaders())
        connection.close()
        return found

    def wish(self, body: str, **headers: str) -> tuple[int, str]:
        """Return the status and content of the answer to a wish that comes from the window of the preview."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        own = {"Origin": f"http://{self.host}", **AS_JSON, **sent}
        return self("POST", f"{self.path}open", own, body)[:2]


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    """Serve a map, with a link for an editor."""
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "map.yaml", MAP)
    board = Board()
    board.publish([FollowedMap(FILE, draw_preview(FILE, DISK, Choice()), is_new=True)])
    with serving(board, Editor(), 0) as address:
        yield Asked(address, board)


def test_the_window_and_the_page_are_shown_under_strict_policies(asked: Asked) -> None:
    status, window, headers = asked("GET", asked.path)
    assert (status, window.count("<iframe"), headers["Cache-Control"]) == (200, 0, "no-store")
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("connect-src 'self'; frame-src 'self'; frame-ancestors vscode-webview: vscode-file:")
    assert "unsafe" not in policy
    status, page, headers = asked("GET", f"{asked.path}page?map={KEY}")
    assert (status, page.encode()) == (200, asked.board.page(KEY))
    assert headers["Content-Security-Policy"] == "frame-ancestors 'self' vscode-webview: vscode-file:"
    assert {headers["X-Content-Type-Options"], headers["Referrer-Policy"]} == {"nosniff", "no-referrer"}


@pytest.mark.parametrize("name", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.2:{port}", ""])
def test_another_name_of_this_machine_is_refused(name: str, asked: Asked) -> None:
    host = name.format(port=asked.address.port)
    for path in ("", "events", f"page?map={KEY}"):
        assert asked("GET", asked.path + path, {"Host": host})[:2] == (403, "Forbidden\n")
    assert asked.wish(WISH, Host=host) == (403, "Forbidden\n")


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1"])
def test_another_origin_is_refused(origin: str, asked: Asked) -> None:
    sent = {"Origin": origin.format(port=asked.address.port)}
    assert asked("GET", asked.path, sent)[0] == 403
    assert asked("GET", f"{asked.path}events", sent)[0] == 403
    assert asked.wish(WISH, **sent)[0] == 403


def test_localhost_is_a_name_of_this_machine(asked: Asked) -> None:
    host = f"localhost:{asked.address.port}"
    assert asked("GET", asked.path, {"Host": host, "Origin": f"http://{host}"})[0] == 200


def test_without_the_token_there_is_nothing(asked: Asked) -> None:
    token = asked.path.strip("/")
    for path in ("/", "/events", "/page", f"/{token[:-1]}/", f"/{token}x/", "/%FF/", "/../"):
        assert asked("GET", path)[:2] == (404, "Not Found\n")
    assert asked("POST", "/open", {"Origin": f"http://{asked.host}", **AS_JSON}, WISH)[0] == 404


def test_there_is_nothing_else_below_the_token(asked: Asked) -> None:
    for path in ("page", "page?map=nowhere", "map.yaml", "../map.yaml", "..%2Fmap.yaml", "open", "host.js"):
        assert asked("GET", asked.path + path)[0] == 404
    assert asked("POST", asked.path, {"Origin": f"http://{asked.host}"}, "")[0] == 404
    assert asked("PUT", asked.path)[0] == 501


def test_a_place_is_opened_by_its_statement_or_finding(asked: Asked, tmp_path: Path) -> None:
    status, content = asked.wish(WISH)
    place = f"{tmp_path / 'map.yaml'}:8"
    assert (status, json.loads(content)) == (200, {"place": place, "link": f"vscode://file{place}:7"})
    put(tmp_path / "map.yaml", MAP.replace("claims:", "clams:", 1))
    asked.board.publish([FollowedMap(FILE, draw_preview(FILE, DISK, Choice()), is_new=True)])
    status, content = asked.wish(json.dumps({"map": KEY, "finding": 0}))
    assert (status, json.loads(content)["place"]) == (200, f"{tmp_path / 'map.yaml'}:3")


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "[" * 3000,
        "null",
        json.dumps({"map": KEY}),
        json.dumps({"map": KEY, "path": "/etc/passwd", "line": 1}),
        json.dumps({"map": KEY, "statement": "/etc/passwd"}),
        json.dumps({"map": KEY, "statement": ["safe"]}),
        json.dumps({"map": KEY, "finding": -1}),
        json.dumps({"map": "nowhere", "statement": "safe"}),
        json.dumps({"map": KEY, "statement": "safe" * 2000}),
    ],
)
def test_a_wish_for_anything_else_is_refused(body: str, asked: Asked) -> None:
    assert asked.wish(body) == (400, "Bad Request\n")


def test_only_the_window_of_the_preview_may_wish(asked: Asked) -> None:
    assert asked("POST", f"{asked.path}open", AS_JSON, WISH)[0] == 403
    assert asked.wish(WISH, Content_Type="text/plain")[0] == 400


def test_an_editor_that_cannot_be_started_is_reported(asked: Asked, tmp_path: Path) -> None:
    del asked
    put(tmp_path / "map.yaml", MAP)
    board = Board()
    board.publish([FollowedMap(FILE, DrawnPreview("", b"", {"a": FilePlace("/a.yaml", 1, 1)}, ()), is_new=True)])
    with serving(board, Editor((str(tmp_path / "gone"), "{file}")), 0) as address:
        status, content = Asked(address, board).wish(json.dumps({"map": KEY, "statement": "a"}))
    problem = "the editor could not be started: no such file or directory"
    assert (status, json.loads(content)) == (200, {"place": "/a.yaml:1", "problem": problem})


def test_each_state_is_sent_as_it_comes_and_silence_is_filled(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.server.preview.handling.KEEP_ALIVE", 0.01)
    connection = HTTPConnection(asked.host, timeout=30)
    connection.request("GET", f"{asked.path}events")
    stream = connection.getresponse()
    assert (stream.status, stream.headers["Content-Type"]) == (200, "text/event-stream")
    assert [stream.readline(), stream.readline()] == [b"retry: 500\n", b"\n"]
    first = stream.readline()
    assert json.loads(first.removeprefix(b"data: "))["maps"][0]["title"] == "A street"
    assert [stream.readline() for _ in range(3)] == [b"\n", b":\n", b"\n"]
    asked.board.publish([])
    found = iter(stream.readline, b"")
    assert next(line for line in found if line.startswith(b"data")) == b'data: {"maps": []}\n'
    connection.close()


def test_invalid_requests_are_dropped_silently(asked: Asked, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_connection((asked.address.hostname or "", asked.address.port or 0), timeout=30) as given:
        given.sendall(b"\x16\x03\x01 nothing\r\n\r\n")
        assert b"Error" in given.recv(1000)
    assert asked("GET", asked.path)[0] == 200
    assert capfd.readouterr().err == ""


def test_the_server_ends_with_its_context_and_leaves_the_port() -> None:
    with serving(Board(), Editor(), 0) as address:
        port = urlsplit(address).port or 0
        with pytest.raises(ArgmapError, match=f"port {port} cannot be used: address already in use; choose another"):
            serving(Board(), Editor(), port).__enter__()
    with serving(Board(), Editor(), port) as again:
        assert urlsplit(again).port == port
        assert again != address


def test_a_taken_port_ends_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "map.yaml", MAP)
    with serving(Board(), Editor(), 0) as address:
        port = urlsplit(address).port
        outcome = run("preview", "map.yaml", "--no-open", "--port", str(port))
    message = f"argmap: port {port} cannot be used: address already in use; choose another one with --port\n"
    assert (outcome.code, outcome.out, outcome.err) == (2, "", message)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["gone.yaml"], '"gone.yaml": no such file or directory'),
        (["."], 'no argument files in ".": a map has a line "argmap: 1"'),
        (["-"], "standard input cannot be watched: name the files"),
    ],
)
def test_what_cannot_be_shown_ends_the_command(
    words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("preview", "--no-open", *words)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")
