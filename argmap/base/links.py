"""Addresses that may be links in what is written: none at which anything could run."""

import re
from urllib.parse import urlsplit

# What no relative address has: browsers read a backslash as a slash.
UNSAFE = frozenset("\\<>\"'`")
SCHEMES = frozenset({"http", "https"})


def is_link(address: str) -> bool:
    """Return whether an address may be a link in any output: one of the web, or the path of a page next to this one.

    A path has no scheme, no host, no backslash and no unseen character, so that nothing can be run by following it.
    """
    return is_web_address(address) or is_relative(address)


def is_relative(address: str) -> bool:
    """Return whether an address is a relative one: a path, with a query and a fragment perhaps."""
    if not address.isprintable() or any(char.isspace() or char in UNSAFE for char in address):
        return False
    path = re.split("[?#]", address, maxsplit=1)[0]
    return bool(address) and ":" not in path and not path.startswith(("//", "www."))


def is_web_address(address: str) -> bool:
    """Return whether an address is one of the web: no script, no file, nothing that is only like an address."""
    if not address.isprintable() or any(char.isspace() for char in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc)
