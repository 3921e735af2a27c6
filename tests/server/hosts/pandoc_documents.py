"""Documents with maps for pandoc, and pandoc itself."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.server.hosts.pandoc import FILTER

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc")
TEA = "argmap: 1\ntitle: Tea\nclaims:\n  tea: {text: Tea is healthy., evidence: {study: {text: So they found.}}}\n"
MILK = TEA.replace("Tea", "Milk")
LISTED = "".join(f"  {line}\n" for line in f"```argmap\n{MILK}```".splitlines())
GOOD = f"""\
---
title: Drinks
---

# Drinks

``` {{.argmap #milk caption="Why *drink* milk?"}}
{MILK}```

- in a list:

{LISTED}
``` {{.argmap .verdicts file=maps/tea.yaml fig-cap="All of it" fig-alt="Tea & more"}}
```

``` {{.argmap file=maps/tea.yaml form=outline caption="In words"}}
```

``` python
print("code")
```
"""
QUOTED = "".join(f"> {line}\n" for line in f"```argmap\n{MILK}bogus: 1\n```".splitlines())
BROKEN = f"""\
# Drinks

``` argmap
{MILK}bogus: 1
```

{QUOTED}
``` yaml
bogus: 1
```

``` argmap
bogus: 1
```

``` {{.argmap theme=pink}}
{MILK}```

``` {{.argmap file=../secret.yaml}}
```
"""
# What pandoc reports for the fences above on standard error.
MESSAGES = [
    'page.md, line 8, column 1: This argument map cannot be shown: a map has no field "bogus"',
    'page.md, line 16, column 1: This argument map cannot be shown: a map has no field "bogus"',
    'page.md, line 24, column 1: This argument map cannot be shown: a map has no field "bogus"',
    'page.md, line 27: This argument map cannot be shown: "pink" is not a valid theme: use light, dark, auto or print',
    'page.md, line 34: This argument map cannot be shown: "../secret.yaml" leaves the project',
]


class Converted(NamedTuple):
    """What pandoc has written: its exit code and its two streams."""

    code: int
    out: str
    err: str

    @property
    def messages(self) -> list[str]:
        """The warnings of the filter."""
        return [line.partition("argmap: ")[2] for line in self.err.splitlines() if "argmap: " in line]


def pandoc(*words: str, text: str = "", folders: str | None = None, lua: str = FILTER) -> Converted:
    """Run pandoc with the filter, and with the program of this environment first among its commands."""
    here = os.path.dirname(sys.executable)
    path = os.pathsep.join((here, os.environ["PATH"])) if folders is None else folders
    done = subprocess.run(
        [str(shutil.which("pandoc")), "--lua-filter", lua, *words],
        input=text.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PATH": path},
    )
    return Converted(done.returncode, done.stdout.decode(), done.stderr.decode())


def put(folder: Path) -> Path:
    """Write a project with the documents above into a folder."""
    (folder / "maps").mkdir()
    (folder / "maps" / "tea.yaml").write_text(TEA, encoding="utf-8")
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    (folder / "page.md").write_text(BROKEN, encoding="utf-8")
    return folder
