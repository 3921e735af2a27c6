"""The rules about structure: targets, cycles, duplicates, what is lost, too deep or too wide, and what is not there."""

import pytest

from tests.lint.rules.telling import found, heads, place, told
from tests.maps import read

SOURCES = "sources:\n  ledger: {title: The ledger}\n"
STAY = "claims:\n  stay: {text: The shop stays., source: ledger}\n"
MAP = SOURCES + STAY


def test_an_attack_on_a_step_is_reported_at_its_target() -> None:
    content = MAP + "  trade: {text: T., source: ledger, supports: stay}\n  no: {text: No., attacks: trade -> stay}\n"
    assert told("bad-target", content) == (
        'error 6:28-41 "trade -> stay" is a step, and only a statement can be attacked\n'
        '  = write "undercuts" to deny a step\n'
    )
    assert heads("bad-target", content.replace("attacks", "undercuts")) == []


def test_an_undercut_of_a_statement_is_reported_with_both_ways_out() -> None:
    assert told("bad-target", MAP + "  no: {text: No., undercuts: stay}\n") == (
        'error 5:30-34 "stay" is a statement, and only a step can be undercut\n'
        '  = write "attacks" to argue against it\n'
    )
    with_step = MAP + "  trade: {text: T., supports: stay}\n  no: {text: No., undercuts: stay}\n"
    for content in (with_step, with_step.replace("undercuts: stay", "undercuts: trade")):
        help_text = '"attacks" to argue against it, or name a step, such as "trade -> stay"'
        assert help_text in told("bad-target", content)
    assert heads("bad-target", MAP + "  no: {text: No., attacks: stay}\n") == []


def test_a_contradiction_with_itself_is_reported() -> None:
    assert told("bad-target", MAP + "  no: {text: No., contradicts: [stay, no]}\n") == (
        'error 5:39-41 "no" contradicts itself\n  = name the statement that it cannot be true together with\n'
    )


def test_a_thesis_of_another_kind_is_reported_where_it_is_named() -> None:
    content = "theses: [stay, gone, no]\n" + MAP + "counterarguments:\n  no: {text: No., attacks: stay}\n"
    assert told("bad-target", content) == (
        'error 1:22-24 "no" is of kind counterargument, and only a claim can be a thesis\n'
        '  = move it to "claims", or name another thesis\n'
    )


RING = (
    "theses: [a]\nclaims:\n  a: {text: A., supports: b}\n  b: {text: B., supports: c}\n  c: {text: C., supports: a}\n"
)


def test_a_cycle_is_reported_at_its_first_with_the_others() -> None:
    assert told("circular-support", RING) == (
        "error 3:3-4 circular support: a -> b -> c -> a\n"
        "  = remove the weakest of these relations\n"
        "  + 4:3-4 then here\n  + 5:3-4 then here\n"
    )


@pytest.mark.parametrize(("size", "shown", "related"), [(11, 12, 10), (12, 13, 10)])
def test_a_long_cycle_is_shown_in_part(size: int, shown: int, related: int) -> None:
    claims = "".join(f"  c{n}: {{text: C {n}., supports: c{(n + 1) % size}}}\n" for n in range(size))
    whole = told("circular-support", f"theses: [c0]\nclaims:\n{claims}")
    way = whole.splitlines()[0].partition("circular support: ")[2].split(" -> ")
    assert (len(way), way[-1]) == (min(shown, 13), "c0")
    assert (way[-2] == "...") is (size > 11)
    assert whole.count("then here") == related


def test_a_cycle_over_a_step_is_reported_as_one() -> None:
    content = "theses: [a]\nclaims:\n  a: {text: A., supports: [b -> a]}\n  b: {text: B., supports: a}\n"
    assert heads("circular-support", content) == ['error 3:3-4 "a" supports a step that leads back to it']


def test_a_cycle_of_steps_alone_is_reported_by_their_names() -> None:
    content = (
        "claims:\n  t: {text: T., source: s}\n  a: {text: A., source: s}\narguments:\n"
        "  one: {premises: [a], supports: two}\n  two: {premises: [a], supports: one}\n"
    )
    assert heads("circular-support", content) == ["error 5:3-6 circular support: one -> two -> one"]


