"""Registries of plugins: the modules of a package, found by looking rather than by listing, as typed values."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from keyword import iskeyword
from types import ModuleType, SimpleNamespace
from typing import Any, Generic, NamedTuple, TypeVar

from argmap.base.errors import ArgmapError
from argmap.base.suggestions import nearest

Module = TypeVar("Module")
Value = TypeVar("Value")


class Registry(NamedTuple, Generic[Module, Value]):
    """A family of plugins: each module of `package` becomes a value.

    `protocol` is the Protocol of the modules: what they must hold, and what they may leave out, which is what it gives
    a value. `make` turns the name of a module, as people write it, and what it holds into the family's value. Names
    are known without loading any module.
    """

    package: str
    protocol: type
    make: Callable[[str, Module], Value]

    def names(self) -> tuple[str, ...]:
        """Return the names of the family's members in order, as people write them."""
        return names_in(self.package)

    def get(self, name: str) -> Value:
        """Return the member of a name that is known; its module is loaded once."""
        value: Value = made(self, name)
        return value

    def members(self) -> Iterator[Value]:
        """Yield all members in the order of their names; every module is loaded."""
        return map(self.get, self.names())

    def pick(self, name: str) -> str:
        """Return a name that was asked for, if it is one of the family. Raises ArgmapError."""
        known = self.names()
        if name not in known:
            kind = self.package.rpartition(".")[2]
            match = nearest(name, known)
            help_text = f'did you mean "{match}"?' if match else "choose one of: " + ", ".join(known)
            raise ArgmapError(f'"{name}" is not one of the {kind}; {help_text}')
        return name


@cache
def names_in(package: str) -> tuple[str, ...]:
    """Return the names of the modules of a package in order, as people write them; packages below it are none."""
    # Only this looks through zip files as well.
    from pkgutil import iter_modules

    path = import_module(package).__path__
    return tuple(sorted(written_name(module.name) for module in iter_modules(path) if not module.ispkg))


@cache
def made(registry: Registry[Any, Any], name: str) -> Any:  # noqa: ANN401 - `Registry.get` gives it its type
    """Return the value of a member, made once."""
    module = import_module(f"{registry.package}.{module_name(name)}")
    return registry.make(name, held_by(module, registry.protocol))


def held_by(module: ModuleType, protocol: type) -> Any:  # noqa: ANN401 - of the type that `protocol` describes
    """Return what a module holds, and for what it leaves out the default of its Protocol."""
    return SimpleNamespace(**{name: value for name, value in vars(protocol).items() if name[0] != "_"} | vars(module))


def written_name(module: str) -> str:
    """Return how people write the name of a module: with dashes, a Python keyword without the `_` that it ends in."""
    return module.removesuffix("_").replace("_", "-")


def module_name(name: str) -> str:
    """Return the name of the module that people call so."""
    return f"{name}_" if iskeyword(name) else name.replace("-", "_")


def one_of(names: Sequence[str]) -> str:
    """Return names as the end of a sentence: "a, b or c"."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
