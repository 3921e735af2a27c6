"""Maps built in memory from the table of fields: with every field filled, with each left out, and any by chance."""

import json
import string
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from functools import cache
from typing import Any, TypeAlias

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
from argmap.syntax.fields import (
    ARGUMENT,
    CITATION,
    FILE,
    INDICATOR,
    RELATIONS,
    SECTIONS,
    SOURCE,
    SPEAKER,
    STATEMENT,
    STEP,
    Field,
    Record,
    Shape,
)

# A value has the type of its field's shape, which only the table of fields knows.
Value: TypeAlias = Any
# What each class holds of a record, and the fields that another value holds, or none: `argmap` and `include` are about
# files, not about maps.
RECORDS: Mapping[type, Record] = {
    Citation: CITATION,
    Indicator: INDICATOR,
    Source: SOURCE,
    Speaker: SPEAKER,
    Statement: STATEMENT,
    Step: ARGUMENT,
    Map: FILE,
}
ELSEWHERE: Mapping[type, frozenset[str]] = {
    Statement: frozenset({*CITATION, *RELATIONS, *SECTIONS, "contradicts"}),
    Step: frozenset({"premises", *RELATIONS, *SECTIONS}),
    Map: frozenset({"argmap", "include", "arguments", *SECTIONS}),
}
# What only an argument with a name can say.
OF_ARGUMENTS = tuple(field for field in ARGUMENT.values() if field.name not in {*STEP, *ELSEWHERE[Step]})
OWN: Mapping[str, object] = {"x-own": {"list": ("one", "two"), "text": "of somebody's own"}}
SAMPLES: Mapping[Shape, Any] = {
    Shape.TEXT: "words of {}",
    Shape.PROSE: "One sentence on {}: it has a colon # and a number sign.",
    Shape.TEXTS: ("first of {}", "second of {}"),
    Shape.NUMBER: 0.25,
    Shape.WHOLE: 3,
    Shape.DATE: "2016-05-31",
    Shape.DURATION: "18 months",
    Shape.DIGEST: "ab" * 32,
    Shape.ID: "book",
    Shape.IDS: ("thesis",),
    Shape.PATH: "{}.txt",
    Shape.TEXTS_BY_NAME: {"first": "The first of {}.", "second": "evidence-filled"},
    Shape.ALLOWANCES: (Allowance("todo", "It is meant so."), Allowance("one-sided", "Nobody objects.")),
    Shape.REVIEW: Review("the owner", "2026-03-31", "-".join(["0123456789ab"] * 4), OWN),
    Shape.LIKELIHOOD: "55-80",
    Shape.LEXICON: {"maybe": "40-60"},
    Shape.SCHEME: "expert-opinion",
    Shape.STRENGTH: 0.5,
}


def fields_held(kind: type) -> list[Field]:
    """Return the fields of the format that a class holds itself."""
    return [field for name, field in RECORDS[kind].items() if name not in ELSEWHERE.get(kind, ())]


def sample(field: Field) -> Value:
    """Return a value of a field that its default is not."""
    if field.shape is Shape.WORD:
        return field.words[-1]
    if field.name == "by":
        return "ada"
    value = SAMPLES[field.shape]
    if isinstance(value, str):
        return value.format(field.name)
    if field.shape is Shape.TEXTS:
        return tuple(each.format(field.name) for each in value)
    return value


def filled(kind: type, /, **given: Value) -> Value:
    """Return a record with every field filled."""
    values = {field.attribute: sample(field) for field in fields_held(kind) if field.attribute not in given}
    return kind(**values | {"extra": OWN} | given)


