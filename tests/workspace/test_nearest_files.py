"""The file that was meant by a path that leads nowhere."""

import pytest

from argmap.base.opener import Refusal
from argmap.workspace.nearest_files import misspelt_file, nearest_file
from argmap.workspace.overlays import in_memory
from argmap.workspace.project import Project

FILES = in_memory(
    {
        "/project/map.yaml": "",
        "/project/notes.txt": "",
        "/project/parts/pump.yaml": "",
        "/project/parts/Mill.YML": "",
        "/project/seeds/log.fingerprint": "",
    }
)
PROJECT = Project("/project", FILES)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        (r"parts\pump.yaml", "parts/pump.yaml"),
        ("Parts/PUMP.yaml", "parts/pump.yaml"),
        ("parts/pump", "parts/pump.yaml"),
        ("parts/pump.yml", "parts/pump.yaml"),
        ("parts/mill.yaml", "parts/Mill.YML"),
        (r".\parts\mill.yml", "./parts/Mill.YML"),
        ("Notes", "notes.txt"),
        ("notes.pdf", None),
        ("seeds/log", None),
        ("seeds/log.txt", None),
        ("parts/pumps.yaml", None),
        ("no/pump.yaml", None),
        ("parts", None),
        ("", None),
        ("a\0b", None),
        ("/".join("a" * 100), None),
    ],
)
def test_other_slashes_letter_cases_and_endings_lead_to_the_file(path: str, meant: str | None) -> None:
    assert nearest_file(path, "/project", FILES) == meant


def test_a_misspelt_name_leads_to_the_file_most_like_it() -> None:
    assert misspelt_file("parts/pumps.yaml", "/project", FILES) == "parts/pump.yaml"
    assert misspelt_file("parts/wholly-other.yaml", "/project", FILES) is None


@pytest.mark.parametrize(
    ("path", "help_text", "is_missing"),
    [
        (r"parts\pump.yaml", 'write "parts/pump.yaml"', False),
        (r"parts\no.yaml", 'write "/" for "\\", as in "parts/no.yaml"', False),
        ("parts/pumps.yaml", "write the path relative to the file that contains it", True),
        ("Map.yaml", "write the path relative to the file that contains it", True),
        ("other.txt", "write the path relative to the file that contains it", True),
    ],
)
def test_a_path_that_leads_nowhere_is_refused_with_the_file_that_was_meant(
    path: str, help_text: str, *, is_missing: bool
) -> None:
    refused = PROJECT.locate(path, "/project/map.yaml")
    assert refused == Refusal(f'there is no file "{path}"', help_text, is_missing)


def test_no_file_outside_of_the_project_is_suggested() -> None:
    files = in_memory({"/project/map.yaml": "", "/other.yaml": ""})
    refused = Project("/project", files).locate(r"..\other.yaml", "/project/map.yaml")
    assert isinstance(refused, Refusal)
    assert refused.help == 'write "/" for "\\", as in "../other.yaml"'
