"""Any map that a file can hold, built in memory from the table of fields."""

import json
import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st

from argmap.language.lexicon import words_of
from argmap.model import (
    Allowance,
    Citation,
    Contradiction,
    Indicator,
    Kind,
    Map,
    Relation,
    Review,
    Source,
    Speaker,
    Statement,
    Step,
)
from argmap.model.records import step_id
from argmap.syntax.fields import Field, Shape
from tests.choices import Choices, choices
from tests.made_records import OF_ARGUMENTS, SAMPLES, Value, fields_held

T = TypeVar("T")

# Every character that YAML, the reader or a terminal might take for something else.
SIGNS = [*":#-?&*!%@`'\"[]{}|>,<=~\t\n \\()", "\r\n", "\0", "\x1b", "\x85", "\xa0", "\u2028", "\u2029", "\ufeff"]
SIGNS += ["\ufffe", "\u202e", "\u200d", "🔥", "e\u0301", "日本", ": ", " #", "- ", "->", "null", "no", "1.10", "w" * 90]
SIGNS += [
    "a word",
    " and some words that fill a line ",
    "\n\n",
    "\n ",
    " \n",
    "  ",
    "<<",
    "---",
    "...",
    "? ",
    "<<<<<<<",
]
# What a byte of a text is.
PIECES = (*string.ascii_letters, *SIGNS)
HOSTILE = st.binary(max_size=30).map(lambda content: "".join(PIECES[byte % len(PIECES)] for byte in content)) | st.text(
    max_size=20
)
# The reader takes texts without the white space around them.
TEXTS = HOSTILE.map(str.strip).filter(bool)
KNOWN_IDS = (
    *("a", "b", "c", "stay", "a.b", "a-b", "x1", "É", "日本", "text", "note", "claims", "supports", "title"),
    *("null", "no", "y", "on", "arguments", "premises", "undercuts", "e_f", "x-y", "ünal", "source", "if-false"),
)
IDS = st.sampled_from(KNOWN_IDS)
NUMBERS = st.floats(0, 1).map(lambda number: round(number, 15))
# Words that are no texts where they stand without quotation marks, as such and as texts, and some that nearly are.
NO_TEXTS = (None, True, False, 0, -1, 12, 10**40, 0.5, -0.0, 1e22, 1e-7, 1.5)
NEARLY_NO_TEXTS = ("1.10", "007", "1e3", "-0", "+1", ".5", "0x1F", "True", "Null", "yes", "NaN", "Infinity", "1_000")
OWN_VALUES = st.recursive(
    st.one_of(HOSTILE, st.sampled_from([*NO_TEXTS, *(json.dumps(value) for value in NO_TEXTS), *NEARLY_NO_TEXTS])),
    lambda inner: st.one_of(st.lists(inner, max_size=3).map(tuple), st.dictionaries(HOSTILE, inner, max_size=3)),
    max_leaves=8,
)
OWN_FIELDS = st.dictionaries(HOSTILE.map("x-".__add__), OWN_VALUES, max_size=2)
# So many bytes choose what the fields of a map hold.
MOST_CHOICES = 1500


class Pool(NamedTuple):
    """What the fields of a map choose from: to draw the value of each by itself takes most of the time of a law."""

    choose: Choices
    texts: Sequence[str]
    names: Sequence[str]
    numbers: Sequence[float]
    extras: Sequence[Mapping[str, object]]

    def text(self) -> str:
        """Return a text as the reader takes it."""
        return self.choose.pick(self.texts)

    def several(self, make: Callable[["Pool"], T], least: int, most: int) -> tuple[T, ...]:
        """Return so many values, at least and at most."""
        return tuple(make(self) for _ in range(self.choose.between(least, most)))

    def by_name(self, make: Callable[["Pool"], T], least: int, most: int) -> dict[str, T]:
        """Return so many values under any names, or fewer where a name is chosen twice."""
        return {self.choose.pick(self.names): make(self) for _ in range(self.choose.between(least, most))}

    def id(self) -> str:
        """Return any id."""
        return self.choose.pick(KNOWN_IDS)

    def ids(self, least: int, most: int) -> list[str]:
        """Return so many different ids."""
        return self.choose.some(KNOWN_IDS, least, most)


MAKERS: Mapping[Shape, Callable[[Pool], Any]] = {
    Shape.TEXT: Pool.text,
    Shape.PROSE: Pool.text,
    Shape.TEXTS: lambda pool: pool.several(Pool.text, 1, 3),
    Shape.NUMBER: lambda pool: pool.choose.pick(pool.numbers),
    Shape.WHOLE: lambda pool: pool.choose.between(1, 6),
    Shape.DATE: lambda pool: pool.choose.pick(["2016", "2016-05", "2016-02-29", "-0044-03-15"]),
    Shape.DURATION: lambda pool: pool.choose.pick(["1 day", "18 months"]),
    Shape.DIGEST: lambda _: "ab" * 32,
    Shape.ID: Pool.id,
    Shape.IDS: lambda pool: pool.several(Pool.id, 1, 3),
    Shape.PATH: Pool.text,
    Shape.TEXTS_BY_NAME: lambda pool: pool.by_name(Pool.text, 1, 3),
    Shape.ALLOWANCES: lambda pool: pool.several(lambda one: Allowance(one.text(), one.text()), 0, 3),
    Shape.REVIEW: lambda pool: Review(
        pool.text(), "2016-05", SAMPLES[Shape.REVIEW].digest, pool.choose.pick(pool.extras)
    ),
    Shape.LIKELIHOOD: lambda pool: pool.choose.pick(["55-80", "10–20 %"]),
    Shape.SCHEME: Pool.text,
    Shape.STRENGTH: lambda pool: pool.choose.pick(["weak", "strong", *pool.numbers]),
    Shape.LEXICON: lambda pool: pool.choose.pick(["icd-203", "kent", pool.by_name(lambda _: "40-60", 0, 2)]),
}


