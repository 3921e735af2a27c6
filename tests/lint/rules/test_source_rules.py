"""The rules about the dates and ratings of sources."""

from datetime import date
from pathlib import Path

import pytest

from argmap.workspace.workspace import Workspace
from tests.lint.rules.telling import heads, told

CLAIMS = """\
claims:
  stay:
    text: The shop stays.
    evidence:
      trade: {text: The trade grows., source: ledger}
"""
TODAY = date(2026, 1, 1)


def source(fields: str = "") -> str:
    """Return a map that cites one source."""
    return f"sources:\n  ledger: {{title: The ledger{fields}}}\n{CLAIMS}"


def test_a_cited_source_without_a_date_is_reported_at_its_id() -> None:
    assert told("undated-source", source()) == (
        'warning 2:3-9 the source "ledger" has no date\n  = add "issued", or "accessed" for a page without a date\n'
    )


@pytest.mark.parametrize("fields", [", issued: 2016", ", accessed: 2016-05-31"])
def test_a_source_with_a_date_of_either_kind_is_dated(fields: str) -> None:
    assert heads("undated-source", source(fields)) == []


def test_a_source_that_nothing_cites_needs_no_date() -> None:
    assert heads("undated-source", source(", issued: 2016").replace("claims:", "  more: {title: More}\nclaims:")) == []


def test_the_source_of_the_file_needs_a_date_when_something_rests_on_it() -> None:
    content = source().replace("claims:", "source: ledger\nclaims:", 1)
    assert len(heads("undated-source", content.replace("source: ledger}", "quote: it grew}"))) == 1


def test_a_stale_source_is_reported_at_its_age() -> None:
    assert told("stale-source", source(", issued: 2024-06, max-age: 18 months"), TODAY) == (
        'warning 2:57-66 the source "ledger" of 2024-06 is older than its max-age of 18 months\n'
        "  = cite a newer one, or raise its max-age; it was fresh until 2025-12-30\n"
    )


@pytest.mark.parametrize(
    ("fields", "stale"),
    [
        (", issued: 2025-12-31, max-age: 1 day", False),
        (", issued: 2025-12-30, max-age: 1 day", True),
        (", issued: 2025-12-25, max-age: 1 week", False),
        (", issued: 2025-12-24, max-age: 1 week", True),
        (", issued: 2024, max-age: 1 year", True),
        (", issued: 2025, max-age: 1 day", False),
        (", issued: 2019, accessed: 2025-12-31, max-age: 1 year", True),
        (", accessed: 2025-12-31, max-age: 1 year", False),
        (", accessed: 2019, max-age: 1 year", True),
        (", issued: 2019", False),
        (", max-age: 1 day", False),
        (", issued: 2019, max-age: 99999999999 years", False),
    ],
)
def test_the_age_of_a_source_is_counted_from_its_last_day(fields: str, *, stale: bool) -> None:
    assert bool(heads("stale-source", source(fields), TODAY)) is stale


def test_without_a_day_no_source_is_stale() -> None:
    assert heads("stale-source", source(", issued: 1999, max-age: 1 day")) == []


def test_a_stale_source_that_nothing_cites_is_left_alone() -> None:
    more = "  more: {title: More, issued: 1999, max-age: 1 day}\nclaims:"
    assert heads("stale-source", source().replace("claims:", more), TODAY) == []


def test_a_date_in_the_future_is_reported_at_the_date() -> None:
    assert told("future-date", source(", issued: 2026-01-03"), TODAY) == (
        'warning 2:39-49 "issued" of "ledger" is in the future\n  = correct the date\n'
    )
    assert told("future-date", source(", accessed: 2027"), TODAY) == (
        'warning 2:41-45 "accessed" of "ledger" is in the future\n  = correct the date\n'
    )


@pytest.mark.parametrize(
    "fields", [", issued: 2026-01-02", ", issued: 2026", ", accessed: 2026-01", ", issued: 2025-12-31"]
)
def test_a_day_more_is_allowed_and_a_month_or_year_that_has_begun(fields: str) -> None:
    assert heads("future-date", source(fields), TODAY) == []


def test_the_last_day_of_the_calendar_has_no_next_one() -> None:
    assert heads("future-date", source(", issued: 9999-12-31"), date(9999, 12, 31)) == []


