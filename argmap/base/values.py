"""Frozen data classes that take a fifth of the usual time to define."""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

from argmap.base.representation import short_repr

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Class = TypeVar("Class", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, eq: bool = True, kw_only: bool = False, slots: bool = True) -> Callable[[Class], Class]:
    """Return a decorator that defines a frozen data class with slots and a short `repr`.

    It is meant for classes that every run loads. `dataclasses` generates and compiles five functions for such a class;
    here only `__init__` is compiled, and classes share the others. With `eq`, two values are equal, and have the same
    hash, if the fields that take part in comparison are equal. `slots=False` allows cached properties.
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


def initialiser(of: "type[DataclassInstance]") -> Callable[..., None]:
    """Return the `__init__` of a data class, compiled from source as in `dataclasses`.

    The usual one has to bypass the protection of every single field. Here the instance belongs to an unfrozen subclass
    until all fields are set, which takes a third of the time.
    """
    free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    # Fields do not begin with two underscores, so no parameter hides any of these.
    names: dict[str, Any] = {
        "__frozen": of,
        "__free": type(of.__name__, (of,), free),
        "__change": object.__setattr__,
    }
    by_place, by_name, lines = ["self"], ["*"], []
    for each in fields(of):
        parameter = value = each.name
        if each.default_factory is not MISSING:
            names[f"__make_{value}"] = each.default_factory
            parameter, value = f"{value}=__make_{value}", f"__make_{value}() if {value} is __make_{value} else {value}"
        elif each.default is not MISSING:
            names[f"__default_{value}"] = each.default
            parameter = f"{value}=__default_{value}"
        (by_name if each.kw_only else by_place).append(parameter)
        lines.append(f"    self.{each.name} = {value}")
    head = f"def __init__({', '.join(by_place + (by_name if len(by_name) > 1 else []))}):"
    source = [head, "    __change(self, '__class__', __free)", *lines, "    self.__class__ = __frozen"]
    if hasattr(of, "__post_init__"):
        source.append("    self.__post_init__()")
    exec("\n".join(source), names)  # noqa: S102 - the source contains only names of fields
    made: Callable[..., None] = names["__init__"]
    made.__qualname__ = f"{of.__qualname__}.__init__"
    made.__annotations__ = {**of.__annotations__, "return": None}
    return made


def refuse(self: object, name: str, *_: object) -> None:
    """Refuse to change a field. Raises FrozenInstanceError."""
    raise FrozenInstanceError(f'cannot change "{name}" of a {type(self).__name__}')


def comparison(of: "type[DataclassInstance]") -> tuple[Callable[[object, object], bool], Callable[[object], int]]:
    """Return functions that compare two values of a data class field by field, and that hash one."""
    compared = [each for each in fields(of) if each.compare]
    key = attrgetter(*(each.name for each in compared))
    hashed = attrgetter(*(each.name for each in compared if each.hash is not False))

    def equals(one: object, other: object) -> bool:
        return bool(key(one) == key(other)) if type(one) is type(other) else NotImplemented

    return equals, lambda one: hash(hashed(one))


def values_of(one: "DataclassInstance") -> list[object]:
    """Return the fields of a value in order, for `pickle` and `copy`."""
    return [getattr(one, each.name) for each in fields(one)]


def take_values(one: "DataclassInstance", values: list[object]) -> None:
    """Set the fields of a value created by `pickle` or `copy`."""
    for each, own in zip(fields(one), values, strict=True):
        object.__setattr__(one, each.name, own)
