"""What the outside world refuses."""


class ArgmapError(Exception):
    """Something outside the argument files that cannot be done without; the message says what to do about it."""
