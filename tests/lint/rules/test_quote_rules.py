"""The rules about quotations: what each says, where, how gravely, and what it tells to do."""

from pathlib import Path

import pytest

from argmap.lint.checker import Checked
from argmap.lint.summary import summarise
from argmap.sources.fingerprint import digest, make, write
from argmap.sources.quotation import normalise
from argmap.workspace.workspace import Workspace

SIGN = """\
The sign at the door

We are open all year round, and we may close early. On Sundays about 12 people come,
although nobody asked them. The café serves modern iron tea.

We may close early. The sign does not lie. It has been said.
It has never been denied.
"""
HEAD = (
    "argmap: 1\ntitle: A map\ntheses: [stay]\nclaims:\n  stay:\n    text: The shop may stay open.\n    source: sign\n"
)
SOURCES = "sources:\n  sign:\n    title: The sign at the door\n    issued: 2025\n"


def check(folder: Path, quotation: str, record: str = "    text: sign.txt\n", *, text: str = SIGN) -> Checked:
    """Check a map with one quotation."""
    (folder / "argmap.toml").touch()
    (folder / "sign.txt").write_text(text, encoding="utf-8")
    (folder / "map.yaml").write_text(f"{HEAD}    {quotation}\n{SOURCES}{record}", encoding="utf-8")
    return Workspace().check(folder / "map.yaml")


def told(checked: Checked) -> list[tuple[str, str]]:
    """Return code, severity, place and message of each diagnostic, and its help."""
    starts = [(d, d.span.start) for d in checked.diagnostics]
    return [(f"{d.code} {d.severity} {at.line}:{at.column} {d.message}", d.help) for d, at in starts]


RIGHT = ["open all year round, and we may close early", "[It] has ... never been denied", "the sign does not lie"]


@pytest.mark.parametrize("quotation", RIGHT)
def test_nothing_is_reported_for_a_correct_quotation(tmp_path: Path, quotation: str) -> None:
    assert told(check(tmp_path, f"quote: '{quotation}'")) == []


