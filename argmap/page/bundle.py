"""Modules of JavaScript put together as one script, for a page that loads nothing."""

import re
from collections.abc import Mapping

IMPORT = re.compile(r"^import \{([^}]*)\} from \"\./(\w+)\.js\";\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


def bundle(modules: Mapping[str, str]) -> str:
    """Return modules, by their names and in the order in which they need each other, as one script.

    Each becomes a function with names of its own that gives back what it exports, and may wait for something. It may
    import names from modules before it, and export functions and constants where it makes them.
    """
    return "const modules = {};\n" + "".join(as_function(name, text) for name, text in modules.items())


def as_function(name: str, text: str) -> str:
    """Return a module as a function that is called at once."""
    exported = ", ".join(EXPORT.findall(text))
    body = EXPORT.sub("", IMPORT.sub(as_constants, text))
    return f"modules.{name} = await (async () => {{\n{body}return {{ {exported} }};\n}})();\n"


def as_constants(found: re.Match[str]) -> str:
    """Return an import as constants; `a as b` is written with a colon there."""
    return f"const {{{found[1].replace(' as ', ': ')}}} = modules.{found[2]};\n"
