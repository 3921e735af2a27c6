"""The loader for files that are nested more deeply than libyaml reads."""

from typing import Any

from yaml import MarkedYAMLError, SafeLoader, YAMLError
from yaml.scanner import ScannerError

# What libyaml says of the 1,001st level, since its version 0.2.6.
TOO_DEEP = "exceeded maximum nesting depth"
# PyYAML's own parser takes twenty times as long, so a text must be short enough for it to be done in seconds.
MAX_CHARACTERS = 2_000_000
LONGEST_KEY = 1024


def is_too_deep(error: YAMLError | None) -> bool:
    """Return whether a text was refused for its depth alone."""
    return isinstance(error, MarkedYAMLError) and error.problem == TOO_DEEP


class DeepLoader(SafeLoader):
    """PyYAML's own parser, which has no bound of depth, made to look at one open level a token instead of at all.

    The levels are in the order in which they were opened, so the first is the oldest.
    """

    possible_simple_keys: dict[int, Any]

    def next_possible_simple_key(self) -> int | None:
        """Return the number of the oldest token that may turn out to be a key."""
        return next((key.token_number for key in self.possible_simple_keys.values()), None)

    def stale_possible_simple_keys(self) -> None:
        """Forget the tokens that can no longer be keys, because a key is on one line and is short."""
        while self.possible_simple_keys:
            level, key = next(iter(self.possible_simple_keys.items()))
            if key.line == self.line and self.index - key.index <= LONGEST_KEY:
                return
            if key.required:
                message = "could not find expected ':'"
                raise ScannerError("while scanning a simple key", key.mark, message, self.get_mark())
            del self.possible_simple_keys[level]
