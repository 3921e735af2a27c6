"""What shells are given to complete words with, asked for as they ask."""

import os
import shlex
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from argmap.cli import candidates
from argmap.cli.app import app
from argmap.cli.commands import COMMANDS
from argmap.lint.registry import rules
from argmap.syntax.schemes import schemes
from argmap.workspace import folders
from tests.cli.running import run, run_program, run_shell
from tests.cli.test_all_commands import FOUND
from tests.laws import examples

MAP = """argmap: 1
title: Should the shop stay open?
sources: {ledger: {title: The ledger}, diary: {title: A diary}}
claims:
  stay:
    text: "The shop stays open: it has to."
    contradicts: close
    evidence:
      trade: {text: "The trade's grown.", source: ledger, tags: [money, trade, two words]}
  close: {text: The shop closes., voice: reported, by: others}
assumptions:
  owner: {text: The owner agrees, tags: mood}
arguments:
  both: {premises: [trade, owner], supports: stay}
"""
TRAP = r"""argmap: 1
title: Trap
claims:
  trap: {text: 'It \$(touch run) $(touch run) \`touch run` "; touch run; " '' & | > run [/bold] [red]it (is).'}
  "$(touch run)": It is.
  "a b": It is.
  "`touch run`": {text: It is., tags: ["$(touch run)", "a;b", ":", fine]}
"""


@pytest.fixture
def shop(folder: Path) -> Path:
    """A folder with a map where maps are, and another next to."""
    (folder / "arguments").mkdir()
    (folder / "arguments" / "shop.yaml").write_text(MAP, encoding="utf-8")
    (folder / "other.yaml").write_text("argmap: 1\ntitle: O\nclaims: {else: Something else.}\n", encoding="utf-8")
    return folder


def environment_of(shell: str, line: str) -> dict[str, str]:
    """Return what a shell sets when it asks how the last word of a line may end."""
    words = shlex.split(line)
    number = len(words) if line.endswith(" ") else len(words) - 1
    return {
        "_ARGMAP_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join([*words, ""]) if line.endswith(" ") else "\n".join(words),
        "COMP_CWORD": str(number),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


def asked(shell: str, line: str) -> str:
    """Return what the command line answers to a shell, in this process and in the working directory."""
    outcome = run(environment=environment_of(shell, line))
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def offered(line: str) -> list[str]:
    """Return what bash is offered to end a line with."""
    return asked("bash", line).split()


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("argmap why ", ["close", "owner", "stay", "trade"]),
        ("argmap why st", ["stay"]),
        ("argmap why nothing-like-it", []),
        ("argmap why stay --dep", ["--depth"]),
        ("argmap flip --thesis ", ["close", "stay"]),
        ("argmap flip arguments/shop.yaml --thesis ", ["close", "stay"]),
        ("argmap flip other.yaml --thesis ", ["else"]),
        ("argmap what-if --without ", ["both", "close", "owner", "stay", "trade"]),
        ("argmap what-if other.yaml --without ", ["else"]),
        ("argmap what-if --without trade --without o", ["owner"]),
        ("argmap what-if --weight b", ["both="]),
        ("argmap render --focus c", ["close"]),
        ("argmap render arguments/ other.yaml --focus ", ["close", "else", "owner", "stay", "trade"]),
        ("argmap render other.yaml --depth 2 --thesis ", ["else"]),
        ("argmap render --collapse s", ["stay"]),
        ("argmap render --tag ", ["money", "mood", "trade"]),
        ("argmap render --kinds claim,", ["claim,assumption", "claim,counterargument", "claim,evidence"]),
        ("argmap render --format p", ["pdf", "png"]),
        ("argmap render --theme ", ["light", "dark", "auto", "print"]),
        ("argmap list --tag mo", ["money", "mood"]),
        ("argmap list --source ", ["diary", "ledger"]),
        ("argmap list --by ", ["others"]),
        ("argmap list --voice ", ["author", "conceded", "mapper", "reported"]),
        ("argmap evaluate --semantics g", ["grounded"]),
        ("argmap evaluate --standard c", ["clear-and-convincing"]),
        ("argmap flip --semantics e", ["euler", "euler-top"]),
        ("argmap validate --format s", ["sarif"]),
        ("argmap validate --select orph", ["orphan"]),
        ("argmap validate --select A11,orph", ["A11,orphan"]),
        ("argmap validate --ignore yaml", []),
        ("argmap rules --select yaml", ["yaml-syntax"]),
        ("argmap explain A40", [rule.code for rule in rules() if rule.code.startswith("A40")]),
        ("argmap schemes ", sorted(schemes())),
        ("argmap coverage --format ", ["text", "json"]),
        ("argmap source ", ["add", "check"]),
        ("argmap wh", ["what-if", "why"]),
        ("argmap no-such-command ", list(COMMANDS.names())),
        ("argmap --version ", list(COMMANDS.names())),
        ("argmap why stay ", ["arguments/", "other.yaml"]),
    ],
)
@pytest.mark.usefixtures("shop")
def test_a_word_is_ended_by_what_there_is(line: str, values: list[str]) -> None:
    assert offered(line) == values


