"""Serves editors over the Language Server Protocol."""

from argmap.cli.commands import CommandGroup

SUMMARY = "Serve an editor (language server)."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap lsp < /dev/null"


def run() -> None:
    """Serve an editor over the Language Server Protocol, on standard input and output.

    Editors start it themselves. While a map is written they show what is wrong with it, complete ids, fields and
    quotations, rename, format and fix. It needs more packages: run pip install "argmap[lsp]".
    """
    import sys

    from argmap import __version__
    from argmap.base.errors import ArgmapError
    from argmap.cli.streams import protocol_streams, say

    try:
        from argmap.server.lsp.server import Server
    except ImportError as error:
        raise ArgmapError('the language server needs more packages: run pip install "argmap[lsp]"') from error
    if sys.stdin.isatty():
        say("argmap lsp is started by editors; it waits for one on standard input, and Ctrl-D ends it")
    with protocol_streams() as (stdin, stdout):
        Server(__version__).serve(stdin, stdout)
