"""A loader for files that are nested more deeply than libyaml can read."""

from typing import Any

from yaml import MarkedYAMLError, SafeLoader, YAMLError
from yaml.scanner import ScannerError

# The message of libyaml for the 1,001st level, since version 0.2.6.
TOO_DEEP = "exceeded maximum nesting depth"
# PyYAML's own parser is twenty times slower, so it is only used for texts that it can parse within seconds.
MAX_CHARACTERS = 2_000_000
LONGEST_KEY = 1024


def is_too_deep(error: YAMLError | None) -> bool:
    """Return whether a text was refused only because of its depth."""
    return isinstance(error, MarkedYAMLError) and error.problem == TOO_DEEP


class DeepLoader(SafeLoader):
    """PyYAML's own parser, which has no depth limit, changed to examine one open level for each token instead of all.

    Levels are stored in the order in which they were opened, so the first one is the oldest.
    """

    possible_simple_keys: dict[int, Any]

    def next_possible_simple_key(self) -> int | None:
        """Return the number of the oldest token that may turn out to be a key."""
        return next((key.token_number for key in self.possible_simple_keys.values()), None)

    def stale_possible_simple_keys(self) -> None:
        """Drop the tokens that can no longer be keys, because a key must be short and on one line."""
        while self.possible_simple_keys:
            level, key = next(iter(self.possible_simple_keys.items()))
            if key.line == self.line and self.index - key.index <= LONGEST_KEY:
                return
            if key.required:
                message = "could not find expected ':'"
                raise ScannerError("while scanning a simple key", key.mark, message, self.get_mark())
            del self.possible_simple_keys[level]