def value_of(field: Field, pool: Pool) -> Value:
    """Return any value of a field."""
    if field.name == "by":
        return pool.choose.pick([pool.text(), pool.id()])
    return pool.choose.pick(field.words) if field.shape is Shape.WORD else MAKERS[field.shape](pool)


def values_of(pool: Pool, kind: type, *leave: str) -> dict[str, Value]:
    """Return any values of the fields of a class, but of those to `leave`; half of those that may be missing are."""
    held = [field for field in fields_held(kind) if field.attribute not in leave]
    values = {f.attribute: value_of(f, pool) for f in held if f.required or pool.choose.once_in(2)}
    return values | {"extra": pool.choose.pick(pool.extras)}


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Return any map that a file can hold."""
    return made_map(
        Pool(
            draw(choices(MOST_CHOICES)),
            draw(st.lists(TEXTS, min_size=1, max_size=10)),
            draw(st.lists(HOSTILE, min_size=1, max_size=4)),
            draw(st.lists(NUMBERS, min_size=1, max_size=3)),
            draw(st.lists(OWN_FIELDS, min_size=1, max_size=3)),
        )
    )


def made_map(pool: Pool) -> Map:
    """Return the map that is chosen."""
    known = pool.ids(1, 8)
    count = pool.choose.between(1, len(known))
    names, arguments = known[:count], known[count:]
    own = values_of(pool, Map, "groups", "source", "sources", "speakers")
    source = pool.choose.pick([None, pool.id()])
    words = [*words_of(own.get("lexicon", "icd-203"))]
    return Map(
        **own,
        source=source,
        groups={name: pool.text() for name in pool.ids(0, 2)},
        speakers={name: Speaker(id=name, **values_of(pool, Speaker)) for name in pool.ids(0, 2)},
        sources={name: Source(id=name, **values_of(pool, Source)) for name in pool.ids(0, 2)},
        statements={name: made_statement(pool, name, source, words) for name in names},
        steps=(
            *pool.several(lambda one: unnamed_step(one, names, known), 0, 6),
            *(named_step(pool, name, names, known) for name in arguments),
        ),
        contradictions=pool.several(lambda one: Contradiction(one.choose.pick(names), one.id()), 0, 3),
    )


def made_statement(pool: Pool, name: str, default_source: str | None, words: list[str]) -> Statement:
    """Return any statement of a map with a default source and some words of likelihood."""
    values = values_of(pool, Statement, "citations", "indicators", "likelihood")
    likely = [word for word in words if word and word == word.strip()]
    values["likelihood"] = pool.choose.pick(
        [None, MAKERS[Shape.LIKELIHOOD](pool), pool.choose.pick(likely or ["10-20"])]
    )
    if pool.choose.once_in(10):
        values["text"] = ""
    return Statement(
        id=name,
        kind=pool.choose.pick([*Kind]),
        citations=pool.several(lambda one: made_citation(one, default_source), 0, 3),
        indicators=pool.several(lambda one: Indicator(**values_of(one, Indicator)), 0, 2),
        **values,
    )


def made_citation(pool: Pool, default_source: str | None) -> Citation:
    """Return any citation; in a map with a default source each has one."""
    values: dict[str, Value] = {"source": default_source} | values_of(pool, Citation)
    if not (values.get("quote") or values.get("locator")):
        values["source"] = pool.id()
    return Citation(**values)


def target_among(pool: Pool, ids: Sequence[str]) -> str:
    """Return one of some ids, or the id of a step between two of them."""
    one, other = pool.choose.pick(ids), pool.choose.pick(ids)
    return pool.choose.pick([one, step_id(one, other)])


def unnamed_step(pool: Pool, names: Sequence[str], known: Sequence[str]) -> Step:
    """Return any step that a statement can hold, to a statement, a step, an argument, or nothing."""
    premise = pool.choose.pick(names)
    target = target_among(pool, [*known, pool.id(), pool.id()])
    values: dict[str, Value] = {}
    if pool.choose.once_in(2):
        values = values_of(pool, Step, *(field.attribute for field in OF_ARGUMENTS))
    return Step(
        id=step_id(premise, target),
        premises=(premise,),
        target=target,
        relation=pool.choose.pick([*Relation]),
        **values,
    )


def named_step(pool: Pool, name: str, names: Sequence[str], known: Sequence[str]) -> Step:
    """Return any entry of `arguments`."""
    premises = pool.several(lambda one: one.choose.pick(names), 1, 3)
    # Premises of one role stand together.
    parts = sorted(pool.text() for _ in premises)
    is_by_role = len(set(premises)) == len(premises) and pool.choose.once_in(2)
    return Step(
        id=name,
        premises=premises,
        roles=dict(zip(premises, parts, strict=True)) if is_by_role else {},
        relation=pool.choose.pick([*Relation]),
        target=target_among(pool, known),
        named=True,
        **values_of(pool, Step),
    )
