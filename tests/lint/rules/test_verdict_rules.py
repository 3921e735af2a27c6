"""The rules that ask for verdicts, and the notes of what is still to do: what each says, whole."""

from pathlib import Path

import pytest

from argmap.lint.context import Context
from argmap.lint.registry import by_name
from argmap.workspace.workspace import Workspace
from tests.lint.rules.telling import HEAD, heads, place, told
from tests.maps import read

SOURCES = "sources:\n  ledger: {title: The ledger}\n"


def rivals(left: str, right: str, more: str = "") -> str:
    """Return a map of two claims that contradict each other, with a likelihood each."""
    return (
        f"{SOURCES}claims:\n  stay: {{text: S.{left}, source: ledger}}\n"
        f"  go: {{text: G.{right}, contradicts: stay, source: ledger}}\n{more}"
    )


def test_rivals_that_are_both_likely_are_reported_at_the_second() -> None:
    assert told("accepted-contradiction", rivals(", likelihood: likely", ", likelihood: 46-60")) == (
        'warning 5:30-35 "stay" and "go" cannot both be true, but their likelihoods add up to at least 101 percent\n'
        "  = rate one of them lower\n"
        "  + 4:32-38 the other\n"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (", likelihood: likely", ", likelihood: 45-60"),
        (", likelihood: likely", ""),
        ("", ", likelihood: almost certain"),
    ],
)
def test_rivals_may_come_to_certainty(left: str, right: str) -> None:
    assert heads("accepted-contradiction", rivals(left, right)) == []


def test_the_rival_that_stands_is_reported() -> None:
    more = "  a: {text: A., supports: {stay: {strength: strong}}}\n  b: {text: B., supports: {go: {strength: weak}}}\n"
    content = rivals(", likelihood: likely", ", likelihood: likely", more)
    assert '  = rate the other lower: by the reasons in this map, "stay" stands\n' in told(
        "accepted-contradiction", content
    )
    other = content.replace("strong", "none").replace("weak", "strong").replace("none", "weak")
    assert '  = rate the other lower: by the reasons in this map, "go" stands\n' in told(
        "accepted-contradiction", other
    )


def test_each_pair_of_rivals_is_reported() -> None:
    more = "  run: {text: R., contradicts: [stay, go], likelihood: very likely}\n"
    content = rivals(", likelihood: likely", ", likelihood: likely", more)
    assert [text.partition(" cannot")[0] for text in heads("accepted-contradiction", content)] == [
        'warning 5:30-36 "stay" and "go"',
        'warning 6:56-67 "go" and "run"',
        'warning 6:56-67 "stay" and "run"',
    ]


OBJECTIONS = """\
claims:
  stay:
    text: S.
    claims: {a: {text: A., source: ledger}}
    counterarguments:
      no: {text: No.}
      never: {text: N., counterarguments: {but: {text: B., counterarguments: {yet: {text: Y.}}}}}
      nay: {text: Nay., counterarguments: {yes: {text: Y.}}}
"""


def test_objections_that_apply_are_reported_with_the_replies_that_do_not_hold() -> None:
    assert told("unanswered-objection", SOURCES + OBJECTIONS) == (
        'warning 8:7-9 nothing answers the objection "no" to "stay"\n'
        "  = answer it with a counterargument, or undercut its step; see argmap why no\n"
        'warning 9:7-12 the reply to the objection "never" to "stay" does not hold\n'
        "  = answer it with a counterargument, or undercut its step; see argmap why never\n"
        "  + 9:44-47 the reply\n"
    )


def test_an_objection_of_several_premises_is_reported_at_its_name() -> None:
    content = SOURCES + "claims:\n  stay: {text: S., source: ledger}\n  b: {text: B.}\n  c: {text: C.}\narguments:\n"
    assert told("unanswered-objection", content + "  both: {premises: [b, c], attacks: stay}\n") == (
        'warning 8:3-7 nothing answers the objection "both" to "stay"\n'
        "  = answer it with a counterargument, or undercut its step; see argmap why b\n"
    )


def test_an_undercut_of_an_objection_is_a_reply() -> None:
    more = "counterarguments:\n  so-what: {text: So what., undercuts: no -> stay}\n"
    more += "  hm: {text: Hm., attacks: so-what}\n"
    found = told("unanswered-objection", SOURCES + OBJECTIONS + more)
    assert 'warning 8:7-9 the reply to the objection "no" to "stay" does not hold\n' in found
    assert "  + 12:40-50 the reply\n" in found
    assert "8:7-9" not in told("unanswered-objection", SOURCES + OBJECTIONS + more.partition("  hm")[0])


def test_of_many_replies_that_do_not_hold_ten_are_shown() -> None:
    replies = ", ".join(f"r{n}: {{text: R {n}., counterarguments: {{s{n}: {{text: S {n}.}}}}}}" for n in range(12))
    content = OBJECTIONS.replace("no: {text: No.}", f"no: {{text: No., counterarguments: {{{replies}}}}}")
    assert told("unanswered-objection", SOURCES + content).partition("warning 9")[0].count("the reply\n") == 10