@pytest.mark.usefixtures("folder")
def test_all_rules_are_offered_by_name_and_by_code() -> None:
    known = sorted(name for rule in rules() for name in (rule.name, rule.code))
    assert offered("argmap explain ") == known
    assert len(known) < candidates.MOST_OFFERED


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("argmap show ", ["arguments/", "empty/", "other.yaml", "seeds/"]),
        ("argmap show ar", ["arguments/", "arguments/shop.yaml"]),
        ("argmap show arguments/", ["arguments/shop.yaml"]),
        ("argmap show ./o", ["./other.yaml"]),
        ("argmap validate other.yaml arguments/s", ["arguments/shop.yaml"]),
        ("argmap show .h", [".hidden.yaml"]),
        ("argmap show em", []),
        ("argmap show nowhere/", []),
        ("argmap show ~/", []),
        ("argmap source add no", ["notes.md"]),
        ("argmap quote ", ["arguments/", "empty/", "log", "notes.md", "other.yaml", "seeds/"]),
        ("argmap source check seeds/", ["seeds/log.yaml"]),
    ],
)
def test_a_path_continues_to_folders_and_files_of_its_kind(line: str, values: list[str], shop: Path) -> None:
    for name in ("notes.md", ".hidden.yaml", "seeds/log.yaml", "empty/picture.png"):
        (shop / name).parent.mkdir(exist_ok=True)
        (shop / name).write_text("title: A log\n", encoding="utf-8")
    assert offered(line) == values


def test_where_a_name_needs_quotes_the_shell_is_left_to_offer_files(shop: Path) -> None:
    for name in ("my map.yaml", "mine.yaml", "x$(touch run).yaml", "x.yaml"):
        (shop / name).write_text(MAP, encoding="utf-8")
    assert offered("argmap show ") == offered("argmap show m") == offered("argmap show x") == []
    assert offered("argmap show mi") == ["mine.yaml"]


@pytest.mark.usefixtures("shop")
def test_a_shell_that_shows_help_gets_the_beginning_of_each_text() -> None:
    assert asked("fish", "argmap why ") == (
        "close\tThe shop closes.\nowner\tThe owner agrees\nstay\tThe shop stays open, it has to.\n"
        "trade\tThe trade’s grown.\n"
    )
    assert asked("zsh", "argmap why ") == (
        """_arguments '*: :(("close":"The shop closes."\n"owner":"The owner agrees"\n"""
        """"stay":"The shop stays open, it has to."\n"trade":"The trade’s grown."))'\n"""
    )
    assert asked("fish", "argmap what-if --without b") == "both\tfrom trade, owner to stay\n"
    assert asked("fish", "argmap list --source l") == "ledger\tThe ledger\n"
    assert asked("fish", "argmap explain orph") == ("orphan\tA107 A statement that is not connected to a thesis.\n")
    assert asked("powershell", "argmap why ").splitlines()[0] == "close:::The shop closes."


