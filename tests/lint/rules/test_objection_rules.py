"""The rules about objections: a thesis not contested, a rival without a case, open questions, unknown schemes."""

import pytest

from tests.lint.rules.telling import heads, told

SOURCES = "sources:\n  ledger: {title: The ledger}\n"
ONE_SIDED = """\
theses: [stay]
claims:
  stay: {text: The shop stays.}
  earns: {text: It earns., supports: stay}
  other: {text: Another., supports: stay}
evidence:
  trade: {text: The trade grows., source: ledger, supports: earns}
"""


def test_a_thesis_that_nobody_speaks_against_is_reported_at_the_thesis() -> None:
    assert told("one-sided", SOURCES + ONE_SIDED) == (
        'warning 5:3-7 there are no objections to "stay" or to any of the reasons for it\n'
        '  = add the best case against it under "counterarguments"\n'
    )


@pytest.mark.parametrize(
    "objection",
    [
        "attacks: stay",
        "attacks: earns",
        "attacks: trade",
        "undercuts: earns -> stay",
        "undercuts: trade -> earns",
        "undercuts: main",
        "undercuts: back",
        "contradicts: stay",
        "contradicts: trade",
    ],
)
def test_an_objection_anywhere_in_its_case_is_one_against_the_thesis(objection: str) -> None:
    more = f"counterarguments:\n  no: {{text: No., {objection}}}\n"
    more += "arguments:\n  main: {premises: [earns, other], supports: stay}\n"
    more += "  back: {premises: [other], supports: trade -> earns}\n"
    assert heads("one-sided", SOURCES + ONE_SIDED + more) == []


@pytest.mark.parametrize("objection", ["attacks: side", "undercuts: earns -> side", "attacks: against"])
def test_an_objection_to_something_else_is_none(objection: str) -> None:
    content = ONE_SIDED.replace("It earns., supports: stay", "It earns., supports: [stay, side]")
    content = content.replace("evidence:", "  side: {text: Aside.}\nevidence:")
    more = f"counterarguments:\n  no: {{text: No., {objection}}}\n  against: {{text: Against., attacks: side}}\n"
    found = heads("one-sided", SOURCES + content + more)
    assert found == ['warning 5:3-7 there are no objections to "stay" or to any of the reasons for it']


def test_a_thesis_that_is_objected_to_twice_hides_no_other() -> None:
    content = (
        "theses: [a, b]\nclaims:\n  a: {text: A., claims: {c: {text: C.}}, counterarguments: {no: {text: No.}}}\n"
        "  b: {text: B., claims: {d: {text: D.}}, counterarguments: {not: {text: Not.}, never: {text: Never.}}}\n"
    )
    assert heads("one-sided", content) == []


def test_what_the_thesis_attacks_is_not_an_objection_to_it() -> None:
    content = ONE_SIDED.replace("text: The shop stays.", "text: The shop stays., attacks: side").replace(
        "evidence:", "  side: {text: Aside.}\nevidence:"
    )
    assert len(heads("one-sided", SOURCES + content)) == 1


def test_a_thesis_without_reasons_is_another_rules_matter() -> None:
    assert heads("one-sided", SOURCES + "claims:\n  stay: {text: The shop stays., source: ledger}\n") == []


def test_an_objection_in_a_cycle_of_reasons_reaches_all_of_it() -> None:
    content = (
        "theses: [a]\nclaims:\n  a: {text: A., supports: b}\n  b: {text: B., supports: a}\n"
        "counterarguments:\n  no: {text: No., attacks: b}\n"
    )
    assert heads("one-sided", SOURCES + content) == []


RIVALS = """\
theses: [stay, {other}]
claims:
  stay:
    text: The shop stays.
    {contradicts}: [close]
    evidence: {{trade: {{text: The trade grows., source: ledger}}}}
  close: {{text: The shop closes.{fields}}}
  move: {{text: The shop moves., source: ledger}}
"""


def rivals(fields: str = "", other: str = "move", contradicts: str = "contradicts") -> str:
    """Return a map of a thesis with a rival."""
    return SOURCES + RIVALS.format(fields=fields, other=other, contradicts=contradicts)


