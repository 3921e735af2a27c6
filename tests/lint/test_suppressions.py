"""Exceptions with reasons: what they speak for, and what they do not."""

import pytest

from tests.expectations import ALWAYS_COUNTED
from tests.maps import read

HEAD = "sources:\n  sign: {title: The sign at the door}\n"


def told(content: str) -> list[tuple[int, str]]:
    """Return the findings about a map's structure and its exceptions, by line and name of the rule."""
    counted = (*ALWAYS_COUNTED, "A9")
    return [(d.span.start.line - 2, d.name) for d in read(content).diagnostics if d.code.startswith(counted)]


def test_an_exception_speaks_for_its_statement_and_not_for_what_is_nested_in_it() -> None:
    content = """claims:
  stay:
    text: The shop stays open.
    claims:
      door:
        text: The door is open.
        allow: {unsupported-claim: everybody can see it}
        counterarguments:
          rain: {text: It rains., claims: {cloud: The sky is grey.}}
      window:
        text: The window is open.
      wall: {text: The wall stands., allow: {unsupported-claim: everybody can see it}}
      lamp: {text: The lamp is lit.}
"""
    assert told(content) == [(9, "unsupported-claim"), (10, "unsupported-claim"), (13, "unsupported-claim")]


def test_an_exception_after_what_is_nested_is_that_of_the_statement_itself() -> None:
    content = """theses: [stay]
claims:
  stay:
    text: The shop stays open.
    claims:
      door: The door is open.
    supports: nowhere
    allow:
      unknown-reference: it is in another map
"""
    assert told(content) == [(6, "unsupported-claim")]


def test_an_exception_of_a_statement_speaks_for_its_steps_and_one_of_a_step_for_that_alone() -> None:
    content = """theses: [stay, go]
claims:
  stay:
    text: The shop stays open.
    source: sign
    supports:
      nowhere:
        note: a remark
      no-place:
        allow: {unknown-reference: it is in another map}
      no-land:
  go:
    text: The shop must go.
    source: sign
    supports:
      nowhere:
        note: a remark
    allow: {unknown-reference: it is in another map}
sources:
  sign: {title: The sign at the door}
"""
    assert told(content) == [(7, "unknown-reference"), (11, "unknown-reference")]


def test_an_exception_of_a_named_step_does_not_speak_for_its_premises() -> None:
    content = """claims:
  stay: {text: The shop stays open., source: sign}
  door: {text: The door is open., source: sign, supports: nowhere}
arguments:
  both:
    premises: [door, gone]
    supports: stay
    allow:
      unknown-reference: it is in another map
sources:
  sign: {title: The sign at the door}
"""
    assert told(content) == [(3, "unknown-reference")]


def test_what_follows_the_statements_is_not_theirs() -> None:
    content = """claims:
  stay:
    text: The shop stays open.
    source: sign
    allow: {unused-source: it is in another map}
theses: [stay]
sources:
  sign: {title: The sign at the door}
  book: {title: A book}
"""
    assert told(content) == [(5, "unused-allow"), (9, "unused-source")]


def test_no_exception_is_called_unused_while_parts_of_the_map_are_missing() -> None:
    content = """theses: [stay, gone]
claims:
  stay:
    text: The shop stays open.
    source: sign
    allow: {one-sided: nobody minds, several-sentences: it has one}
sources:
  sign: {title: The sign at the door}
"""
    assert told(content) == [(1, "unknown-reference")]
    whole = told(content.replace(", gone", ""))
    assert whole == [(6, "unused-allow"), (6, "unused-allow")]


def test_an_error_that_is_excepted_withholds_no_rule() -> None:
    content = """theses: stay
claims:
  stay: {text: The shop stays open., source: sign}
  move:
    text: The shop moves.
    source: sign
    supports: {stay: {scheme: no-scheme, allow: {unknown-scheme: it is ours}}}
sources:
  sign: {title: The sign at the door}
  book: {title: A book}
"""
    assert (10, "unused-source") in told(content)
    assert (10, "unused-source") not in told(content.replace("allow: {unknown-scheme: it is ours}", "note: ours"))


@pytest.mark.parametrize("written", ["unsupported-claim", "A202", '"unsupported-claim"'])
def test_a_rule_is_called_by_its_name_and_its_code_is_understood(written: str) -> None:
    content = f"claims:\n  a:\n    text: A.\n    claims: {{b: {{text: B., allow: {{{written}: so be it}}}}}}\n"
    assert [name for _, name in told(content)] == (["bad-allow"] if written == "A202" else [])


def test_an_exception_to_an_error_of_reading_has_no_effect() -> None:
    content = "claims:\n  a: {text: A., source: s, sauce: s, allow: {unknown-field: so be it}}\n"
    assert [name for _, name in told(content)] == ["unknown-source", "unknown-field", "bad-allow"]


def test_nothing_is_reported_for_exceptions_where_quotations_could_not_be_checked() -> None:
    content = (
        "claims:\n  a:\n    text: A.\n    source: sign\n    quote: some words\n"
        "    allow: {quote-altered: by hand, quote-unchecked: the text is not ours, unsupported-thesis: no}\n" + HEAD
    )
    assert told(content) == [(6, "unused-allow")]


def test_an_exception_that_an_alias_repeats_is_reported_once() -> None:
    content = (
        """claims:
  a: {text: A., source: sign, allow: &these {unsupported-thesis: no}}
  b: {text: B., source: sign, allow: *these}
"""
        + HEAD
    )
    assert told(content) == [(2, "unused-allow")]
