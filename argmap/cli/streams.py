"""The two streams: data on standard output, and a line for each thing done on standard error."""

import codecs
import errno
import locale
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TextIO

# The name by which `codecs` knows what to do with a character that an encoding does not have.
STAND_IN = "argmap-stand-in"
# The codes of colours.
PAINT = re.compile(r"\x1b\[[0-9;]*m")
LINE_ENDS = re.compile(r"(\r?\n)")
# What Windows says of a pipe that nobody reads any more, next to what all others say.
NO_READER = {errno.EPIPE, errno.ESHUTDOWN} | ({errno.EINVAL} if os.name == "nt" else set())


class OutputStream:
    """A stream of text that takes whatever is written, and drops it once there is nobody to read it.

    So a command whose reader has gone away, as `head` does, still ends with its own exit code.
    """

    __slots__ = ("__weakref__", "is_for_data", "stream")

    def __init__(self, stream: TextIO, *, is_for_data: bool) -> None:
        """Write to a stream. Where it is for data, what cannot be written is an error."""
        self.stream = stream
        self.is_for_data = is_for_data

    @property
    def encoding(self) -> str:
        """The encoding; where that is ASCII, a name for it at which Typer does not write UTF-8 instead."""
        encoding = self.stream.encoding
        return "ascii-only" if codecs.lookup(encoding).name == "ascii" else encoding

    def write(self, text: str) -> int:
        """Write a text. Raises OSError when data cannot be written, as on a full disk."""
        if text == "":  # Typer asks so whether it is text that the stream takes, which a full disk refuses
            return 0
        try:
            return self.stream.write(text)
        except OSError as error:
            self.drop(error)
            return len(text)

    def write_bytes(self, data: bytes) -> None:
        """Write bytes as they are. Raises OSError when data cannot be written, as on a full disk."""
        rest = memoryview(data)
        try:
            self.stream.flush()
            while rest:
                # Without a buffer, as PYTHONUNBUFFERED has it, the system may take a part only.
                rest = rest[self.stream.buffer.write(rest) :]
            self.stream.buffer.flush()
        except OSError as error:
            self.drop(error)

    def flush(self) -> None:
        """Write what is waiting. Raises OSError when data cannot be written, as on a full disk."""
        try:
            self.stream.flush()
        except OSError as error:
            self.drop(error)

    def drop(self, error: OSError) -> None:
        """Drop what is written from now on. Raises the error again when data is lost that somebody waits for."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())
        if self.is_for_data and error.errno not in NO_READER:
            raise error

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - it has all that a stream has
        """Return anything else that a stream of text has."""
        return getattr(self.stream, name)


def replaced(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for characters that a stream cannot show, and where to continue; most streams never ask."""
    from argmap.base.ascii_forms import stand_in

    return stand_in(error)


def open_streams() -> None:
    """Make the streams of this process such that nothing that is written ends in an error of encoding."""
    codecs.register_error(STAND_IN, replaced)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:  # it was closed before the program began
            opened = open_nothing(number)
            if number:
                setattr(sys, name, opened)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        stream.reconfigure(encoding=encoding_for(stream), errors=STAND_IN)
        setattr(sys, name, OutputStream(stream, is_for_data=name == "stdout"))


def open_nothing(number: int) -> TextIO:
    """Open a stream that holds nothing and keeps nothing, by its number, so that no other file is taken for it."""
    handle = os.open(os.devnull, os.O_RDWR)
    if handle != number:
        os.dup2(handle, number)
        os.close(handle)
    return open(number, "w" if number else "r", encoding="utf-8", closefd=False)


def encoding_for(stream: TextIO) -> str:
    """Return the encoding for people: what PYTHONIOENCODING names, or that of a terminal, or else UTF-8."""
    if os.environ.get("PYTHONIOENCODING", "").partition(":")[0]:
        return stream.encoding
    if not stream.isatty():
        return "utf-8"
    # With PYTHONUTF8=0 the program has started itself again, for the names of files, and the terminal is as it was.
    return locale.getencoding() if os.environ.get("PYTHONUTF8") == "0" else stream.encoding


@contextmanager
def protocol_streams() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Give the streams of a protocol, standard input and output as bytes.

    Whatever else is written to standard output meanwhile goes to standard error.
    """
    stdout = sys.stdout
    sys.stdout = sys.stderr
    try:
        yield sys.stdin.buffer, stdout.buffer
    finally:
        sys.stdout = stdout


def write_out(data: str | bytes) -> None:
    """Write data for machines to standard output, text as UTF-8. Raises OSError."""
    content = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    if isinstance(sys.stdout, OutputStream):
        sys.stdout.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def write_text(text: str, *, colour: bool = True) -> None:
    """Write a text for people to standard output, without its colours where those are not wanted. Raises OSError."""
    sys.stdout.write(harmless(text if colour else PAINT.sub("", text)))
    sys.stdout.flush()


def write_error(text: str) -> None:
    """Write lines for people on standard error."""
    sys.stderr.write(harmless(text))
    sys.stderr.flush()


def say(message: str, *, quiet: bool = False) -> None:
    """Write one line for people on standard error, in which what could steer a terminal is made visible."""
    if not quiet:
        from argmap.base.text import visible

        write_error(visible(message) + "\n")


def in_words(error: Exception) -> str:
    """Return what the outside world refused, in words."""
    if isinstance(error, OSError) and error.strerror:
        place = f'"{error.filename}": ' if error.filename else ""
        return place + error.strerror.lower()
    return str(error)


def harmless(text: str) -> str:
    """Return a text in which no line is a command to the service whose log it may go to."""
    if "::" not in text and "##" not in text:
        return text
    from argmap.base.escapes import log_lines

    return log_lines(text)


def visible_file(content: str) -> str:
    """Return what a file holds for standard output: what could steer a terminal or a log is visible, line by line."""
    from argmap.base.text import visible

    parts = LINE_ENDS.split(content)
    return harmless("".join(part if number % 2 else visible(part) for number, part in enumerate(parts)))
