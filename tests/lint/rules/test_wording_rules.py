"""The rules about wording: questions, several sentences, arguments within a statement, length, pronouns."""

import pytest

from argmap.lint.context import Context
from argmap.lint.limits import Limits
from argmap.lint.registry import by_name
from argmap.lint.wording import Wording
from argmap.model.graph import index
from argmap.sources.documents import Documents
from tests.lint.rules.telling import heads, told
from tests.maps import quoted, read

CLAIM = "claims:\n  stay:\n    text: {}\n    url: https://example.org\n"


def claim(text: str) -> str:
    """Return a map of one claim with a text that is plain in YAML."""
    return CLAIM.format(text)


def is_told(rule: str, text: str) -> bool:
    """Return whether a rule has something to say of a text, however it is written."""
    return bool(heads(rule, claim(quoted(text))))


def test_a_question_is_reported_at_its_mark() -> None:
    assert told("question-as-claim", claim("Should the shop stay?")) == (
        'warning 3:31-32 the claim "stay" is a question\n  = state the answer that it implies\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "Should it?",
        "Should it?!?",
        "Should it? Should it?",
        "店应该留下吗？",
        "هل يبقى؟",
        "\u03a0\u03bf\u03cd;",
        "\u03a0\u03bf\u03cd\u037e",
        "“Should it?”",
        "(Should it?)",
        "¿Se queda?",
        "'Should it?'!",
    ],
)
def test_questions_of_all_scripts_are_questions(text: str) -> None:
    assert is_told("question-as-claim", text)


@pytest.mark.parametrize(
    "text",
    [
        "It should.",
        "It should stay;",
        "The sign asks “Should it?”",
        "Should it? Yes.",
        "Who should pay is unclear",
        "“Should it?” is asked.",
    ],
)
def test_what_only_holds_a_question_is_none(text: str) -> None:
    assert not is_told("question-as-claim", text)


def test_the_last_of_several_marks_is_reported_and_the_kind_of_statement() -> None:
    content = claim("Fine.") + '    evidence:\n      e:\n        text: "Is it?\n          Is it?"\n        url: x\n'
    assert heads("question-as-claim", content) == ['warning 8:16-17 the evidence "e" is a question']


def test_a_mark_written_as_an_escape_is_reported_at_the_text() -> None:
    assert heads("question-as-claim", claim('"Should it\\x3f"')) == ['warning 3:11-26 the claim "stay" is a question']


def test_a_second_sentence_is_reported_where_the_first_ends() -> None:
    assert told("several-sentences", claim("The shop stays. Nobody minds.")) == (
        'info 3:20-28 "stay" has more than one sentence\n'
        '  = make each a separate statement, or move explanations to a "note"\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "The shop stays. Nobody minds.",
        "The shop stays! Nobody minds.",
        "It is so. Nobody minds.",
        "Does it? Nobody minds.",
        "It stays?! Nobody minds.",
        "He said “it stays.” Nobody minds.",
        "It stays (as it must.) Nobody minds.",
        "It stays. “Nobody minds.”",
        "It stays.\nNobody minds.",
        "It opened in 1998. Nobody minds.",
        "The shop is named for Louis XV. Nobody minds.",
        "Sie bleibt. Ärger gibt es nicht.",
        "店留下。没有人介意。",
        "店留下！ 没有人介意",
        "Она остаётся. Никто не против.",
        "يبقى. لا أحد يهتم",
        "One of the U.S. Then another. Then more.",
    ],
)
def test_two_sentences_are_several(text: str) -> None:
    assert is_told("several-sentences", text)


@pytest.mark.parametrize(
    "text",
    [
        "The shop stays.",
        "The shop in the U.S. Senate stays.",
        "Mr. Smith and Dr. Hale of Foo Inc. Paris stay.",
        "J. Smith stays.",
        "Prof. Hale stays.",
        "The owner (Prof. Hale) stays.",
        "It rises by 3.5 percent.",
        "It stays, e.g. Mondays.",
        "Am 3. Oktober und am 12. Mai bleibt sie.",
        "Sie bleibt, z. B. Montag.",
        "It stays... Perhaps.",
        "It stays. nobody minds",
        "He said “No. never” and left.",
        "店留下。",
        "店留下。”",
        "See example.org for more.",
        ". Dot",
        "It stays. 42 people mind.",
    ],
)
def test_a_mark_inside_a_sentence_ends_none(text: str) -> None:
    assert not is_told("several-sentences", text)


