"""Who says things in a map, the groups that nesting hands down, and what arguments say of themselves."""

from argmap.model import Speaker, Step
from argmap.syntax.writer import write
from tests.maps import read, read_whole

SPEAKERS = "speakers: {owner: The owner, clerk: {name: The clerk, voice: reported}}\n"


def steps_of(content: str) -> dict[str, Step]:
    """Return the steps of a map by their ids."""
    return {step.id: step for step in read_whole(content).map.steps}


def test_a_speaker_is_a_name_or_a_name_and_a_voice() -> None:
    found = read_whole(f"{SPEAKERS}claims: {{a: A.}}").map
    assert found.speakers == {
        "owner": Speaker(id="owner", name="The owner"),
        "clerk": Speaker(id="clerk", name="The clerk", voice="reported"),
    }
    assert [found.speaker_name(by) for by in ("owner", "clerk", "nobody", None)] == [
        "The owner",
        "The clerk",
        "nobody",
        None,
    ]


def test_what_a_speaker_says_is_in_the_voice_of_the_speaker_unless_it_has_its_own() -> None:
    found = read_whole(
        f"{SPEAKERS}claims:\n  a: {{text: A., by: clerk}}\n  b: {{text: B., by: owner}}\n"
        "  c: {text: C., by: clerk, voice: author, supports: {a: {by: clerk}}}\n  d: {text: D., by: The clerk}\n"
    ).map
    assert {name: each.voice for name, each in found.statements.items()} == {
        "a": "reported",
        "b": "author",
        "c": "author",
        "d": "author",
    }
    assert found.steps[0].voice == "reported"
    written = write(found)
    assert written.count("voice: author") == 1
    assert written.count("voice: reported") == 1


def test_the_id_of_a_speaker_is_known_in_any_unicode_form() -> None:
    found = read_whole(
        "speakers: {e\u0301ve: Ève}\nclaims: {a: {text: A., by: \u00e9ve}, b: {text: B., by: e\u0301ve}}"
    ).map
    assert [each.by for each in found.statements.values()] == ["\u00e9ve", "\u00e9ve"]


GROUPS = """
groups: {money: Money, law: The law}
claims:
  a:
    text: A.
    group: money
    claims:
      b: {text: B., evidence: {c: C.}}
      d: {text: D., group: law, claims: {e: E.}}
      f: {text: F., group: none, claims: {g: G.}}
arguments:
  both: {premises: [b, d], supports: a, group: law, claims: {h: H.}}
"""


def test_nested_statements_inherit_the_group_of_their_owner_unless_they_have_their_own() -> None:
    found = read_whole(GROUPS).map
    assert {name: each.group for name, each in found.statements.items()} == {
        "a": "money",
        "b": "money",
        "c": "money",
        "d": "law",
        "e": "law",
        "f": None,
        "g": None,
        "h": "law",
    }
    assert read_whole(write(found)).map == found


def test_an_unknown_group_is_reported_where_it_is_named_and_not_where_it_is_inherited() -> None:
    found = read("claims: {a: {text: A., group: mony, claims: {b: B., c: C.}}}").diagnostics
    assert [d.message for d in found if d.code == "A101"] == ['no group is called "mony"']


def test_premises_may_be_given_by_their_roles() -> None:
    found = steps_of(
        "claims: {a: A., b: B., c: C., d: D.}\n"
        "arguments:\n  x: {premises: {datum: b, backing: [c, d]}, supports: a, title: The case, tags: [old, new]}\n"
    )["x"]
    assert found.premises == ("b", "c", "d")
    assert found.roles == {"b": "datum", "c": "backing", "d": "backing"}
    assert (found.title, found.tags) == ("The case", ("old", "new"))
    assert {premise: span.start.column for premise, span in found.role_spans.items()} == {"b": 18, "c": 28, "d": 28}


def test_a_field_that_is_kept_for_later_says_what_to_write() -> None:
    found = read("claims: {a: {text: A., comments: none yet}}").diagnostics
    assert [(d.message, d.help) for d in found if d.code == "A004"] == [
        (
            'a claim has no field "comments"',
            'write a "note", or "x-comments"; this name is reserved for a later version',
        )
    ]
