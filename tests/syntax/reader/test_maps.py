"""Reading of maps: statements, steps and sources with their places, and the reports on mistakes in them."""

from pathlib import Path

import pytest

from argmap.base.text import Text
from argmap.model import Kind, Relation
from argmap.syntax.reader import includes
from argmap.workspace.workspace import Workspace
from tests.lint.rules.telling import place
from tests.maps import HEAD, read, read_whole


def told(content: str) -> list[str]:
    """Return the place, code and message of each error of reading."""
    return [f"{place(d.span)} {d.code} {d.message}" for d in read(content).diagnostics if d.code.startswith("A0")]


STEPS = """\
claims:
  stay:
    text: The shop stays.
    counterarguments:
      dear: {text: The rent is dear., supports: {leave: {strength: weak}}}
  leave: The shop leaves.
arguments:
  both:
    premises: [stay, dear]
    attacks: leave
    strength: 0.25
    counterarguments:
      not-so: It does not follow.
    assumptions:
      so: It follows.
"""


def test_every_step_knows_what_it_relates_and_where_it_is_written() -> None:
    steps = read_whole(STEPS).map.steps
    assert [(step.id, step.relation, step.nested, place(step.span), place(step.target_span)) for step in steps] == [
        ("dear -> stay", Relation.ATTACKS, True, "5:7-11", "5:7-11"),
        ("dear -> leave", Relation.SUPPORTS, False, "5:50-55", "5:50-55"),
        ("both", Relation.ATTACKS, False, "8:3-7", "10:14-19"),
        ("not-so -> both", Relation.UNDERCUTS, True, "13:7-13", "13:7-13"),
        ("so -> both", Relation.SUPPORTS, True, "15:7-9", "15:7-9"),
    ]
    assert [step.strength for step in steps] == [None, "weak", 0.25, None, None]
    assert [[place(span) for span in step.premise_spans] for step in steps][:3] == [
        ["5:7-11"],
        ["5:7-11"],
        ["9:16-20", "9:22-26"],
    ]


def test_problems_with_the_fields_of_a_step_are_reported_at_the_fields() -> None:
    assert told(
        "claims:\n  stay: We stay.\n  go: We go.\n  why:\n    text: Why.\n"
        "    supports: {stay: {strength: huge}, go: strong, a -> b -> c: }\n"
    ) == [
        '6:33-37 A005 "huge" is not a valid value of "strength"',
        "6:44-50 A005 the fields of a step must be a mapping, not a text",
        '6:52-63 A005 "a -> b -> c" is not a valid value of "supports"',
    ]


def test_a_list_after_a_target_is_reported_as_a_list() -> None:
    content = "claims:\n  stay: We stay.\n  why: {text: Why., supports: {stay: [weak]}}\n"
    assert told(content) == ["3:38-39 A005 the fields of a step must be a mapping, not a list"]


def test_a_target_may_stand_without_fields() -> None:
    content = "claims:\n  stay: We stay.\n  why:\n    text: Why.\n    supports:\n      stay:\n"
    assert [step.id for step in read_whole(content).map.steps] == ["why -> stay"]


def test_a_target_of_white_space_is_reported() -> None:
    content = 'claims:\n  stay: We stay.\n  why:\n    text: Why.\n    supports: {" ": {}}\n'
    assert told(content) == ['5:16-19 A005 "supports" contains only white space']


def test_problems_with_a_named_step_are_reported_and_statements_nested_in_it_are_read() -> None:
    fields = "    supports: stay\n    strength: 2\n    claims: {so: It is so.}\n"
    content = f"claims:\n  stay: We stay.\narguments:\n  why:\n{fields}"
    assert told(content) == [
        '4:3-6 A006 an argument has no "premises"',
        '6:15-16 A005 "2" is not a valid value of "strength"',
    ]
    assert [step.id for step in read(content).map.steps] == ["so -> why"]


def test_sections_may_be_left_empty() -> None:
    content = "sources:\narguments:\nassumptions:\nclaims:\n  stay: {text: We stay., tags: money}\n"
    assert read(content).is_whole


def test_own_fields_are_carried_through_as_they_are() -> None:
    content = (
        "x-a: {b: [c, {d: '1', e: 2}], f: no, g: []}\nx-b: &b [1, 2]\nx-c: {d: *b, e: *b}\n"
        "claims:\n  stay: {text: We stay., x-seen: 2016-05-31}\n"
    )
    argument_map = read_whole(content).map
    assert argument_map.extra == {
        "x-a": {"b": ("c", {"d": "1", "e": 2}), "f": "no", "g": ()},
        "x-b": (1, 2),
        "x-c": {"d": (1, 2), "e": (1, 2)},
    }
    assert argument_map.statements["stay"].extra == {"x-seen": "2016-05-31"}