def test_without_a_day_nothing_lies_in_the_future() -> None:
    assert heads("future-date", source(", issued: 9999")) == []


def test_a_source_seen_before_it_was_published_is_reported_without_a_day_too() -> None:
    assert told("future-date", source(", issued: 2025-03, accessed: 2025-02-28")) == (
        'warning 2:58-68 "ledger" was accessed before it was issued\n'
        "  = correct one of the two dates\n"
        "  + 2:39-46 issued here\n"
    )
    assert heads("future-date", source(", issued: 2025-03, accessed: 2025-03-01")) == []
    assert heads("future-date", source(", issued: 2025-03, accessed: 2025")) == []


def test_of_a_source_from_the_future_no_more_is_said() -> None:
    assert heads("future-date", source(", issued: 2027, accessed: 2026-02"), TODAY) == [
        'warning 2:39-43 "issued" of "ledger" is in the future'
    ]


def evidence(fields: str, record: str = ", issued: 2025-03") -> str:
    """Return a map with a piece of evidence that has a date."""
    return source(record).replace("source: ledger}", f"source: ledger{fields}}}")


def test_evidence_from_the_future_is_reported_at_its_date() -> None:
    assert told("future-date", evidence(", date: 2026-02"), TODAY) == (
        'warning 7:61-68 the date of the evidence "trade" is in the future\n  = correct the date\n'
    )


def test_evidence_may_be_of_tomorrow_for_those_who_are_ahead() -> None:
    assert heads("future-date", evidence(", date: 2026-01-02", ", issued: 2026-01"), TODAY) == []
    assert len(heads("future-date", evidence(", date: 2026-01-03", ", issued: 2026-01"), TODAY)) == 1


def test_evidence_later_than_its_source_is_reported_without_a_day_too() -> None:
    assert told("future-date", evidence(", date: 2025-04-01")) == (
        'warning 7:61-71 "trade" is dated 2025-04-01, after its source was published\n'
        "  = correct one of the two dates\n"
        "  + 2:39-46 published here\n"
    )


@pytest.mark.parametrize(
    ("fields", "record"),
    [
        (", date: 2025-03-31", ", issued: 2025-03"),
        (", date: 2025", ", issued: 2025-03"),
        # Looked at later, it may tell of what came later.
        (", date: 2025-04-01", ", issued: 2025-03, accessed: 2025-05"),
        (", date: 2025-04-01", ""),
        ("", ", issued: 2025-03"),
    ],
)
def test_evidence_may_be_as_late_as_its_source(fields: str, record: str) -> None:
    assert heads("future-date", evidence(fields, record), TODAY) == []


def test_evidence_may_be_as_late_as_the_latest_of_its_sources() -> None:
    content = source(", issued: 2025-03").replace("claims:", "  letter: {title: A letter, issued: 2025-06}\nclaims:")
    two = ", citations: [{source: letter}], date: "
    assert heads("future-date", content.replace("source: ledger}", f"source: ledger{two}2025-06-30}}"), TODAY) == []
    found = told("future-date", content.replace("source: ledger}", f"source: ledger{two}2025-07-01}}"), TODAY)
    assert found.endswith("  + 2:39-46 published here\n  + 3:37-44 published here\n")


def test_evidence_with_a_source_without_a_date_may_be_of_any() -> None:
    content = source(", issued: 2025-03").replace("claims:", "  letter: {title: A letter}\nclaims:")
    two = ", citations: [{source: letter}], date: 2025-12"
    assert heads("future-date", content.replace("source: ledger}", f"source: ledger{two}}}"), TODAY) == []
    unknown = two.replace("letter", "nowhere")
    assert heads("future-date", content.replace("source: ledger}", f"source: ledger{unknown}}}"), TODAY) == []
    no_source = "url: https://example.org, date: 2025-12}"
    assert heads("future-date", content.replace("source: ledger}", no_source), TODAY) == []


def test_only_the_published_of_several_sources_are_shown() -> None:
    content = source(", issued: 2025-03").replace("claims:", "  page: {title: A page, accessed: 2025-02}\nclaims:")
    two = ", citations: [{source: page}], date: 2025-12"
    found = told("future-date", content.replace("source: ledger}", f"source: ledger{two}}}"), TODAY)
    assert found.endswith("dates\n  + 2:39-46 published here\n")