@pytest.mark.parametrize(
    ("quotation", "message", "help_text"),
    [
        (
            "On Sundays about 12 zebras come",
            'A405 error 8:12 this quotation alters the words of "sign" (other): "zebras" for "people"',
            "copy the words of the source; {}:3 has: On Sundays about 12 [people] come",
        ),
        (
            "The sign does lie. It has been said",
            'A405 error 8:12 this quotation alters the words of "sign" (negation): "not" is left out',
            "copy the words of the source; {}:6 has: The sign does [not] lie. It has been said",
        ),
        (
            "We never are open all year round, and we close early",
            (
                'A405 error 8:12 this quotation alters the words of "sign" (negation, hedge): "never" is not in'
                ' the source; "may" is left out'
            ),
            "copy the words of the source; {}:3 has: We are open all year round, and we [may] close early",
        ),
        (
            "all year round, and we may close early. On Sundays about 13 people come",
            'A405 error 8:12 this quotation alters the words of "sign" (number): "13" for "12"',
            (
                "copy the words of the source; {}:3 has: all year round, and we may close early. On Sundays about"
                " [12] people come"
            ),
        ),
        (
            "The cafe serves modern iron tea",
            'A406 warning 8:12 these words nearly match "sign", but not letter by letter',
            "copy the words of the source; {}:4 has: The [café] serves modern iron tea",
        ),
        (
            "we may close early",
            'A407 warning 8:12 these words occur in 2 places of "sign" ({0}:3, {0}:6)',
            'quote more words, or add "prefix" or "suffix" with the words around them',
        ),
        (
            "we may close early\n    prefix: the cat said",
            (
                'A407 warning 8:12 these words occur in 2 places of "sign" ({0}:3, {0}:6), but not after'
                ' its "prefix" or before its "suffix"'
            ),
            "change it to the words around the quotation, or remove it",
        ),
        (
            "The sign does not lie\n    prefix: the cat said",
            (
                'A407 warning 8:12 these words occur in a place of "sign" ({0}:6), but not after'
                ' its "prefix" or before its "suffix"'
            ),
            "change it to the words around the quotation, or remove it",
        ),
        (
            "On Sundays about 12 people come",
            (
                'A408 warning 8:12 the quotation leaves out "although nobody asked them", which may change the'
                ' meaning of "sign"'
            ),
            "quote these words too, here or in a statement that replies to this one; see {}:3",
        ),
        (
            "been denied",
            'A408 warning 8:12 the quotation leaves out "never", which may change the meaning of "sign"',
            "quote these words too, here or in a statement that replies to this one; see {}:7",
        ),
        (
            "serves modern iron tea. We may close early",
            'A404 error 8:12 these words are not one passage of "sign": they run over the end of a paragraph',
            (
                'quote each passage separately, or mark omissions with "..."; {}:4 has: serves modern iron tea'
                " ... We may close early"
            ),
        ),
        (
            "The sign does not lie ... Sundays about 12 people",
            (
                'A404 error 8:12 these words are not one passage of "sign": each part is there, but not in this order'
                " within two paragraphs"
            ),
            (
                'quote each passage separately, or mark omissions with "..."; {}:6 has: The sign does not lie'
                " ... Sundays about 12 people"
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_quotation_is_reported_at_it(
    tmp_path: Path, quotation: str, message: str, help_text: str
) -> None:
    checked = check(tmp_path, f"quote: {quotation}")
    path = tmp_path / "sign.txt"
    assert told(checked) == [(message.format(path), help_text.format(path))]


def test_an_apostrophe_in_altered_words_is_reported_as_one(tmp_path: Path) -> None:
    checked = check(
        tmp_path, "quote: the owner's cat sleeps in the window", text="the keeper's cat sleeps in the window\n"
    )
    message = 'A405 error 8:12 this quotation alters the words of "sign" (other): "owner’s" for "keeper’s"'
    assert [text for text, _ in told(checked)] == [message]


def test_words_that_nothing_is_like_are_reported_with_the_nearest_if_any(tmp_path: Path) -> None:
    ((message, help_text),) = told(check(tmp_path, "quote: on Sundays some people come to the café"))
    assert message == 'A404 error 8:12 these words are not in "sign"'
    assert help_text == (
        "quote the words of the source, or name the right source; nearest,"
        f" {tmp_path / 'sign.txt'}:3 has: On Sundays about 12 people come, although"
    )
    ((message, help_text),) = told(check(tmp_path, "quote: the sign is painted in bright green letters"))
    assert message == 'A404 error 8:12 these words are not in "sign"'
    assert help_text == "quote the words of the source, or name the right source"


def test_words_that_are_not_there_are_reported_through_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "sign.fingerprint").write_text(write(make(normalise(SIGN))), encoding="utf-8")
    assert told(check(tmp_path, "quote: We are closed all year round", "    fingerprint: sign.fingerprint\n")) == [
        (
            'A404 error 8:12 these words are not in "sign"',
            (
                "quote the words of the source, or name the right source; its text is not available, so similar "
                "words cannot be shown"
            ),
        )
    ]


def test_words_in_two_places_are_reported_through_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "sign.fingerprint").write_text(write(make(normalise(SIGN))), encoding="utf-8")
    assert told(check(tmp_path, "quote: we may close early", "    fingerprint: sign.fingerprint\n")) == [
        (
            'A407 warning 8:12 these words occur in 2 places of "sign" (paragraph 1, paragraph 2)',
            'quote more words, or add "prefix" or "suffix" with the words around them',
        )
    ]
    framed = "quote: we may close early\n    prefix: all year round, and"
    assert told(check(tmp_path, framed, "    fingerprint: sign.fingerprint\n")) == []


def test_words_that_stand_everywhere_are_not_all_counted(tmp_path: Path) -> None:
    ((message, _),) = told(check(tmp_path, "quote: open all year", text="We are open all year. " * 500))
    place = f"{tmp_path / 'sign.txt'}:1"
    assert message == f'A407 warning 8:12 these words occur in at least 100 places of "sign" ({place})'


def test_a_quotation_in_a_list_is_reported_at_its_first_segment(tmp_path: Path) -> None:
    checked = check(tmp_path, "quote:\n      - We are open\n      - we may sleep early")
    ((message, help_text),) = told(checked)
    assert message == 'A405 error 9:7 this quotation alters the words of "sign" (other): "sleep" for "close"'
    assert help_text == f"copy the words of the source; {tmp_path / 'sign.txt'}:3 has: we may [close] early"


UNCHECKED = 'A409 info 8:12 a quotation from "sign" could not be checked: '
LOOK = 'give the source a "text" or a "fingerprint", or quote more words'


def test_a_quotation_that_nobody_could_check_fails_only_when_strict(tmp_path: Path) -> None:
    checked = check(tmp_path, "quote: open all year round", "")
    assert told(checked) == [(f"{UNCHECKED}neither its text nor its fingerprint is available", LOOK)]
    assert not summarise([checked]).fails(strict=False)
    assert summarise([checked]).fails(strict=True)


def test_a_quotation_too_short_for_the_fingerprint_fails_only_when_strict(tmp_path: Path) -> None:
    (tmp_path / "sign.fingerprint").write_text(write(make(normalise(SIGN))), encoding="utf-8")
    checked = check(tmp_path, "quote: iron tea", "    fingerprint: sign.fingerprint\n")
    why = "the quotation is too short for the fingerprint of a source of this length"
    assert told(checked) == [(f"{UNCHECKED}{why}", LOOK)]
    assert not summarise([checked]).fails(strict=False)
    assert summarise([checked]).fails(strict=True)


@pytest.mark.parametrize(
    ("quotation", "strict", "fails"),
    [
        ("the sign does not lie", True, False),
        ("we may close early", True, True),
        ("we may close early", False, False),
        ("we may sleep early", False, True),
    ],
)
def test_a_warning_fails_when_strict_and_an_error_always(
    tmp_path: Path,
    quotation: str,
    *,
    strict: bool,
    fails: bool,
) -> None:
    assert summarise([check(tmp_path, f"quote: {quotation}")]).fails(strict=strict) is fails


def test_other_information_fails_nothing_even_when_strict(tmp_path: Path) -> None:
    checked = check(tmp_path, "quote: the sign does not lie")
    assert not checked.diagnostics
    assert not summarise([checked]).fails(strict=True)


OTHER = "0" * 64


CHANGED = 'the text of "sign" has changed since it was recorded'
AGAIN = "record the text again with argmap source add"
ITS_DIGEST = digest(normalise(SIGN))


@pytest.mark.parametrize(
    ("recorded", "hashed", "difference"),
    [
        (OTHER, None, ("13:11", CHANGED, f"restore the text, or {AGAIN}")),
        (None, "Another text.", ("13:11", CHANGED, f"restore the text, or {AGAIN}")),
        (OTHER, "Another text.", ("13:11", CHANGED, f"restore the text, or {AGAIN}")),
        (OTHER, SIGN, ("15:13", '"sha256" of "sign" does not match its text', f"write sha256: {ITS_DIGEST}")),
        (ITS_DIGEST, "Another text.", ("14:18", '"fingerprint" of "sign" does not match its text', AGAIN)),
        (ITS_DIGEST.upper(), SIGN, None),
    ],
)
def test_a_text_that_is_not_the_recorded_one_is_reported_with_the_field_that_differs(
    tmp_path: Path, recorded: str | None, hashed: str | None, difference: tuple[str, str, str] | None
) -> None:
    record = "    text: sign.txt\n"
    if hashed:
        (tmp_path / "sign.fingerprint").write_text(write(make(normalise(hashed))), encoding="utf-8")
        record += "    fingerprint: sign.fingerprint\n"
    if recorded:
        record += f'    sha256: "{recorded}"\n'
    expected = [(f"A410 error {difference[0]} {difference[1]}", difference[2])] if difference else []
    assert told(check(tmp_path, "quote: the sign does not lie", record)) == expected


DRIFT = HEAD.replace("may stay", "stays")


@pytest.mark.parametrize(
    ("quotation", "doubt"),
    [
        ("the shop will probably stay open", "probably"),
        ("Perhaps, the shop stays", "Perhaps"),
        ("we may close early. On Sundays", None),
        ("it might rain. The shop stays open", None),
    ],
)
def test_a_statement_without_the_reserve_of_its_quotation_is_reported_at_its_text(
    tmp_path: Path, quotation: str, doubt: str | None
) -> None:
    (tmp_path / "map.yaml").write_text(f"{DRIFT}    quote: {quotation}\n{SOURCES}", encoding="utf-8")
    found = [each for each in told(Workspace().check(tmp_path / "map.yaml")) if each[0].startswith("A507")]
    message = f'A507 info 6:11 the quotation says "{(doubt or "").casefold()}", but the statement does not'
    assert found == ([(message, "keep the hedge of the source in the statement")] if doubt else [])