def test_the_span_of_a_source_is_where_the_map_names_it(tmp_path: Path) -> None:
    (tmp_path / "sign.yaml").write_text("title: The sign\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(
        HEAD
        + "claims:\n  stay: {text: We stay., source: sign}\nsources:\n  sign: sign.yaml\n  bill: {title: The bill}\n",
        encoding="utf-8",
    )
    sources = Workspace().check(tmp_path / "map.yaml").map.sources
    assert [(source.id, source.title, place(source.span)) for source in sources.values()] == [
        ("sign", "The sign", "4:3-7"),
        ("bill", "The bill", "5:3-7"),
    ]


def test_a_source_whose_record_cannot_be_read_has_its_id_for_a_title(tmp_path: Path) -> None:
    files = {
        "a.yaml": b"",
        "b.yaml": b"- title\n",
        "c.yaml": b"title: \xff\n",
        "d.yaml": b"author: Ann\n",
        "map.yaml": (
            HEAD + "claims:\n  stay: {text: We stay., source: a}\n"
            'sources: {a: a.yaml, b: b.yaml, c: c.yaml, d: d.yaml, e: " ", f: nowhere.yaml, g: , h: [h.yaml], i: {}}\n'
        ).encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    checked = Workspace().check(tmp_path / "map.yaml")
    assert [(source.id, source.title, place(source.span)) for source in checked.map.sources.values()] == [
        (name, name, f"3:{11 + column}-{12 + column}")
        for name, column in zip("abcdefghi", (0, 11, 22, 33, 44, 52, 69, 74, 87), strict=True)
    ]
    starts = [(d, d.span.start) for d in checked.diagnostics if d.code.startswith(("A0", "A411"))]
    assert sorted(f"{Path(d.span.path).name}:{s.line}:{s.column} {d.code} {d.message}" for d, s in starts) == [
        "a.yaml:1:1 A005 a source record must be a mapping",
        "b.yaml:1:1 A005 a source record must be a mapping",
        "c.yaml:1:8 A002 byte 0xFF at offset 7 is not UTF-8",
        'd.yaml:1:1 A006 a source has no "title"',
        "map.yaml:5:58 A005 a source must be a record or the path of one",
        'map.yaml:5:66 A411 there is no file "nowhere.yaml"',
        "map.yaml:5:83 A005 a source must be a record or the path of one",
        "map.yaml:5:88 A005 a source must be a record or the path of one",
        'map.yaml:5:98 A006 a source has no "title"',
    ]


def test_included_paths_are_returned_as_written() -> None:
    content = f"{HEAD}claims:\n  x: other.yaml\ninclude: [a.yaml, ' b.yaml ', [c.yaml], '']\n"
    assert includes(Text("map.yaml", content)) == ("a.yaml", "b.yaml")
    assert includes(Text("map.yaml", "include: a.yaml\n")) == ("a.yaml",)
    assert [includes(Text("map.yaml", text)) for text in ("", "- include: a.yaml\n", "INCLUDE: a.yaml\n")] == [()] * 3


def test_statements_a_level_too_high_are_read_into_the_section_before_them() -> None:
    content = "claims:\n  stay: We stay.\nwhy:\n  text: Why.\n  supports: stay\nso: {text: So., supports: why}\n"
    checked = read(content)
    assert [(s.id, s.kind) for s in checked.map.statements.values()] == [
        ("stay", Kind.CLAIM),
        ("why", Kind.CLAIM),
        ("so", Kind.CLAIM),
    ]
    assert told(content) == [
        '3:1-4 A005 "why" is at the same level as "claims", but belongs in it',
        '6:1-3 A005 "so" is at the same level as "claims", but belongs in it',
    ]
    assert told("claims:\nwhy:\n  text: Why.\n") == [
        '2:1-4 A005 "why" is at the same level as "claims", but belongs in it'
    ]


def test_sources_in_a_list_are_reported_once_and_are_known() -> None:
    content = (
        "claims:\n  a: {text: A., source: x}\n  b: {text: B., source: y}\nsources:\n  - x\n  - y:\n    z: Z\n  - [w]\n"
    )
    checked = read(content)
    assert [(d.code, place(d.span)) for d in checked.diagnostics if d.severity == "error"] == [("A005", "5:3-4")]
    assert [(source.id, source.title, place(source.span)) for source in checked.map.sources.values()] == [
        ("x", "x", "5:3-4"),
        ("y", "y", "5:3-4"),
    ]
    assert told("claims:\n  a: A.\nsources: sign.yaml\n") == [
        '3:10-19 A005 "sources" must be a mapping from ids to source records or their paths, not a text'
    ]


def test_fields_as_deep_as_their_id_are_read_as_its_own() -> None:
    content = (
        "claims:\n  a:\n  text: A.\n  b: {text: B.}\narguments:\n  why:\n  premises: [a]\n  supports: b\n"
        "sources:\n  sign:\n  title: The sign\n"
    )
    checked = read(content)
    assert [step.id for step in checked.map.steps] == ["why"]
    assert checked.map.sources["sign"].title == "The sign"
    assert told(content) == [
        '3:3-7 A005 "text" is at the same level as "a", but is one of its fields',
        '7:3-11 A005 "premises" is at the same level as "why", but is one of its fields',
        '11:3-8 A005 "title" is at the same level as "sign", but is one of its fields',
    ]


def test_a_statement_too_high_is_read_into_a_section_and_into_nothing_else() -> None:
    content = "claims:\n  a: A.\n  b: B.\narguments:\n  why: {premises: [a], supports: b}\nc: {text: C.}\n"
    assert told(content) == ['6:1-2 A005 "c" is at the same level as "claims", but belongs in it']
    assert told("claims:\n  a: A.\nwidget: {colour: red}\n") == ['3:1-7 A004 a map has no field "widget"']


def test_no_more_than_the_first_thousand_fields_get_help_of_their_own() -> None:
    content = "claims:\n  a:\n    text: A.\n" + "".join(f"    tags{number:03}: x\n" for number in range(1002))
    helps = [d.help for d in read(content).diagnostics if d.code == "A004"]
    assert (helps[0], helps[999]) == ('did you mean "tags"?',) * 2
    assert helps[1000:] == ['use the prefix "x-" for custom fields'] * 2


def test_a_strength_after_a_target_gets_help_on_where_it_belongs() -> None:
    content = "claims:\n  b: B.\n  c: C.\n  d: D.\n  a: {text: A., supports: {b: strong, c: 0.5, d: 5, }}\n"
    helps = [d.help for d in read(content).diagnostics if d.code == "A005"]
    fields = "write each as a name, a colon and a value: scheme, warrant, strength, answers, by, voice, note, allow"
    assert helps == ["write {strength: strong}", "write {strength: 0.5}", fields]


def test_a_section_among_statements_is_read_into_the_one_before_it() -> None:
    content = "claims:\n  a: A.\n  counterarguments: {x: X.}\n  b: {text: B., claims: {evidence: {e: E.}}}\n"
    checked = read(content)
    assert [(d.code, place(d.span), d.message, d.help) for d in checked.diagnostics if d.code == "A005"] == [
        (
            "A005",
            "3:3-19",
            'the section "counterarguments" is among the claims',
            'indent it to the same level as the "text" of "a"',
        ),
        (
            "A005",
            "4:26-34",
            'the section "evidence" is among the claims',
            'indent it to the same level as the "text" of "b"',
        ),
    ]
    assert [(step.id, step.relation) for step in checked.map.steps] == [
        ("x -> a", Relation.ATTACKS),
        ("e -> b", Relation.SUPPORTS),
    ]
    [told_first] = [d.help for d in read("claims:\n  evidence: {e: E.}\n").diagnostics if d.code == "A005"]
    assert told_first == 'indent it to the same level as the "text" of a statement'


def test_content_after_a_mistake_in_braces_is_read() -> None:
    checked = read("claims: {a: A stays, and grows, b: {x-n: 1, text: B.}, c: ' ', d: {note: N.}}\n")
    assert [(s.id, s.text) for s in checked.map.statements.values()] == [
        ("a", "A stays"),
        ("b", "B."),
        ("c", ""),
        ("d", ""),
    ]


NO_LEXICON = (
    '"lexicon" must be the name of a lexicon, or a mapping from words to ranges, not a list; '
    "write the name of a lexicon, or a mapping from words to ranges"
)


@pytest.mark.parametrize(
    ("lexicon", "read_as", "message"),
    [
        ("", "icd-203", None),
        ("lexicon: kent\n", "kent", None),
        ("lexicon: kentt\n", "icd-203", '"kentt" is not a valid value of "lexicon"; did you mean "kent"?'),
        (
            "lexicon: my-own\n",
            "icd-203",
            '"my-own" is not a valid value of "lexicon"; write one of: icd-203, kent, ipcc',
        ),
        ("lexicon: [kent]\n", "icd-203", NO_LEXICON),
        ("lexicon: {likely: 60-80}\n", {"likely": "60-80"}, None),
        (
            "lexicon: {likely: often, unlikely: 0-20}\n",
            {"unlikely": "0-20"},
            '"often" is not a valid value of "lexicon"; write a range in percent, such as 55-80',
        ),
        ("lexicon: {likely: [60-80], unlikely: 0-20}\n", {"unlikely": "0-20"}, NO_LEXICON),
    ],
)
def test_words_of_likelihood_are_those_of_a_lexicon_or_of_the_map(
    lexicon: str, read_as: str | dict[str, str], message: str | None
) -> None:
    checked = read(f"{lexicon}claims: {{a: A.}}\n")
    assert checked.map.lexicon == read_as
    found = [f"{d.message}; {d.help}" for d in checked.diagnostics if d.code.startswith("A0")]
    assert found == ([message] if message else [])


def test_a_map_without_a_title_has_an_empty_one_and_the_span_of_its_version() -> None:
    checked = read("argmap: 1\nclaims: {a: A.}\n")
    assert checked.map.title == ""
    assert (checked.map.span.first, checked.map.span.last) == (8, 9)
    titled = read("argmap: 1\ntitle: T\nclaims: {a: A.}\n").map.span
    assert (titled.start.line, titled.start.column) == (2, 8)


def test_files_included_after_a_cycle_are_read(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "map.yaml").write_text(f"{HEAD}include: [map.yaml, part.yaml]\nclaims: {{a: A.}}\n", encoding="utf-8")
    (tmp_path / "part.yaml").write_text(f"{HEAD}claims: {{b: B.}}\n", encoding="utf-8")
    checked = Workspace().check(str(tmp_path / "map.yaml"))
    assert [d.code for d in checked.diagnostics if d.code.startswith("A0")] == ["A012"]
    assert list(checked.map.statements) == ["a", "b"]


def test_fields_after_a_mistake_in_braces_are_read() -> None:
    checked = read("claims: {a: {text: A stays, and grows, tags: [t]}}\n")
    assert checked.map.statements["a"].tags == ("t",)


def test_a_quoted_key_without_a_colon_is_not_reported_as_a_missing_space() -> None:
    assert told('claims: {"a:b", c: C.}\n') == ['1:10-15 A001 "a:b" is in braces without a ":"']
    assert told("claims: {a:b, c: C.}\n") == ['1:11-12 A001 there is no space after this ":"']


@pytest.mark.parametrize(
    ("undercuts", "others", "steps"),
    [
        ("r -> t", "", {"r -> t", "u -> (r -> t)"}),
        ("by-log", "  by-log: {premises: r, supports: t}\n", {"r -> t", "by-log", "u -> by-log"}),
        ("x", "  x: {premises: r, undercuts: r -> t}\n", {"r -> t", "x", "u -> x"}),
        ("other", "  other: {premises: t, supports: r}\n", {"r -> t", "other", "u -> other", "u -> t"}),
        ("[x, r -> t]", "  x: {premises: t, supports: x}\n", {"r -> t", "x", "u -> x", "u -> (r -> t)"}),
    ],
)
def test_a_nested_counterargument_that_undercuts_a_step_to_its_owner_does_not_attack_it(
    undercuts: str, others: str, steps: set[str]
) -> None:
    content = (
        "claims:\n  t:\n    text: The well is safe.\n    claims: {r: The water is clear.}\n"
        f"    counterarguments:\n      u: {{text: Clear water can carry germs., undercuts: {undercuts}}}\n"
    )
    made = read_whole(content + (f"arguments:\n{others}" if others else "")).map
    assert {step.id for step in made.steps} == steps


def test_an_explicit_attack_is_kept_in_addition_to_the_undercut() -> None:
    content = (
        "claims:\n  t:\n    text: The well is safe.\n    claims: {r: The water is clear.}\n    counterarguments:\n"
        "      u: {text: Clear water can carry germs., undercuts: r -> t, attacks: {t: {strength: weak}}}\n"
    )
    assert [step.id for step in read_whole(content).map.steps] == ["r -> t", "u -> (r -> t)", "u -> t"]