def test_a_rival_without_a_reason_is_reported_at_the_rival() -> None:
    assert told("straw-rival", rivals()) == (
        'info 9:3-8 there are no reasons for "close", the rival of "stay"\n'
        '  = add the best case for it under "claims" or "evidence"\n'
        "  + 5:3-7 its rival is here\n"
    )
    assert heads("unsupported-claim", rivals()) == []
    attacked = rivals().replace("The shop moves.,", "The shop moves., attacks: close,")
    assert len(heads("straw-rival", attacked)) == 1


def test_a_claim_that_rests_on_nothing_and_is_not_a_rival_is_reported_as_unsupported() -> None:
    content = "claims:\n  stay:\n    text: The shop stays.\n    claims: {earns: {text: It earns.}}\n"
    assert told("unsupported-claim", content) == (
        'warning 4:14-19 the claim "earns" has neither a reason nor a source\n'
        '  = nest "evidence" in it, name its source, or make it an assumption\n'
    )


def test_that_somebody_holds_it_is_not_a_reason_for_it() -> None:
    assert len(heads("straw-rival", rivals(", source: ledger"))) == 1
    assert len(heads("straw-rival", rivals(", source: ledger", other="close"))) == 1
    assert len(heads("straw-rival", rivals(", url: https://example.org", other="close"))) == 1
    assert len(heads("straw-rival", rivals(", attacks: move"))) == 1


def test_a_rival_thesis_without_anything_is_reported_as_an_unsupported_thesis() -> None:
    assert heads("straw-rival", rivals(other="close")) == []
    assert heads("unsupported-thesis", rivals(other="close")) == ['error 9:3-8 the thesis "close" has no support']


@pytest.mark.parametrize("fields", [", claims: {a: {text: A.}}", ", assumptions: {a: {text: A.}}"])
def test_a_rival_with_a_reason_has_a_case(fields: str) -> None:
    assert heads("straw-rival", rivals(fields)) == []


def test_a_counterargument_that_contradicts_is_an_objection_and_no_rival() -> None:
    content = SOURCES + "claims:\n  stay: {text: Stay., source: ledger}\n"
    assert heads("straw-rival", content + "counterarguments:\n  no: {text: No., contradicts: stay}\n") == []


def test_what_contradicts_a_reason_is_not_a_rival() -> None:
    content = rivals(contradicts="x-contradicts") + "  lone: {text: Lone., source: ledger, contradicts: trade}\n"
    assert heads("straw-rival", content) == []


def test_a_rival_of_two_theses_is_reported_once_with_the_first() -> None:
    content = rivals().replace("The shop moves.,", "The shop moves., contradicts: close,")
    assert heads("straw-rival", content) == ['info 9:3-8 there are no reasons for "close", the rival of "stay"']
    assert "+ 5:3-7 its rival is here" in told("straw-rival", content)


STEP = """\
claims:
  stay: {{text: The shop stays.}}
evidence:
  agent:
    text: The agent says so.
    source: ledger
    supports:
      stay: {{scheme: {scheme}{fields}}}
"""


def step(scheme: str, fields: str = "") -> str:
    """Return a map with one step of a scheme."""
    return SOURCES + STEP.format(scheme=scheme, fields=fields)


def test_open_questions_are_reported_at_the_scheme_with_the_first_to_answer() -> None:
    assert told("unanswered-question", step("position-to-know", ", answers: {position: Yes.}")) == (
        'info 10:22-38 2 critical questions of "position-to-know" without an answer: honesty, statement\n'
        '  = answer them under "answers", as in "honesty: ..." to: Is E honest?\n'
    )


def test_one_open_question_is_reported_as_one() -> None:
    answers = ", answers: {position: Yes., statement: agent}"
    assert heads("unanswered-question", step("position-to-know", answers)) == [
        'info 10:22-38 a critical question of "position-to-know" without an answer: honesty'
    ]


def test_a_scheme_with_all_its_answers_is_fine() -> None:
    answers = ", answers: {position: Yes., statement: agent, honesty: Nobody knows.}"
    assert heads("unanswered-question", step("position-to-know", answers)) == []
    assert heads("unknown-scheme", step("position-to-know", answers)) == []


def test_of_an_unknown_scheme_no_question_is_open() -> None:
    assert heads("unanswered-question", step("position-to-no")) == []
    assert heads("unanswered-question", SOURCES + "claims:\n  stay: {text: Stay., source: ledger}\n") == []


def test_a_step_in_a_file_with_other_schemes_may_have_none() -> None:
    content = step("sign") + "      # none\n  more: {text: More., source: ledger, supports: stay}\n"
    assert len(heads("unanswered-question", content)) == 1
    assert heads("unknown-scheme", content) == []


