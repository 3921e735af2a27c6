"""The Graphviz engines: the embedded one that is installed with argmap, and the one of the system."""

import os
import subprocess
import sys
from enum import StrEnum
from shutil import which

from argmap.base.errors import ArgmapError

EMBEDDED_PACKAGE = "graphviz-pure"
SYSTEM_COMMAND = "dot"
# On very dense graphs the engine takes too long, and the picture would be useless; the largest useful pictures take
# seconds.
MOST_SECONDS = 30


class EngineName(StrEnum):
    """The engines."""

    EMBEDDED = "embedded"
    SYSTEM = "system"


def run(engine: EngineName, dot: str, form: str) -> bytes:
    """Return the output of an engine for a DOT text in one of its formats. Raises ArgmapError."""
    from graphviz.backend import CalledProcessError, ExecutableNotFound
    from graphviz.backend.execute import run_check

    command = [embedded_command() if engine is EngineName.EMBEDDED else system_command(), "-Kdot", f"-T{form}"]
    try:
        done = run_check(command, input=dot.encode(), capture_output=True, quiet=True, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise ArgmapError(
            f"there are too many lines to draw: the engine did not finish in {MOST_SECONDS} seconds; "
            "draw a part with --focus ID --depth 1"
        ) from error
    except CalledProcessError as error:
        said = (error.stderr or b"").decode(errors="replace").strip()
        raise ArgmapError(f"the {engine} engine failed: {said or f'exit code {error.returncode}'}") from error
    except ExecutableNotFound as error:
        raise ArgmapError(f"the {engine} engine cannot be run: {error}") from error
    output: bytes = done.stdout
    return output


def embedded_command() -> str:
    """Return the path of the engine installed with argmap, in whatever environment. Raises ArgmapError."""
    next_to_python = which(EMBEDDED_PACKAGE, path=os.path.dirname(sys.executable))
    if next_to_python:
        return next_to_python
    from importlib import metadata

    try:
        files = metadata.files(EMBEDDED_PACKAGE) or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.stem == EMBEDDED_PACKAGE:
            return str(file.locate())
    found = which(EMBEDDED_PACKAGE)
    if found is None:
        raise ArgmapError(
            f"the embedded engine is not installed: run pip install {EMBEDDED_PACKAGE}, or use --engine system"
        )
    return found


def system_command() -> str:
    """Return the path of the system's Graphviz. Raises ArgmapError."""
    found = which(SYSTEM_COMMAND)
    if found is None:
        raise ArgmapError(
            'there is no "dot" on this system: install Graphviz, or leave --engine out to use the embedded one'
        )
    return found