def test_what_supports_itself_is_reported_as_that_and_no_cycle() -> None:
    for content in (
        "theses: [a]\nclaims:\n  a: {text: A., supports: a}\n",
        "claims:\n  t: {text: T.}\n  a: {text: A., supports: t}\narguments:\n  one: {premises: [a], supports: one}\n",
    ):
        assert heads("circular-support", content) == []
        assert len(heads("self-reference", content)) == 1


def test_one_that_supports_itself_too_hides_no_cycle() -> None:
    content = RING.replace("A., supports: b", "A., supports: [b, a]") + "  d: {text: D., supports: e}\n"
    content += "  e: {text: E., supports: [d, e]}\n"
    assert heads("circular-support", content) == ["error 6:3-4 circular support: d -> e -> d"]


def test_attacks_in_a_cycle_are_no_support() -> None:
    assert heads("circular-support", RING.replace("supports: c", "attacks: c")) == []


def test_a_statement_that_supports_or_attacks_itself_is_reported_at_the_target() -> None:
    assert told("self-reference", MAP + "  no: {text: No., attacks: no}\n") == (
        'error 5:28-30 "no" attacks itself\n  = name another target, or remove the relation\n'
    )
    linked = MAP + "  b: {text: B.}\narguments:\n  one: {premises: [b, stay], supports: stay}\n"
    assert heads("self-reference", linked) == ['error 7:40-44 "stay" supports itself']


def test_a_relation_written_twice_is_reported_with_the_first() -> None:
    content = SOURCES + "claims:\n  stay: {text: S., evidence: {e: {text: E., source: ledger, supports: stay}}}\n"
    assert told("duplicate-relation", content) == (
        'warning 4:71-75 duplicate relation "supports: stay"\n'
        "  = remove one of the two\n  + 4:31-32 first written here\n"
    )


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ("attacks: [stay, stay]", 'relation "attacks: stay"'),
        ("contradicts: [stay, stay]", 'relation "contradicts: stay"'),
    ],
)
def test_targets_written_twice_are_reported(fields: str, what: str) -> None:
    found = heads("duplicate-relation", MAP + f"  no: {{text: No., source: ledger, {fields}}}\n")
    assert [text.partition(" duplicate ")[2] for text in found] == [f"{what}"]


def test_a_contradiction_goes_both_ways() -> None:
    both = MAP.replace("source: ledger}", "source: ledger, contradicts: no}") + "  no: {text: No., contradicts: stay}\n"
    assert heads("duplicate-relation", both) == ['warning 5:32-36 duplicate relation "contradicts: stay"']


def test_premises_and_theses_written_twice_are_reported() -> None:
    content = "theses: [stay, stay]\n" + MAP + "  b: {text: B.}\narguments:\n"
    content += "  one: {premises: [b, b], supports: stay}\n  two: {premises: [b], supports: stay}\n"
    assert [text.partition(" duplicate ")[2] for text in heads("duplicate-relation", content)] == [
        'thesis "stay"',
        'premise "b"',
    ]


def test_arguments_from_the_same_premises_are_no_relation_written_twice() -> None:
    content = MAP + "  b: {text: B., supports: stay}\n  c: {text: C.}\narguments:\n"
    content += "  one: {premises: [b, c], supports: stay}\n  two: {premises: [c, b], supports: stay}\n"
    assert heads("duplicate-relation", content + "  three: {premises: [b], supports: stay}\n") == []


def test_a_relation_written_twice_with_different_fields_is_an_error_without_a_fix() -> None:
    content = (
        MAP
        + '  b: {text: B., supports: stay}\n  c:\n    text: C.\n    undercuts: {"b -> stay": {note: A.}, b->stay: }\n'
    )
    assert told("duplicate-relation", content) == (
        'error 8:42-49 duplicate relation "undercuts: b -> stay" with different fields\n'
        '  = write it once, or write two named arguments under "arguments"\n  + 8:17-28 first written here\n'
    )
    assert [one.fix for one in found("duplicate-relation", content)] == [None]


