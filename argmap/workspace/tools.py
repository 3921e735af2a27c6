"""Tools of the machine that argmap uses: Graphviz engines, libyaml, fonts and git."""

import os
import subprocess
from collections.abc import Iterator
from importlib import import_module

from argmap.base.errors import ArgmapError
from argmap.base.health import Health, InstalledPart
from argmap.workspace.engines import EngineName, embedded_command, run, system_command
from argmap.workspace.git import git_command

SMALLEST = "digraph { a -> b }"
ENGINES = {
    EngineName.EMBEDDED: ("embedded Graphviz", "draws with render --engine embedded"),
    EngineName.SYSTEM: ("system Graphviz", "draws with render --engine system"),
}
MOST_SECONDS = 10


def tools() -> Iterator[InstalledPart]:
    """Yield the tools that argmap uses, whether they are installed or not."""
    yield libyaml()
    yield own_font()
    yield other_fonts()
    for engine in EngineName:
        yield graphviz(engine)
    yield git()


def libyaml() -> InstalledPart:
    """Return the state of libyaml, the parser in C that PyYAML can use."""
    name, purpose = "libyaml", "reads YAML about ten times as fast as PyYAML alone"
    try:
        import yaml

        version = import_module("yaml._yaml").get_version_string() if yaml.__with_libyaml__ else ""
    except Exception:  # noqa: BLE001 - a library that is broken may raise anything while it is loaded
        version = ""
    if version:
        return InstalledPart(name, Health.OK, purpose, version)
    return InstalledPart(
        name, Health.MISSING, purpose, help="run pip install --force-reinstall --only-binary :all: pyyaml"
    )


def own_font() -> InstalledPart:
    """Return the state of the font that comes with argmap."""
    from argmap.diagram.raster import fonts

    name, purpose = fonts.FAMILY, "is the font of PNG pictures"
    try:
        place = fonts.own_font()
    except Exception:  # noqa: BLE001 - the package of the font may be missing in part, or broken
        place = ""
    if os.path.isfile(place):
        return InstalledPart(name, Health.OK, purpose, place=place, is_needed=True)
    help_text = "run pip install --force-reinstall fontpkg-arimo"
    return InstalledPart(name, Health.MISSING, purpose, help=help_text, is_needed=True)


def other_fonts() -> InstalledPart:
    """Return the state of the machine's fonts, which provide letters that our own font lacks."""
    from argmap.diagram.raster.fonts import fonts_of_machine

    name, purpose = "other fonts", "draw other scripts in PNG pictures"
    count = len(fonts_of_machine())
    if count:
        return InstalledPart(name, Health.OK, purpose, place=f"{count:,} on this machine")
    return InstalledPart(
        name, Health.MISSING, purpose, help="install fonts, such as Noto, for scripts that Arimo does not have"
    )


def graphviz(engine: EngineName) -> InstalledPart:
    """Return the state of a Graphviz engine, which is tested by drawing a minimal graph."""
    name, purpose = ENGINES[engine]
    is_embedded = engine is EngineName.EMBEDDED
    try:
        place = embedded_command() if is_embedded else system_command()
    except ArgmapError as error:
        return InstalledPart(name, Health.MISSING, purpose, help=str(error), is_needed=is_embedded)
    try:
        run(engine, SMALLEST, "dot")
    except Exception as error:  # noqa: BLE001 - what runs the engine may be missing or broken itself
        return InstalledPart(name, Health.BROKEN, purpose, place=place, help=str(error), is_needed=is_embedded)
    return InstalledPart(name, Health.OK, purpose, place=place, is_needed=is_embedded)


def git() -> InstalledPart:
    """Return the state of the installed git."""
    name, purpose = "git", "compares revisions with argmap diff"
    try:
        command = git_command()
        done = subprocess.run([command, "--version"], capture_output=True, timeout=MOST_SECONDS, check=True)
    except ArgmapError as error:
        return InstalledPart(name, Health.MISSING, purpose, help=str(error))
    except (OSError, subprocess.SubprocessError) as error:
        return InstalledPart(name, Health.BROKEN, purpose, help=f"git --version fails: {error}")
    version = done.stdout.decode(errors="replace").removeprefix("git version ").strip()
    return InstalledPart(name, Health.OK, purpose, version, place=command)