def filled_map() -> Map:
    """Return a map with every field of every record filled, and all relations."""
    citations = (filled(Citation, source="book"), filled(Citation, source="book", extra={}))
    indicators = (filled(Indicator), Indicator("Something else to watch for."))
    kinds = {f"{kind}-filled": kind for kind in Kind} | {f"{kind}-too": kind for kind in Kind} | {"thesis": Kind.CLAIM}
    statements = {
        name: filled(Statement, id=name, kind=kind, citations=citations, indicators=indicators, group="first")
        for name, kind in kinds.items()
    }
    made: Map = filled(
        Map,
        theses=("thesis", "claim-filled"),
        sources={name: filled(Source, id=name, origin="book") for name in ("book", "paper")},
        speakers={"ada": filled(Speaker, id="ada", voice="reported"), "bo": Speaker(id="bo", name="Bo")},
        statements=statements,
        steps=tuple(filled_step(ends) for ends in ends_of_steps()),
        contradictions=(Contradiction("thesis", "claim-filled"), Contradiction("thesis", "claim-too")),
    )
    return made


def filled_step(ends: Mapping[str, Any]) -> Step:
    """Return a step with every field filled that it can have."""
    own: dict[str, Any] = {"roles": dict(zip(ends["premises"], ("expertise", "statement"), strict=False))}
    if not ends.get("named"):
        own = {field.attribute: () if field.name == "tags" else None for field in OF_ARGUMENTS}
    step: Step = filled(Step, **ends, **own)
    return step


def ends_of_steps() -> Iterator[dict[str, Any]]:
    """Yield the ends of steps of every relation, with and without a name, to statements, steps and undercuts."""
    for premise, relation, target in (
        ("evidence-filled", Relation.SUPPORTS, "thesis"),
        ("counterargument-filled", Relation.ATTACKS, "thesis"),
        ("counterargument-too", Relation.UNDERCUTS, "evidence-filled -> thesis"),
        ("assumption-filled", Relation.SUPPORTS, "evidence-filled -> thesis"),
        ("counterargument-too", Relation.UNDERCUTS, "undercutting"),
    ):
        yield {"id": step_id(premise, target), "premises": (premise,), "relation": relation, "target": target}
    pair = ("evidence-too", "assumption-too")
    for name, relation, target in (
        ("linked", Relation.SUPPORTS, "claim-filled"),
        ("attacking", Relation.ATTACKS, "claim-too"),
        ("undercutting", Relation.UNDERCUTS, "linked"),
    ):
        yield {"id": name, "premises": pair, "relation": relation, "target": target, "named": True}


def least_map() -> Map:
    """Return the filled map with every field left out that can be, and the texts of its statements too."""
    full = filled_map()
    return Map(
        title="",
        sources={name: Source(id=name, title=name) for name in full.sources},
        statements={name: Statement(id=name, kind=each.kind, text="") for name, each in full.statements.items()},
        steps=tuple(
            Step(id=s.id, premises=s.premises, relation=s.relation, target=s.target, named=s.named) for s in full.steps
        ),
        contradictions=full.contradictions,
    )


def maps_without_a_field() -> Iterator[tuple[str, Map]]:
    """Yield the filled map without each of its fields in turn, with the name of the field."""
    full = filled_map()
    for kind in RECORDS:
        for field in [*fields_held(kind), Field("extra", Shape.TEXT, "")]:
            yield f"{kind.__name__}.{field.name}", without(full, kind, field.attribute)


def without(full: Map, kind: type, attribute: str) -> Map:
    """Return a map without one field of all its records of one class."""
    if kind is Map:
        rest: Map = left_out(full, attribute)
        return rest
    if kind is Step:
        return replace(full, steps=tuple(left_out(step, attribute) for step in full.steps))
    if kind is Speaker:
        return replace(full, speakers={name: left_out(each, attribute) for name, each in full.speakers.items()})
    if kind is Source:
        return replace(full, sources={name: left_out(each, attribute) for name, each in full.sources.items()})
    statements = full.statements.items()
    if kind is Statement:
        return replace(full, statements={name: left_out(each, attribute) for name, each in statements})
    held = "citations" if kind is Citation else "indicators"
    if (kind, attribute) == (Citation, "source"):
        # A citation that names no source would be one of that of the file.
        full = replace(full, source=None)
    values: dict[str, dict[str, Value]] = {
        name: {held: tuple(left_out(one, attribute) for one in getattr(each, held))} for name, each in statements
    }
    return replace(full, statements={name: replace(each, **values[name]) for name, each in statements})


