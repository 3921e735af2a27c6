"""The modules of a package of features, found by looking rather than by listing."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType


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
