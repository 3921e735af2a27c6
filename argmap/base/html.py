"""Building of HTML from untrusted text: everything that was not built here is escaped."""

from collections.abc import Iterable
from typing import NewType

from argmap.base import escapes
from argmap.base.links import is_link

# Only this module, and code that combines its results, creates values of this type.
Html = NewType("Html", str)
NOTHING = Html("")
NEW_LINE = Html("\n")
# Elements without content and without an end tag.
VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


def text(value: str) -> Html:
    """Escape a text for HTML, in content and in attributes; line breaks become spaces."""
    return Html(escapes.markup(value))


def join(*parts: Html, between: str = "") -> Html:
    """Return the non-empty parts joined into one; the text `between` them is escaped."""
    return Html(text(between).join(part for part in parts if part))


def element(tag: str, *content: Html, **attributes: str | bool | None) -> Html:
    """Return an element. Attribute values are text; True writes an attribute without a value, None and False omit it.

    An underscore in a name becomes a dash, and one at the end is dropped: `class_`, `data_id`.
    """
    opening = "".join(attribute(name, value) for name, value in attributes.items() if value not in {None, False})
    ending = "" if tag in VOID else f"</{tag}>"
    return Html(f"<{tag}{opening}>{''.join(content)}{ending}")


def attribute(name: str, value: object) -> str:
    """Return an attribute with a leading space; True writes one without a value."""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{text(str(value))}"'


def terms(pairs: Iterable[tuple[str, Html]], class_: str | None = None) -> Html:
    """Return names and values as a description list; pairs without a value are left out."""
    rows = [element("div", element("dt", text(name)), element("dd", value)) for name, value in pairs if value]
    return element("dl", *rows, class_=class_) if rows else NOTHING


def link(address: str | None, content: Html) -> Html:
    """Return content as an external link, or unchanged if the address is not safe to link to."""
    if address is None or not is_link(address):
        return content
    return element("a", content, href=address, rel="noreferrer")