def test_a_statement_for_and_against_is_reported_with_both_places() -> None:
    assert told("support-and-attack", MAP + "  no: {text: No., supports: stay, attacks: stay}\n") == (
        'error 5:44-48 "no" both supports and attacks "stay"\n'
        "  = remove one of the two, or split the statement\n"
        "  + 5:29-33 the other relation is here\n"
    )


def test_with_others_or_against_a_step_it_may_speak_otherwise() -> None:
    content = MAP + "  b: {text: B., supports: stay}\n  c: {text: C.}\narguments:\n"
    content += "  one: {premises: [b, c], attacks: stay}\n  two: {premises: [c], undercuts: b -> stay}\n"
    content += "  three: {premises: [c], supports: b -> stay}\n"
    assert heads("support-and-attack", content) == []
    alone = content.replace("premises: [b, c]", "premises: [b]")
    assert heads("support-and-attack", alone) == ['error 8:33-37 "b" both supports and attacks "stay"']
    later = content + "  four: {premises: [b], attacks: stay}\n"
    assert heads("support-and-attack", later) == ['error 11:34-38 "b" both supports and attacks "stay"']


def test_a_nested_statement_may_not_attack_what_it_is_nested_in() -> None:
    content = SOURCES + "claims:\n  stay: {text: S., evidence: {e: {text: E., source: ledger, attacks: stay}}}\n"
    assert heads("support-and-attack", content) == ['error 4:70-74 "e" both supports and attacks "stay"']


def test_a_map_without_a_thesis_is_reported_at_its_title() -> None:
    assert told("no-thesis", SOURCES + "evidence:\n  e: {text: E., source: ledger}\n") == (
        "error 0:8-13 this map has no thesis\n"
        '  = add a claim that answers the question, or name the theses with "theses: [...]"\n'
    )
    assert heads("no-thesis", "theses: [gone]\n" + SOURCES + "evidence:\n  e: {text: E., source: ledger}\n") == []
    assert heads("no-thesis", MAP) == []


def test_what_supports_or_attacks_no_thesis_is_reported_at_its_head() -> None:
    content = (
        MAP
        + "evidence:\n  lone: {text: Lone., source: ledger}\n  more: {text: More., source: ledger, supports: lone}\n"
    )
    assert told("orphan", content) == (
        'warning 6:3-7 "lone" is not connected to a thesis\n'
        "  = say what it supports or attacks, or nest it in that statement\n"
    )
    assert heads("orphan", MAP) == []


def test_of_a_ring_apart_one_is_reported() -> None:
    ring = "theses: [stay]\n" + MAP + "  a: {text: A., supports: b}\n  b: {text: B., supports: a}\n"
    ring += "  d: {text: D., supports: d2}\n  d2: {text: D2., supports: d}\n  e: {text: E., supports: a}\n"
    assert heads("orphan", ring) == [
        'warning 6:3-4 "a" is not connected to a thesis',
        'warning 8:3-4 "d" is not connected to a thesis',
    ]


def test_what_supports_or_attacks_something_unknown_is_not_reported_again() -> None:
    content = MAP + "  a: {text: A., supports: gone}\n  b: {text: B., supports: a}\n"
    assert heads("orphan", "theses: [stay]\n" + content) == []
    assert heads("orphan", "theses: [gone]\n" + MAP) == []


SHORT = (
    "claims:\n  stay: {text: S.}\n  earns: {text: E., supports: stay}\n"
    "  trade: {text: T., source: ledger, supports: [earns, stay]}\n"
)


def test_a_short_cut_is_reported_at_its_target() -> None:
    assert told("redundant-support", SOURCES + SHORT) == (
        'info 6:55-59 "trade" supports "stay" both directly and through "earns"\n  = remove the direct support\n'
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: E., supports", "text: E., attacks"),
        ("[earns, stay]}", "earns, attacks: stay}"),
        ("[earns, stay]}", "stay, attacks: earns}"),
        ("[earns, stay]", "stay"),
        ("[earns, stay]}\n", "earns}\n  x: {text: X.}\narguments:\n  one: {premises: [trade, x], supports: stay}\n"),
    ],
)
def test_another_path_is_not_a_shortcut(old: str, new: str) -> None:
    assert SHORT.replace(old, new) != SHORT
    assert heads("redundant-support", SOURCES + SHORT.replace(old, new)) == []


