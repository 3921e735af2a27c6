"""Edits: what each writes, in every style, and what it refuses."""

from collections.abc import Callable

import pytest

from argmap.base.text import NOWHERE, Span
from argmap.model import Kind, Map, Relation, Statement
from argmap.model.mentions import Namespace
from argmap.syntax import edits
from tests.maps import HEAD, read_whole

FILE = """\
theses: [a]
sources: {s: {title: Books}}

claims:
  # about a
  a: The shop stays.  # so far
  b:
    text: >-  # why
      Trade has
      grown.
    # inner
    supports: a
    tags: [x, "y z"]

    evidence:
      e: {text: Sales rose., source: s, supports: ['c']}
  c:
    text: 'Rents fell.'
    counterarguments:
      # on d
      d: But not here.
"""
Edit = Callable[[Map], edits.Edited]
NEW = Statement(id="n", kind=Kind.EVIDENCE, text="New words.")


def edited(content: str, edit: Edit) -> str:
    """Return a file after an edit, which must not be refused."""
    whole = read_whole(content).map
    made = edit(whole)
    assert not isinstance(made, edits.Refused), made.message
    after = edits.with_edits(whole.span.text, made).content
    read_whole(after)
    return after.removeprefix(HEAD)


def refusal(content: str, edit: Edit) -> tuple[str, int, list[tuple[str, int]]]:
    """Return why an edit is refused, and the lines that are named: of the map, and of what is related."""
    made = edit(read_whole(content).map)
    assert isinstance(made, edits.Refused)
    return made.message, made.span.start.line, [(each.message, each.span.start.line) for each in made.related]


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (lambda m: edits.reword(m, "a", "Yes: it does."), "a: The shop stays.  #", 'a: "Yes: it does."  #'),
        (lambda m: edits.reword(m, "b", "It grew."), "      Trade has\n      grown.\n", "      It grew.\n"),
        (lambda m: edits.reword(m, "c", "It's so."), "'Rents fell.'", "'It''s so.'"),
        (lambda m: edits.reword(m, "e", "One, two."), "{text: Sales rose.,", '{text: "One, two.",'),
        (
            lambda m: edits.set_field(m, "a", "by", "the owner"),
            "a: The shop stays.  # so far\n",
            "a:\n    text: The shop stays.  # so far\n    by: the owner\n",
        ),
        (lambda m: edits.set_field(m, "c", "weight", 0.5), "fell.'\n", "fell.'\n    weight: 0.5\n"),
        (lambda m: edits.set_field(m, "e", "tags", ("p", "q")), "supports: ['c']}", "tags: [p, q], supports: ['c']}"),
        (lambda m: edits.remove_field(m, "b", "tags"), '    tags: [x, "y z"]\n', ""),
        (lambda m: edits.remove_field(m, "e", "source"), ", source: s,", ","),
        (
            lambda m: edits.set_field(m, "b -> a", "strength", "weak"),
            "    supports: a\n",
            "    supports:\n      a:\n        strength: weak\n",
        ),
        (
            lambda m: edits.set_field(m, "d -> c", "warrant", "So."),
            "d: But not here.\n",
            "d:\n        text: But not here.\n        attacks:\n          c:\n            warrant: So.\n",
        ),
        (lambda m: edits.connect(m, "b", "supports", "c"), "    supports: a\n", "    supports: [a, c]\n"),
        (lambda m: edits.connect(m, "e", "supports", "a"), "['c']", "['c', a]"),
        (
            lambda m: edits.connect(m, "c", "undercuts", "b -> a"),
            "fell.'\n",
            "fell.'\n    undercuts: b -> a\n",
        ),
        (lambda m: edits.disconnect(m, "b", "supports", "a"), "    supports: a\n", ""),
        (lambda m: edits.disconnect(m, "e", "supports", "c"), ", supports: ['c']", ""),
        (
            lambda m: edits.add(m, NEW, "a"),
            "a: The shop stays.  # so far\n",
            "a:\n    text: The shop stays.  # so far\n    evidence:\n      n: New words.\n",
        ),
        (lambda m: edits.add(m, NEW, "e"), "['c']}", "['c'], evidence: {n: New words.}}"),
        (
            lambda m: edits.add(m, NEW, "b -> a", Relation.UNDERCUTS),
            "d: But not here.\n",
            "d: But not here.\n\nevidence:\n  n:\n    text: New words.\n    undercuts: b -> a\n",
        ),
        (lambda m: edits.rename(m, Namespace.TAG, "y z", 'y"z'), '"y z"', '"y\\"z"'),
        (lambda m: edits.rename(m, Namespace.STATEMENT, "d", "é"), "d: But", "é: But"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_edit_writes_what_it_says_and_nothing_else(edit: Edit, before: str, after: str, end: str) -> None:
    expected = FILE.replace(before, after, 1)
    content = (HEAD + FILE).replace("\n", end)
    whole = read_whole(content).map
    made = edit(whole)
    assert not isinstance(made, edits.Refused), made.message
    assert edits.with_edits(whole.span.text, made).content == (HEAD + expected).replace("\n", end)


MOVED = """\
  c:
    text: 'Rents fell.'
    counterarguments:
      # on d
      d: But not here.
"""
INSIDE_B = """\
    claims:
      c:
        text: 'Rents fell.'
        counterarguments:
          # on d
          d: But not here.
"""
AT_THE_TOP = """\

counterarguments:
  # on d
  d:
    text: But not here.
    attacks: c
"""


def test_a_statement_moves_with_all_inside_it_and_its_comments() -> None:
    expected = FILE.replace(MOVED, "").replace("\n    evidence:", f"{INSIDE_B}\n    evidence:")
    assert edited(FILE, lambda m: edits.move(m, "c", "b")) == expected


def test_a_statement_moves_to_the_top_and_keeps_its_relation_by_name() -> None:
    moved = edited(FILE, lambda m: edits.move(m, "d", keep=True))
    nested = "    counterarguments:\n      # on d\n      d: But not here.\n"
    assert moved == FILE.replace(nested, AT_THE_TOP)


def test_a_statement_moves_there_and_back() -> None:
    top = edited(FILE, lambda m: edits.move(m, "d", keep=True))
    back = edited(top, lambda m: edits.move(m, "d", "c"))
    assert back == FILE.replace("      d: But not here.\n", "      d:\n        text: But not here.\n")


GROUPED = """\
groups: {g: One, h: Two}
claims:
  a:
    text: The shop stays open.
    group: g
    claims:
      b: Trade has grown.
      # remark
      c:
        text: Rents fell.
        group: h
        evidence:
          d: They did.
  e: The street is quiet.
arguments:
  n:
    premises: [a, e]
    supports: c
    group: h
"""


@pytest.mark.parametrize(
    ("name", "parent", "written"),
    [
        ("b", None, "  b:\n    text: Trade has grown.\n    group: g\n    supports: a\n"),
        ("b", "e", "    claims:\n      b:\n        text: Trade has grown.\n        group: g\n        supports: a\n"),
        ("b", "c", "        claims:\n          b:\n            text: Trade has grown.\n            group: g\n"),
        (
            "c",
            None,
            "  # remark\n  c:\n    text: Rents fell.\n    group: h\n    supports: a\n    evidence:\n      d: ",
        ),
        ("d", "n", "    evidence:\n      d:\n        text: They did.\n        supports: c\n"),
        ("e", "a", "      e:\n        text: The street is quiet.\n        group: none\n"),
    ],
)
def test_a_statement_that_moves_stays_in_its_group(name: str, parent: str | None, written: str) -> None:
    whole = read_whole(GROUPED).map
    after = edited(GROUPED, lambda m: edits.move(m, name, parent, keep=True))
    assert written in after
    assert {each.id: each.group for each in read_whole(after).map.said()}.items() >= {
        each: statement.group for each, statement in whole.statements.items()
    }.items()


REMARKS = """\
claims:
  a:
    x-own: >-
      Words of
      our own.
    claims:
      b:
        text: Trade has grown.
      # on what is to come
    tags: [x]
      # on tags
"""


def test_no_comment_becomes_a_part_of_a_text() -> None:
    moved = edited(REMARKS.replace("x-own", "text"), lambda m: edits.move(m, "b"))
    assert "  b:\n    text: Trade has grown.\n  # on what is to come\n" in moved
    made = edited(REMARKS.replace("x-own", "text"), lambda m: edits.set_field(m, "a", "note", "So."))
    assert "    tags: [x]\n      # on tags\n    note: So.\n" in made
    last = "  c:\n    text: >-\n      Rents fell.\n    note: So.\n      # on notes\n"
    refused = refusal(REMARKS.replace("x-own", "text") + last, lambda m: edits.remove_field(m, "c", "note"))
    assert refused[0] == "a comment after it belongs to it"


@pytest.mark.parametrize(
    ("edit", "message", "line", "related"),
    [
        (
            lambda m: edits.remove(m, "b"),
            '"b" cannot be removed: other entries are nested in it or refer to it',
            9,
            [("nested in it", 18)],
        ),
        (
            lambda m: edits.remove(m, "a"),
            '"a" cannot be removed: other entries are nested in it or refer to it',
            8,
            [("refers to it", 3), ("refers to it", 14)],
        ),
        (lambda m: edits.disconnect(m, "d", "attacks", "c"), '"d" is nested in "c": move it', 23, []),
        (lambda m: edits.connect(m, "b", "supports", "x"), 'there is no statement or step called "x"', 9, []),
        (lambda m: edits.connect(m, "b", "supports", "a"), '"b" cannot have the relation "supports: a"', 9, []),
        (lambda m: edits.move(m, "b", "e"), "a statement cannot be nested in itself", 18, []),
        (lambda m: edits.move(m, "d", "e"), "content on several lines cannot be put in braces", 18, []),
        (lambda m: edits.set_field(m, "a", "wieght", "1"), '"a" has no field "wieght" that can be set', 8, []),
        (lambda m: edits.remove_field(m, "b", "text"), '"b" has no field "text" that can be removed', 9, []),
        (lambda m: edits.rename(m, Namespace.STATEMENT, "a", "b"), 'there already is a statement "b"', 9, []),
        (lambda m: edits.rename(m, Namespace.STATEMENT, "zz", "b"), 'no statement is called "zz"', 2, []),
        (lambda m: edits.reword(m, "x", "Y."), 'there is no statement or step called "x"', 2, []),
    ],
)
def test_what_cannot_be_done_safely_is_refused_with_a_reason(
    edit: Edit, message: str, line: int, related: list[tuple[str, int]]
) -> None:
    assert refusal(FILE, edit) == (message, line, related)


SHARED = """\
claims:
  a: &one
    text: The shop stays.
    tags: &two [x]
  b: {text: Trade has grown., supports: a, tags: *two}
"""


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda m: edits.set_field(m, "b", "tags", ("y",)), "an anchor or alias would be removed"),
        (lambda m: edits.remove_field(m, "a", "tags"), "an anchor or alias would be removed"),
        (lambda m: edits.remove(m, "b"), "an anchor or alias would be removed"),
        (lambda m: edits.move(m, "b", "a"), "an anchor or alias would be removed"),
    ],
)
def test_what_an_alias_repeats_is_left_alone(edit: Edit, message: str) -> None:
    assert refusal(SHARED, edit)[0] == message


