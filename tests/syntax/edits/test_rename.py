"""Renaming every id of the maps that there are: the same map in other names, and the same bytes when renamed back."""

from pathlib import Path

import pytest

from argmap.model import Map
from argmap.model.digests import digest_of
from argmap.model.graph import index
from argmap.model.mentions import Namespace
from argmap.model.references import references
from argmap.model.renaming import Naming, renamed
from argmap.syntax import edits
from argmap.workspace.workspace import Workspace
from tests.laws import chosen
from tests.maps import ARGUMENTS, ROOT

SHARED = ROOT.parent / "shared"
MAPS = (
    *ARGUMENTS,
    *sorted((ROOT / "tests" / "calibration").rglob("*.yaml")),
    *sorted((ROOT / "tests" / "diagram" / "golden").glob("*.yaml")),
)
NEW = "renamed.id"
# Of each map so many names, when it is not for a soak.
FEW = 2


def names_in(whole: Map) -> list[Naming]:
    """Return what can be renamed in a map: everything in a soak, else a few names."""
    found = dict.fromkeys(
        (each.role.namespace, each.id)
        for each in references(whole)
        if each.role.is_declaration or each.role.namespace is Namespace.TAG
    )
    names = [Naming(namespace, name, NEW) for namespace, name in found]
    return names if chosen() == "soak" else names[:: max(1, len(names) // FEW)]


def in_buffers(whole: Map, naming: Naming) -> dict[str, str]:
    """Return the contents of all files of a map that mention a name, with another one in its place."""
    made = edits.rename(whole, *naming)
    assert not isinstance(made, edits.Refused), (naming, made.message)
    texts = {edit.span.path: edit.span.text for edit in made}
    return {
        path: edits.with_edits(text, sorted(each for each in made if each.span.path == path)).content
        for path, text in texts.items()
    }


def hold(path: Path) -> int:
    """Rename each name of a map there and back, and return how many there were."""
    checked = Workspace().check(path, with_rules=False)
    if not checked.is_whole:
        return 0
    before = checked.map
    digests = sorted(digest_of(index(before), name) for name in before.statements)
    for naming in (names := names_in(before)):
        changed = in_buffers(before, naming)
        after = Workspace().with_buffers(changed).check(path, with_rules=False)
        assert after.is_whole, naming
        assert after.map == renamed(before, naming), naming
        assert sorted(digest_of(index(after.map), name) for name in after.map.statements) == digests, naming
        back = in_buffers(after.map, naming._replace(old=NEW, new=naming.old))
        assert {each: Path(each).read_bytes().decode("utf-8-sig") for each in back} == back, naming
    return len(names)


@pytest.mark.slow
@pytest.mark.parametrize("path", MAPS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_name_is_renamed_there_and_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert hold(path)


@pytest.mark.soak
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared oracles are not available")
def test_every_name_of_the_shared_maps_is_renamed_there_and_back() -> None:
    assert sum(map(hold, sorted(SHARED.glob("*/**/*.yaml")))) > 0
