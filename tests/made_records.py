"""Maps built in memory from the table of fields: with every field filled, and with each left out."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeAlias

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
