"""Makers of the records of which a map has many, in a third of the time that calls of their classes take."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, ParamSpec, TypeVar

from argmap.model.cited import Citation
from argmap.model.records import Statement, Step

Arguments = ParamSpec("Arguments")
Record = TypeVar("Record")


def maker_of(record: Callable[Arguments, Record]) -> Callable[Arguments, Record]:
    """Return a function that does what a call of a frozen data class with slots does, for where many are made.

    The `__init__` of such a class has to get round its being frozen for each field by itself. A maker sets the fields
    of a value of a subclass that is not frozen, and has it become a value of the class when all are set. It is made
    from its source, as `dataclasses` makes `__init__`, but takes keywords alone.
    """
    frozen: Any = record
    free = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    names: dict[str, Any] = {"Frozen": frozen, "Free": type(frozen.__name__, (frozen,), free), "new": object.__new__}
    defaults: dict[str, Any] = {}
    lines = []
    for each in fields(frozen):
        value = each.name
        if each.default_factory is not MISSING:
            defaults[value] = names[f"make_{value}"] = each.default_factory
            value = f"make_{value}() if {value} is make_{value} else {value}"
        elif each.default is not MISSING:
            defaults[value] = each.default
        lines.append(f"    made.{each.name} = {value}")
    parameters = ", ".join(each.name for each in fields(frozen))
    head = [f"def make(*, {parameters}):", "    made = new(Free)"]
    source = "\n".join([*head, *lines, "    made.__class__ = Frozen", "    return made"])
    exec(source, names)  # noqa: S102 - of the names of fields alone
    names["make"].__kwdefaults__ = defaults
    make: Callable[Arguments, Record] = names["make"]
    return make


new_citation = maker_of(Citation)
new_statement = maker_of(Statement)
new_step = maker_of(Step)
