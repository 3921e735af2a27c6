"""What a checkup of an installation finds, as values."""

from enum import StrEnum
from typing import NamedTuple

from argmap.base.diagnostics import Finding
from argmap.base.representation import short_repr


class Health(StrEnum):
    """How a part of an installation is."""

    OK = "ok"
    MISSING = "missing"
    BROKEN = "broken"


class InstalledPart(NamedTuple):
    """A part of an installation, what it is for, and what to do where it is not well.

    `version` and `place` are empty where they are not known. Without what `is_needed` argmap does not work.
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
        """Whether argmap needs it and does not have it, or not in working order."""
        return self.is_needed and self.health is not Health.OK


class PackageHealth(NamedTuple):
    """A package that argmap uses: the versions that are wanted, and the extra that brings it, if one does."""

    part: InstalledPart
    wanted: str
    extra: str | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class SettingInForce(NamedTuple):
    """A setting that holds: its value, and the file and line that it is from, none for the default."""

    name: str
    value: object
    path: str = ""
    line: int = 0

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class ProjectHealth(NamedTuple):
    """What holds in a folder: the root of its project and why, its maps, and its settings.

    `maps` is None if the project has no folder for them, else the paths that commands take, and the numbers of the
    maps that these name and of those that are only checked as parts of others. `file` is that of the settings, if there
    is one, and `problems` what is wrong with them.
    """

    root: str
    reason: str
    maps: tuple[tuple[str, ...], int, int] | None
    file: str | None
    settings: tuple[SettingInForce, ...]
    problems: tuple[Finding, ...]

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


class Checkup(NamedTuple):
    """A whole checkup: argmap, Python and the system, packages, extras, tools, and what holds in the folder."""

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
        """How many parts that are needed fail, and mistakes the settings have."""
        parts = [*self.basis, *(package.part for package in self.packages), *self.tools]
        return sum(part.is_failing for part in parts) + len(self.project.problems)