def test_a_map_that_was_never_read_from_a_file_cannot_be_edited() -> None:
    made = edits.reword(Map(title="A map", statements={"n": NEW}), "n", "Other.")
    assert isinstance(made, edits.Refused)
    assert made.message == "it was never read from a file"


CITED = """\
sources: {s: {title: Books}}
claims:
  a:
    text: The shop stays.
    source: s
    quote: [it stays, we hear]
    date: 2020
    allow: {orphan: so, "too-deep": so}
    tags: &tags [x]
  b:
    text: Trade has grown.
    citations:
      - source: s
        quote: >-
          trade has
          grown
      - {source: s, quote: it grew, locator: 'page 2'}
    supports:
      a:
        allow:
          orphan: so
    tags: *tags
  c: {text: Rents fell., source: s, quote: they fell, supports: [a, a]}
"""


def quote_span(whole: Map, name: str, number: int = 0) -> Span:
    """Return where a quotation stands."""
    span = whole.statements[name].citations[number].quote_span
    assert span is not None
    return span


def locator_span(whole: Map) -> Span:
    """Return where the only locator stands."""
    span = whole.statements["b"].citations[1].locator_span
    assert span is not None
    return span


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (
            lambda m: edits.set_next_to(quote_span(m, "a"), "quote", "locator", "page 1"),
            "[it stays, we hear]\n",
            "[it stays, we hear]\n    locator: page 1\n",
        ),
        (
            lambda m: edits.set_next_to(quote_span(m, "b"), "quote", "locator", "page: 1"),
            "          grown\n",
            '          grown\n        locator: "page: 1"\n',
        ),
        (
            lambda m: edits.set_next_to(quote_span(m, "b", 1), "quote", "locator", "page 3"),
            "'page 2'",
            "'page 3'",
        ),
        (
            lambda m: edits.set_next_to(quote_span(m, "c"), "quote", "locator", "p. 1, 2"),
            "quote: they fell,",
            'quote: they fell, locator: "p. 1, 2",',
        ),
        (lambda m: edits.replace_at(locator_span(m), "page 4"), "'page 2'", "'page 4'"),
        (
            lambda m: edits.replace_at(m.statements["a"].allow[0].span, "unsupported-claim"),
            "{orphan: so,",
            "{unsupported-claim: so,",
        ),
        (lambda m: edits.remove_at(m.statements["a"].allow[1].span), ', "too-deep": so}', "}"),
        (
            lambda m: edits.remove_at(next(s for s in m.steps if s.allow).allow[0].span),
            "        allow:\n          orphan: so\n",
            "",
        ),
        (lambda m: edits.remove_at(m.steps[-1].target_span), "[a, a]", "[a]"),
        (lambda m: edits.remove_at(locator_span(m)), ", locator: 'page 2'", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_has_no_name_is_edited_by_its_place(edit: Edit, before: str, after: str, end: str) -> None:
    assert CITED.count(before) == 1
    content = (HEAD + CITED).replace("\n", end)
    whole = read_whole(content).map
    made = edit(whole)
    assert not isinstance(made, edits.Refused), made.message
    expected = (HEAD + CITED.replace(before, after)).replace("\n", end)
    assert edits.with_edits(whole.span.text, made).content == expected


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda m: edits.remove_at(m.statements["b"].place("tags")), "an anchor or alias would be removed"),
        (lambda m: edits.replace_at(m.statements["b"].place("tags"), "y"), "an anchor or alias would be removed"),
        (
            lambda m: edits.set_next_to(m.statements["a"].place("date"), "quote", "locator", "1"),
            'there is no field "quote" here',
        ),
        (lambda _: edits.remove_at(NOWHERE), "it was never read from a file"),
    ],
)
def test_what_has_no_name_is_left_alone_where_an_edit_would_not_be_safe(edit: Edit, message: str) -> None:
    assert refusal(CITED, edit)[0] == message