@pytest.mark.parametrize("kind", ["claims", "counterarguments", "assumptions"])
def test_anything_but_evidence_may_have_a_date_in_the_future(kind: str) -> None:
    assert heads("future-date", evidence(", date: 2030").replace("    evidence:", f"    {kind}:"), TODAY) == []


def test_years_before_the_first_are_dates_too() -> None:
    assert heads("future-date", evidence(", date: -0044-03-15", ", issued: -0043"), TODAY) == []
    assert len(heads("future-date", evidence(", date: -0042", ", issued: -0043"), TODAY)) == 1


RATED = "sources:\n  ledger: {title: The ledger, reliability: B}\n  letter: {title: A letter}\n"
BOTH = CLAIMS + "      debts: {text: The debts are paid., source: letter}\n"


def test_a_source_without_a_letter_is_reported_where_another_has_one() -> None:
    assert told("rating-missing", RATED + BOTH) == (
        'info 3:3-9 the source "letter" has no "reliability", but "ledger" does\n'
        "  = add a letter from A to F; F means that it cannot be judged\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [(", reliability: B", ""), ("A letter}", "A letter, reliability: F}"), ("source: letter", "source: ledger")],
)
def test_ratings_are_missing_only_where_they_can_be_compared(old: str, new: str) -> None:
    assert heads("rating-missing", (RATED + BOTH).replace(old, new)) == []


def test_the_rated_source_may_come_later_and_need_not_be_cited() -> None:
    content = RATED.replace(", reliability: B", "") + "  page: {title: A page, reliability: C}\n" + BOTH
    assert heads("rating-missing", content) == [
        'info 2:3-9 the source "ledger" has no "reliability", but "page" does',
        'info 3:3-9 the source "letter" has no "reliability", but "page" does',
    ]


def names_said_of(content: str, folder: Path) -> list[str]:
    """Return the names of the rules about evidence that find something in a map with errors of reading."""
    (folder / "map.yaml").write_text(f"argmap: 1\ntitle: Example\n{content}", encoding="utf-8")
    diagnostics = Workspace().check(folder / "map.yaml").diagnostics
    return [diagnostic.name for diagnostic in diagnostics if diagnostic.code.startswith(("A0", "A4"))]


def test_nothing_more_is_reported_for_a_source_whose_record_could_not_be_read(tmp_path: Path) -> None:
    sources = "sources:\n  ledger: a.yaml\n  spare: b.yaml\n  sign: {title: Sign, issued: 2016, reliability: A}\n"
    content = sources + CLAIMS + "      lamp: {text: The lamp is lit., source: sign}\n"
    assert names_said_of(content, tmp_path) == ["source-missing", "source-missing"]


@pytest.mark.parametrize("field", ["source: [ledger, sign]", "citations: ledger"])
def test_a_citation_that_could_not_be_read_is_reported_once(field: str, tmp_path: Path) -> None:
    assert names_said_of(source().replace("source: ledger", field), tmp_path) == ["wrong-type"]


def test_a_source_that_is_never_stale_hides_none_after_it() -> None:
    content = source(", issued: 2016, max-age: 2 years").replace("sources:\n", "sources:\n  bill: {title: The bill}\n")
    assert [text.split()[1] for text in heads("stale-source", content, TODAY)] == ["3:54-61"]


def test_a_source_that_nothing_cites_is_reported_next_to_statements_that_cite_nothing() -> None:
    content = "claims:\n  a: A.\n  b: {text: B., url: 'https://example.org'}\nsources:\n  bill: {title: The bill}\n"
    assert heads("unused-source", content) == ['info 5:3-7 nothing cites the source "bill"']


def test_quotations_that_could_not_be_checked_are_counted() -> None:
    content = source().replace("source: ledger}", "source: ledger, quote: the trade grows}")
    assert heads("quote-unchecked", content)[0].split(" ", 2)[2].startswith('a quotation from "ledger" could not be')
    more = f"{content}      more: {{text: It grew., source: ledger, quote: it grew much}}\n"
    assert heads("quote-unchecked", more)[0].split(" ", 2)[2].startswith('2 quotations from "ledger" could not be')