def test_long_help_of_an_option_is_one_line(shop: Path) -> None:
    # The program itself, because it is the one that knows how wide the lines may be.
    outcome = run_program(folder=shop, environment=environment_of("fish", "argmap evaluate --"))
    lines = outcome.out.splitlines()
    assert [line for line in lines if not line.startswith("--")] == []
    assert any(len(line) > 100 for line in lines)


def test_nothing_that_a_map_says_is_run_by_a_shell(folder: Path) -> None:
    (folder / "arguments").mkdir()
    (folder / "arguments" / "trap.yaml").write_text(TRAP, encoding="utf-8")
    text = "It (touch run) (touch run) ’touch run’ ; touch run; ’ run /…"
    assert asked("fish", "argmap why ") == f"trap\t{text}\n"
    assert asked("zsh", "argmap why ") == f"""_arguments '*: :(("trap":"{text}"))'\n"""
    assert offered("argmap why ") == ["trap"]
    assert offered("argmap list --tag ") == ["fine"]


@pytest.mark.parametrize("ending", ["  open: {text: The shop", "  open: {text: [", "  open:\n\t", '  "open', "\0"])
def test_a_map_that_is_half_written_gives_what_can_be_read_or_nothing(ending: str, shop: Path) -> None:
    (shop / "arguments" / "shop.yaml").write_text(MAP.partition("assumptions:")[0] + ending, encoding="utf-8")
    assert offered("argmap why stay") in ([], ["stay"])


def test_a_map_with_a_mistake_gives_all_that_can_be_read(shop: Path) -> None:
    (shop / "arguments" / "shop.yaml").write_text(f"{MAP}bogus: 1\nclaims: {{}}\n", encoding="utf-8")
    assert offered("argmap why ") == ["close", "owner", "stay", "trade"]


def test_without_a_map_nothing_is_offered_and_nothing_is_reported(folder: Path) -> None:
    assert offered("argmap why ") == []
    (folder / "arguments").write_bytes(b"\xff\xfe\x00")
    assert offered("argmap why ") == []


def test_standard_input_and_pipes_are_never_waited_for(shop: Path) -> None:
    os.mkfifo(shop / "pipe")
    assert offered("argmap render - --focus st") == ["stay"]
    assert offered("argmap render pipe --focus st") == []


def test_of_very_many_ids_the_first_are_offered_and_the_last(folder: Path) -> None:
    claims = "".join(f"  a{number:03}: It is.\n" for number in range(500))
    (folder / "map.yaml").write_text(f"argmap: 1\ntitle: T\nclaims:\n{claims}  b: It is.\n", encoding="utf-8")
    expected = [f"a{number:03}" for number in range(candidates.MOST_OFFERED - 1)]
    assert offered("argmap render map.yaml --focus ") == [*expected, "b"]
    assert offered("argmap render map.yaml --focus a49") == [f"a{number}" for number in range(490, 500)]


def test_a_map_too_large_to_be_read_at_once_is_skipped(folder: Path) -> None:
    long = "x" * candidates.MOST_BYTES
    (folder / "large.yaml").write_text(f"argmap: 1\ntitle: T\nclaims: {{a: {long}}}\n", encoding="utf-8")
    (folder / "small.yaml").write_text("argmap: 1\ntitle: T\nclaims: {b: It is.}\n", encoding="utf-8")
    assert offered("argmap render small.yaml large.yaml --focus ") == ["b"]
    assert offered("argmap render large.yaml --focus ") == []


