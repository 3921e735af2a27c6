"""The rules about support: lone premises, single sources, duplicate reasons, steps without a warrant."""

import pytest

from tests.lint.rules.telling import heads, told

SOURCES = """\
sources:
  ledger: {title: The ledger}
  letter: {title: A letter}
  courier: {title: The courier, origin: agency}
  herald: {title: The herald, origin: agency}
  agency: {title: News of the agency}
"""
ALONE = """\
claims:
  stay: {text: The shop stays., source: ledger}
  trade: {text: The trade grows., source: ledger}
  debts: {text: The debts are paid., source: ledger}
arguments:
  main:
    premises: [trade]
    supports: stay
"""


def test_a_named_argument_of_one_premise_is_reported_at_the_premise() -> None:
    assert told("single-linked-premise", SOURCES + ALONE) == (
        'warning 13:16-21 the argument "main" has a single premise, "trade"\n'
        '  = add the missing premise, or write "supports: stay" in "trade" instead\n'
    )


@pytest.mark.parametrize(
    "more",
    [
        "    warrant: Whoever trades stays.\n",
        "    scheme: sign\n",
        "    counterarguments: {old: {text: The figures are old.}}\n",
        "    claims: {new: {text: The figures are new., source: ledger}}\n",
    ],
)
def test_a_named_argument_of_one_premise_may_have_what_a_relation_has_not(more: str) -> None:
    assert heads("single-linked-premise", SOURCES + ALONE + more) == []


def test_linked_premises_and_plain_relations_are_not_alone() -> None:
    assert heads("single-linked-premise", SOURCES + ALONE.replace("[trade]", "[trade, debts]")) == []
    assert heads("single-linked-premise", "claims: {a: {text: A., claims: {b: {text: B.}}}}\n") == []


def test_what_undercuts_by_name_is_reported_with_that_word() -> None:
    content = SOURCES + ALONE.replace("supports: stay", "undercuts: debts -> stay") + "    strength: weak\n"
    content = content.replace("debts are paid., source: ledger", "debts are paid., supports: stay")
    help_text = 'or write "undercuts: debts -> stay" in "trade" instead\n'
    assert told("single-linked-premise", content).endswith(help_text)


ONE_SOURCE = """\
claims:
  stay:
    text: The shop stays.
    claims:
      earns: {text: It earns., evidence: {trade: {text: The trade grows., source: ledger}}}
      safe: {text: It is safe., evidence: {debts: {text: The debts are paid., source: ledger}}}
"""


def test_a_thesis_on_one_source_is_reported_with_where_it_is_cited() -> None:
    assert told("single-point-of-failure", SOURCES + ONE_SOURCE) == (
        'info 8:3-7 all support for "stay" rests on one source, "ledger"\n'
        "  = look for a source with another origin\n"
        "  + 11:83-89 cited here\n  + 12:87-93 cited here\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Another source, or none, next to it.
        ("paid., source: ledger", "paid., source: letter"),
        ("paid., source: ledger", "paid., url: https://example.org"),
        ("paid., source: ledger", "paid."),
        ("paid., source: ledger", "paid., source: ledger, url: https://example.org"),
        ("paid., source: ledger", "paid., citations: [{source: ledger}, {source: letter}]"),
        ("paid., source: ledger", "paid., locator: page 3"),
        # A source of its own at the top of one of the two branches, or of the whole.
        ("text: It is safe.,", "text: It is safe., source: letter,"),
        ("text: It is safe.,", "text: It is safe., basis: law, url: https://example.org,"),
        ("text: The shop stays.", "text: The shop stays.\n    source: letter"),
        # A second way over another source.
        ("source: ledger}}}\n      safe", "source: ledger}, sales: {text: Sales grow., source: letter}}}\n      safe"),
        # One piece of evidence is no more than everybody can see.
        ("      safe: {text: It is safe., evidence: {debts: {text: The debts are paid., source: ledger}}}\n", ""),
        # A map of one text.
        ("claims:\n  stay", "source: ledger\nclaims:\n  stay"),
    ],
)
def test_a_thesis_with_other_support_depends_on_no_single_source(old: str, new: str) -> None:
    content = ONE_SOURCE.replace(old, new, 1)
    assert content != ONE_SOURCE
    assert heads("single-point-of-failure", SOURCES + content) == []


