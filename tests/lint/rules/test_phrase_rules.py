"""Rules on phrases: what they take for what they look for, and what they leave alone."""

import pytest

from tests.lint.rules.telling import heads
from tests.maps import quoted

SOURCES = "theses: [stay]\nsources: {s: {title: A survey}}\n"


def is_weasel(text: str) -> bool:
    """Return whether a reason with a text leans on nobody in particular."""
    claim = f"claims:\n  stay:\n    text: The shop stays.\n    claims:\n      a: {{text: {quoted(text)}}}\n"
    return bool(heads("weasel-words", SOURCES + claim))


def is_voiceless(text: str) -> bool:
    """Return whether an objection with a text speaks for somebody who is not named."""
    claim = f"claims:\n  stay:\n    text: The shop stays.\n    counterarguments:\n      a: {{text: {quoted(text)}}}\n"
    return bool(heads("voice-missing", SOURCES + claim))


def is_found(rule: str, conclusion: str, reason: str, basis: str = "document") -> bool:
    """Return whether a rule finds something in a claim with evidence."""
    evidence = f"    evidence:\n      e: {{text: {quoted(reason)}, source: s, basis: {basis}}}\n"
    return bool(heads(rule, f"{SOURCES}claims:\n  stay:\n    text: {quoted(conclusion)}\n{evidence}"))


@pytest.mark.parametrize(
    "text",
    [
        "Everybody knows that the shop is dear.",
        "Research has shown this.",
        "Scientists have long known that shops die.",
        "According to experts, shops die.",
        "Nobody can deny that it works.",
        "It is common knowledge that bread is dear.",
        "It is a well-known fact that bread is dear.",
        "As we all know, bread is dear.",
        "There is no doubt that bread is dear.",
    ],
)
def test_what_leans_on_nobody_in_particular(text: str) -> None:
    assert is_weasel(text)


@pytest.mark.parametrize(
    "text",
    [
        "Even if many people think so, it is wrong.",
        "A study of 2019 shows a fall.",
        "Most of them think of bread.",
        "The experts were paid.",
        "The price is known to all.",
    ],
)
def test_what_leans_on_nobody_only_in_part(text: str) -> None:
    assert not is_weasel(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister admits that the shop is dear.",
        "The baker says the shop is dear.",
        "According to the minister, the shop is dear.",
        "In the view of the council the shop is dear.",
    ],
)
def test_what_speaks_for_somebody(text: str) -> None:
    assert is_voiceless(text)


@pytest.mark.parametrize(
    "text",
    [
        "We think that the shop is dear.",
        "The law says that the shop is dear.",
        "According to the report, the shop is dear.",
        "The minister said that the shop was dear.",
        "The rent that the owner claims is high.",
    ],
)
def test_what_speaks_for_nobody_else(text: str) -> None:
    assert not is_voiceless(text)


@pytest.mark.parametrize(
    ("conclusion", "reason"),
    [
        ("Coffee causes cancer.", "People who drink coffee get cancer more often."),
        ("The new law reduced crime.", "Crime fell after the law came into force."),
        ("Poverty leads to crime.", "Crime is higher in poor districts."),
        ("Sleep prevents obesity.", "Short sleep is associated with obesity."),
    ],
)
def test_a_cause_from_what_goes_together(conclusion: str, reason: str) -> None:
    assert is_found("causal-language", conclusion, reason)


@pytest.mark.parametrize(
    ("conclusion", "reason"),
    [
        ("Coffee does not cause cancer.", "People who drink coffee get cancer less often."),
        ("Coffee causes cancer.", "In a trial people got cancer more often with coffee."),
        ("Coffee makes sense.", "People who drink coffee are more likely to smile."),
        ("Past increases cost few jobs.", "Employment fell after the increase."),
        ("Coffee causes cancer.", "Coffee holds a poison."),
    ],
)
def test_no_cause_or_not_from_what_goes_together(conclusion: str, reason: str) -> None:
    assert not is_found("causal-language", conclusion, reason)


@pytest.mark.parametrize(
    ("conclusion", "reason", "basis", "expected"),
    [
        ("All politicians lie.", "The mayor lied.", "example", True),
        ("No child likes spinach.", "My son hates spinach.", "experience", True),
        ("Every shop cheats.", "One shop sold old bread as new.", "case-study", True),
        ("Politicians lie.", "The mayor lied.", "example", False),
        ("All politicians lie.", "All mayors lie.", "example", False),
        ("All politicians should resign.", "The mayor lied.", "example", False),
        ("All politicians lie.", "In a survey 90 percent lied.", "statistic", False),
    ],
)
def test_a_claim_about_all_from_one(conclusion: str, reason: str, basis: str, expected: bool) -> None:
    assert is_found("generalisation", conclusion, reason, basis) is expected


def is_turned(statement: str, quotation: str) -> bool:
    """Return whether a statement turns its quotation round."""
    claim = f"claims:\n  stay: {{text: {quoted(statement)}, source: s, quote: {quoted(quotation)}}}\n"
    return bool(heads("polarity-drift", SOURCES + claim))


@pytest.mark.parametrize(
    ("statement", "quotation"),
    [
        ("Employment fell in the north.", "employment in the north did not fall"),
        ("The drug has an effect on pain.", "the drug has no effect on pain"),
        ("Nobody came to the meeting.", "forty members came to the meeting"),
        ("The dam protects the town.", "the dam fails to protect the town"),
        ("All the swans are white.", "not all swans are white"),
    ],
)
def test_what_turns_its_quotation_round(statement: str, quotation: str) -> None:
    assert is_turned(statement, quotation)


@pytest.mark.parametrize(
    ("statement", "quotation"),
    [
        ("The drug helps adults.", "the drug helps adults, though it does not help children"),
        ("The plan is unaffordable.", "the town cannot afford the plan"),
        ("Ministers must publish the report.", "ministers must not fail to publish the report"),
        ("No tax is owed on gifts.", "gifts are free of tax"),
        ("No ship was lost in May.", "in May every ship came back"),
        ("Prices never rose above ten dollars.", "prices rose to ten dollars at most"),
        ("The women could not vote before 1918.", "the women could vote from 1918 on"),
    ],
)
def test_what_says_its_quotation_in_other_words(statement: str, quotation: str) -> None:
    assert not is_turned(statement, quotation)


@pytest.mark.parametrize(
    ("statement", "quotation", "expected"),
    [
        ("Sales rose by 12 percent.", "sales rose by 21 percent", True),
        ("It cost 3 million.", "it cost 3 billion", True),
        ("Half of the firms cut jobs.", "nine in ten firms cut jobs", True),
        ("Some 40,000 people came.", "40.000 people came", False),
        ("The trial lasted five years.", "the trial ran from 1995 to 2000", False),
        ("Ten percent more people voted.", "turnout rose from 50 to 60 percent", False),
        ("It sold for 30 dollars a barrel.", "prices of 28.50 to 31.20 dollars a barrel", False),
        ("In 2019 forty people died.", "40 people died", False),
    ],
)
def test_numbers_that_a_quotation_has_otherwise(statement: str, quotation: str, expected: bool) -> None:
    claim = f"claims:\n  stay: {{text: {quoted(statement)}, source: s, quote: {quoted(quotation)}}}\n"
    assert bool(heads("number-drift", SOURCES + claim)) is expected