def test_sentences_are_reported_where_the_file_breaks_them() -> None:
    content = "claims:\n  stay:\n    url: x\n    text: >-\n      The shop\n      stays.\n      Nobody minds.\n"
    assert heads("several-sentences", content) == ['info 6:7-7:8 "stay" has more than one sentence']


def test_a_break_between_squared_sentences_is_reported_at_the_mark() -> None:
    assert heads("several-sentences", claim("店留下。没有人介意。")) == [
        'info 3:14-16 "stay" has more than one sentence'
    ]


def test_a_long_word_before_a_mark_is_examined_only_in_part() -> None:
    assert heads("several-sentences", claim("a" * 40 + ". Then.")) == ['info 3:21-54 "stay" has more than one sentence']


def test_marks_without_end_take_no_time() -> None:
    assert not is_told("several-sentences", ". " + "." * 50_000 + "a" * 40_000)
    assert not is_told("several-sentences", "a. " * 30_000)


def test_a_word_of_inference_is_reported_at_the_word() -> None:
    assert told("hidden-inference", claim("Trade grows, therefore the shop stays.")) == (
        'info 3:24-33 "stay" contains a whole argument: "therefore"\n'
        "  = turn the reason into a separate statement that supports the conclusion\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "It should stay because trade grows.",
        "Because trade grows, it should stay.",
        "Trade grows in town. Thus, it stays.",
        "Trade grows; hence it stays.",
        "Trade grows and thus it stays.",
        "Trade grows. THUS it stays.",
        "Trade grows; consequently it stays.",
        "Trade grows, and it follows that it stays.",
        "From that it\tfollows from trade.",
        "Trade grows; for this reason it stays.",
        "Trade grows; for that reason it stays.",
        "It fell partly because of rain, but therefore it stays.",
    ],
)
def test_words_of_inference_hide_an_argument(text: str) -> None:
    assert is_told("hidden-inference", text)


@pytest.mark.parametrize(
    "text",
    [
        "It fell because of rain.",
        "It fell partly because it rained.",
        "It fell mainly because it rained.",
        "It fell largely because it rained.",
        "It fell not because it rained.",
        "That is because it rained.",
        "That was because it rained.",
        "That's because it rained.",
        "That’s because it rained.",
        "It fell only because it rained.",
        "It fell just because it rained.",
        "It fell simply because it rained.",
        "It fell merely because it rained.",
        "Trade will fall henceforth.",
        "Trade has thus far grown.",
        "The shop should therefore stay.",
        "Trade grows, therefore, in the town and it stays.",
        "Trade grows in the town, thus making it stay.",
        "Therefore the shop should stay.",
        "and thus it stays",
        "because trade grows",
        "The shop trades unlawfully and therefore illegally.",
        "Nobody is guilty because he is rich.",
        "It fell because it rained.",
        "If trade grows and it therefore pays, it stays.",
        "Should it stay because trade grows?",
        "An enthusiast follows the thusness of the reason.",
        "What follows is a reason.",
    ],
)
def test_causes_and_longer_words_hide_none(text: str) -> None:
    assert not is_told("hidden-inference", text)


def test_a_word_of_inference_that_the_file_escapes_is_reported_at_the_text() -> None:
    content = claim('"It will stay \\x62ecause it must."') + "    note: It stays because it must.\n"
    assert heads("hidden-inference", content) == ['info 3:11-45 "stay" contains a whole argument: "because"']


def test_words_of_inference_are_found_over_a_line_end() -> None:
    content = "claims:\n  stay:\n    url: x\n    text: >-\n      Trade grows, and it\n      follows that it stays.\n"
    assert heads("hidden-inference", content) == ['info 5:24-6:19 "stay" contains a whole argument: "it follows that"']


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (140, []),
        (141, ['warning 3:11-152 "stay" has 141 characters, more than 140']),
        (400, ['warning 3:11-411 "stay" has 400 characters, more than 140']),
        (401, ['error 3:11-412 "stay" has 401 characters, more than 400']),
    ],
)
def test_a_long_text_is_reported_and_a_passage_is_an_error(length: int, expected: list[str]) -> None:
    assert heads("too-long", claim("é" * length)) == expected


def test_the_help_for_a_long_text_says_where_the_rest_may_go() -> None:
    help_text = '  = shorten it, split it, or move explanations to a "note"\n'
    assert told("too-long", claim("x" * 141)).endswith(help_text)
    assert told("too-long", claim("x" * 401)).endswith(help_text)