def test_a_thesis_that_cites_the_source_itself_depends_on_it_too() -> None:
    content = ONE_SOURCE.replace("text: The shop stays.", "text: The shop stays.\n    source: ledger")
    places = "  + 10:13-19 cited here\n  + 12:83-89 cited here\n  + 13:87-93 cited here\n"
    assert told("single-point-of-failure", SOURCES + content).endswith(places)


def test_what_speaks_against_a_thesis_supports_it_with_no_source() -> None:
    content = ONE_SOURCE + "    counterarguments: {no: {text: No., source: letter}}\n"
    assert len(heads("single-point-of-failure", SOURCES + content)) == 1


def test_a_source_that_is_not_there_is_none_to_rest_on() -> None:
    content = "source: courier\n" + ONE_SOURCE.replace("source: ledger", "source: nowhere")
    assert heads("single-point-of-failure", SOURCES + content) == []


def test_assumptions_are_no_ground_of_their_own() -> None:
    assumed = ONE_SOURCE + "    assumptions: {law: {text: The law stays.}}\n"
    assert len(heads("single-point-of-failure", SOURCES + assumed)) == 1
    sourced = ONE_SOURCE + "    assumptions: {law: {text: The law stays., source: letter}}\n"
    assert heads("single-point-of-failure", SOURCES + sourced) == []
    supported = ONE_SOURCE + "    assumptions: {law: {text: The law stays., claims: {old: {text: It is old.}}}}\n"
    assert heads("single-point-of-failure", SOURCES + supported) == []
    alone = "claims: {stay: {text: It stays., assumptions: {law: {text: The law stays.}}}}\n"
    assert heads("single-point-of-failure", SOURCES + alone) == []


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        ("courier", "herald", 'sources with one origin, "agency"'),
        ("courier", "agency", 'sources with one origin, "agency"'),
        ("courier", "courier", 'one source, "courier"'),
        ("agency", "agency", 'one source, "agency"'),
    ],
)
def test_sources_of_one_origin_are_one(first: str, second: str, what: str) -> None:
    content = ONE_SOURCE.replace("ledger", first, 1).replace("ledger", second, 1)
    message = f'info 8:3-7 all support for "stay" rests on {what}'
    assert heads("single-point-of-failure", SOURCES + content) == [message]


LINKED = """\
claims:
  stay: {text: The shop stays.}
  trade: {text: The trade grows., source: ledger}
  debts: {text: The debts are paid., source: letter}
  sales: {text: Sales grow., source: letter}
  rent: {text: The rent falls., source: ledger}
arguments:
  main: {premises: [trade, debts], supports: stay}
  other: {premises: [sales, rent], supports: stay}
"""


def test_each_source_without_which_no_argument_holds_is_reported() -> None:
    assert heads("single-point-of-failure", SOURCES + LINKED) == [
        'info 8:3-7 all support for "stay" rests on one source, "ledger"',
        'info 8:3-7 all support for "stay" rests on one source, "letter"',
    ]
    letter_alone = LINKED.replace("[sales, rent]", "[sales, debts]")
    assert heads("single-point-of-failure", SOURCES + letter_alone) == [
        'info 8:3-7 all support for "stay" rests on one source, "letter"'
    ]


def test_two_theses_may_share_what_they_depend_on() -> None:
    content = ONE_SOURCE.replace("text: It earns.,", "text: It earns., supports: grow,")
    content = content.replace("text: It is safe.,", "text: It is safe., supports: grow,")
    content += "  grow: {text: The shop grows.}\n"
    assert heads("single-point-of-failure", SOURCES + content) == [
        'info 8:3-7 all support for "stay" rests on one source, "ledger"',
        'info 13:3-7 all support for "grow" rests on one source, "ledger"',
    ]


def test_no_more_than_five_places_are_reported() -> None:
    evidence = ", ".join(f"e{n}: {{text: Fact {n}., source: ledger}}" for n in range(7))
    content = f"{SOURCES}claims: {{stay: {{text: It stays., evidence: {{{evidence}}}}}}}\n"
    assert told("single-point-of-failure", content).count("cited here") == 5