def test_what_supports_an_objection_is_not_a_reply() -> None:
    content = OBJECTIONS.replace("no: {text: No.}", "no: {text: No., claims: {more: {text: More., source: ledger}}}")
    assert 'nothing answers the objection "no"' in told("unanswered-objection", SOURCES + content)


def test_a_thesis_that_falls_to_its_rival_needs_no_answer() -> None:
    content = SOURCES + "claims:\n  stay: {text: S., contradicts: go}\n  go: {text: G.}\n"
    content += "  b: {text: B., supports: {go: {strength: strong}}}\n  a: {text: A., attacks: stay}\n"
    assert heads("unanswered-objection", content) == []


def test_an_assumption_on_which_everything_depends_is_reported_with_the_thesis() -> None:
    content = SOURCES + "claims:\n  stay: {text: S., claims: {a: {text: A., assumptions: {x: {text: X.}}}}}\n"
    assert told("load-bearing-assumption", content) == (
        'info 4:57-58 all support for "stay" depends on the assumption "x"\n'
        '  = give "stay" a reason that does not need it, or support the assumption\n'
        "  + 4:3-7 the thesis\n"
    )
    assert heads("load-bearing-assumption", content.replace("assumptions", "claims")) == []
    assert heads("load-bearing-assumption", content.replace("{text: X.}", "{text: X.}, y: {text: Y.}")) == []


def test_what_is_still_to_do_is_reported_at_its_mark() -> None:
    content = f"claims:\n  stay: {{text: 'TODO: say it.', source: s}} # FIXME which page? {'x' * 70}\n"
    content += "  go: {text: Go., note: XXX no, source: s} # XXX\n  run: {text: Run., note: no TODOs, source: s}\n"
    assert told("todo", content) == (
        'info 2:17-21 still to do: "TODO: say it."\n'
        "  = finish it, and remove the mark\n"
        'info 2:46-51 still to do: "FIXME which page? xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"\n'
        "  = finish it, and remove the mark\n"
        'info 3:46-49 still to do: "XXX"\n'
        "  = finish it, and remove the mark\n"
    )


def test_what_is_still_to_do_in_an_included_file_is_reported_there(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(f"{HEAD}include: more.yaml\nclaims:\n  stay: We stay.\n", encoding="utf-8")
    (tmp_path / "more.yaml").write_text(
        f"{HEAD}assumptions:\n  a: {{text: \"A. TODO ask 'Ann'\", supports: stay}}\n", encoding="utf-8"
    )
    found = [d for d in Workspace().check(tmp_path / "map.yaml").diagnostics if d.name == "todo"]
    assert [(Path(d.span.path).name, place(d.span), d.message) for d in found] == [
        ("more.yaml", "2:17-21", "still to do: \"TODO ask 'Ann'\"")
    ]


def test_a_reserve_that_is_lost_is_reported_at_the_text() -> None:
    content = SOURCES + "claims:\n  stay: {text: It stays., source: ledger, quote: [it will, perhaps stay]}\n"
    assert told("hedge-drift", content) == (
        'info 4:16-25 the quotation says "perhaps", but the statement does not\n'
        "  = keep the hedge of the source in the statement\n"
    )
    for more in (", likelihood: likely", ", voice: reported"):
        assert heads("hedge-drift", content.replace("It stays.", f"It stays.{more}")) == []
    assert heads("hedge-drift", content.replace("It stays.", "It may stay.")) == []
    assert len(heads("hedge-drift", content.replace("It stays.", "It stays., voice: conceded"))) == 1


def test_what_is_still_to_do_ends_with_its_line() -> None:
    content = "claims:\n  a:\n    text: |\n      TODO: check this\n      and more.\n"
    assert heads("todo", content) == ['info 4:7-11 still to do: "TODO: check this"']


def test_an_assumption_carries_a_thesis_in_a_map_of_nothing_but_assumptions_too() -> None:
    checked = read("theses: t\nassumptions: {t: T., a: {text: A., supports: t}}\n")
    found = by_name()["load-bearing-assumption"].find(Context(checked.graph, checked.documents))
    assert [place(one.span) for one in found] == ["2:22-23"]


def test_an_assumption_that_falls_carries_nothing() -> None:
    content = (
        "theses: [stay]\nclaims:\n  stay: {text: The shop stays., claims: {pays: {text: It pays., url: x}}}\n"
        "assumptions:\n  kept: {text: The lease is kept., supports: pays -> stay}\n"
    )
    assert len(heads("load-bearing-assumption", content)) == 1
    ended = "counterarguments: {ended: {text: The lease has ended., url: x, attacks: {kept: {strength: strong}}}}\n"
    assert heads("load-bearing-assumption", content + ended) == []
