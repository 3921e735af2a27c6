"""An extension of IPython: maps are shown as pictures, and a cell that begins with `%%argmap` holds one."""

import shlex
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol

from argmap.base.errors import ArgmapError
from argmap.lint.checker import Checked
from argmap.page.problems import Problem
from argmap.server.hosts.options import FILE, options_of
from argmap.workspace.embedding import (
    MARKDOWN,
    Embedded,
    EmbedOptions,
    InlineText,
    embed_checked,
    embed_text,
    name_of,
    refused,
)
from argmap.workspace.recording import Recorder


class BundleFormatter(Protocol):
    """What finds the forms in which a value can be shown."""

    def for_type(self, typ: type, func: Callable[..., Mapping[str, str]], /) -> object:
        """Show values of a type with a function."""


class DisplayFormatter(Protocol):
    """What shows the values of cells."""

    mimebundle_formatter: BundleFormatter


class Shell(Protocol):
    """What is asked of an interactive shell."""

    display_formatter: DisplayFormatter
    # The number of the cell that runs.
    execution_count: int

    def register_magic_function(self, func: Callable[[str, str], object], magic_kind: str, magic_name: str) -> None:
        """Give a function a name that begins a line or a cell."""


def load_ipython_extension(shell: Shell) -> None:
    """Show maps that were read as pictures, and give cells that hold one: `%load_ext argmap.server.hosts.ipython`."""
    shell.register_magic_function(partial(cell, shell), "cell", "argmap")
    shell.display_formatter.mimebundle_formatter.for_type(Checked, partial(bundle, shell))


def cell(shell: Shell, line: str, content: str) -> Embedded:
    """Return the map that a cell holds, drawn with the options after `%%argmap`, such as `focus=tea verdicts`."""
    inline = InlineText(content, first_line=2)
    try:
        return embed_text(inline, named(shell, inline, options_of(words_of(line))))
    except ArgmapError as error:
        return refused(Problem(str(error), "line 1"))


def named(shell: Shell, inline: InlineText, options: EmbedOptions) -> EmbedOptions:
    """Return options with a name for the picture: no other cell has the same, even with the same map in it."""
    return (
        options if options.name else replace(options, name=f"cell {shell.execution_count} {name_of(inline, options)}")
    )


def words_of(line: str) -> dict[str, str]:
    """Return options by their names: those with a value as `name=value`. Raises ArgmapError for what cannot be read."""
    try:
        words = [word.partition("=") for word in shlex.split(line)]
    except ValueError as error:
        raise ArgmapError("a quotation mark is not closed") from error
    given = {name: value if equals else name for name, equals, value in words}
    if FILE in given:
        raise ArgmapError('a cell has its own text: show a file with argmap.embed(path="...")')
    return given


def bundle(shell: Shell, checked: Checked, **_: object) -> dict[str, str]:
    """Return a map that was read as a notebook can show it, by media type: a picture, an outline, a sentence."""
    inline, files = InlineText(checked.map.span.text.content, checked.map.span.path), Recorder()
    outline = embed_checked(checked, EmbedOptions(MARKDOWN), inline, files)
    picture = embed_checked(checked, named(shell, inline, EmbedOptions()), inline, files)
    return outline.by_media_type() | picture.by_media_type()
