"""Reading documents in a separate process with limited time and memory."""

import json
import subprocess
import sys
from importlib.util import find_spec

from argmap.base.errors import ArgmapError
from argmap.sources.extraction import READERS, Extracted, kind_of, read_document
from argmap.workspace.overlays import DISK

# A book of thousands of pages takes only seconds.
MOST_SECONDS = 60
MOST_MEMORY = 4_000_000_000
# The exit code of the reader when it has an answer, even if that is an error.
ANSWERED = 0


def read_file(path: str) -> Extracted:
    """Return the text of a source file. Raises ArgmapError and OSError.

    The libraries that read PDF and HTML are not thread-safe, and malicious files may crash them or keep them busy
    forever. They are therefore run in a separate process.
    """
    data = DISK.read(path)
    kind = kind_of(path)
    if kind not in READERS:
        return read_document(path, data)
    name, library = READERS[kind]
    if find_spec(library) is None:
        raise ArgmapError(f"{name} is read by {library}, which cannot be loaded: run: pip install 'argmap[extract]'")
    command = [sys.executable, "-P", "-c", f"from {__name__} import answer; answer()", path]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise ArgmapError(
            f'"{path}" takes more than {MOST_SECONDS} seconds to read: save its text as a .txt file'
        ) from error
    if done.returncode != ANSWERED:
        raise ArgmapError(f'"{path}" is more than can be read as {name}, or damaged: save its text as a .txt file')
    answer = json.loads(done.stdout)
    if "error" in answer:
        raise ArgmapError(answer["error"])
    return Extracted(answer["text"], answer["title"], tuple(answer["warnings"]))


def answer() -> None:
    """Read a document from standard input, with its path as the first argument, and write its text as JSON."""
    bound_memory()
    path = sys.argv[1]
    try:
        found = read_document(path, sys.stdin.buffer.read())
    except ArgmapError as error:
        result: dict[str, object] = {"error": str(error)}
    else:
        result = {"text": found.text, "title": found.title, "warnings": found.warnings}
    sys.stdout.write(json.dumps(result))


def bound_memory() -> None:
    """Limit the memory and time of this process, if the system supports it."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
