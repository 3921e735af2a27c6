"""References: where every id is mentioned, and that replacing all mentions of one renames it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.decoding import decode
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.model import Map, Source, Statement, Step
from argmap.model.mentions import Mention, Namespace, Role
from argmap.model.records import step_id
from argmap.model.references import references
from argmap.syntax import reader
from argmap.syntax.writer import write
from argmap.workspace.workspace import Workspace
from tests import made_records
from tests.any_maps import maps
from tests.laws import examples
from tests.maps import ARGUMENTS, read_whole
from tests.syntax.writer.test_laws import BROKEN

NEW = "renamed.id"


def written(mention: Mention) -> str:
    """Return what is in the file at the place of a mention."""
    span = mention.span
    return span.text.content[span.first : span.last]


def rows(content: str) -> list[tuple[str, str, int]]:
    """Return the mentions in a map: what is written, the role, the line."""
    found = references(read_whole(content).map)
    return [(written(mention), str(mention.role), mention.span.start.line) for mention in found]


def test_every_mention_has_its_role_and_place() -> None:
    assert rows("""
theses: [stay, go]
source: ledger
groups: {money: What it costs}
sources:
  ledger: {title: The ledger}
  copy: {title: A copy, origin: ledger}
  letter: {title: A letter, origin: hearsay}
claims:
  stay: {text: The shop stays open., contradicts: go}
  go: {text: The shop closes., group: money}
  trade:
    text: The trade has grown.
    source: copy
    supports: {"stay": {scheme: sign, answers: {relation: rent, others: nobody knows}}}
counterarguments:
  rent: {text: The rent has doubled., undercuts: "trade  ->  stay"}
arguments:
  both: {premises: [trade, rent], attacks: go}
""") == [
        ("stay", "thesis", 4),
        ("go", "thesis", 4),
        ("ledger", "default source", 5),
        ("money", "group", 6),
        ("ledger", "source", 8),
        ("copy", "source", 9),
        ("ledger", "origin", 9),
        ("letter", "source", 10),
        ("stay", "statement", 12),
        ("go", "contradiction", 12),
        ("go", "statement", 13),
        ("money", "membership", 13),
        ("trade", "statement", 14),
        ("copy", "citation", 16),
        ("stay", "target", 17),
        ("rent", "answer", 17),
        ("rent", "statement", 19),
        ("trade", "target", 19),
        ("stay", "target", 19),
        ("both", "argument", 21),
        ("trade", "premise", 21),
        ("rent", "premise", 21),
        ("go", "target", 21),
    ]


def test_a_nested_statement_mentions_nothing_but_itself() -> None:
    assert rows("claims: {a: {text: A., claims: {b: B.}}}") == [("a", "statement", 3), ("b", "statement", 3)]


def test_an_anchor_or_a_block_is_not_part_of_an_id() -> None:
    content = """
claims:
  a: A.
  b: {text: B., supports: &it a}
  c:
    text: C.
    attacks: >-
      a
  d: {text: D., supports: *it}
"""
    found = references(read_whole(content).map)
    assert [written(mention) for mention in found] == ["a", "b", "a", "c", "a", "d"]


def test_an_id_that_is_written_with_escapes_keeps_its_quotation_marks() -> None:
    found = references(read_whole('claims:\n  a: A.\n  b: {text: B., supports: "\\x61"}\n').map)
    assert [(mention.id, written(mention)) for mention in found] == [("a", "a"), ("b", "b"), ("a", '"\\x61"')]


def test_what_an_included_file_declares_and_names_is_mentioned_there(tmp_path: Path) -> None:
    head = "argmap: 1\ntitle: A map\nsources: {book: {title: A book}}\n"
    (tmp_path / "main.yaml").write_text(f"{head}include: other.yaml\nclaims: {{a: A.}}\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text(
        f"{head}source: book\ntheses: b\ngroups: {{g: G}}\nclaims: {{b: {{text: B., group: g, supports: a}}}}\n",
        encoding="utf-8",
    )
    found = references(Workspace().check(tmp_path / "main.yaml", with_rules=False).map)
    assert Counter((Path(mention.span.path).name, mention.id, str(mention.role)) for mention in found) == Counter(
        [
            ("main.yaml", "book", "source"),
            ("main.yaml", "a", "statement"),
            ("other.yaml", "book", "source"),
            ("other.yaml", "book", "default source"),
            ("other.yaml", "b", "thesis"),
            ("other.yaml", "g", "group"),
            ("other.yaml", "b", "statement"),
            ("other.yaml", "g", "membership"),
            ("other.yaml", "a", "target"),
        ]
    )


def test_a_map_without_places_is_mentioned_nowhere() -> None:
    assert references(made_records.filled_map()) == ()


def test_five_roles_declare_an_id() -> None:
    declaring = [Role.STATEMENT, Role.ARGUMENT, Role.SOURCE, Role.GROUP, Role.SPEAKER]
    assert [role for role in Role if role.is_declaration] == declaring


def test_speakers_are_mentioned_where_they_are_named_and_nobody_else_is() -> None:
    assert rows("""
