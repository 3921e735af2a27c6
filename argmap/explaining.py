"""The page of a rule: what its module says of it, in parts."""

from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent, indent

from argmap.catalogue import Rule

PARTS = ("Why", "Bad", "Good")


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule finds, in one sentence; why; and a piece of a map that breaks it and one that keeps it."""

    title: str
    summary: str
    why: str
    bad: str
    good: str

    def as_markdown(self, level: int = 1) -> str:
        """Return the page in Markdown, its title at a level of headings."""
        parts = [f"{'#' * level} {self.title}", self.summary, "**Why**", self.why]
        for name, example in (("Bad", self.bad), ("Good", self.good)):
            parts += [f"**{name}**", f"```yaml\n{example}\n```"] if example else []
        return "\n\n".join(parts) + "\n"

    def as_text(self) -> str:
        """Return the page for a terminal."""
        parts = [self.title, self.summary]
        for name, body in (("Why", self.why), ("Bad", self.bad), ("Good", self.good)):
            parts += [f"{name}\n{indent(body, '    ')}"] if body else []
        return "\n\n".join(parts) + "\n"


def explain(rule: Rule) -> Page:
    """Return the page of a rule."""
    pieces = {"": ""}
    part = ""
    for line in cleandoc(rule.page).splitlines():
        if line in PARTS:
            part = line
            pieces[part] = ""
        else:
            pieces[part] += line + "\n"
    whole = {name: dedent(text).strip() for name, text in pieces.items()}
    why, bad, good = (whole.get(name, "") for name in PARTS)
    return Page(f"{rule.code} {rule.name}", whole[""], why, bad, good)