def left_out(record: Value, attribute: str) -> Value:
    """Return a record with the default of a field; where it has none, an empty text, or for a name the id."""
    known = next(each for each in fields(record) if each.name == attribute)
    value: Value = known.default
    if known.default_factory is not MISSING:
        value = known.default_factory()
    elif value is MISSING:
        value = None if isinstance(record, Citation) else record.id if isinstance(record, Source | Speaker) else ""
    return replace(record, **{attribute: value})


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
HOSTILE = st.one_of(
    st.lists(st.sampled_from([*SIGNS, *string.ascii_letters]), max_size=30).map("".join), st.text(max_size=20)
)
# The reader takes texts without the white space around them.
TEXTS = HOSTILE.map(str.strip).filter(bool)
IDS = st.sampled_from(
    [
        *("a", "b", "c", "stay", "a.b", "a-b", "x1", "É", "日本", "text", "note", "claims", "supports", "title"),
        *("null", "no", "y", "on", "arguments", "premises", "undercuts", "e_f", "x-y", "ünal", "source", "if-false"),
    ]
)
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
ALLOWANCES = st.lists(st.builds(Allowance, rule=TEXTS, reason=TEXTS), max_size=3).map(tuple)
STRATEGIES: Mapping[Shape, st.SearchStrategy[Any]] = {
    Shape.TEXT: TEXTS,
    Shape.PROSE: TEXTS,
    Shape.TEXTS: st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
    Shape.NUMBER: NUMBERS,
    Shape.WHOLE: st.integers(1, 6),
    Shape.DATE: st.sampled_from(["2016", "2016-05", "2016-02-29", "-0044-03-15"]),
    Shape.DURATION: st.sampled_from(["1 day", "18 months"]),
    Shape.DIGEST: st.just("ab" * 32),
    Shape.ID: IDS,
    Shape.IDS: st.lists(IDS, min_size=1, max_size=3).map(tuple),
    Shape.PATH: TEXTS,
    Shape.TEXTS_BY_NAME: st.dictionaries(HOSTILE, TEXTS, min_size=1, max_size=3),
    Shape.ALLOWANCES: ALLOWANCES,
    Shape.REVIEW: st.builds(Review, TEXTS, st.just("2016-05"), st.just(SAMPLES[Shape.REVIEW].digest), OWN_FIELDS),
    Shape.LIKELIHOOD: st.sampled_from(["55-80", "10–20 %"]),
    Shape.SCHEME: TEXTS,
    Shape.STRENGTH: st.one_of(st.sampled_from(["weak", "strong"]), NUMBERS),
    Shape.LEXICON: st.one_of(
        st.sampled_from(["icd-203", "kent"]), st.dictionaries(HOSTILE, st.just("40-60"), max_size=2)
    ),
}