def test_ids_of_every_script_are_offered(folder: Path) -> None:
    ids = ["Österreich", "हिन्दी", "日本"]
    claims = "".join(f"  {name}: It is.\n" for name in ids)
    (folder / "map.yaml").write_text(f"argmap: 1\ntitle: T\nclaims:\n{claims}", encoding="utf-8")
    assert offered("argmap render map.yaml --focus ") == ids


@pytest.mark.parametrize("typed", FOUND)
def test_whatever_takes_an_id_a_path_or_a_name_completes_it(typed: str) -> None:
    free = {"weight", "output", "html", "folder", "title", "name", "words", "path", "today", "depth", "scale"}
    free |= {"fail_under", "id_prefix", "text", "baseline", "pick", "indent", "columns", "supports", "attacks"}
    free |= {"new", "port", "editor", "date", "original_id", "jobs"}
    free |= {"base", "ours", "theirs", "marker_size"}
    for parameter in FOUND[typed].params:
        is_choice = parameter.type.name == "choice"
        completes = is_choice or getattr(parameter, "_custom_shell_complete", None) is not None
        assert completes or getattr(parameter, "is_flag", False) or parameter.name in free, parameter.name
        assert completes or parameter.metavar != "ID", parameter.name


@pytest.mark.slow
def test_bash_completes_with_the_script_that_it_is_given(shop: Path) -> None:
    line = (
        'eval "$(_ARGMAP_COMPLETE=source_bash argmap)"; complete -p argmap; '
        "COMP_WORDS=(argmap render arguments/shop.yaml --focus s); COMP_CWORD=4; "
        '_argmap_completion argmap; printf "%s\\n" "${COMPREPLY[@]}"; '
        "COMP_WORDS=(argmap show ar); COMP_CWORD=2; "
        '_argmap_completion argmap; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    outcome = run_shell(line, shop)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        "complete -o default -F _argmap_completion argmap",
        "stay",
        "arguments/",
        "arguments/shop.yaml",
    ]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish here")
def test_fish_completes_with_the_script_that_it_is_given(shop: Path) -> None:
    script = '_ARGMAP_COMPLETE=source_fish argmap | source; complete --do-complete "argmap why st"'
    outcome = run_shell(f"HOME={shlex.quote(str(shop))} fish --no-config -c {shlex.quote(script)}", shop)
    assert outcome.out == "stay\tThe shop stays open, it has to.\n"


WORDS = [
    *COMMANDS.names(),
    "--focus",
    "--focus=",
    "--version",
    "--help",
    "-",
    "--",
    "=",
    "~",
    "$(x)",
    ",",
]


@settings(max_examples=examples(600), deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text("a-=,. /'\"\\$", max_size=4), max_size=4), st.sampled_from("bzf"))
def test_whatever_stands_on_the_line_nothing_is_raised(words: list[str], first: str) -> None:
    line = " ".join(["argmap", *words])
    shell = {"b": "bash", "z": "zsh", "f": "fish"}[first]
    environment = {
        "_ARGMAP_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = CliRunner().invoke(app, [], env=environment, prog_name="argmap")
    assert done.exception is None or isinstance(done.exception, SystemExit), (line, done.exception)
    assert (done.exit_code, done.stderr) == (0, "")


@given(st.text())
def test_help_holds_nothing_that_a_shell_evaluates(text: str) -> None:
    told = candidates.gist(text)
    assert not set(told) & set("$`\"'\\[]{}<>|&*!#~^=:\t\n\r\x1b")
    assert len(told) <= candidates.MOST_LETTERS


@given(st.text())
def test_a_value_that_is_offered_needs_no_quotes(value: str) -> None:
    assert not candidates.is_plain(value) or shlex.split(value) == [value] or not value.isascii()
    assert not (candidates.is_plain(value) and set(value[:-1]) & set(" $`\"'\\[]{}<>|&*!#~^=:;()?\t\n"))


def test_the_maps_that_are_offered_end_as_maps_in_folders_do() -> None:
    assert candidates.MAP_SUFFIXES == folders.SUFFIXES