def test_a_statement_that_supports_itself_makes_no_short_cut() -> None:
    assert heads("redundant-support", SOURCES + SHORT.replace("E., supports: stay", "E., supports: [stay, earns]")) == [
        'info 6:55-59 "trade" supports "stay" both directly and through "earns"'
    ]


def chain(levels: int) -> str:
    """Return a map so many levels deep."""
    return "claims:\n  c1: {text: C.}\n" + "".join(
        f"  c{n}: {{text: C., supports: c{n - 1}}}\n" for n in range(2, levels + 1)
    )


def test_the_first_level_that_is_too_deep_is_reported() -> None:
    assert told("too-deep", chain(9)) == (
        'info 9:3-5 "c8" is more than 7 levels deep\n'
        "  = leave out a step, or move the branch to its own map and include it\n"
    )
    assert heads("too-deep", chain(7)) == []


@pytest.mark.parametrize(("number", "last"), [(20, ""), (21, ", as do 1 more"), (30, ", as do 10 more")])
def test_of_a_map_that_is_deep_as_a_whole_the_first_twenty_are_reported(number: int, last: str) -> None:
    deep = "".join(f"  d{n}: {{text: D., supports: c7}}\n" for n in range(number))
    found = heads("too-deep", chain(7) + deep)
    assert len(found) == 20
    assert found[0] == 'info 9:3-5 "d0" is more than 7 levels deep'
    assert found[19] == f'info 28:3-6 "d19" is more than 7 levels deep{last}'


def wide(reasons: int) -> str:
    """Return a map with so many reasons for one statement, and an objection."""
    inside = ", ".join(f"r{n}: {{text: R {n}.}}" for n in range(reasons))
    return f"claims: {{c: {{text: C., claims: {{{inside}}}, counterarguments: {{no: {{text: No.}}}}}}}}\n"


def test_a_statement_with_too_many_reasons_is_reported() -> None:
    assert told("too-wide", wide(10)) == (
        'info 1:10-11 "c" has 10 reasons, more than 9\n  = group some of them under an intermediate claim\n'
    )
    assert heads("too-wide", wide(9)) == []


def test_a_reference_to_nothing_is_reported_with_the_nearest() -> None:
    assert told("unknown-reference", MAP + "  b: {text: B., supports: stayy}\n") == (
        'error 5:27-32 no statement or step is called "stayy"\n  = did you mean "stay"?\n'
    )


@pytest.mark.parametrize(
    ("content", "message", "help_text"),
    [
        (
            "theses: [zzz]\n" + MAP,
            'error 1:10-13 no statement is called "zzz"',
            "write the id of something in this map",
        ),
        (
            MAP + "  b: {text: B., undercuts: qqq -> rrr}\n",
            'error 5:28-38 no step is called "qqq -> rrr"',
            'connect "qqq" to "rrr" first: it neither supports nor attacks it in this map',
        ),
        (
            MAP + "arguments:\n  one: {premises: [zzz], supports: stay}\n",
            'error 6:20-23 no statement is called "zzz"',
            "write the id of something in this map",
        ),
        (
            MAP + "  b: {text: B., contradicts: zzz}\n",
            'error 5:30-33 no statement is called "zzz"',
            "write the id of something in this map",
        ),
        (
            "groups: {people: People}\n" + MAP + "  b: {text: B., group: poeple}\n",
            'error 6:24-30 no group is called "poeple"',
            'did you mean "people"?',
        ),
        (
            MAP
            + "  b: {text: B.}\narguments:\n  one: {premises: [b], supports: stay}\n"
            + "  two: {premises: [b], undercuts: b -> stay}\n",
            'error 8:35-44 no step is called "b -> stay"',
            'write "one", the name of this step',
        ),
    ],
)
def test_each_kind_of_reference_is_reported_by_its_kind(content: str, message: str, help_text: str) -> None:
    assert told("unknown-reference", content) == f"{message}\n  = {help_text}\n"