@cache
def values_of(kind: type, *leave: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return any values of the fields of a class, but of those to `leave`."""
    held = [field for field in fields_held(kind) if field.attribute not in leave]
    needed = {f.attribute: strategy(f) for f in held if f.required}
    others = {f.attribute: strategy(f) for f in held if not f.required}
    return st.fixed_dictionaries(needed | {"extra": OWN_FIELDS}, optional=others)


def strategy(field: Field) -> st.SearchStrategy[Any]:
    """Return any value of a field."""
    if field.name == "by":
        return TEXTS | IDS
    return st.sampled_from(field.words) if field.shape is Shape.WORD else STRATEGIES[field.shape]


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Return any map that a file can hold."""
    known = draw(st.lists(IDS, unique=True, min_size=1, max_size=8))
    count = draw(st.integers(1, len(known)))
    names, arguments = known[:count], known[count:]
    own = draw(values_of(Map, "groups", "source", "sources", "speakers"))
    source = draw(st.none() | IDS)
    lexicon = own.get("lexicon", "icd-203")
    statements = {name: draw(statement(name, source, [*words_of(lexicon)])) for name in names}
    unnamed = draw(st.lists(unnamed_steps(names, known), max_size=6))
    named = [draw(named_step(name, names, known)) for name in arguments]
    return Map(
        **own,
        source=source,
        groups=draw(st.dictionaries(IDS, TEXTS, max_size=2)),
        speakers={name: draw(speakers(name)) for name in draw(st.lists(IDS, unique=True, max_size=2))},
        sources={name: draw(sources(name)) for name in draw(st.lists(IDS, unique=True, max_size=2))},
        statements=statements,
        steps=(*unnamed, *named),
        contradictions=tuple(
            Contradiction(left, right)
            for left, right in draw(st.lists(st.tuples(st.sampled_from(names), IDS), max_size=3))
        ),
    )


@st.composite
def statement(draw: st.DrawFn, name: str, default_source: str | None, words: list[str]) -> Statement:
    """Return any statement of a map with a default source and some words of likelihood."""
    values = draw(values_of(Statement, "citations", "indicators", "likelihood"))
    likely = [word for word in words if word and word == word.strip()]
    values["likelihood"] = draw(st.none() | STRATEGIES[Shape.LIKELIHOOD] | (st.sampled_from(likely or ["10-20"])))
    if draw(st.integers(0, 9)) == 0:
        values["text"] = ""
    return Statement(
        id=name,
        kind=draw(st.sampled_from(Kind)),
        citations=draw(st.lists(citations(default_source), max_size=3).map(tuple)),
        indicators=draw(st.lists(st.builds(lambda v: Indicator(**v), values_of(Indicator)), max_size=2).map(tuple)),
        **values,
    )


@st.composite
def citations(draw: st.DrawFn, default_source: str | None) -> Citation:
    """Return any citation; in a map with a default source each has one."""
    values = {"source": default_source} | draw(values_of(Citation))
    if not (values.get("quote") or values.get("locator")):
        values["source"] = draw(IDS)
    return Citation(**values)


@st.composite
def sources(draw: st.DrawFn, name: str) -> Source:
    """Return any source."""
    return Source(id=name, **draw(values_of(Source)))


@st.composite
def speakers(draw: st.DrawFn, name: str) -> Speaker:
    """Return any speaker."""
    return Speaker(id=name, **draw(values_of(Speaker)))


@st.composite
def unnamed_steps(draw: st.DrawFn, names: list[str], known: list[str]) -> Step:
    """Return any step that a statement can hold, to a statement, a step, an argument, or nothing."""
    premise = draw(st.sampled_from(names))
    one = st.sampled_from(known) | IDS
    target = draw(one | st.tuples(one, one).map(lambda pair: step_id(*pair)))
    relation = draw(st.sampled_from(Relation))
    values: dict[str, Value] = draw(st.just({}) | values_of(Step, *(field.attribute for field in OF_ARGUMENTS)))
    return Step(id=step_id(premise, target), premises=(premise,), target=target, relation=relation, **values)


@st.composite
def named_step(draw: st.DrawFn, name: str, names: list[str], known: list[str]) -> Step:
    """Return any entry of `arguments`."""
    one = st.sampled_from(known)
    premises = tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=3)))
    # Premises of one role stand together.
    parts = sorted(draw(st.lists(TEXTS, min_size=len(premises), max_size=len(premises))))
    is_by_role = len(set(premises)) == len(premises) and draw(st.booleans())
    return Step(
        id=name,
        premises=premises,
        roles=dict(zip(premises, parts, strict=True)) if is_by_role else {},
        relation=draw(st.sampled_from(Relation)),
        target=draw(one | st.tuples(one, one).map(lambda pair: step_id(*pair))),
        named=True,
        **draw(values_of(Step)),
    )
