"""The exception for problems outside the argument files."""


class ArgmapError(Exception):
    """A problem outside the argument files that stops a command; its message says what to do."""
