"""Carneades 4: its argument graphs in YAML, as far as they are written out and not made by rules."""

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

from argmap.formats.exchange.carneades import META, SCHEME, STANDARDS, TESTS
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.yaml_records import YamlRecord, keys_of, listed, mapping, records_of, words
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Relation, Statement, Step
from argmap.model.records import ORIGINAL_ID
from argmap.syntax.schemes.question_table import QUESTIONS

TITLE = "Carneades"
SUFFIXES = (".yml", ".yaml")
SECTIONS = frozenset({"statements", "arguments", "issues", "argument_schemes", "issue_schemes", "assumptions"})
NEGATION = "¬"
# What tells the keys of arguments from those of statements, which may have the same ids.
KEY = "argument "
CONVERGENT, CUMULATIVE, FACTORIZED, LINKED = "convergent", "cumulative", "factorized", "linked"


def recognises(given: GivenFile) -> bool:
    """Return whether a file says what it is about in "meta", and has statements, arguments or rules."""
    keys = keys_of(given) if b"meta" in given.data else frozenset()
    return "meta" in keys and (bool(keys & SECTIONS) or keys == {"meta"}) and "argmap" not in keys


@dataclass(frozen=True, slots=True)
class CarneadesReading:
    """A graph on its way into a map: the sections of its file, and what is known of its schemes and standards."""

    given: GivenFile
    draft: MapDraft = field(default_factory=MapDraft)
    standards: dict[str, str] = field(default_factory=dict)
    weights: dict[str, Any] = field(default_factory=dict)
    issues: list[list[str]] = field(default_factory=list)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return the map that an argument graph makes; `argmap evaluate --accept assumptions` gives its labels."""
    if given.yaml is None or not keys_of(given):
        raise given.refuse("Carneades")
    reading = CarneadesReading(given)
    read_schemes(reading)
    read_issues(reading)
    add_statements(reading)
    if not reading.draft.statements:
        raise ImportRefusedError(
            f'"{given.path}" has no statements: rules with variables become arguments in Carneades, so export it there'
        )
    for record in records_of(given, "arguments"):
        add_argument(reading, record)
    add_issues(reading)
    meta = {record.id: record.value for record in records_of(given, "meta")}
    about = "\n".join(words(meta[name]) for name in ("note", "notes", "source") if words(meta.get(name)))
    made = finish(reading.draft, words(meta.get("title")) or given.stem, about=about)
    tests = {record.id: record.value for record in records_of(given, "tests", "labels")}
    other = {name: value for name, value in meta.items() if name not in {"title", "note", "notes", "source"}}
    extra = {name: value for name, value in ((TESTS, tests), (META, other)) if value}
    given.note_encoding(reading.draft.losses)
    return Imported(replace(made, extra={**made.extra, **extra}), reading.draft.losses.report())


def schemes_of(given: GivenFile) -> list[Any]:
    """Return the argument schemes of a file, which are in a list."""
    found = [record.value for record in records_of(given) if record.id == "argument_schemes"]
    return [scheme for value in found if isinstance(value, tuple) for scheme in value]


def read_schemes(reading: CarneadesReading) -> None:
    """Read the weights of schemes; rules with variables are noted as dropped, because they are not arguments."""
    for number, each in enumerate(schemes_of(reading.given)):
        scheme = mapping(each)
        name = words(scheme.get("id"))
        if "variables" in scheme or "premises" in scheme:
            reading.draft.losses.dropped(
                "rules", f"argument scheme {number + 1}", f'the rule "{name}" is not an argument'
            )
        reading.weights[name] = scheme.get("weight")
    for record in records_of(reading.given, "weighing_functions"):
        reading.draft.losses.dropped(
            "weights", record.place, f'the function "{record.id}" orders arguments by properties'
        )


def read_issues(reading: CarneadesReading) -> None:
    """Read which statements are positions of one issue, and the standard that they must meet."""
    ids = {record.id for record in records_of(reading.given, "statements")}
    for record in records_of(reading.given, "issues"):
        positions = list(dict.fromkeys(listed(record.fields.get("positions"))))
        reading.issues.append(positions)
        given = words(record.fields.get("standard"))
        if given in STANDARDS:
            reading.standards.update(dict.fromkeys(positions, STANDARDS[given]))
        elif given:
            reading.draft.losses.dropped("standards", record.place, f'"{given}" is not a standard of proof')
    for record in records_of(reading.given, "issue_schemes"):
        patterns = listed(record.value)
        if len(patterns) == 2 and NEGATION + patterns[1] == patterns[0]:
            reading.issues.extend([name, NEGATION + name] for name in ids if NEGATION + name in ids)
        else:
            reading.draft.losses.dropped("issues", record.place, f'the rule "{record.id}" is not an issue')


def add_statements(reading: CarneadesReading) -> None:
    """Add the statements; what is assumed is an assumption, and everything else a claim."""
    root = {record.id: record for record in records_of(reading.given)}
    assumed = set(listed(root["assumptions"].value)) if "assumptions" in root else set()
    for record in records_of(reading.given, "statements"):
        text = words(record.fields.get("text")) if record.fields else words(record.value)
        is_assumed = record.id in assumed or words(record.fields.get("assumed")) == "true"
        label = words(record.fields.get("label"))
        add_statement(reading, record.id, text, record.place, is_assumed=is_assumed or label == "in")
    for name in sorted(assumed - reading.draft.statements.keys()):
        reading.draft.losses.dropped("assumptions", root["assumptions"].place, f'there is no statement "{name}"')


def add_statement(reading: CarneadesReading, name: str, text: str, place: str, *, is_assumed: bool) -> None:
    """Add a statement. The sign of negation, which no id has, becomes a word in it."""
    if name in reading.draft.statements:
        reading.draft.losses.dropped("statements", place, f'duplicate statement "{name}"')
        return
    is_negated = name.startswith(NEGATION)
    made = Statement(
        id=name,
        kind=Kind.ASSUMPTION if is_assumed else Kind.CLAIM,
        text=text or name,
        standard=reading.standards.get(name),
        extra={ORIGINAL_ID: name} if is_negated else {},
    )
    title = f"not-{name[1:]}" if is_negated else ""
    reading.draft.add_statement(made, title=title, original="" if is_negated else None, place=place)


def add_argument(reading: CarneadesReading, record: YamlRecord) -> None:
    """Add an argument as a step with a name, and what undercuts it."""
    given = record.fields.get("premises")
    roles = {premise: role for role, value in mapping(given).items() for premise in listed(value)}
    premises = tuple(roles) if roles else tuple(dict.fromkeys(listed(given)))
    if not premises:
        name = f"{record.id} applies"
        text = f'The argument "{record.id}" applies.'
        add_statement(reading, name, text, record.place, is_assumed=True)
        reading.draft.losses.changed("arguments", record.place, "an argument without premises rests on an assumption")
        premises = (name,)
    step = Step(
        id=KEY + record.id,
        relation=Relation.SUPPORTS,
        premises=premises,
        target=words(record.fields.get("conclusion")),
        named=True,
        roles=roles,
    )
    parts = list(weighed(reading, step, words(record.fields.get("scheme")), record.place))
    for part in parts:
        reading.draft.add_step(part, original=part.id.removeprefix(KEY), place=record.place)
        undercutter = words(record.fields.get("undercutter"))
        if undercutter in reading.draft.statements:
            made = Step(id=f"{part.id} undercut", relation=Relation.UNDERCUTS, premises=(undercutter,), target=part.id)
            reading.draft.add_step(made, original="", place=record.place)
        elif undercutter:
            reading.draft.losses.dropped("undercutters", record.place, f'there is no statement "{undercutter}"')


def weighed(reading: CarneadesReading, step: Step, scheme: str, place: str) -> list[Step]:
    """Return a step with its scheme and strength; a convergent one is one for each premise."""
    losses = reading.draft.losses
    if scheme in {"", LINKED}:
        return [step]
    if scheme == CONVERGENT:
        losses.changed("weights", place, "a convergent argument is one for each premise")
        return [
            replace(step, id=f"{step.id}-{number}", premises=(premise,), roles={})
            for number, premise in enumerate(step.premises, 1)
        ]
    if scheme == FACTORIZED:
        strength = len(step.premises) / max(1, factors(reading)[issue_of(reading, step.target)])
        losses.changed("weights", place, f"its share of the factors is the strength {strength:.2g}, whatever holds")
        return [replace(step, strength=round(min(1.0, strength), 4), extra={SCHEME: scheme})]
    weight = mapping(reading.weights.get(scheme)).get("constant")
    made = replace(step, scheme=scheme) if scheme in QUESTIONS else replace(step, extra={SCHEME: scheme})
    if isinstance(weight, int | float) and not isinstance(weight, bool) and 0 <= weight <= 1:
        losses.kept("weights")
        return [replace(made, strength=float(weight))]
    if scheme == CUMULATIVE or reading.weights.get(scheme) is not None:
        losses.changed("weights", place, f'weighing by "{scheme}" is lost: all premises must hold')
    return [made]


def issue_of(reading: CarneadesReading, position: str) -> int:
    """Return the number of the issue that a statement is a position of, or -1."""
    return next((number for number, positions in enumerate(reading.issues) if position in positions), -1)


def factors(reading: CarneadesReading) -> Counter[int]:
    """Return how many different premises the arguments on each issue have."""
    found: dict[int, set[str]] = {}
    for record in records_of(reading.given, "arguments"):
        given = record.fields.get("premises")
        premises = [one for value in mapping(given).values() for one in listed(value)] or listed(given)
        found.setdefault(issue_of(reading, words(record.fields.get("conclusion"))), set()).update(premises)
    return Counter({number: len(premises) for number, premises in found.items()})


def add_issues(reading: CarneadesReading) -> None:
    """Add what the positions of each issue are to each other: no two can both be true. They are the theses."""
    for positions in reading.issues:
        there = [name for name in positions if name in reading.draft.statements]
        for name in (each for each in positions if each not in there):
            reading.draft.losses.dropped("issues", "issues", f'there is no statement "{name}"')
        reading.draft.theses.extend(there)
        for left, right in combinations(there, 2):
            reading.draft.add_rivals(left, right, place="issues")
