"""HTML of text that nobody vouches for: whatever is not made here is escaped."""

from collections.abc import Iterable
from typing import NewType

from argmap.base import escapes
from argmap.base.links import is_link

# Only this module, and what is put together from its results, makes values of this type.
Html = NewType("Html", str)
NOTHING = Html("")
NEW_LINE = Html("\n")
# Elements that have no content, and no tag at their end.
VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


def text(value: str) -> Html:
    """Return a text as it is safe and visible in HTML, between tags and in attributes; line ends become spaces."""
    return Html(escapes.markup(value))


def join(*parts: Html, between: str = "") -> Html:
    """Return parts as one, those that are empty left out. What stands `between` them is escaped."""
    return Html(text(between).join(part for part in parts if part))


def element(tag: str, *content: Html, **attributes: str | bool | None) -> Html:
    """Return an element. Attributes are text; True stands for one without a value, None and False for none.

    An underscore in a name stands for a dash, and one at its end for nothing: `class_`, `data_id`.
    """
    opening = "".join(attribute(name, value) for name, value in attributes.items() if value not in {None, False})
    ending = "" if tag in VOID else f"</{tag}>"
    return Html(f"<{tag}{opening}>{''.join(content)}{ending}")


def attribute(name: str, value: str | bool | None) -> str:  # noqa: FBT001 - HTML has attributes without a value
    """Return an attribute with the space before it."""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{text(str(value))}"'


def terms(pairs: Iterable[tuple[str, Html]], class_: str | None = None) -> Html:
    """Return names and values as a list of terms, those without a value left out."""
    told = [element("div", element("dt", text(name)), element("dd", value)) for name, value in pairs if value]
    return element("dl", *told, class_=class_) if told else NOTHING


def link(address: str | None, content: Html) -> Html:
    """Return content as a link out of the page, or as it is when the address is none that may be linked to."""
    if address is None or not is_link(address):
        return content
    return element("a", content, href=address, rel="noreferrer")
