"""A checkup as text and as JSON values."""

import json
from collections.abc import Iterator, Mapping, Sequence

from argmap.base.ansi import Paint, paint, without_paint
from argmap.base.diagnostics import Finding
from argmap.base.health import Checkup, Health, InstalledPart, PackageHealth, ProjectHealth, SettingInForce
from argmap.base.text import visible
from argmap.language.phrases import plural, quoted

MARKS: Mapping[Health, Paint] = {Health.MISSING: Paint.WARNING, Health.BROKEN: Paint.ERROR}
WIDTH = max(map(len, Health))


def as_text(checkup: Checkup, *, colour: bool = False) -> str:
    """Return a checkup as text."""
    text = "".join(f"{line}\n" for line in lines(checkup))
    return text if colour else without_paint(text)


def lines(checkup: Checkup) -> Iterator[str]:
    """Yield the lines of a checkup."""
    for part in checkup.basis:
        yield described(part, is_brief=True)
    yield from section("Packages", [package.part for package in checkup.packages if not package.extra])
    yield from section("Extras", checkup.extras)
    yield from section("On this machine", checkup.tools)
    yield from project_lines(checkup.project)
    yield ""
    failures = checkup.failures
    yield paint(f"{plural(failures, 'problem')}", Paint.ERROR) if failures else "no problems"


def section(title: str, parts: Sequence[InstalledPart]) -> Iterator[str]:
    """Yield the lines of a section: one for each part, and one with help if it is not in order."""
    yield ""
    yield paint(title, Paint.STRONG)
    for part in parts:
        word = part.health.ljust(WIDTH)
        mark = MARKS.get(Health.BROKEN if part.is_failing else part.health) if part.health is not Health.OK else None
        yield f"  {paint(word, mark) if mark else word}  {described(part)}"
        if part.help:
            yield f"  {' ' * WIDTH}    {visible(part.help)}"


def described(part: InstalledPart, *, is_brief: bool = False) -> str:
    """Return a part as one line: its name, version, place and purpose."""
    said = f"{part.name} {part.version}".rstrip()
    purpose = "" if is_brief else f": {part.purpose}"
    place = f" in {part.place}" if is_brief and part.place else f" ({part.place})" if part.place else ""
    return visible(f"{said}{purpose}{place}")


def project_lines(project: ProjectHealth) -> Iterator[str]:
    """Yield the lines about the project, its maps and its settings."""
    yield ""
    yield paint("Project", Paint.STRONG)
    yield f"  root      {visible(project.root)} ({visible(project.reason)})"
    yield f"  maps      {visible(maps_in_words(project))}"
    yield f"  settings  {visible(project.file or 'none: the defaults apply')}"
    for finding in project.problems:
        yield f"    {paint('error', Paint.ERROR)}: {visible(place_of(finding))}: {visible(finding.message)}"
        yield f"      {visible(finding.help)}"
    yield ""
    yield paint("Settings", Paint.STRONG)
    width = max(len(setting.name) for setting in project.settings)
    values = [in_toml(setting.value) for setting in project.settings]
    for setting, value in zip(project.settings, values, strict=True):
        yield f"  {setting.name.ljust(width)}  {visible(value)}  ({visible(origin(setting))})"


def maps_in_words(project: ProjectHealth) -> str:
    """Return which maps commands use by default."""
    if project.maps is None:
        return 'name files or folders: the project has no folder arguments/ and no setting "paths"'
    paths, maps, parts, missing = project.maps
    included = f", and {plural(parts, 'file')} that they include" if parts else ""
    absent = f" ({quoted(missing)} {'does' if len(missing) == 1 else 'do'} not exist)" if missing else ""
    return f"{plural(maps, 'file')} in {', '.join(paths)}{included}{absent}"


def origin(setting: SettingInForce) -> str:
    """Return where a setting comes from."""
    return f"{setting.path}:{setting.line}" if setting.path else "default"


def place_of(finding: Finding) -> str:
    """Return the position of a finding."""
    start = finding.span.start
    return f"{finding.span.path}:{start.line}:{start.column}"


def in_toml(value: object) -> str:
    """Return a value approximately as written in TOML."""
    return "none" if value is None else json.dumps(value, ensure_ascii=False, default=str)


def as_data(checkup: Checkup) -> Mapping[str, object]:
    """Return a checkup as JSON values."""
    project = checkup.project
    return {
        "argmap": [part_data(part) for part in checkup.basis],
        "packages": [package_data(package) for package in checkup.packages],
        "extras": [part_data(part) for part in checkup.extras],
        "tools": [part_data(part) for part in checkup.tools],
        "project": {"root": project.root, "reason": project.reason, "maps": maps_data(project)},
        "settings": {
            "file": project.file,
            "values": [setting_data(setting) for setting in project.settings],
            "problems": [problem_data(finding) for finding in project.problems],
        },
        "failures": checkup.failures,
    }


def part_data(part: InstalledPart) -> Mapping[str, object]:
    """Return a part as JSON values."""
    return {
        "name": part.name,
        "health": part.health,
        "needed": part.is_needed,
        "purpose": part.purpose,
        "version": part.version or None,
        "place": part.place or None,
        "help": part.help or None,
    }


def package_data(package: PackageHealth) -> Mapping[str, object]:
    """Return a package as JSON values."""
    return {**part_data(package.part), "wanted": package.wanted, "extra": package.extra}


def maps_data(project: ProjectHealth) -> Mapping[str, object] | None:
    """Return which maps commands use by default, as JSON values."""
    if project.maps is None:
        return None
    paths, maps, parts, missing = project.maps
    return {
        "folder": paths[0],
        "paths": list(paths),
        "files": maps,
        "included": parts,
        "missing": list(missing),
    }


def setting_data(setting: SettingInForce) -> Mapping[str, object]:
    """Return a setting as JSON values."""
    source = {"path": setting.path, "line": setting.line} if setting.path else None
    # TOML has dates and special numbers that JSON lacks.
    value = json.loads(json.dumps(setting.value, default=str), parse_constant=str)
    return {"name": setting.name, "value": value, "source": source}


def problem_data(finding: Finding) -> Mapping[str, object]:
    """Return a mistake in the settings as JSON values."""
    start = finding.span.start
    return {
        "code": finding.code,
        "message": finding.message,
        "help": finding.help or None,
        "path": finding.span.path,
        "line": start.line,
        "column": start.column,
    }