def test_a_named_step_of_other_premises_is_not_the_one_that_was_meant() -> None:
    content = MAP + "  b: {text: B.}\n  c: {text: C.}\narguments:\n  one: {premises: [b], supports: stay}\n"
    assert told("unknown-reference", content + "  two: {premises: [b], undercuts: c -> stay}\n").endswith(
        '  = connect "c" to "stay" first: it neither supports nor attacks it in this map\n'
    )


def test_only_the_first_references_are_reported_with_the_nearest() -> None:
    claims = "".join(f"  c{n}: {{text: C {n}., supports: stayy}}\n" for n in range(22))
    found = told("unknown-reference", MAP + claims)
    assert found.count('  = did you mean "stay"?\n') == 20
    assert found.count("  = write the id of something in this map\n") == 2


def test_an_undercut_of_an_undercut_is_never_the_nearest() -> None:
    content = MAP + "  b: {text: B., supports: stay}\n  c: {text: C., undercuts: b -> stay}\n"
    [found] = told("unknown-reference", content + "  d: {text: D., undercuts: c -> stay}\n").splitlines()[1:]
    assert "(" not in found


def test_an_unknown_source_is_reported_at_each_place_with_the_nearest() -> None:
    content = "source: legder\n" + SOURCES + "claims:\n  a: {text: A., quote: q}\n  b: {text: B., source: zzz}\n"
    assert told("unknown-source", content) == (
        'error 1:9-15 no source is called "legder"\n  = did you mean "ledger"?\n'
        'error 6:25-28 no source is called "zzz"\n  = add it to "sources", for example zzz: {title: "..."}\n'
    )
    claims = "".join(f"  c{n}: {{text: C {n}., source: legder}}\n" for n in range(22))
    assert told("unknown-source", f"{SOURCES}claims:\n{claims}").count('  = add it to "sources"\n') == 2


def test_a_source_that_nothing_cites_is_reported() -> None:
    content = MAP.replace("claims:", "  diary: {title: A diary}\nclaims:")
    assert told("unused-source", content) == 'info 3:3-8 nothing cites the source "diary"\n  = cite it, or remove it\n'
    assert heads("unused-source", "source: diary\n" + content) == []


def test_a_thesis_without_anything_is_reported() -> None:
    assert told("unsupported-thesis", "claims:\n  stay: {text: S., counterarguments: {no: {text: No.}}}\n") == (
        'error 2:3-7 the thesis "stay" has no support\n  = nest "evidence" or "claims" in it\n'
    )
    nested = 'nest "evidence" or "claims" in it'
    beside = f'{nested}; if it is a reason for "stay", nest it there under "claims"'
    claims = "claims:\n  stay: The shop stays open.\n  trade: Trade has grown.\n"
    found = told("unsupported-thesis", claims)
    assert [line for line in found.splitlines() if line.startswith("  = ")] == [f"  = {nested}", f"  = {beside}"]
    assert beside not in told("unsupported-thesis", f"theses: [stay, trade]\n{claims}")
    for more in ("source: ledger", "url: https://example.org", "claims: {b: {text: B.}}"):
        assert heads("unsupported-thesis", SOURCES + f"claims:\n  stay: {{text: S., {more}}}\n") == []


def in_stay(section: str, fields: str = "") -> str:
    """Return a map with one statement in a section of another."""
    return f"{SOURCES}claims:\n  stay:\n    text: S.\n    {section}:\n      a: {{text: A.{fields}}}\n"


@pytest.mark.parametrize("fields", ["", ", basis: law", ", counterarguments: {no: {text: No.}}"])
def test_a_claim_that_rests_on_nothing_is_reported(fields: str) -> None:
    assert heads("unsupported-claim", in_stay("claims", fields)) == [
        'warning 7:7-8 the claim "a" has neither a reason nor a source'
    ]


@pytest.mark.parametrize(
    "fields", [", source: ledger", ", url: x", ", basis: common-knowledge", ", claims: {b: {text: B., url: x}}"]
)
def test_a_claim_may_rest_on_several_things(fields: str) -> None:
    assert heads("unsupported-claim", in_stay("claims", fields)) == []


