"""Named tuples, which are made in a third of the time that those of `typing` take to be made.

For type checkers they are those of `typing`, and they behave alike. There a class of named tuples has a constructor
that is compiled, and methods of its own; here the constructor is compiled when it is called first, and all classes
share the methods. A run of the program loads a hundred such classes, and calls half of them.
"""

import sys
from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

__all__ = ["NamedTuple"]

# From Python 3.14 on a class statement evaluates its annotations only when they are asked for.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:

    class Fields(tuple):
        """What all classes of named tuples have."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()
        _field_defaults: dict[str, Any] = {}  # noqa: RUF012 - each class has its own

        def __new__(cls, *values: object, **named: object) -> Self:
            """Return a tuple, by the constructor that is made on this first call for all later ones."""
            owner = next(each for each in cls.__mro__ if "_fields" in vars(each))
            names = ", ".join(owner._fields)
            new = eval(f"lambda _cls, {names}: _new(_cls, ({names},))", {"_new": tuple.__new__})  # noqa: S307
            new.__defaults__ = tuple(owner._field_defaults.values())
            new.__name__, new.__qualname__ = "__new__", f"{owner.__qualname__}.__new__"
            owner.__new__ = staticmethod(new)
            return new(cls, *values, **named)

        @classmethod
        def _make(cls, values: Iterable[object]) -> Self:
            """Return a tuple of the values of its fields. Raises TypeError for another number of them."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: object) -> Self:
            """Return the tuple with other values of some fields. Raises ValueError for an unknown field."""
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"unexpected field names: {list(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            """Return the values by the names of their fields."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            """Return the class with the fields and their values."""
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[object, ...]:
            """Return the values, from which `pickle` and `copy` make another."""
            return tuple(self)

    class Maker(type):
        """Makes classes of named tuples from their annotations; these are classes like any other."""

        def __new__(cls, name: str, bases: tuple[type, ...], own: dict[str, Any]) -> type:
            """Return the class of named tuples with the fields that a class statement annotates."""
            names = tuple(own.get("__annotations__", ()))
            defaults = {each: own[each] for each in names if each in own}
            if tuple(defaults) != names[len(names) - len(defaults) :]:
                raise TypeError(f"a field without a default follows one that has a default: {', '.join(names)}")
            own.update((each, _tuplegetter(place, "")) for place, each in enumerate(names))
            own |= {"__slots__": (), "_fields": names, "_field_defaults": defaults, "__match_args__": names}
            return type(name, tuple(Fields if base is NamedTuple else base for base in bases), own)

    NamedTuple = type.__new__(Maker, "NamedTuple", (), {})
