"""A file to be imported, with its contents as text, JSON, YAML or XML, each parsed safely on first use."""

import codecs
import json
import os
from collections.abc import Callable
from dataclasses import field
from functools import cached_property
from typing import Any

from argmap.base.errors import ArgmapError
from argmap.base.text import LINE_BREAK, Text
from argmap.base.values import frozen
from argmap.formats.exchange.losses import LossRecorder, position_in_words
from argmap.formats.exchange.xml_tree import XmlElement, XmlRefusedError, parse_xml
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Node

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Marks the absence of a JSON value, because None is a valid one.
NO_JSON = object()


class ImportRefusedError(ArgmapError):
    """A file that cannot be imported; the message names the file and the place, and suggests what to do."""


def no_other_files(name: str) -> None:
    """Return None: a file in memory has no neighbouring files."""


@frozen(eq=False, slots=False)
class GivenFile:
    """A file to be imported: its path as shown to people, and its bytes.

    `text` is decoded as UTF-8, UTF-16 with a byte order mark, or else Windows-1252. `json` is NO_JSON and `yaml` is
    None if the file is not in that format; NaN and infinities in JSON become None. `xml` is the root element.
    `neighbour` returns the bytes of the file with another name in the same folder, or None if there is none.
    """

    path: str
    data: bytes
    neighbour: Callable[[str], bytes | None] = field(default=no_other_files, repr=False)
    _problems: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def stem(self) -> str:
        """The name of the file without its suffix."""
        return os.path.splitext(os.path.basename(self.path))[0]

    @property
    def suffix(self) -> str:
        """The suffix of the file, in lower case, with its full stop."""
        return os.path.splitext(self.path)[1].lower()

    @cached_property
    def text(self) -> Text:
        """The decoded content, with lines separated by line feeds."""
        return Text(self.path, LINE_BREAK.sub("\n", self.data.decode(self.encoding, "replace")).lstrip("\ufeff"))

    @cached_property
    def encoding(self) -> str:
        """The encoding of the bytes."""
        return encoding_of(self.data)

    def text_next_to(self, name: str) -> str | None:
        """Return the text of a file in the same folder, unnormalised so that offsets into it are valid."""
        data = self.neighbour(name)
        return None if data is None else data.decode(encoding_of(data), "replace")

    @cached_property
    def json(self) -> Any:  # noqa: ANN401 - any JSON value
        """The JSON value of the file, or NO_JSON."""
        try:
            return json.loads(self.text.content, parse_constant=lambda _: None)
        except json.JSONDecodeError as error:
            self._problems["JSON"] = f": {position_in_words(error.lineno, error.colno)}: {error.msg.lower()}"
        except RecursionError:
            self._problems["JSON"] = ": it is nested too deep"
        except ValueError:
            self._problems["JSON"] = ": a number in it is too long"
        return NO_JSON

    @cached_property
    def yaml(self) -> Node | None:
        """The root node of the file as YAML, or None."""
        root, findings = compose(self.text)
        if findings:
            first = findings[0]
            self._problems["YAML"] = f": {position_in_words(*first.span.start)}: {first.message}"
            return None
        return root

    @cached_property
    def xml(self) -> XmlElement | None:
        """The root element of the file as XML, or None."""
        if not self.data.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith((b"<", *UTF_16)):
            self._problems["XML"] = ": it does not begin with a tag"
            return None
        try:
            return parse_xml(self.data)
        except XmlRefusedError as error:
            self._problems["XML"] = str(error)
            return None

    def refuse(self, form: str) -> ImportRefusedError:
        """Return the error to raise for a file that is not in a format, with what is wrong and where."""
        kinds = [kind for kind in ("JSON", "YAML", "XML") if kind in self._problems]
        problem = self._problems[kinds[0]] if kinds else ""
        return ImportRefusedError(f'"{self.path}" cannot be read as {form}{problem}')

    def note_encoding(self, losses: LossRecorder) -> None:
        """Report a file whose encoding had to be guessed."""
        if self.encoding == "cp1252":
            losses.changed("encoding", self.path, "read as Windows-1252 because it is not UTF-8")


def encoding_of(data: bytes) -> str:
    """Return the encoding of a text: UTF-8, UTF-16 with a byte order mark, or else Windows-1252."""
    if data.startswith(UTF_16):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
