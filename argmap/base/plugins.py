"""Registries of plugins: the modules of a package, discovered automatically and turned into typed values."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from keyword import iskeyword
from types import ModuleType, SimpleNamespace
from typing import Any, Generic, TypeVar

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import nearest
from argmap.base.tuples import NamedTuple

Module = TypeVar("Module")
Value = TypeVar("Value")


class Registry(NamedTuple, Generic[Module, Value]):
    """A family of plugins: each module of `package` becomes a value.

    `protocol` describes what a module must define, and gives defaults for what it may leave out. `make` turns the name
    of a module, as users write it, and its contents into a value. Names are known without loading any module.
    """

    package: str
    protocol: type
    make: Callable[[str, Module], Value]

    def names(self) -> tuple[str, ...]:
        """Return the names of the family's members in alphabetical order, as users write them."""
        return names_in(self.package)

    def get(self, name: str) -> Value:
        """Return the member with a known name; its module is loaded once."""
        value: Value = made(self, name)
        return value

    def members(self) -> Iterator[Value]:
        """Yield all members in the order of their names, loading every module."""
        return map(self.get, self.names())

    def pick(self, name: str) -> str:
        """Return `name` if it is a member of the family. Raises ArgmapError with a suggestion otherwise."""
        known = self.names()
        if name not in known:
            kind = self.package.rpartition(".")[2]
            match = nearest(name, known)
            help_text = f'did you mean "{match}"?' if match else "choose one of: " + ", ".join(known)
            raise ArgmapError(f'"{name}" is not one of the {kind}; {help_text}')
        return name


@cache
def names_in(package: str) -> tuple[str, ...]:
    """Return the sorted names of the modules of a package, as users write them; subpackages are not included."""
    # Unlike a listing of the folder, this also works inside zip files.
    from pkgutil import iter_modules

    path = import_module(package).__path__
    return tuple(sorted(written_name(module.name) for module in iter_modules(path) if not module.ispkg))


@cache
def made(registry: Registry[Any, Any], name: str) -> Any:  # noqa: ANN401 - typed by `Registry.get`
    """Return the value of a member; it is created once."""
    module = import_module(f"{registry.package}.{module_name(name)}")
    return registry.make(name, contents_of(module, registry.protocol))


def contents_of(module: ModuleType, protocol: type) -> Any:  # noqa: ANN401 - of the type that `protocol` describes
    """Return the contents of a module, with the defaults of its protocol for what it leaves out."""
    return SimpleNamespace(**{name: value for name, value in vars(protocol).items() if name[0] != "_"} | vars(module))


def written_name(module: str) -> str:
    """Return the name of a module as users write it: dashes for underscores, and no trailing `_` after a keyword."""
    return module.removesuffix("_").replace("_", "-")


def module_name(name: str) -> str:
    """Return the name of the module for a name that users write."""
    return f"{name}_" if iskeyword(name) else name.replace("-", "_")


def one_of(names: Sequence[str]) -> str:
    """Return names as an alternative in a sentence: "a, b or c"."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