def test_how_long_is_too_long_may_be_set() -> None:
    argument_map = read(claim("Seven !")).map
    find = by_name()["too-long"].find
    limits = [Limits(characters=6), Limits(characters=7), Limits(characters=3, most_characters=6)]
    found = [
        [(f.message, f.severity) for f in find(Context(index(argument_map), Documents(argument_map), limit))]
        for limit in limits
    ]
    assert found == [
        [('"stay" has 7 characters, more than 6', None)],
        [],
        [('"stay" has 7 characters, more than 6', "error")],
    ]


def test_a_pronoun_at_the_start_is_reported_at_the_word() -> None:
    assert told("pronoun-start", claim("They have left the town.")) == (
        'info 3:11-15 "stay" begins with "They", which is unclear in isolation\n  = name what it stands for\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "He has left the town.",
        "She would have left.",
        "It has been too dear from the start.",
        "Their rent would rise.",
        "His rent would rise.",
        "Her rent would rise.",
        "Its rent would rise.",
        "This means the end.",
        "That was the end.",
        "These are the facts.",
        "Those were the facts.",
        "This\ncannot be the end.",
    ],
)
def test_pronouns_stand_for_something(text: str) -> None:
    assert is_told("pronoun-start", text)


@pytest.mark.parametrize(
    "text",
    [
        "The owner says they have left.",
        "It is hard to say from here.",
        "It is clear that the shop stays.",
        "It rains in the town.",
        "It never rained in the town.",
        "It follows from the lease.",
        "It was the baker who left.",
        "It matters where the shop is.",
        "This town has no other shop.",
        "These shops have gone.",
        "That the shop stays is clear.",
        "Those who have left are happy.",
        "Theirs is the town.",
        "Heather has left the town.",
        "Thisbe has left the town.",
        # Not English.
        "These eins ist falsch.",
        "He visto la tienda.",
        "Her er intet.",
        "This",
    ],
)
def test_other_starts_can_be_followed(text: str) -> None:
    assert not is_told("pronoun-start", text)


def test_a_first_word_written_as_an_escape_is_reported_at_the_text() -> None:
    assert heads("pronoun-start", claim('"\\x54hey have left."')) == [
        'info 3:11-31 "stay" begins with "They", which is unclear in isolation'
    ]


TWO = "claims:\n  one:\n    text: {}\n    url: x\n  two:\n    text: {}\n    url: x\n"


def two(one: str, other: str) -> str:
    """Return a map of two claims."""
    return TWO.format(quoted(one), quoted(other))


def test_a_statement_said_twice_is_reported_at_the_second() -> None:
    assert told("duplicate-statement", two("The rent has doubled.", "the rent  has DOUBLED!")) == (
        'warning 5:3-6 "two" says the same as "one"\n'
        '  = keep "one", and connect it to the targets of "two" too\n'
        "  + 2:3-6 first stated here\n"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The baker’s rent has doubled.", "The bakers rent has doubled"),
        ("“Rent”, he said, has (doubled)…", "Rent he said has doubled."),
        ("租金翻了一番。", "租金翻了一番"),
        ("Straße", "STRASSE"),
        ("Rent\nhas doubled", "Rent has doubled"),
    ],
)
def test_case_and_punctuation_are_no_difference(one: str, other: str) -> None:
    assert heads("duplicate-statement", two(one, other))
    assert not heads("similar-statement", two(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It costs 5 $.", "It costs 5 €."),
        ("A is > B.", "A is < B."),
        ("It rose by 1.5.", "It rose by 15."),
        ("It was -5 degrees.", "It was 5 degrees."),
        ("!!!", "???"),
        ("Rents have doubled.", "Rent has doubled."),
    ],
)
def test_signs_that_mean_something_are_a_difference(one: str, other: str) -> None:
    assert not heads("duplicate-statement", two(one, other))


def test_each_further_statement_is_reported_with_the_first() -> None:
    content = two("Same.", "Same.") + "  three:\n    text: Same.\n    url: x\n"
    assert heads("duplicate-statement", content) == [
        'warning 5:3-6 "two" says the same as "one"',
        'warning 8:3-8 "three" says the same as "one"',
    ]


RENT = "The rent of the shop has doubled since the summer."


def test_a_statement_that_is_nearly_another_is_reported_at_the_later() -> None:
    assert told("similar-statement", two(RENT, "Rents of shops has doubled since summer.")) == (
        'info 5:3-6 "two" says nearly the same as "one"\n'
        "  = keep one of the two, or state more clearly how they differ\n"
        "  + 2:3-6 first stated here\n"
    )


