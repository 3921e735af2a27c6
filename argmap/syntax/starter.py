"""The file that a new map starts from."""

from importlib.resources import files


def starter(schema: str = "") -> str:
    """Return a commented argument file that is valid as it is; with the path of a schema, editors check it by that."""
    content = files("argmap.syntax").joinpath("starter.yaml").read_text(encoding="utf-8")
    return f"# yaml-language-server: $schema={schema}\n#\n{content}" if schema else content
