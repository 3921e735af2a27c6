"""The peers: Argdown's own command line, and a library that lays graphs out, installed beside the bench."""

import json
import shutil
import subprocess
from pathlib import Path

PACKAGE = "@argdown/cli"
VERSION = "1.7.5"
ELK, ELK_VERSION = "elkjs", "0.12.1"
FOLDER = Path(__file__).parent / ".node"


def install() -> tuple[str, ...] | None:
    """Return the words that run Argdown, installed first if need be; None where there is no Node.

    Its script is run by Node itself, for a package runner in between would be counted as Argdown's own time.
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


def install_elk() -> bool:
    """Install the layout library ELK beside the bench, if need be; False where there is no Node."""
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
