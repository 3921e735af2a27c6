"""The contents of a new argument file."""

from importlib.resources import files


def starter(schema: str = "") -> str:
    """Return a valid argument file with comments; with the path of a schema, editors check the file with it."""
    content = files("argmap.syntax").joinpath("starter.yaml").read_text(encoding="utf-8")
    return f"# yaml-language-server: $schema={schema}\n#\n{content}" if schema else content
