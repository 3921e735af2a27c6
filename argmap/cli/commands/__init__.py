"""The commands: one module each, with the function `run` and an `EXAMPLE` that works."""