@pytest.mark.parametrize(
    "other",
    [
        "A rent of a shop has doubled since a summer.",
        "The rent of the shops has doubling since the summers.",
        "The rent of the old shop has doubled since the summer.",
        "Alas the rent of the shop has doubled since the summer.",
        "The rent of the shop has doubled since the summer alas.",
        "The rent of the shop has doubled the summer.",
        "Of the shop has doubled since the summer.",
        "The rent of the shop has doubled since.",
    ],
)
def test_endings_articles_and_one_word_are_little(other: str) -> None:
    assert [text.partition(" ")[2][:7] for text in heads("similar-statement", two(RENT, other))] == ['5:3-6 "']


@pytest.mark.parametrize(
    "other",
    [
        "The rent of the shop has not doubled since the summer.",
        "The rent of the shop hasn't doubled since the summer.",
        "The rent of the shop has never doubled since the summer.",
        "The rent of the shop has doubled twice since the summer.",
        "The rent of the shop has doubled since the summer 2024.",
        "The rent of the shop has doubled since the summer B.",
        "The summer of the shop has doubled since the rent.",
        "The rent of the old shop has doubled since the last summer.",
        "The rent of the bakery has doubled since the summer.",
        RENT,
    ],
)
def test_negations_numbers_order_and_two_words_are_much(other: str) -> None:
    assert heads("similar-statement", two(RENT, other)) == []


def test_a_number_of_few_words_is_too_few_to_compare() -> None:
    assert len(heads("similar-statement", two("The old rent falls.", "Old rents fall."))) == 1
    assert heads("similar-statement", two("The rent.", "A rent.")) == []
    assert len(heads("similar-statement", two("The old rent falls now.", "Old rents fall now."))) == 1
    assert heads("similar-statement", two("The old rent falls.", "Old rents fall now.")) == []
    assert len(heads("similar-statement", two("The old rent now falls deep.", "Old rents now fall."))) == 1


@pytest.mark.parametrize("relation", ["supports: one", "attacks: one", "contradicts: one"])
def test_statements_that_support_or_attack_each_other_differ(relation: str) -> None:
    content = two(RENT, "Rents of shops has doubled since summer.")
    assert heads("similar-statement", content + f"    {relation}\n") == []
    assert (
        heads("similar-statement", content.replace("    url: x\n  two", f"    {relation[:-3]}two\n    url: x\n  two"))
        == []
    )
    third = "  three: {text: Another., url: x}\n"
    assert len(heads("similar-statement", content + f"    {relation[:-3]}three\n{third}")) == 1


def test_statements_that_support_or_attack_each_other_hide_no_others() -> None:
    content = two(RENT, "Rents of shops has doubled since summer.").replace("  two", "  three", 1)
    content += "    supports: one\n  four: {text: The trams of the town run late., url: x}\n"
    content += "  five: {text: A tram of a town runs late., url: x}\n"
    assert heads("similar-statement", content) == ['info 10:3-7 "five" says nearly the same as "four"']


def test_of_three_alike_each_later_one_is_reported_with_the_first() -> None:
    content = (
        two(RENT, "Rents of shops has doubled since summer.")
        + "  three:\n    text: The rents of shop has doubled since summer\n"
    )
    assert heads("similar-statement", content) == [
        'info 5:3-6 "two" says nearly the same as "one"',
        'info 8:3-8 "three" says nearly the same as "one"',
    ]


def test_the_longer_one_may_come_first() -> None:
    content = two("The rent of the old shop has doubled since the summer.", RENT)
    assert heads("similar-statement", content) == ['info 5:3-6 "two" says nearly the same as "one"']


def test_a_word_that_counts_does_not_hide_another_that_does_not() -> None:
    content = two("The shop shop of 2024 has doubled.", "The shop of 2024 has doubled.")
    assert len(heads("similar-statement", content)) == 1


def test_thousands_of_texts_of_the_same_words_in_other_orders_differ() -> None:
    words = [f"word{chr(97 + n)}" for n in range(12)]
    texts = [" ".join(words[n % 12 :] + words[: n % 12]) for n in range(3_000)]
    claims = "".join(f"  c{n}: {{text: {text} {'x' * (n % 7 + 2)}, url: x}}\n" for n, text in enumerate(texts))
    assert heads("similar-statement", f"claims:\n{claims}") == []


