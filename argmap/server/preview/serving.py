"""The server of a preview: only for this machine, at an address that cannot be guessed."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from argmap.base.errors import ArgmapError
from argmap.server.preview.board import Board
from argmap.server.preview.editors import Editor
from argmap.server.preview.handling import HERE, Desk, PreviewServer
from argmap.workspace.overlays import reason

TOKEN_BYTES = 16


@contextmanager
def serving(board: Board, editor: Editor, port: int) -> Iterator[str]:
    """Serve a board for the duration of the context, and yield its address; port 0 chooses a free one.

    Raises ArgmapError if the port cannot be used.
    """
    token = secrets.token_urlsafe(TOKEN_BYTES)
    try:
        server = PreviewServer(port, Desk(board, editor, token))
    except (OSError, OverflowError) as error:
        why = reason(error) if isinstance(error, OSError) else "there is no such port"
        raise ArgmapError(f"port {port} cannot be used: {why}; choose another one with --port") from error
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    try:
        yield f"http://{HERE}:{server.server_port}/{token}/"
    finally:
        server.shutdown()
        server.server_close()
