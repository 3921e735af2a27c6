"""Classes of frozen values, which are made in a fifth of the time that data classes take to be made."""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

from argmap.base.representation import short_repr

Class = TypeVar("Class", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(*, eq: bool = True, kw_only: bool = False, slots: bool = True) -> Callable[[Class], Class]:
    """Return a decorator that makes a data class with slots whose values cannot be changed, and have a short `repr`.

    It is meant for what every run loads. `dataclasses` writes five functions for such a class and compiles each; here
    only `__init__` is compiled, and classes share the others. With `eq` two values are equal, and have the same hash,
    when the fields are that take part in comparison. `slots=False` is for a class with cached properties.
    """

    def made(cls: Class) -> Class:
        found: Any = dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(cls)
        found.__init__ = initialiser(found)
        found.__setattr__ = found.__delattr__ = refuse
        if slots:
            found.__getstate__, found.__setstate__ = values_of, take_values
        if eq:
            found.__eq__, found.__hash__ = comparison(found)
        if found.__repr__ is object.__repr__:
            found.__repr__ = short_repr
        whole: Class = found
        return whole

    return made


def initialiser(frozen: Any) -> Callable[..., None]:  # noqa: ANN401 - a data class, whose fields only it knows
    """Return the `__init__` of a data class, made from its source as `dataclasses` makes it.

    Theirs has to work around the frozen class for each field by itself. Here the value is one of a subclass that is
    not frozen until all fields are set, which takes a third of the time.
    """
    free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    names: dict[str, Any] = {
        "Frozen": frozen,
        "Free": type(frozen.__name__, (frozen,), free),
        "change": object.__setattr__,
    }
    by_place, by_name, lines = ["self"], ["*"], []
    for each in fields(frozen):
        parameter = value = each.name
        if each.default_factory is not MISSING:
            names[f"make_{value}"] = each.default_factory
            parameter, value = f"{value}=make_{value}", f"make_{value}() if {value} is make_{value} else {value}"
        elif each.default is not MISSING:
            names[f"default_{value}"] = each.default
            parameter = f"{value}=default_{value}"
        (by_name if each.kw_only else by_place).append(parameter)
        lines.append(f"    self.{each.name} = {value}")
    head = f"def __init__({', '.join(by_place + (by_name if len(by_name) > 1 else []))}):"
    source = [head, "    change(self, '__class__', Free)", *lines, "    self.__class__ = Frozen"]
    exec("\n".join(source), names)  # noqa: S102 - of the names of fields alone
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{frozen.__qualname__}.__init__"
    made.__annotations__ = {**frozen.__annotations__, "return": None}
    return made


def refuse(self: object, name: str, *_: object) -> None:
    """Refuse to change a field. Raises FrozenInstanceError."""
    raise FrozenInstanceError(f'cannot change "{name}" of a {type(self).__name__}')


def comparison(of: Any) -> tuple[Callable[[object, object], bool], Callable[[object], int]]:  # noqa: ANN401
    """Return what compares two values of a data class field by field, and what gives the hash of one."""
    compared = [each for each in fields(of) if each.compare]
    key = attrgetter(*(each.name for each in compared))
    hashed = attrgetter(*(each.name for each in compared if each.hash is not False))

    def equals(one: object, other: object) -> bool:
        return bool(key(one) == key(other)) if type(one) is type(other) else NotImplemented

    return equals, lambda one: hash(hashed(one))


def values_of(one: Any) -> list[object]:  # noqa: ANN401 - a value of any such class
    """Return the fields of a value in order, from which `pickle` and `copy` make another."""
    return [getattr(one, each.name) for each in fields(one)]


def take_values(one: Any, values: list[object]) -> None:  # noqa: ANN401 - a value of any such class
    """Give a value that `pickle` or `copy` makes its fields."""
    for each, own in zip(fields(one), values, strict=True):
        object.__setattr__(one, each.name, own)