def test_words_of_likelihood_at_odds_are_reported_at_the_later() -> None:
    assert told("mixed-likelihood-words", claim("It is likely, even almost certain, to stay.")) == (
        'warning 3:30-44 "almost certain" (95-99 percent) and "likely" (55-80 percent) do not mean the same\n'
        "  = keep one of the two, or split the statement\n"
    )


def test_words_at_odds_with_the_field_are_reported_with_it() -> None:
    assert told("mixed-likelihood-words", claim("It will Probably stay.") + "    likelihood: unlikely\n") == (
        'warning 3:19-27 "Probably" (55-80 percent) and "unlikely" (20-45 percent) do not mean the same\n'
        "  = keep one of the two, or split the statement\n"
        "  + 5:17-25 the other is here\n"
    )


@pytest.mark.parametrize(
    ("text", "likelihood"),
    [
        ("It will probably stay and is likely to grow.", None),
        ("It is likely to stay.", "probable"),
        ("It is likely to stay.", "60-70"),
        ("It is likely to stay.", "79-100"),
        ("It is more likely to stay than not likely.", "unlikely"),
        ("It will probably not stay.", "unlikely"),
        ("It stays.", "unlikely"),
        ("It is unlikely.", None),
    ],
)
def test_words_that_agree_or_only_compare_are_not_mixed(text: str, likelihood: str | None) -> None:
    field = f"    likelihood: {likelihood}\n" if likelihood else ""
    assert heads("mixed-likelihood-words", claim(text) + field) == []


def test_a_range_that_only_touches_is_at_odds() -> None:
    assert heads("mixed-likelihood-words", claim("It is likely to stay.") + "    likelihood: 80-95\n") == [
        'warning 3:17-23 "likely" (55-80 percent) and "80-95" do not mean the same'
    ]


def test_the_word_itself_is_reported_and_not_one_that_holds_it() -> None:
    content = claim("It is very likely, more likely than not likely, and at least likely to stay.")
    assert heads("mixed-likelihood-words", content) == []
    content = claim("It is very likely, more likely by far, and then likely to stay.")
    assert heads("mixed-likelihood-words", content) == [
        'warning 3:59-65 "likely" (55-80 percent) and "very likely" (80-95 percent) do not mean the same'
    ]


def test_a_word_that_the_file_escapes_is_reported_at_the_text() -> None:
    fields = "    likelihood: unlikely\n    note: It is likely.\n"
    [found] = heads("mixed-likelihood-words", claim('"It is \\x6cikely."') + fields)
    assert found.startswith('warning 3:11-29 "likely"')


def test_likelihood_with_confidence_is_reported_at_the_confidence() -> None:
    assert told("likelihood-with-confidence", claim("We have high confidence that it will probably stay.")) == (
        'warning 3:19-34 "high confidence" expresses confidence, and "probably" likelihood\n'
        '  = keep one of them in the text, and move the other to its field, "likelihood" or "confidence"\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "With low confidence, it is likely to stay.",
        "Our confidence is moderate that it is unlikely.",
        "Our confidence is only low that it is unlikely.",
        "We are confident that it is likely.",
        "We are fairly confident that it is likely.",
        "With very high  confidence it is not likely.",
        "CONFIDENCE IS HIGH that it is likely.",
        "They feel confident of a very likely win.",
    ],
)
def test_confidence_and_likelihood_in_one_sentence_are_reported(text: str) -> None:
    assert is_told("likelihood-with-confidence", text)


@pytest.mark.parametrize(
    "text",
    [
        "We have high confidence that it will stay.",
        "It is likely to stay.",
        "Low confidence in the bank is likely to end.",
        "A confident baker is likely to stay.",
        "Confidence is likely to return.",
    ],
)
def test_either_by_itself_is_fine(text: str) -> None:
    assert not is_told("likelihood-with-confidence", text)


def test_confidence_over_a_line_end_is_reported_in_words() -> None:
    content = "claims:\n  stay:\n    url: x\n    text: >-\n      It is likely with high\n      confidence to stay.\n"
    assert heads("likelihood-with-confidence", content) == [
        'warning 5:25-6:17 "high confidence" expresses confidence, and "likely" likelihood'
    ]


def test_the_fields_of_both_keep_them_apart() -> None:
    content = claim("It is likely to stay.") + "    likelihood: likely\n    confidence: high\n"
    assert heads("likelihood-with-confidence", content) == []


def test_a_map_without_statements_has_no_words() -> None:
    argument_map = read("").map
    assert dict(Wording(argument_map.statements).words) == {}
    assert not list(Wording(argument_map.statements).holding("a"))
