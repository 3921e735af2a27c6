"""Decoding of files as UTF-8, with a finding where the bytes are not valid."""

import codecs
import re

from argmap.base.diagnostics import Finding
from argmap.base.text import Span, Text

# The characters that YAML 1.1 forbids (section 5.1); refused here, so that the parser never meets one.
FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
# The same characters in UTF-8, which has no surrogates: those of one byte, and the first bytes of the others.
FORBIDDEN_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])
SUSPECT_BYTES = (b"\xc2", b"\xef\xbb", b"\xef\xbf")
# Forbidden characters that source texts may contain: form feeds, vertical tabs, byte order marks between joined files.
OF_PROSE = "\f\v\ufeff"

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

SAVE_AS_UTF8 = "save the file as UTF-8 text"


def decode(data: bytes, path: str, allowed: str = "") -> tuple[Text, Finding | None]:
    """Return the decoded text of a file, and a finding at the first invalid place, if there is one.

    `allowed` lists characters that this file may contain although YAML forbids them.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return refuse(path, "", f"the file is encoded as {encoding}", SAVE_AS_UTF8)
    begin = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        content = data[begin:].decode()
    except UnicodeDecodeError as error:
        offset = begin + error.start
        before = data[begin:offset].decode()
        if "\0" in before:
            return refuse_character(path, before, before.index("\0"))
        message = f"byte 0x{data[offset]:02X} at offset {offset} is not UTF-8"
        return refuse(path, before, message, SAVE_AS_UTF8)
    if may_be_forbidden(data[begin:]):
        forbidden = (match.start() for match in re.finditer(FORBIDDEN, content) if match[0] not in allowed)
        first = next(forbidden, None)
        if first is not None:
            return refuse_character(path, content, first)
    return Text(path, content), None


def may_be_forbidden(data: bytes) -> bool:
    """Return quickly whether UTF-8 bytes may contain a forbidden character; hardly any files do."""
    if len(data.translate(None, FORBIDDEN_BYTES)) < len(data):
        return True
    return not data.isascii() and any(beginning in data for beginning in SUSPECT_BYTES)


def refuse(path: str, before: str, message: str, help_text: str) -> tuple[Text, Finding]:
    """Return the text that could be decoded, and a finding at its end."""
    text = Text(path, before)
    return text, Finding("A002", Span(text, len(before), len(before)), message, help_text)


def refuse_character(path: str, content: str, offset: int) -> tuple[Text, Finding]:
    """Return the text, and a finding at the forbidden character at `offset`."""
    text = Text(path, content)
    code = ord(content[offset])
    if code == 0:
        message = "the file contains a NUL byte, so it is not text"
        help_text = "check that this is a text file, and save it as UTF-8"
    else:
        message = f"the file contains the control character U+{code:04X}"
        help_text = "remove the character"
    return text, Finding("A002", Span(text, offset, offset + 1), message, help_text)
