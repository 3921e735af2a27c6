"""Named tuples whose classes take a tenth of the usual time to define.

Type checkers see `typing.NamedTuple`, and instances behave like its instances. `typing` compiles a constructor and
creates methods for each class when it is defined. Here the constructor is compiled on its first call, and all classes
share the methods: a run of the program defines about a hundred such classes and instantiates half of them.
"""

import sys
from collections import _tuplegetter  # type: ignore[attr-defined]
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

__all__ = ["NamedTuple"]

# Since Python 3.14, annotations are evaluated lazily, so a metaclass cannot read them while the class is created.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple
else:

    class Fields(tuple):
        """The base of all named tuples."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()
        _field_defaults: dict[str, Any] = {}  # noqa: RUF012 - each class has its own

        def __new__(cls, *values: object, **named: object) -> Self:
            """Compile the constructor of the class, which replaces this one, and return a tuple made by it."""
            owner = next(each for each in cls.__mro__ if "_fields" in vars(each))
            names = ", ".join(owner._fields)
            new = eval(f"lambda _cls, {names}: _new(_cls, ({names},))", {"_new": tuple.__new__})  # noqa: S307
            new.__defaults__ = tuple(owner._field_defaults.values())
            new.__name__, new.__qualname__ = "__new__", f"{owner.__qualname__}.__new__"
            owner.__new__ = staticmethod(new)
            return new(cls, *values, **named)

        @classmethod
        def _make(cls, values: Iterable[object]) -> Self:
            """Return a tuple with the given values. Raises TypeError if their number is not that of the fields."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: object) -> Self:
            """Return a copy with some fields replaced. Raises ValueError for an unknown field."""
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"unexpected field names: {list(changes)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            """Return the values by field name."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            """Return the class name with the fields and their values."""
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[object, ...]:
            """Return the values, for `pickle` and `copy`."""
            return tuple(self)

    class Maker(type):
        """The metaclass that turns annotations into fields; the classes it creates are of type `type`."""

        def __new__(cls, name: str, bases: tuple[type, ...], own: dict[str, Any]) -> type:
            """Create the class for a class statement."""
            names = tuple(own.get("__annotations__", ()))
            defaults = {each: own[each] for each in names if each in own}
            if tuple(defaults) != names[len(names) - len(defaults) :]:
                raise TypeError(f"a field without a default follows one that has a default: {', '.join(names)}")
            own.update((each, _tuplegetter(place, "")) for place, each in enumerate(names))
            own |= {"__slots__": (), "_fields": names, "_field_defaults": defaults, "__match_args__": names}
            return type(name, tuple(Fields if base is NamedTuple else base for base in bases), own)

    NamedTuple = type.__new__(Maker, "NamedTuple", (), {})
