"""Standard streams: data on standard output, and a line for each thing done on standard error."""

import codecs
import errno
import locale
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TextIO

# The name under which `codecs` knows the error handler for characters that an encoding lacks.
STAND_IN = "argmap-stand-in"
# The escape codes of colours.
PAINT = re.compile(r"\x1b\[[0-9;]*m")
LINE_ENDS = re.compile(r"(\r?\n)")
# The errors for a pipe without a reader; Windows reports a different one.
NO_READER = {errno.EPIPE, errno.ESHUTDOWN} | ({errno.EINVAL} if os.name == "nt" else set())


class OutputStream:
    """A text stream that accepts everything, and discards it once nobody reads it any more.

    So a command whose reader exits early, such as `head`, still ends with its own exit code.
    """

    __slots__ = ("__weakref__", "is_for_data", "stream")

    def __init__(self, stream: TextIO, *, is_for_data: bool) -> None:
        """Wrap a stream. If it is for data, failures to write are errors."""
        self.stream = stream
        self.is_for_data = is_for_data

    @property
    def encoding(self) -> str:
        """The encoding; for ASCII, a name that keeps Typer from writing UTF-8 instead."""
        encoding = self.stream.encoding
        return "ascii-only" if codecs.lookup(encoding).name == "ascii" else encoding

    def write(self, text: str) -> int:
        """Write a text. Raises OSError if data cannot be written, for example because the disk is full."""
        if text == "":  # Typer tests with "" whether the stream accepts text, which fails on a full disk
            return 0
        try:
            return self.stream.write(text)
        except OSError as error:
            self.drop(error)
            return len(text)

    def write_bytes(self, data: bytes) -> None:
        """Write bytes unchanged. Raises OSError if data cannot be written, for example because the disk is full."""
        rest = memoryview(data)
        try:
            self.stream.flush()
            while rest:
                # Without a buffer, as with PYTHONUNBUFFERED, the system may accept only a part.
                rest = rest[self.stream.buffer.write(rest) :]
            self.stream.buffer.flush()
        except OSError as error:
            self.drop(error)

    def flush(self) -> None:
        """Write buffered output. Raises OSError if data cannot be written, for example because the disk is full."""
        try:
            self.stream.flush()
        except OSError as error:
            self.drop(error)

    def drop(self, error: OSError) -> None:
        """Discard all further output. Raises the error again if needed data would be lost."""
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())
        if self.is_for_data and error.errno not in NO_READER:
            raise error

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any attribute of a stream
        """Return any other attribute of the wrapped stream."""
        return getattr(self.stream, name)


def replaced(error: UnicodeError) -> tuple[str, int]:
    """Return a replacement for characters that a stream cannot show, and where to continue; rarely called."""
    from argmap.base.ascii_forms import stand_in

    return stand_in(error)


def open_streams() -> None:
    """Set up the standard streams so that writing never ends in an encoding error."""
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
    """Open the null device as the standard stream with a number, so that no other file gets that number."""
    handle = os.open(os.devnull, os.O_RDWR)
    if handle != number:
        os.dup2(handle, number)
        os.close(handle)
    return open(number, "w" if number else "r", encoding="utf-8", closefd=False)


def encoding_for(stream: TextIO) -> str:
    """Return the encoding for text output: that of PYTHONIOENCODING, or of a terminal, or else UTF-8."""
    if os.environ.get("PYTHONIOENCODING", "").partition(":")[0]:
        return stream.encoding
    if not stream.isatty():
        return "utf-8"
    # With PYTHONUTF8=0 the program has restarted itself in UTF-8 mode, but the terminal keeps its encoding.
    return locale.getencoding() if os.environ.get("PYTHONUTF8") == "0" else stream.encoding


@contextmanager
def protocol_streams() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Yield the binary streams of a protocol: standard input and output.

    Anything else written to standard output in the meantime goes to standard error.
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
    """Write text for people to standard output, without colours if they are not wanted. Raises OSError."""
    sys.stdout.write(harmless(text if colour else PAINT.sub("", text)))
    sys.stdout.flush()


def write_error(text: str) -> None:
    """Write lines for people to standard error."""
    sys.stderr.write(harmless(text))
    sys.stderr.flush()


def say(message: str, *, quiet: bool = False) -> None:
    """Write one line for people to standard error, with control characters made visible."""
    if not quiet:
        from argmap.base.text import visible

        write_error(visible(message) + "\n")


def in_words(error: Exception) -> str:
    """Return the message of an error from outside the program."""
    if isinstance(error, OSError) and error.strerror:
        place = f'"{error.filename}": ' if error.filename else ""
        return place + error.strerror.lower()
    return str(error)


def harmless(text: str) -> str:
    """Return text in which no line is a command to a CI service."""
    if "::" not in text and "##" not in text:
        return text
    from argmap.base.escapes import log_lines

    return log_lines(text)


def visible_file(content: str) -> str:
    """Return the content of a file for standard output, with control characters made visible, line by line."""
    from argmap.base.text import visible

    parts = LINE_ENDS.split(content)
    return harmless("".join(part if number % 2 else visible(part) for number, part in enumerate(parts)))
