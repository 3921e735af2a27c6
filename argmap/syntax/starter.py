"""The file that a new map starts from."""

from importlib.resources import files


def starter() -> str:
    """Return a commented argument file that is valid as it is."""
    return files("argmap.syntax").joinpath("starter.yaml").read_text(encoding="utf-8")
