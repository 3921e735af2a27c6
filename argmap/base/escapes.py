"""Text that nobody vouches for as it is safe in each language of output: one function for each place that it may take.

All build on `visible`, which is what a terminal needs: no character stays that is not seen, and no line breaks in two.
"""

import re
import unicodedata
from html import escape

from argmap.base.text import visible

BLANKS = dict.fromkeys(map(ord, "\t\n\r"), " ")
# What may begin markup anywhere in Markdown, and what only at the beginning of a line.
MARKDOWN = re.compile(r"([\\`*_\[\]<>&~|#$])")
MARKDOWN_AT_BEGINNING = re.compile(r"[0-9]+(?=[.)](?: |$))|(?=[-+=])|(?=::)")
MARKDOWN_LINK = {ord(char): f"%{ord(char):02X}" for char in "<>\\"}
# Where GitHub finds a mention, an issue, a commit, an address or a picture in a text, escaped or not: a character that
# is not seen parts it there.
GITHUB_LINK = re.compile(
    r"(?<=@)|(?<=\\#)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=gh)(?=-[0-9])|(?<=:)(?=[\w+\\-]+:)", re.IGNORECASE
)
COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])", re.IGNORECASE)
# Fewer digits are no commit to GitHub.
NO_COMMIT = re.compile(r".{6}(?=.)")
NOT_SEEN = "&#8203;"
# What Mermaid takes as it is next to letters and digits.
MERMAID = frozenset(" .,:!?'()/-–—‘’“”…·")
# What begins an escape in a workflow command of GitHub, and what would end a property in it.
GITHUB_MESSAGE = str.maketrans({"%": "%25"})
GITHUB_PROPERTY = str.maketrans({"%": "%25", ":": "%3A", ",": "%2C"})
# What begins a command to the service whose log a line goes to: of GitHub, and as GitHub, Azure and TeamCity had it.
LOG_COMMAND = re.compile(r"#(?=#(?:vso|teamcity)?\[)")
# Three colons are none: they stand before the second place of a finding.
LOG_COMMAND_LINE = re.compile(r"^([^\S\n]*):(?=:[^:])", re.MULTILINE)
# What could end a script element, begin a comment in it, or end a line of script.
SCRIPT = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
# What may be in an id next to letters, digits and the marks on them.
IN_IDS = frozenset("-_.")
PLAIN_ID = re.compile(r"[A-Za-z0-9_.-]*")


def markup(text: str) -> str:
    """Return a text for HTML, SVG and other XML, between tags and in attributes; line ends become spaces.

    A parser gives back the text with its unseen characters made visible, and finds neither tag nor reference in it.
    """
    escaped = escape(text if text.isprintable() else visible(text.translate(BLANKS)))
    return LOG_COMMAND.sub("&#35;", escaped) if "##" in escaped else escaped


def markdown(text: str) -> str:
    """Return a text for one line of Markdown: readers of CommonMark show its white space folded, and no markup."""
    line = MARKDOWN.sub(r"\\\1", visible(" ".join(text.split())))
    begun = MARKDOWN_AT_BEGINNING.match(line)
    return f"{line[: begun.end()]}\\{line[begun.end() :]}" if begun else line


def inert_markdown(text: str) -> str:
    """Return a text for one line of Markdown in a comment on GitHub, where it calls nobody and leads nowhere.

    GitHub looks for names, issues, commits, addresses and pictures in what a reader sees, so escapes do not help: a
    character without width parts what would be one.
    """
    parted = GITHUB_LINK.sub(NOT_SEEN, markdown(text))
    return COMMIT.sub(lambda match: NO_COMMIT.sub(rf"\g<0>{NOT_SEEN}", match[0]), parted)


def markdown_link(address: str) -> str:
    """Return a printable address for the place of a link in Markdown that angle brackets enclose."""
    return address.translate(MARKDOWN_LINK)


def dot_label(text: str) -> str:
    """Return a text for an HTML-like label of DOT: Graphviz finds no tag in it, and puts no name in its place."""
    return markup(text).replace("\\", "\\\\")


def mermaid_label(text: str) -> str:
    """Return a text for quotation marks in Mermaid: all that may mean something is written as its number.

    So is a first character that is no letter, because a text that begins as a list is not drawn.
    """
    return "".join(
        char if (char.isalnum() or char in MERMAID) and (place or char.isalpha()) else f"#{ord(char)};"
        for place, char in enumerate(text)
    )


def mermaid_line(text: str) -> str:
    """Return a text for a line of Mermaid without quotation marks: all that may mean something becomes a space."""
    return "".join(char if char.isalnum() or char in MERMAID else " " for char in text)


def github_message(text: str) -> str:
    """Return a text for a line of the message of a workflow command; "%0A" joins lines."""
    return visible(text).translate(GITHUB_MESSAGE)


def github_property(text: str) -> str:
    """Return a text for the value of a property of a workflow command."""
    return visible(text).translate(GITHUB_PROPERTY)


def log_lines(text: str) -> str:
    """Return lines for a log in which none is a command: the character that would make it one is an escape."""
    if "::" in text:
        text = LOG_COMMAND_LINE.sub(r"\1\\x3a", text)
    return LOG_COMMAND.sub(r"\\x23", text) if "##" in text else text


def script_data(written: str) -> str:
    """Return JSON for a script element of HTML: the same values, and nothing that could end the element or a line."""
    # The data of a page is long, and to translate a text that is not ASCII takes seven times as long.
    for char, escaped in SCRIPT.items():
        written = written.replace(char, escaped)
    return LOG_COMMAND.sub(r"\\u0023", written)


def in_id(name: str) -> str:
    """Return a name for a part of an id: no space, colon, or other character that a language takes for its own.

    Whatever is no letter, digit, mark, `-`, `_` or `.` is written as its bytes, as in addresses (RFC 3986), so that two
    names never become one.
    """
    if PLAIN_ID.fullmatch(name):
        return name
    return "".join(char if is_in_ids(char) else percent_encoded(char) for char in name)


def is_in_ids(char: str) -> bool:
    """Return whether a character may be in an id as it is."""
    return char.isalnum() or char in IN_IDS or unicodedata.category(char)[0] == "M"


def percent_encoded(char: str) -> str:
    """Return a character as its bytes in UTF-8, each as two hexadecimal digits after a percent sign."""
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