@pytest.mark.parametrize(
    ("name", "help_text"),
    [
        ("position-to-no", 'did you mean "position-to-know"?'),
        ("argument-from-expert-opinion", 'did you mean "expert-opinion"?'),
        ("xyzzy", "run argmap schemes to list them"),
    ],
)
def test_an_unknown_scheme_is_reported_with_the_nearest(name: str, help_text: str) -> None:
    last = 22 + len(name)
    assert told("unknown-scheme", step(name)) == f'error 10:22-{last} no scheme is called "{name}"\n  = {help_text}\n'


def test_only_the_first_unknown_schemes_are_reported_with_the_nearest() -> None:
    steps = "".join(f"      s{n}: {{text: S {n}., supports: {{stay: {{scheme: sing}}}}}}\n" for n in range(22))
    content = f"{SOURCES}claims:\n  stay:\n    text: The shop stays.\n    claims:\n{steps}"
    found = told("unknown-scheme", content)
    assert found.count('did you mean "sign"?') == 20
    assert found.count("  = run argmap schemes to list them\n") == 2


def test_answers_without_a_scheme_are_reported_at_the_first() -> None:
    content = step("sign", ", answers: {strength: Yes.}").replace("scheme: sign, ", "")
    assert told("unknown-scheme", content) == (
        "error 10:23-24 these answers belong to no scheme\n"
        '  = add "scheme" with the scheme whose questions they answer\n'
    )


@pytest.mark.parametrize(
    ("key", "last", "name", "help_text"),
    [
        ("streng", 44, "streng", 'did you mean "strength"?'),
        ("zzz", 41, "zzz", "its questions are: strength, alternatives"),
        ('"zzz"', 42, "zzz", "its questions are: strength, alternatives"),
    ],
)
def test_an_answer_to_no_question_is_reported_at_its_key(key: str, last: int, name: str, help_text: str) -> None:
    first = last - len(name)
    assert told("unknown-scheme", step("sign", f", answers: {{{key}: Yes.}}")) == (
        f'error 10:{first}-{last} the scheme "sign" has no question "{name}"\n  = {help_text}\n'
    )


def test_a_key_that_is_reported_is_looked_for_among_the_keys_only() -> None:
    answers = ", answers: {strength: A better-sign is a sign., sign: Yes.}"
    [found] = heads("unknown-scheme", step("sign", answers))
    assert found.startswith('error 10:74-78 the scheme "sign" has no question "sign"')


def test_a_key_written_with_escapes_is_reported_where_the_answers_begin() -> None:
    [found] = heads("unknown-scheme", step("sign", ', answers: {"\\x7a\\x7a": Yes.}'))
    assert found == 'error 10:37-38 the scheme "sign" has no question "zz"'


def test_an_earlier_key_of_the_same_name_is_not_the_one_reported() -> None:
    content = "groups: {zzz: A group}\n" + step("sign", ", answers: {zzz: Yes.}")
    assert heads("unknown-scheme", content) == ['error 11:38-41 the scheme "sign" has no question "zzz"']


def test_an_unknown_question_is_reported_next_to_a_known_one() -> None:
    found = heads("unknown-scheme", step("sign", ", answers: {strength: Yes., first: No., second: No.}"))
    assert [text.rpartition(" ")[2] for text in found] == ['"first"', '"second"']


TIED = """\
theses: [stay]
sources: {ledger: {title: The ledger, issued: 2025, reliability: A}}
claims:
  stay: {text: The shop stays., evidence: {trade: {text: The trade grew., source: ledger}}}
counterarguments:
  rent: {text: The rent is high., attacks: stay}
  doubt: {text: Nobody believes it., attacks: rent}
"""


def test_an_objection_that_ties_with_its_reply_is_left_alone() -> None:
    assert heads("unanswered-objection", TIED) == []
    evidence = "evidence:\n  rent: {text: The rent is high., source: ledger, credibility: 1, attacks: stay}\n"
    rated = TIED.replace(
        "counterarguments:\n  rent: {text: The rent is high., attacks: stay}\n", evidence + "counterarguments:\n"
    )
    assert heads("unanswered-objection", rated) == [
        'warning 6:3-7 the reply to the objection "rent" to "stay" does not hold'
    ]
