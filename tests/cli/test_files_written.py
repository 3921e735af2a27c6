"""What commands write to files, and what they do not replace."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.formats import FORMATS
from argmap.workspace.autofix import fixed_files
from argmap.workspace.git import git_command
from argmap.workspace.workspace import Workspace
from tests.cli.running import needs_permissions, run, run_as_user
from tests.workspace.places import LINKS, put

MAP = "arguments/library-sundays.yaml"
READ = (MAP, "seeds/library-minutes.md", "seeds/visitor-count.md")
# A map in which one thing can be fixed.
TWICE = """argmap: 1
title: Example
claims:
  a:
    text: Alpha is so.
    claims:
      b:
        text: Beta is so.
        supports: a
"""
OUTPUTS = ("old", "new", "fixed")
TO_A_FILE = {"render": "-o", "matrix": "-o", "coverage": "--html"}
GIT = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


def kept(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder, by their paths."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("command", TO_A_FILE)
@pytest.mark.parametrize("target", READ)
def test_nothing_that_was_read_is_replaced(command: str, target: str, project: Path) -> None:
    before = kept(project)
    for name in (target, str(project / target), f"seeds/../{target}"):
        outcome = run(command, MAP, TO_A_FILE[command], name)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1), outcome
        assert outcome.err.startswith(("argmap: no format has the ending", "argmap: "))
    assert kept(project) == before


@pytest.mark.parametrize(("command", "form"), [("render", "markdown"), ("matrix", "markdown")])
def test_a_text_that_was_read_is_named(command: str, form: str, project: Path) -> None:
    (project / "link.md").symlink_to(project / READ[1])
    for target in (READ[1], "link.md"):
        outcome = run(command, MAP, "-f", form, "-o", target)
        assert outcome.err == f'argmap: "{target}" is one of the files that were read: choose another one\n'


@LINKS
@pytest.mark.parametrize("command", TO_A_FILE)
def test_nothing_that_was_read_is_replaced_under_another_name(command: str, project: Path) -> None:
    ending = ".html" if command == "coverage" else ".md"
    for number, target in enumerate(READ):
        os.link(target, f"hard{number}{ending}")
        (project / f"soft{number}{ending}").symlink_to(project / target)
    before = kept(project)
    for name in [f"{kind}{number}{ending}" for kind in ("hard", "soft") for number in range(len(READ))]:
        outcome = run(command, MAP, TO_A_FILE[command], name)
        assert outcome.err == f'argmap: "{name}" is one of the files that were read: choose another one\n'
        assert (outcome.code, outcome.out) == (2, "")
    assert kept(project) == before


@pytest.mark.parametrize("reader", ["a.yaml", "z.yaml"])
@pytest.mark.parametrize("read", ["out/m.md", "out/b.yaml"])
def test_nothing_is_drawn_where_a_picture_would_replace_what_any_of_the_maps_reads(
    reader: str, read: str, folder: Path
) -> None:
    put(folder / "m.yaml", TWICE)
    put(folder / "out" / "m.md", "The words of a source.\n")
    put(folder / "out" / "b.yaml", "argmap: 1\ntitle: Part\nclaims: {part: It is a part.}\n")
    if read == "out/m.md":
        more = "sources: {words: {title: Words, text: out/m.md}}\n"
    else:
        more = "include: [out/b.yaml]\n"
        os.remove(folder / "out" / "m.md")
        os.link(folder / "out" / "b.yaml", folder / "out" / "m.md")
    put(folder / reader, f"argmap: 1\ntitle: Reader\n{more}claims: {{c: It is so.}}\n")
    before = kept(folder)
    outcome = run("render", "-f", "markdown", "-o", "out", *sorted(["m.yaml", reader]))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: "out/m.md" is one of the files that were read: choose another one\n'
    assert kept(folder) == before


def test_nothing_is_drawn_where_the_page_of_one_map_would_be_that_of_another(folder: Path) -> None:
    claims = "".join(f"  c{number}: {{text: It is so., supports: {parent(number)}}}\n" for number in range(1, 400))
    put(folder / "m" / "big.yaml", f"argmap: 1\ntitle: Big\nclaims:\n  c0: So.\n{claims}")
    pages = [line for line in run("render", "m", "-o", "once/").err.splitlines() if "pages" in line]
    assert len(pages) == 1
    page = next(path for path in sorted((folder / "once").iterdir()) if path.name != "big.svg")
    put(folder / "m" / f"{page.stem}.yaml", TWICE)
    outcome = run("render", "m", "-o", "out/")
    said = f'argmap: two pictures would be written to "out/{page.name}": draw the two maps separately\n'
    assert (outcome.code, outcome.err) == (2, said)
    assert not (folder / "out").exists()


def parent(number: int) -> str:
    """Return the id of the claim that a claim of a large map supports."""
    return f"c{(number - 1) // 5}"


@pytest.mark.parametrize("command", TO_A_FILE)
@pytest.mark.parametrize("ending", [".docx", ".yaml", ".yml", ".toml", ".fingerprint", ".SVGZ"])
def test_an_ending_that_no_format_has_is_refused(command: str, ending: str, project: Path) -> None:
    outcome = run(command, MAP, TO_A_FILE[command], f"new{ending}")
    assert (outcome.code, outcome.out.count("argmap: ")) == (2, 0)
    assert outcome.err.startswith(f'argmap: no format has the suffix of "new{ending}": use ".')
    assert not (project / f"new{ending}").exists()


@pytest.mark.parametrize("form", [each.name for each in FORMATS.members()])
def test_an_ending_chooses_the_format_and_may_not_contradict_it(form: str, project: Path) -> None:
    suffix = FORMATS.get(form).suffix
    for other in FORMATS.members():
        outcome = run("render", MAP, "-f", form, "-o", f"other/x{other.suffix}") if other.name != form else None
        if outcome:
            said = f'"other/x{other.suffix}" ends like {other.name}, not {form}: end it with "{suffix}"'
            assert (outcome.code, outcome.err) == (2, f"argmap: {said}, or ask for {other.name}\n")
    assert not (project / "other").exists()


def test_an_ending_in_capitals_chooses_its_format_too(project: Path) -> None:
    assert run("render", MAP, "-o", "A.SVG").code == 0
    assert (project / "A.SVG").read_bytes().startswith(b"<svg")
    assert run("matrix", MAP, "-o", "A.CSV").code == 0
    assert (project / "A.CSV").read_bytes().startswith(b"thesis,")


def test_a_new_map_has_the_ending_of_a_map(folder: Path) -> None:
    outcome = run("new", "x.docx")
    assert (outcome.code, outcome.err) == (2, 'argmap: no format has the suffix of "x.docx": use ".yaml" or ".yml"\n')
    assert list(folder.iterdir()) == []


def test_writing_in_place_is_said(project: Path) -> None:
    target = put(project / "x.svg", "old")
    os.link(target, project / "second.svg")
    outcome = run("render", MAP, "-o", "x.svg")
    assert outcome.err == f'wrote "x.svg" in place: it has a second name (hard link)\n{MAP} -> x.svg\n'
    assert (project / "second.svg").read_bytes().startswith(b"<svg")


@pytest.mark.slow
@needs_permissions
def test_fixing_continues_after_a_file_that_cannot_be_written(folder: Path) -> None:
    names = ("a.yaml", "b.yaml", "c.yaml")
    for name in names:
        put(folder / name, TWICE).chmod(0o444 if name == "b.yaml" else 0o644)
    outcome = run_as_user("validate", "--fix", *names, folder=folder)
    assert outcome.code == 2
    assert '"b.yaml" could not be written: permission denied' in outcome.err
    assert 'fixed 2 files, not "b.yaml", which could not be written' in outcome.err
    assert [kept(folder)[name].decode() == TWICE for name in names] == [False, True, False]


@pytest.mark.slow
@needs_permissions
def test_a_file_in_a_folder_that_takes_no_new_ones_is_written_in_place(folder: Path) -> None:
    put(folder / "map.yaml", TWICE)
    put(folder / "out" / "old.md", "old and long" * 1000).chmod(0o666)
    put(folder / "out" / "fixed.md", "old").chmod(0o444)
    before = kept(folder)
    (folder / "out").chmod(0o555)
    try:
        said = [run_as_user("render", "map.yaml", "-o", f"out/{name}.md", folder=folder).err for name in OUTPUTS]
    finally:
        (folder / "out").chmod(0o755)
    assert said == [
        'wrote "out/old.md" in place: no new file can be created in its folder\nmap.yaml -> out/old.md\n',
        'argmap: "out/new.md": permission denied\n',
        'argmap: "out/fixed.md": permission denied\n',
    ]
    assert {name for name, content in kept(folder).items() if before.get(name) != content} == {"out/old.md"}
    assert kept(folder)["out/old.md"].startswith(b"# Example")
    assert set(kept(folder)) == set(before)


@GIT
def test_a_file_with_uncommitted_changes_is_named_once_when_it_is_changed(folder: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            [git_command(), "-c", "user.name=a", "-c", "user.email=a@b", *arguments], check=True, capture_output=True
        )

    for name in ("a.yaml", "b.yaml", "new.yaml"):
        put(folder / name, TWICE)
    git("init")
    git("add", "a.yaml", "b.yaml")
    git("commit", "-m", "Begin")
    (folder / "a.yaml").write_text(f"{TWICE}# Mine.\n", encoding="utf-8")
    outcome = run("validate", "--fix", "a.yaml", "b.yaml", "new.yaml")
    lines = [line for line in outcome.err.splitlines() if "uncommitted" in line]
    assert lines == ['warning: uncommitted changes were in "a.yaml" before; git diff shows them together with these']
    assert "uncommitted" not in run("validate", "--fix", "a.yaml", "b.yaml").err
    put(folder / "log.txt", "Some words of a log.\n")
    assert "uncommitted" not in run("source", "add", "log.txt").err
    git("add", ".")
    git("commit", "-m", "Add a source")
    assert "uncommitted" not in run("source", "add", "log.txt").err
    (folder / "seeds" / "log.yaml").write_text("title: Mine\n", encoding="utf-8")
    assert run("source", "add", "log.txt").err.splitlines()[0] == (
        'warning: uncommitted changes were in "seeds/log.yaml" before; git diff shows them together with these'
    )


def test_a_file_that_was_changed_meanwhile_is_not_replaced(folder: Path) -> None:
    path = put(folder / "a.yaml", TWICE)
    (fixed,) = fixed_files(["a.yaml"], Workspace())
    path.write_text(f"{TWICE}# Mine.\n", encoding="utf-8")
    with pytest.raises(OSError, match="it was changed in the meantime"):
        fixed.file.save()
    assert path.read_text(encoding="utf-8") == f"{TWICE}# Mine.\n"


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (TWICE, "argmap"),
        ("title: A draft\nclaims: {a: A.}\n", "claims"),
        ("title: A draft\nsources: {}\n", "sources"),
    ],
)
def test_a_source_adds_no_fields_to_a_file_that_is_not_its_record(content: str, field: str, folder: Path) -> None:
    put(folder / "seeds" / "page.yaml", content)
    put(folder / "page.txt", "Some words of a page.\n")
    before = kept(folder)
    outcome = run("source", "add", "page.txt")
    said = f'"seeds/page.yaml" is not the record of a source, because it has the field "{field}"'
    assert (outcome.code, outcome.err) == (2, f"argmap: {said}: choose another --id or another --into\n")
    assert kept(folder) == before
