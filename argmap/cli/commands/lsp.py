"""Serves editors over the Language Server Protocol."""

from argmap.cli.commands import CommandGroup

SUMMARY = "Serve an editor (language server)."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap lsp < /dev/null"


def run() -> None:
    """Serve an editor over the Language Server Protocol, on standard input and output.

    Editors start it themselves. It reports errors as you type, completes ids, fields and quotations, and renames,
    formats and fixes. It requires extra packages: run pip install "argmap[lsp]".
    """
    import sys

    from argmap import __version__
    from argmap.base.errors import ArgmapError
    from argmap.cli.streams import protocol_streams, say

    try:
        from argmap.server.lsp.server import Server
    except ImportError as error:
        raise ArgmapError('the language server requires extra packages: run pip install "argmap[lsp]"') from error
    if sys.stdin.isatty():
        say("argmap lsp is started by editors; waiting for one on standard input, press Ctrl-D to stop")
    with protocol_streams() as (stdin, stdout):
        Server(__version__).serve(stdin, stdout)