@pytest.mark.parametrize("section", ["evidence", "assumptions", "counterarguments"])
def test_what_is_not_a_claim_need_not_rest_on_anything(section: str) -> None:
    assert heads("unsupported-claim", in_stay(section)) == []


def test_evidence_without_a_source_is_reported() -> None:
    assert told("evidence-without-source", in_stay("evidence", ", locator: page 3")) == (
        'error 7:7-8 the evidence "a" has no source\n'
        '  = add "source: ..." with an id from "sources", or make it a claim\n'
    )
    assert heads("evidence-without-source", in_stay("evidence", ", source: ledger")) == []
    assert heads("evidence-without-source", in_stay("evidence", ", url: x")) == []
    assert heads("evidence-without-source", in_stay("claims")) == []
    more = ", url: x}\n      f: {text: F."
    assert heads("evidence-without-source", in_stay("evidence", more)) == ['error 8:7-8 the evidence "f" has no source']


def test_a_reference_that_begins_with_a_dash_gets_help_on_writing_lists() -> None:
    content = "claims:\n  stay: S.\n  why: {text: W., supports: -xyz}\n"
    assert told("unknown-reference", content) == (
        'error 3:29-33 no statement or step is called "-xyz"\n  = write a space after the "-" of a list\n'
    )


@pytest.mark.parametrize(
    ("content", "fixes"),
    [
        ("claims:\n  a: A.\n  b: {text: B., supports: [a, a]}\n", [True]),
        ("theses: [a, a]\nclaims:\n  a: A.\n", [True]),
        ("claims:\n  a: {text: A., contradicts: [b, b]}\n  b: B.\n", [True]),
    ],
)
def test_the_second_of_two_relations_can_be_removed(content: str, fixes: list[bool]) -> None:
    assert [bool(diagnostic.fix) for diagnostic in found("duplicate-relation", content)] == fixes


def test_a_doubled_id_hides_no_relation_written_twice() -> None:
    content = "theses: [a, a]\nclaims:\n  a: {text: A., claims: {b: B.}, evidence: {b: B.}}\n"
    assert [d.code for d in read(content).diagnostics if d.code in {"A008", "A108"}] == ["A108", "A008"]


def test_a_relation_written_twice_is_reported_after_a_statement_nested_twice() -> None:
    content = "claims:\n  a: {text: A., claims: {d: D.}, assumptions: {d: E.}}\n  e: {text: E., supports: [a, a]}\n"
    assert [place(one.span) for one in read(content).diagnostics if one.code == "A108"] == ["3:31-32"]


def test_an_undercut_of_an_undercut_is_not_offered_for_it_cannot_be_written() -> None:
    content = "claims:\n  a: A.\n  b: {text: B., supports: a}\n  c: {text: C., undercuts: b -> a}\n"
    content += "  d: {text: D., supports: c -> b-a}\n"
    assert [one.help for one in read(content).diagnostics if one.code == "A101"] == ['did you mean "b -> a"?']


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("undercuts: r -> t", ['"u" is nested in "t" but undercuts "r -> t", so it does not attack "t"']),
        ("undercuts: by-log", ['"u" is nested in "t" but undercuts "by-log", so it does not attack "t"']),
        ("undercuts: for-r", ['"u" attacks "t", in which it is nested, and undercuts "for-r"']),
        ("undercuts: r -> t, attacks: t", []),
        ("undercuts: r -> t, attacks: {t: {strength: weak}}", []),
        ("attacks: r", []),
    ],
)
def test_a_nested_counterargument_that_undercuts_is_reported_unless_its_attack_is_written_out(
    fields: str, expected: list[str]
) -> None:
    content = (
        "claims:\n  s: S.\n  t:\n    text: T.\n    claims: {r: R.}\n"
        f"    counterarguments: {{u: {{text: U., {fields}}}}}\n"
        "arguments:\n  by-log: {premises: r, supports: t}\n  for-r: {premises: s, supports: r}\n"
    )
    assert [finding.message for finding in found("nested-undercut", content)] == expected
