"""A file in another format, and what it holds as text, JSON, YAML or XML: each parsed safely when first asked for."""

import codecs
import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from argmap.base.errors import ArgmapError
from argmap.base.representation import short_repr
from argmap.base.text import LINE_BREAK, Text
from argmap.formats.exchange.losses import LossRecorder, position_in_words
from argmap.formats.exchange.xml_tree import XmlElement, XmlRefusedError, parse_xml
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Node

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What is not there, among values of JSON that may be None.
NO_JSON = object()


class ImportRefusedError(ArgmapError):
    """A file that cannot be imported; the message names the file and the place, and says what to do."""


def nothing_beside(name: str) -> None:
    """Return None: of a file in memory nothing is known but itself."""


@dataclass(frozen=True, eq=False)
class GivenFile:
    """A file that is to be imported: its path as people know it, and its bytes.

    `text` is its text: UTF-8, UTF-16 with a mark, or else Windows-1252. `json` and `yaml` are what it holds in these
    formats, NO_JSON and None if it holds something else; numbers in JSON that are none are None. `xml` is its root.
    `beside` gives the bytes of a file of another name in the same folder, None if there is none.
    """

    path: str
    data: bytes
    beside: Callable[[str], bytes | None] = field(default=nothing_beside, repr=False)
    _problems: dict[str, str] = field(default_factory=dict, repr=False)

    __repr__ = short_repr

    @property
    def stem(self) -> str:
        """The name of the file without its ending."""
        return os.path.splitext(os.path.basename(self.path))[0]

    @property
    def suffix(self) -> str:
        """The ending of the file, in lower case, with its full stop."""
        return os.path.splitext(self.path)[1].lower()

    @cached_property
    def text(self) -> Text:
        """The decoded content, with line feeds between its lines."""
        return Text(self.path, LINE_BREAK.sub("\n", self.data.decode(self.encoding, "replace")).lstrip("\ufeff"))

    @cached_property
    def encoding(self) -> str:
        """The encoding of the bytes."""
        return encoding_of(self.data)

    def text_beside(self, name: str) -> str | None:
        """Return the text of a file in the same folder with all its characters, so that offsets into it count."""
        data = self.beside(name)
        return None if data is None else data.decode(encoding_of(data), "replace")

    @cached_property
    def json(self) -> Any:  # noqa: ANN401 - whatever the file holds
        """The value that the file holds in JSON, or NO_JSON."""
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
        """The root of the YAML that the file holds, or None."""
        root, findings = compose(self.text)
        if findings:
            first = findings[0]
            self._problems["YAML"] = f": {position_in_words(*first.span.start)}: {first.message}"
            return None
        return root

    @cached_property
    def xml(self) -> XmlElement | None:
        """The root element of the XML that the file holds, or None."""
        if not self.data.lstrip(codecs.BOM_UTF8 + b" \t\r\n").startswith((b"<", *UTF_16)):
            self._problems["XML"] = ": it does not begin with a tag"
            return None
        try:
            return parse_xml(self.data)
        except XmlRefusedError as error:
            self._problems["XML"] = str(error)
            return None

    def refuse(self, form: str) -> ImportRefusedError:
        """Return the error of a file that is not in a format, to be raised; it says what is wrong and where."""
        kinds = [kind for kind in ("JSON", "YAML", "XML") if kind in self._problems]
        problem = self._problems[kinds[0]] if kinds else ""
        return ImportRefusedError(f'"{self.path}" cannot be read as {form}{problem}')

    def note_encoding(self, losses: LossRecorder) -> None:
        """Note that the file was read in an encoding that had to be guessed."""
        if self.encoding == "cp1252":
            losses.changed("encoding", self.path, "read as Windows-1252, for it is not UTF-8")


def encoding_of(data: bytes) -> str:
    """Return the encoding of a text: UTF-8, UTF-16 with a mark, or else Windows-1252."""
    if data.startswith(UTF_16):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
