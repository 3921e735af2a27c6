"""Bundles JavaScript modules into one script, for a page that loads nothing."""

import re
from collections.abc import Mapping

IMPORT = re.compile(r"^import \{([^}]*)\} from \"\./(\w+)\.js\";\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


def bundle(modules: Mapping[str, str]) -> str:
    """Return modules, given by name in the order of their dependencies, as one script.

    Each module becomes an async function that returns its exports. It may import names from earlier modules, and export
    functions and constants where it defines them.
    """
    return "const modules = {};\n" + "".join(as_function(name, text) for name, text in modules.items())


def as_function(name: str, text: str) -> str:
    """Return a module as a function that is called immediately."""
    exported = ", ".join(EXPORT.findall(text))
    body = EXPORT.sub("", IMPORT.sub(as_constants, text))
    return f"modules.{name} = await (async () => {{\n{body}return {{ {exported} }};\n}})();\n"


def as_constants(found: re.Match[str]) -> str:
    """Return an import as constants; `a as b` becomes `a: b`."""
    return f"const {{{found[1].replace(' as ', ': ')}}} = modules.{found[2]};\n"
