"""The results of a checkup of the installation, as plain values."""

from enum import StrEnum

from argmap.base.diagnostics import Finding
from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple


class Health(StrEnum):
    """The state of a part of an installation."""

    OK = "ok"
    MISSING = "missing"
    BROKEN = "broken"


class InstalledPart(NamedTuple):
    """A part of an installation, its purpose, and what to do if it is missing or broken.

    `version` and `place` are empty if unknown. argmap does not work without the parts for which `is_needed` is true.
    """

    name: str
    health: Health
    purpose: str
    version: str = ""
    place: str = ""
    help: str = ""
    is_needed: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def is_failing(self) -> bool:
        """Whether a needed part is missing or broken."""
        return self.is_needed and self.health is not Health.OK


class PackageHealth(NamedTuple):
    """A package that argmap uses, the versions it accepts, and the extra that installs it, if any."""

    part: InstalledPart
    wanted: str
    extra: str | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class SettingInForce(NamedTuple):
    """An effective setting: its value, and the file and line it comes from (empty and 0 for a default)."""

    name: str
    value: object
    path: str = ""
    line: int = 0

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class MapsFound(NamedTuple):
    """The paths that commands take by default, how many maps they name, and which of the paths do not exist.

    `parts` is how many files are only checked as parts of other maps.
    """

    paths: tuple[str, ...]
    files: int
    parts: int
    missing: tuple[str, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ProjectHealth(NamedTuple):
    """The project that a folder belongs to: its root and why it is the root, its maps and its settings.

    `maps` is None if the project configures no folder for them. `file` is the settings file, if there is one, and
    `problems` lists the mistakes in it.
    """

    root: str
    reason: str
    maps: MapsFound | None
    file: str | None
    settings: tuple[SettingInForce, ...]
    problems: tuple[Finding, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Checkup(NamedTuple):
    """A whole checkup: argmap, Python and the system; packages; extras; tools; and the project of the folder."""

    basis: tuple[InstalledPart, ...]
    packages: tuple[PackageHealth, ...]
    extras: tuple[InstalledPart, ...]
    tools: tuple[InstalledPart, ...]
    project: ProjectHealth

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def failures(self) -> int:
        """The number of needed parts that fail, plus the number of mistakes in the settings."""
        parts = [*self.basis, *(package.part for package in self.packages), *self.tools]
        return sum(part.is_failing for part in parts) + len(self.project.problems)
