"""An extension for IPython: maps are displayed as pictures, and cells that begin with `%%argmap` contain a map."""

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
    """The part of IPython's formatter that finds the representations of a value."""

    def for_type(self, typ: type, func: Callable[..., Mapping[str, str]], /) -> object:
        """Register a function that represents values of a type."""


class DisplayFormatter(Protocol):
    """The part of IPython that displays the values of cells."""

    mimebundle_formatter: BundleFormatter


class Shell(Protocol):
    """The parts of IPython's interactive shell that this extension uses."""

    display_formatter: DisplayFormatter
    # The number of the running cell.
    execution_count: int

    def register_magic_function(self, func: Callable[[str, str], object], magic_kind: str, magic_name: str) -> None:
        """Register a function as a line or cell magic."""


def load_ipython_extension(shell: Shell) -> None:
    """Register the display of maps and the magic `%%argmap`: `%load_ext argmap.server.hosts.ipython`."""
    shell.register_magic_function(partial(cell, shell), "cell", "argmap")
    shell.display_formatter.mimebundle_formatter.for_type(Checked, partial(bundle, shell))


def cell(shell: Shell, line: str, content: str) -> Embedded:
    """Return the map in a cell, drawn with the options after `%%argmap`, such as `focus=tea verdicts`."""
    inline = InlineText(content, first_line=2)
    try:
        return embed_text(inline, named(shell, inline, options_of(words_of(line))))
    except ArgmapError as error:
        return refused(Problem(str(error), "line 1"))


def named(shell: Shell, inline: InlineText, options: EmbedOptions) -> EmbedOptions:
    """Return options with a unique name for the picture, so that equal maps in different cells share no ids."""
    return (
        options if options.name else replace(options, name=f"cell {shell.execution_count} {name_of(inline, options)}")
    )


def words_of(line: str) -> dict[str, str]:
    """Return the options of a magic line, written as `name=value` or `name`. Raises ArgmapError if it is invalid."""
    try:
        words = [word.partition("=") for word in shlex.split(line)]
    except ValueError as error:
        raise ArgmapError("a quotation mark is not closed") from error
    given = {name: value if equals else name for name, equals, value in words}
    if FILE in given:
        raise ArgmapError('a cell has its own text: show a file with argmap.embed(path="...")')
    return given


def bundle(shell: Shell, checked: Checked, **_: object) -> dict[str, str]:
    """Return the representations of a map by media type: a picture, an outline and a sentence."""
    inline, files = InlineText(checked.map.span.text.content, checked.map.span.path), Recorder()
    outline = embed_checked(checked, EmbedOptions(MARKDOWN), inline, files)
    picture = embed_checked(checked, named(shell, inline, EmbedOptions()), inline, files)
    return outline.by_media_type() | picture.by_media_type()
