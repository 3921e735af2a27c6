"""Escaping of untrusted text: one function for each place in an output language where a text may appear.

All functions build on `visible`, which makes text safe for a terminal: no invisible characters and no line breaks.
"""

import re
import unicodedata
from html import escape

from argmap.base.text import visible

# What may have a meaning in markup. A printable text without any of it is written as it is.
MARKUP = re.compile("[&<>\"'#]")
BLANKS = dict.fromkeys(map(ord, "\t\n\r"), " ")
# The characters that may begin markup anywhere in Markdown, and those that do so only at the beginning of a line.
MARKDOWN = re.compile(r"([\\`*_\[\]<>&~|#$])")
MARKDOWN_AT_BEGINNING = re.compile(r"[0-9]+(?=[.)](?: |$))|(?=[-+=])|(?=::)")
MARKDOWN_LINK = {ord(char): f"%{ord(char):02X}" for char in "<>\\"}
# Where GitHub would recognise a mention, issue, commit, address or emoji in a text, even when it is escaped. An
# invisible character inserted there prevents it.
GITHUB_LINK = re.compile(
    r"(?<=@)|(?<=\\#)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=gh)(?=-[0-9])|(?<=:)(?=[\w+\\-]+:)", re.IGNORECASE
)
COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
# GitHub does not link fewer than seven hexadecimal digits as a commit.
NO_COMMIT = re.compile(r".{6}(?=.)")
NOT_SEEN = "&#8203;"
# The characters that, like letters and digits, mean nothing special to Mermaid.
MERMAID = frozenset(" .,:!?'()/-–—‘’“”…·")
# The characters that begin an escape in a GitHub workflow command, and those that would end a property.
GITHUB_MESSAGE = str.maketrans({"%": "%25"})
GITHUB_PROPERTY = str.maketrans({"%": "%25", ":": "%3A", ",": "%2C"})
# The prefix of commands in CI logs: the older form of GitHub, and those of Azure and TeamCity.
LOG_COMMAND = re.compile(r"#(?=#(?:vso|teamcity)?\[)")
# Three colons do not begin a command; they precede the second place of a finding.
LOG_COMMAND_LINE = re.compile(r"^([^\S\n]*):(?=:[^:])", re.MULTILINE)
# The characters that could end a script element, begin a comment in it, or end a line of script.
SCRIPT = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
# The characters allowed in an id in addition to letters, digits and combining marks.
IN_IDS = frozenset("-_.")
PLAIN_ID = re.compile(r"[A-Za-z0-9_.-]*")


def markup(text: str) -> str:
    """Escape a text for HTML, SVG and other XML, in content and in attributes; line breaks become spaces.

    A parser returns the text with its invisible characters made visible, and finds no tags or references in it.
    """
    is_printable = text.isprintable()
    if is_printable and not MARKUP.search(text):
        return text
    escaped = escape(text if is_printable else visible(text.translate(BLANKS)))
    return LOG_COMMAND.sub("&#35;", escaped) if "##" in escaped else escaped


def markdown(text: str) -> str:
    """Escape a text for one line of Markdown: it renders as plain text, with runs of white space folded."""
    line = MARKDOWN.sub(r"\\\1", visible(" ".join(text.split())))
    begun = MARKDOWN_AT_BEGINNING.match(line)
    return f"{line[: begun.end()]}\\{line[begun.end() :]}" if begun else line


def inert_markdown(text: str) -> str:
    """Escape a text for one line of Markdown in a comment on GitHub, without notifying anybody or linking anywhere.

    GitHub looks for names, issues, commits, addresses and emoji in the rendered text, so escaping does not help; a
    zero-width space is inserted where one would be recognised.
    """
    parted = GITHUB_LINK.sub(NOT_SEEN, markdown(text))
    return COMMIT.sub(lambda match: NO_COMMIT.sub(rf"\g<0>{NOT_SEEN}", match[0]), parted)


def markdown_link(address: str) -> str:
    """Escape a printable address for a Markdown link destination in angle brackets."""
    return address.translate(MARKDOWN_LINK)


def dot_label(text: str) -> str:
    """Escape a text for an HTML-like label of DOT, so that Graphviz finds no tags or escape sequences in it."""
    return markup(text).replace("\\", "\\\\")


def mermaid_label(text: str) -> str:
    """Escape a text for a quoted Mermaid label: special characters are written as numeric character codes.

    This includes a first character that is not a letter, because Mermaid does not draw labels that begin like a list.
    """
    return "".join(
        char if (char.isalnum() or char in MERMAID) and (place or char.isalpha()) else f"#{ord(char)};"
        for place, char in enumerate(text)
    )


def mermaid_line(text: str) -> str:
    """Return a text for an unquoted line of Mermaid; special characters become spaces."""
    return "".join(char if char.isalnum() or char in MERMAID else " " for char in text)


def github_message(text: str) -> str:
    """Escape a text for one line of the message of a GitHub workflow command; "%0A" joins lines."""
    return visible(text).translate(GITHUB_MESSAGE)


def github_property(text: str) -> str:
    """Escape a text for the value of a property of a GitHub workflow command."""
    return visible(text).translate(GITHUB_PROPERTY)


def log_lines(text: str) -> str:
    """Return lines for a CI log with every command in them escaped, so that the CI service does not run it."""
    if "::" in text:
        text = LOG_COMMAND_LINE.sub(r"\1\\x3a", text)
    return LOG_COMMAND.sub(r"\\x23", text) if "##" in text else text


def script_data(written: str) -> str:
    """Escape JSON for an HTML script element: same values, but nothing that could end the element or a line."""
    # Repeated `str.replace` is seven times as fast as `str.translate` on the long, non-ASCII data of a page.
    for char, escaped in SCRIPT.items():
        written = written.replace(char, escaped)
    return LOG_COMMAND.sub(r"\\u0023", written)


def in_id(name: str) -> str:
    """Escape a name for use as a part of an id: without spaces, colons and other special characters.

    Everything but letters, digits, combining marks, `-`, `_` and `.` is percent-encoded (RFC 3986), so that different
    names give different ids.
    """
    if PLAIN_ID.fullmatch(name):
        return name
    return "".join(char if is_in_ids(char) else percent_encoded(char) for char in name)


def is_in_ids(char: str) -> bool:
    """Return whether a character may appear in an id without being escaped."""
    return char.isalnum() or char in IN_IDS or unicodedata.category(char)[0] == "M"


def percent_encoded(char: str) -> str:
    """Return the UTF-8 bytes of a character, each as a percent sign and two hexadecimal digits."""
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
