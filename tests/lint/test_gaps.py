"""While parts of a map are missing, nothing is reported about what is absent, and lost ids are not reported again."""

import pytest

from argmap.lint.registry import RULES, by_code, rules
from argmap.lint.settings import Choice
from argmap.workspace.workspace import Workspace
from tests.expectations import TODAY, entry_files, name_of
from tests.maps import read

SOURCES = "sources:\n  log: {title: Log, issued: 2024}\n"


def told(content: str) -> list[tuple[str, str]]:
    """Return the findings in a map: the code and help of each finding."""
    return [(d.code, d.help) for d in read(content).diagnostics]


@pytest.mark.slow
def test_what_is_absent_is_not_reported_next_to_an_error_that_leaves_gaps() -> None:
    both = {}
    for entry in entry_files():
        checked = Workspace(Choice(today=TODAY)).check(entry)
        found = {by_code()[diagnostic.code] for diagnostic in checked.diagnostics}
        absent = {rule.name for rule in found if rule.is_absence}
        gaps = {rule.name for rule in found if rule.leaves_gaps}
        if absent and gaps:
            both[name_of(entry)] = absent, gaps
    assert both == {}


def test_the_rules_on_what_is_absent_say_so() -> None:
    said = {loaded.rule.name for loaded in RULES.members() if loaded.rule.is_absence}
    assert said == {rule.name for rule in rules() if rule.is_absence}
    assert {"one-sided", "unsupported-claim", "unused-source", "evidence-without-source", "orphan"} <= said
    assert said.isdisjoint({"unknown-reference", "quote-not-found", "several-sentences", "future-date"})


@pytest.mark.parametrize(
    ("broken", "reference"),
    [
        ("few cars: {text: A., source: log}", "few-cars"),
        ("few cars: {text: A., source: log}", "few-cars -> t"),
        ("few cars: {text: A., source: log}", "few-car"),
        ("2nd: {text: A., source: log}", "n2nd"),
        ("few\u2019s: {text: A., source: log}", "fews"),
        ("[a]: {text: A., source: log}", "t -> u"),
    ],
)
def test_a_reference_to_what_was_refused_is_not_reported_again(broken: str, reference: str) -> None:
    content = f"{SOURCES}claims:\n  t: {{text: T., source: log}}\n  u: {{text: U., supports: {reference}}}\n"
    assert [code for code, _ in told(content) if code == "A101"] == ["A101"]
    assert [code for code, _ in told(f"{content}  {broken}\n")] in (["A007"], ["A001"])


def test_a_reference_into_an_entry_written_twice_is_not_reported_again() -> None:
    content = (
        f"{SOURCES}claims:\n  t: {{text: T., source: log}}\n  t: {{text: U., claims: {{inner: I.}}}}\n"
        "  v: {text: V., supports: inner}\n"
    )
    assert [code for code, _ in told(content)] == ["A003"]


def test_a_reference_like_nothing_that_was_refused_is_still_reported() -> None:
    content = f"{SOURCES}claims:\n  few cars: {{text: T., source: log}}\n  v: {{text: V., supports: the-other}}\n"
    assert [code for code, _ in told(content)] == ["A007", "A101"]


def test_no_suggestion_is_an_id_that_is_not_valid() -> None:
    content = f"{SOURCES}claims:\n  t: {{text: T., source: log}}\n  u: {{text: U., attacks: few-cars}}\n"
    assert told(content) == [("A101", "write the id of something in this map")]


@pytest.mark.parametrize(
    ("cited", "help_text"),
    [
        ("Log", 'did you mean "log"?'),
        ("l\u043eg", '"l\u043eg" contains the Cyrillic letter "\u043e" (U+043E) instead of "o"; write "log"'),
        ("The log of the mill", 'write the id of the source, "mill"'),
        (
            "https://example.org/a/count.pdf?x=1",
            (
                'add the address to "sources" as'
                ' count: {title: "...", URL: "https://example.org/a/count.pdf?x=1"}, and write "source: count"'
            ),
        ),
        (
            "https://example.org",
            (
                'add the address to "sources" as'
                ' example: {title: "...", URL: "https://example.org"}, and write "source: example"'
            ),
        ),
        ("log, p. 3", 'write "log", and move the rest to "locator"'),
        ("wholly-other", 'add it to "sources", for example wholly-other: {title: "..."}'),
        ("Wholly Other", 'add it to "sources" as Wholly-Other: {title: "..."}, and write "source: Wholly-Other"'),
    ],
)
def test_an_unknown_source_is_reported_from_its_title_its_address_and_what_looks_like_it(
    cited: str, help_text: str
) -> None:
    sources = f"{SOURCES}  mill: {{title: 'The log of the mill, 2024'}}\n"
    assert told(f'{sources}claims:\n  t: {{text: T., source: "{cited}"}}\n') == [("A402", help_text)]