def test_a_cycle_rests_on_nothing() -> None:
    content = (
        "theses: [stay]\nclaims:\n  stay: {text: The shop stays.}\n  a: {text: A., supports: [b, stay]}\n"
        "  b: {text: B., supports: a, evidence: {c: {text: C., source: ledger}, d: {text: D., source: ledger}}}\n"
    )
    assert heads("single-point-of-failure", SOURCES + content) == []


@pytest.mark.slow
def test_many_theses_over_one_long_line_of_reasons_take_no_longer_than_the_map() -> None:
    size = 2_000
    chain = "".join(f"  c{n}: {{text: C {n}., supports: c{n - 1}}}\n" for n in range(1, size))
    theses = "".join(f"  t{n}: {{text: T {n}.}}\n" for n in range(size))
    targets = ", ".join(f"t{n}" for n in range(size))
    ends = "".join(f"  e{n}: {{text: E {n}., source: ledger, supports: c{size - 1}}}\n" for n in range(2))
    content = f"{SOURCES}claims:\n{theses}  c0: {{text: C 0., supports: [{targets}]}}\n{chain}evidence:\n{ends}"
    assert len(heads("single-point-of-failure", content)) == size


TWICE = """\
claims:
  stay:
    text: The shop stays.
    evidence:
      trade: {text: The trade grows., source: ledger, quote: it grew by a third}
      sales: {text: Sales grow., source: ledger, quote: It grew  by a THIRD}
"""


def test_one_quotation_for_two_reasons_is_reported_at_the_second() -> None:
    assert told("double-counting", SOURCES + TWICE) == (
        'info 12:57-76 "sales" and "trade" are two reasons for "stay", but both rest on the same quotation\n'
        "  = merge them with both citations, or quote the words that each rests on\n"
        "  + 11:62-80 the other is here\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It grew  by a THIRD", "it grew by a half"),
        ("Sales grow., source: ledger", "Sales grow., source: letter"),
        ("Sales grow., source: ledger", "Sales grow., source: unknown"),
        ("      sales: {", "    counterarguments:\n      sales: {"),
        (", quote: It grew  by a THIRD", ""),
        ("    evidence:\n      trade: {", "    evidence:\n      trade: {supports: other, "),
    ],
)
def test_two_reasons_that_differ_are_two(old: str, new: str) -> None:
    content = TWICE.replace(old, new)
    assert content != TWICE
    other = "  other: {text: Another., source: ledger}\n"
    expected = 1 if "supports: other" in new else 0
    assert len(heads("double-counting", SOURCES + content + other)) == expected


def test_a_quotation_in_two_parts_is_the_same_only_when_both_are() -> None:
    parts = TWICE.replace("it grew by a third", "[it grew, by a third]")
    assert len(heads("double-counting", SOURCES + parts)) == 1
    assert heads("double-counting", SOURCES + parts.replace("THIRD", "half")) == []


def test_quotations_are_compared_where_no_source_has_an_origin() -> None:
    assert len(heads("double-counting", "sources:\n  ledger: {title: The ledger}\n" + TWICE)) == 1


def test_two_sources_of_one_origin_are_one_reason() -> None:
    content = (
        "claims:\n  stay:\n    text: The shop stays.\n    evidence:\n"
        "      said: {text: The shop is praised., source: courier}\n"
        "      told: {text: The shop is liked., source: herald}\n"
    )
    assert told("double-counting", SOURCES + content) == (
        'info 12:48-54 "told" and "said" are two reasons for "stay", but both go back to "agency"\n'
        "  = merge them with both citations, or quote the words that each rests on\n"
        "  + 11:50-57 the other is here\n"
    )
    own_words = content.replace("source: herald", "citations: [{source: herald}, {source: ledger}]")
    assert heads("double-counting", SOURCES + own_words) == []
    same = content.replace("herald", "courier")
    assert heads("double-counting", SOURCES + same) == []
    unknown = content.replace("source: herald", "source: nowhere")
    assert heads("double-counting", SOURCES + unknown) == []


