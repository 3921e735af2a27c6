"""The modules of a package of features, found by looking rather than by listing."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import did_you_mean


def names(package: str) -> list[str]:
    """Return the names of a package's modules in order, as people write them: with dashes."""
    path = import_module(package).__path__
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(path))


def load(package: str, name: str) -> ModuleType:
    """Return one module of a package, by its name with dashes."""
    return import_module(f"{package}.{name.replace('-', '_')}")


def load_all(package: str) -> Iterator[tuple[str, ModuleType]]:
    """Yield each module of a package with its name."""
    for name in names(package):
        yield name, load(package, name)


def pick(package: str, name: str) -> str:
    """Return a name that was asked for, if the package has it. Raises ArgmapError."""
    known = names(package)
    if name not in known:
        kind = package.rpartition(".")[2]
        help_text = did_you_mean(name, known, "there are: " + ", ".join(known))
        raise ArgmapError(f'"{name}" is not one of the {kind}; {help_text}')
    return name
