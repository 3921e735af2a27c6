"""What the outside world refuses."""


class Trouble(Exception):  # noqa: N818 - it is not the program's error
    """Something outside the argument files that cannot be done without; the message says what to do about it."""
