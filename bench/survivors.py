"""The changes of the code that no test notices, held against the written list of those that change nothing.

`make mutants` runs this after `mutmut run`. The list is in docs/explanation/mutants.md, each change under its
reason.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

LIST = Path(__file__).parent.parent / "docs" / "explanation" / "mutants.md"
MUTMUT = str(Path(sys.executable).with_name("mutmut"))
# A change that makes a test run for ever is noticed.
NOTICED = ("killed", "timeout")
CHANGE = re.compile(r"[-+](?![-+]{2} )")


def ask(*arguments: str) -> list[str]:
    """Return the lines that mutmut answers with."""
    done = subprocess.run([MUTMUT, *arguments], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.splitlines()


def survivors() -> Iterator[str]:
    """Yield each change that no test notices: the name of its function, and the lines before and after."""
    for row in ask("results"):
        mutant, _, outcome = row.strip().partition(": ")
        if outcome in NOTICED:
            continue
        changed = [f"{line[0]} {line[1:].strip()}" for line in ask("show", mutant) if CHANGE.match(line)]
        yield "\n".join([f"{name_of(mutant)}: {outcome}" if outcome != "survived" else name_of(mutant), *changed])


def name_of(mutant: str) -> str:
    """Return the name of the function that a mutant is made of."""
    module, _, function = mutant.rpartition(".")
    return f"{module}.{function.partition('__mutmut_')[0].removeprefix('x').strip('_ǁ').replace('ǁ', '.')}"


def listed() -> set[str]:
    """Return the changes of the list."""
    blocks = re.findall(r"```diff\n(.*?)```", LIST.read_text(encoding="utf-8"), re.DOTALL)
    return {entry.strip() for block in blocks for entry in block.split("\n\n")}


def main() -> None:
    """Write what is missing from the list and what is too much in it; exit with 1 if anything is missing."""
    found, known = list(survivors()), listed()
    for entry in found:
        if entry not in known:
            sys.stdout.write(f"{entry}\n\n")
    missing = sum(entry not in known for entry in found)
    sys.stdout.write(f"{len(found)} changes that no test notices, {missing} of them not in {LIST.name}\n")
    for entry in sorted(known.difference(found)):
        sys.stdout.write(f"noticed by now, remove it from the list: {entry}\n")
    raise SystemExit(1 if missing else 0)


if __name__ == "__main__":
    main()