def test_premises_of_one_argument_are_one_reason() -> None:
    flat = (
        "claims:\n  stay: {text: The shop stays.}\nevidence:\n"
        "  said: {text: The shop is praised., source: courier}\n  told: {text: The shop is liked., source: herald}\n"
        "arguments:\n  main: {premises: [said, told], supports: stay}\n"
    )
    assert heads("double-counting", SOURCES + flat) == []
    beside = flat.replace("evidence:\n", "evidence:\n  more: {text: More., source: ledger, supports: stay}\n")
    assert heads("double-counting", SOURCES + beside) == []
    again = flat.replace("source: herald}", "source: herald, supports: stay}")
    assert heads("double-counting", SOURCES + again) == [
        'info 10:46-53 "said" and "told" are two reasons for "stay", but both go back to "agency"'
    ]
    apart = flat.replace("source: herald}", "source: ledger}")
    alone_too = apart.replace("source: courier}", "source: courier, quote: much praised, supports: stay}")
    assert heads("double-counting", SOURCES + alone_too) == []


def test_each_reason_is_reported_once_and_where_nothing_is_quoted_at_itself() -> None:
    content = (
        "source: courier\nclaims:\n  stay:\n    text: The shop stays.\n    evidence:\n"
        "      said: {text: The shop is praised., source: agency}\n"
        "      told: {text: The shop is liked., quote: much liked}\n"
        "      also: {text: The shop is loved., citations: [{quote: much liked}, {quote: and loved}]}\n"
    )
    assert heads("double-counting", SOURCES + content) == [
        'info 13:47-57 "told" and "said" are two reasons for "stay", but both go back to "agency"',
        'info 14:60-70 "also" and "told" are two reasons for "stay", but both rest on the same quotation',
    ]


STRANGE = """\
claims:
  close:
    text: The bakery should close.
    claims:
      pensioners: {text: Many old people live nearby., source: ledger}
"""


def test_a_reason_that_speaks_of_something_else_is_reported_at_the_reason() -> None:
    assert told("missing-warrant", SOURCES + STRANGE) == (
        'info 11:7-17 "pensioners" and "close" share no topic, and nothing says how they are connected\n'
        '  = add a "warrant" or "scheme" to the step, or the assumption that it needs\n'
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A word of one family.
        ("Many old people live nearby.", "Many old people bake at home."),
        ("Many old people live nearby.", "Most bakeries have gone."),
        # The title, the question, the next conclusion, and another reason speak of it.
        ("claims:\n  close", "question: Do people need bread?\nclaims:\n  close"),
        ("The bakery should close.", "The bakery should close.\n    supports: people"),
        ("source: ledger}", "source: ledger}\n      young: {text: The young people leave., source: ledger}"),
        # Something ties the two.
        ("source: ledger}", "source: ledger, supports: {close: {warrant: The old buy little.}}}"),
        ("source: ledger}", "source: ledger, supports: {close: {scheme: sign}}}"),
        ("ledger}\n", "ledger}\nassumptions: {buy: {text: They buy little., supports: pensioners -> close}}\n"),
        # No support.
        ("    claims:\n      pens", "    counterarguments:\n      pens"),
    ],
)
def test_a_reason_that_something_ties_to_its_conclusion_is_fine(old: str, new: str) -> None:
    content = STRANGE.replace(old, new, 1)
    assert content != STRANGE
    people = "  people: {text: The people need a bakery., source: ledger}\n" if "supports: people" in new else ""
    assert heads("missing-warrant", SOURCES + content + people) == []


def test_what_is_not_english_as_far_as_is_known_is_not_compared() -> None:
    content = STRANGE.replace("Many old people live nearby.", "Viele alte Leute wohnen hier.")
    content = content.replace("The bakery should close.", "Die Backstube schließt.")
    assert heads("missing-warrant", SOURCES + content) == []


def test_a_conclusion_may_support_or_attack_a_step() -> None:
    content = STRANGE.replace("The bakery should close.", "The bakery should close.\n    supports: rent -> rise")
    content = content.replace("    claims:\n      pens", "    evidence:\n      pens")
    content += (
        "  rent: {text: Rents rise., source: ledger, supports: rise}\n  rise: {text: Prices rise., source: ledger}\n"
    )
    assert [text.partition(" and ")[0] for text in heads("missing-warrant", SOURCES + content)] == [
        'info 12:7-17 "pensioners"'
    ]