speakers: {owner: The owner, clerk: {name: The clerk, voice: reported}}
groups: {money: What it costs}
claims:
  stay: {text: The shop stays open., by: "owner", group: money, claims: {loved: {text: It is loved., by: a passer-by}}}
  rent: {text: The rent is low., supports: {stay: {by: clerk}}}
arguments:
  both: {premises: {first: rent, second: [loved]}, supports: stay, by: owner, group: money}
""") == [
        ("owner", "speaker", 4),
        ("clerk", "speaker", 4),
        ("money", "group", 5),
        ("stay", "statement", 7),
        ("owner", "attribution", 7),
        ("money", "membership", 7),
        ("loved", "statement", 7),
        ("rent", "statement", 8),
        ("stay", "target", 8),
        ("clerk", "attribution", 8),
        ("both", "argument", 10),
        ("rent", "premise", 10),
        ("loved", "premise", 10),
        ("stay", "target", 10),
        ("owner", "attribution", 10),
        ("money", "membership", 10),
    ]


def test_every_mention_in_a_file_is_the_id_as_it_is_written() -> None:
    maps = {path: Workspace().check(path, with_rules=False).map for path in (*ARGUMENTS, *BROKEN)}
    mentions = [(path, mention.id, written(mention)) for path, made in maps.items() for mention in references(made)]
    # An id in a form that is normalised, or with escapes, is reported by reading it.
    assert [each for each in mentions if each[1] not in {each[2], decoded(each[2])}] == []
    assert len(mentions) > len(maps)


def decoded(value: str) -> str:
    """Return what a scalar that stands alone is read as."""
    folded = " ".join(value.split())
    root = reader.includes(Text("x.yaml", f"include: {folded}\n"))
    return unicodedata.normalize("NFC", root[0]) if root else ""


@given(maps(), st.data())
@settings(max_examples=examples(300))
def test_replacing_every_mention_of_an_id_renames_it_and_nothing_else(made: Map, data: st.DataObject) -> None:
    text, _ = decode(write(made).encode(), "map.yaml")
    read, _ = reader.read(text, NoFiles())
    mentions = references(read)
    declared = [(each.role.namespace, each.id) for each in mentions if each.role.is_declaration]
    space, name = data.draw(st.sampled_from(declared))
    content = replaced(text, [m for m in mentions if m.id == name and m.role.namespace is space])
    again, _ = reader.read(Text("map.yaml", content), NoFiles())
    assert again == renamed(read, space, name), content


def replaced(text: Text, mentions: Iterable[Mention]) -> str:
    """Return a text with a new id in the place of some mentions."""
    parts, last = [], 0
    for mention in mentions:
        parts += [text.content[last : mention.span.first], NEW]
        last = mention.span.last
    return "".join([*parts, text.content[last:]])


def renamed(old: Map, space: Namespace, name: str) -> Map:
    """Return a map in which one thing has another id."""
    names: Mapping[Namespace, Mapping[str, str]] = {space: {name: NEW}}

    def new(space: Namespace, value: str) -> str:
        parts = [names.get(space, {}).get(part, part) for part in value.split(" -> ")]
        return " -> ".join(parts)

    def belonging(each: Statement | Step) -> dict[str, Any]:
        by = new(Namespace.SPEAKER, each.by) if each.by and each.by in old.speakers else each.by
        return {"by": by, "group": each.group and new(Namespace.GROUP, each.group)}

    def statement(each: Statement) -> Statement:
        citations = tuple(
            replace(one, source=one.source and new(Namespace.SOURCE, one.source)) for one in each.citations
        )
        return replace(each, id=new(Namespace.STATEMENT, each.id), citations=citations, **belonging(each))

    def source(each: Source) -> Source:
        origin = each.origin and (new(Namespace.SOURCE, each.origin) if each.origin in old.sources else each.origin)
        return replace(each, id=new(Namespace.SOURCE, each.id), origin=origin)

    def step(each: Step) -> Step:
        premise, target = (new(Namespace.STATEMENT, end) for end in (each.premises[0], each.target))
        return replace(
            each,
            id=new(Namespace.STATEMENT, each.id) if each.named else step_id(premise, target),
            premises=tuple(new(Namespace.STATEMENT, premise) for premise in each.premises),
            target=target,
            answers={
                question: new(Namespace.STATEMENT, answer) if answer in old.statements else answer
                for question, answer in each.answers.items()
            },
            roles={new(Namespace.STATEMENT, premise): role for premise, role in each.roles.items()},
            **belonging(each),
        )

    return replace(
        old,
        theses=tuple(new(Namespace.STATEMENT, thesis) for thesis in old.theses),
        source=old.source and new(Namespace.SOURCE, old.source),
        groups={new(Namespace.GROUP, each): title for each, title in old.groups.items()},
        speakers={
            new(Namespace.SPEAKER, each): replace(one, id=new(Namespace.SPEAKER, each))
            for each, one in old.speakers.items()
        },
        sources={new(Namespace.SOURCE, each): source(one) for each, one in old.sources.items()},
        statements={new(Namespace.STATEMENT, each): statement(one) for each, one in old.statements.items()},
        steps=tuple(map(step, old.steps)),
        contradictions=tuple(
            replace(each, left=new(Namespace.STATEMENT, each.left), right=new(Namespace.STATEMENT, each.right))
            for each in old.contradictions
        ),
    )
