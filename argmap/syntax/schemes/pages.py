"""Schemes in several formats: a table, a page for each, an example to paste, and JSON values."""

import textwrap
from collections.abc import Iterable, Mapping

from argmap.base.ansi import Paint, paint, without_paint
from argmap.syntax.schemes import Scheme

WIDTH = 100


def as_table(known: Iterable[Scheme], *, colour: bool = False) -> str:
    """Return schemes as a table for a terminal, with a line for each."""
    pairs = [(scheme.name, scheme.about) for scheme in known]
    width = max(len(name) for name, _ in pairs)
    text = "".join(f"{paint(f'{name:{width}}', Paint.STRONG)}  {about}\n" for name, about in pairs)
    return text if colour else without_paint(text)


def as_text(scheme: Scheme, *, colour: bool = False) -> str:
    """Return the page of a scheme for a terminal, with an example to paste."""
    sections = {
        "Premises": rows(scheme.premises),
        "Conclusion": f"  {scheme.conclusion}\n",
        "Critical questions": rows(scheme.questions),
        "To paste": textwrap.indent(example(scheme), "  "),
    }
    title = f"{paint(scheme.name, Paint.STRONG)}: {scheme.about}\n"
    text = "\n".join([title, *(f"{paint(name, Paint.STRONG)}\n{body}" for name, body in sections.items())])
    return text if colour else without_paint(text)


def rows(texts: Mapping[str, str]) -> str:
    """Return texts next to their ids, with long ones wrapped."""
    width = max(map(len, texts))
    indent = " " * (width + 4)
    lines = (f"  {name:{width}}  {text}" for name, text in texts.items())
    return "".join(f"{textwrap.fill(line, WIDTH, subsequent_indent=indent)}\n" for line in lines)


def as_markdown(scheme: Scheme) -> str:
    """Return the section of a scheme in Markdown."""
    premises = "".join(f"- {text}\n" for text in scheme.premises.values())
    questions = "".join(f"| `{name}` | {text} |\n" for name, text in scheme.questions.items())
    parts = [f"## {scheme.name}\n", f"{scheme.about}\n", premises, f"So: {scheme.conclusion}\n"]
    parts += [f"| critical question | |\n| --- | --- |\n{questions}", f"```yaml\n{example(scheme)}```\n"]
    return "\n".join(parts)


def example(scheme: Scheme) -> str:
    """Return an example of a scheme as part of an argument file, with its questions as comments to be answered."""
    premises = "".join(f"  {name}: {text}\n" for name, text in scheme.premises.items())
    questions = "".join(f"      # {name}: {text}\n" for name, text in scheme.questions.items())
    return (
        f"claims:\n  conclusion: {scheme.conclusion}\n{premises}arguments:\n  by-{scheme.name}:\n"
        f"    premises: [{', '.join(scheme.premises)}]\n    supports: conclusion\n    scheme: {scheme.name}\n"
        f"    answers: # in words, or by the id of the statement that answers\n{questions}"
    )


def as_data(scheme: Scheme) -> dict[str, object]:
    """Return a scheme as JSON values."""
    return {
        "name": scheme.name,
        "about": scheme.about,
        "premises": [{"id": name, "text": text} for name, text in scheme.premises.items()],
        "conclusion": scheme.conclusion,
        "questions": [{"id": name, "text": text} for name, text in scheme.questions.items()],
    }