LOOSE = """\
claims:
  close:
    text: The bakery should close.
    claims:
      rent:
        text: The rent of the bakery rises.
        evidence:
          letter: {text: Many old people live nearby., source: ledger}
"""


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ("", "", 1),
        ("source: ledger}", "source: ledger, basis: statistic}", 0),
        ("        evidence:", "        claims:", 0),
        ("Many old people live nearby.", "They live nearby and have seen that.", 0),
    ],
)
def test_below_a_thesis_only_evidence_without_a_basis_is_compared(old: str, new: str, number: int) -> None:
    assert len(heads("missing-warrant", SOURCES + LOOSE.replace(old, new))) == number


def test_an_objection_to_the_step_ties_nothing() -> None:
    undercut = "counterarguments: {no: {text: They buy online., undercuts: pensioners -> close}}\n"
    assert len(heads("missing-warrant", SOURCES + STRANGE + undercut)) == 1


def test_one_english_text_of_the_two_is_enough() -> None:
    assert len(heads("missing-warrant", SOURCES + STRANGE.replace("The bakery should close.", "Close bakery 7."))) == 0
    tied = STRANGE.replace("Many old people live nearby.", "Old people have cars.")
    assert len(heads("missing-warrant", SOURCES + tied.replace("The bakery should close.", "Close bakery 7."))) == 1


def test_linked_premises_need_no_word_in_common() -> None:
    linked = (
        "claims:\n  close: {text: The bakery should close.}\n  old: {text: Many old people live nearby.}\n"
        "  walk: {text: Nobody walks far.}\narguments: {main: {premises: [old, walk], supports: close}}\n"
    )
    assert heads("missing-warrant", SOURCES + linked) == []


def test_a_text_of_function_words_only_is_not_a_conclusion() -> None:
    assert heads("missing-warrant", SOURCES + STRANGE.replace("The bakery should close.", "It should be so.")) == []
    assert heads("missing-warrant", SOURCES + STRANGE.replace("The bakery should close.", "'!!!'")) == []


def test_backing_of_a_step_is_not_compared() -> None:
    content = STRANGE + "      oven: {text: The bakery has one oven., source: ledger}\n"
    content += "evidence: {rain: {text: The rain is heavy., source: ledger, supports: oven -> close}}\n"
    assert heads("missing-warrant", SOURCES + content.replace(STRANGE.splitlines()[4] + "\n", "")) == []


@pytest.mark.parametrize(("field", "number"), [("locator: page 3", 1), ("quote: it pays", 0), ("source: ledger", 0)])
def test_a_place_in_no_source_is_not_a_ground(field: str, number: int) -> None:
    claims = f"claims:\n  stay: {{text: It stays., claims: {{pays: {{text: It pays., {field}}}}}}}\n"
    assert len(heads("unsupported-claim", f"sources: {{ledger: {{title: Ledger}}}}\n{claims}")) == number


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Nine in ten firms cut jobs.", "Nine in ten"),
        ("The rent has grown by 12 percent.", "12"),
        ("A new oven lasts about twenty years.", "twenty"),
        ("A new oven would last about twenty years.", None),
        ("There are two ovens.", None),
        ("The rent fell in 2019.", None),
        ("A rent of 500 dollars is far too high.", None),
        ("Ovens wear out.", None),
    ],
)
def test_an_objection_with_a_figure_needs_a_source(text: str, figure: str | None) -> None:
    content = (
        f"claims:\n  stay:\n    text: The bakery can pay a rent of 500 dollars.\n    source: ledger\n"
        f"    counterarguments:\n      no: {{text: '{text}'}}\n"
    )
    message = (
        f'warning 12:7-9 the counterargument "no" gives a figure, "{figure}", but has neither a reason nor a source'
    )
    assert heads("unsupported-claim", SOURCES + content) == ([message] if figure else [])
    assert heads("unsupported-claim", SOURCES + content.replace("'}", "', source: ledger}")) == []


def test_different_facts_of_one_origin_are_several_reasons() -> None:
    content = (
        "claims:\n  stay:\n    text: The shop stays.\n    evidence:\n"
        "      said: {text: The bread is praised., source: courier}\n"
        "      told: {text: Rents have fallen., source: herald}\n"
    )
    assert heads("double-counting", SOURCES + content) == []
