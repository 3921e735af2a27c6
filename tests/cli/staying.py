"""Programs that stay until they are interrupted: what they say is waited for, and they are interrupted at the end."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

from tests.maps import ROOT

# A program that says nothing for so long is ended, which fails what waits for its words.
MOST_SECONDS = 60


@dataclass(frozen=True)
class Staying:
    """A program that runs, and what it has said so far on both streams."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    def until(self, words: str) -> str:
        """Wait for a line with some words, and return all that was said since the last wait."""
        assert self.process.stdout
        begun = len(self.said)
        watchdog = Timer(MOST_SECONDS, self.process.kill)
        watchdog.start()
        try:
            for line in self.process.stdout:
                self.said.append(line)
                if words in line:
                    return "".join(self.said[begun:])
        finally:
            watchdog.cancel()
        raise AssertionError(f"the program has ended: {''.join(self.said)}")

    def interrupt(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Interrupt the program, and return its exit code and what it still says."""
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=MOST_SECONDS)
        return self.process.returncode, rest


@contextmanager
def staying(*arguments: str, folder: Path, environment: dict[str, str] | None = None) -> Iterator[Staying]:
    """Run the real program in a folder; both its streams are one."""
    command = [sys.executable, "-m", "argmap", *arguments]
    variables = os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"} | (environment or {})
    with subprocess.Popen(
        command,
        cwd=folder,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        try:
            yield Staying(process)
        finally:
            process.kill()
