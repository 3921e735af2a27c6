"""The peers: Argdown's own command line, arguebuf, and a library that lays graphs out, installed next to the bench."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = "@argdown/cli"
VERSION = "1.7.5"
ELK, ELK_VERSION = "elkjs", "0.12.1"
FOLDER = Path(__file__).parent / ".node"
ARGUEBUF_VERSION = "2.7.2"
ARGUEBUF_FOLDER = Path(__file__).parent / ".arguebuf"


def install() -> tuple[str, ...] | None:
    """Return the words that run Argdown, installed first if need be; None if there is no Node.

    Its script is run by Node itself, because a package runner in between would be counted as Argdown's own time.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    home = FOLDER / "node_modules" / PACKAGE
    if not home.is_dir():
        FOLDER.mkdir(exist_ok=True)
        words = (npm, "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--silent", f"{PACKAGE}@{VERSION}")
        subprocess.run(words, check=True)
    script = json.loads((home / "package.json").read_text(encoding="utf-8"))["bin"]["argdown"]
    return node, str(home / script)


def install_arguebuf() -> str | None:
    """Return a Python that has arguebuf, in an environment of its own; None if it cannot be installed."""
    python = ARGUEBUF_FOLDER / ("Scripts" if os.name == "nt" else "bin") / "python"
    mark = ARGUEBUF_FOLDER / "installed"
    if not mark.exists():
        pip = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        try:
            subprocess.run((sys.executable, "-m", "venv", str(ARGUEBUF_FOLDER)), check=True)
            subprocess.run((*pip, f"arguebuf=={ARGUEBUF_VERSION}"), check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
        mark.touch()
    return str(python)


def install_elk() -> bool:
    """Install the layout library ELK next to the bench, if need be; False where there is no Node."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return False
    if not (FOLDER / "node_modules" / ELK).is_dir():
        FOLDER.mkdir(exist_ok=True)
        words = (npm, "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--silent", f"{ELK}@{ELK_VERSION}")
        subprocess.run(words, check=True)
    return True


def node_version() -> str:
    """Return the version of Node."""
    node = shutil.which("node") or "node"
    return subprocess.run((node, "--version"), capture_output=True, text=True, check=True).stdout.strip()
