"""Recognition of addresses that are safe to use as links in any output."""

import re
from urllib.parse import urlsplit

# The characters that no relative address may contain; browsers read a backslash as a slash.
UNSAFE = frozenset("\\<>\"'`")
SCHEMES = frozenset({"http", "https"})


def is_link(address: str) -> bool:
    """Return whether an address is safe to use as a link: a web address, or a relative path.

    A path has no scheme, host, backslash or invisible character, so that following it cannot run anything.
    """
    return is_web_address(address) or is_relative(address)


def is_relative(address: str) -> bool:
    """Return whether an address is relative: a path, optionally with a query and a fragment."""
    if not address.isprintable() or any(char.isspace() or char in UNSAFE for char in address):
        return False
    path = re.split("[?#]", address, maxsplit=1)[0]
    return bool(address) and ":" not in path and not path.startswith(("//", "www."))


def is_web_address(address: str) -> bool:
    """Return whether an address is an http or https address with a host."""
    if not address.isprintable() or any(char.isspace() for char in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc)
