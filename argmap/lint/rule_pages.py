"""The page of a rule, parsed from the docstring of its module."""

from collections.abc import Mapping, Sequence
from inspect import cleandoc
from textwrap import dedent, indent

from argmap.base.ansi import PAINTS, Paint, paint, without_paint
from argmap.base.errors import ArgmapError
from argmap.base.values import frozen
from argmap.language.suggestions import did_you_mean
from argmap.lint.registry import Rule, by_name
from argmap.lint.suppressions import can_be_allowed

PARTS = ("Why", "Bad", "Good")


@frozen()
class RulePage:
    """What a rule reports, in one sentence; why; and map excerpts that violate it and comply with it."""

    rule: Rule
    summary: str
    why: str
    bad: str
    good: str

    def as_markdown(self, level: int = 1) -> str:
        """Return the page in Markdown, with the title at the given heading level."""
        parts = [f"{'#' * level} {self.rule.code} {self.rule.name}", self.summary, "**Why**", self.why]
        for name, example in (("Bad", self.bad), ("Good", self.good)):
            parts += [f"**{name}**", f"```yaml\n{example}\n```"] if example else []
        return "\n\n".join(parts) + "\n"

    def as_text(self, *, colour: bool = False) -> str:
        """Return the page for a terminal."""
        rule, of_severity = self.rule, PAINTS[self.rule.severity]
        fix = "; some findings can be fixed with --fix" if rule.has_fix else ""
        preview = "; in preview, checked only with --preview" if rule.is_preview else ""
        more = f"{preview}; since {rule.since}"
        name = paint(rule.name, Paint.STRONG)
        title = f"{paint(rule.code, of_severity)} {name}: {paint(rule.severity, of_severity)}{fix}{more}"
        sections = {"Why": self.why, "Bad": self.bad, "Good": self.good, "To ignore it": self.way_out}
        bodies = [f"{paint(name, Paint.STRONG)}\n{indent(body, '    ')}" for name, body in sections.items() if body]
        text = "\n\n".join([title, self.summary, *bodies]) + "\n"
        return text if colour else without_paint(text)

    def as_data(self) -> Mapping[str, object]:
        """Return the page as JSON values."""
        rule = self.rule
        return {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity,
            "has_fix": rule.has_fix,
            "is_preview": rule.is_preview,
            "since": rule.since,
            "summary": self.summary,
            "why": self.why,
            "bad": self.bad or None,
            "good": self.good,
        }

    @property
    def way_out(self) -> str:
        """How to ignore the rule, if that is possible."""
        if not can_be_allowed(self.rule):
            return ""
        name = self.rule.name
        return f'allow: {{{name}: the reason}}   # in a statement or step\nignore = ["{name}"]   # in argmap.toml'


def explain(rule: Rule) -> RulePage:
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
    return RulePage(rule, whole[""], why, bad, good)


def rule_called(name: str) -> Rule:
    """Return the rule with a name or code. Raises ArgmapError if there is none."""
    rule = by_name().get(name) or by_name().get(name.upper()) or by_name().get(name.lower())
    if rule is None:
        raise ArgmapError(
            f'no rule is called "{name}": {did_you_mean(name, by_name(), "run argmap rules to list them")}'
        )
    return rule


def as_table(pages: Sequence[RulePage], *, colour: bool = False) -> str:
    """Return a table with a line per rule: code, name, severity, a mark for fixes, and the summary."""
    width = max((len(page.rule.name) for page in pages), default=0)
    text = "".join(row(page, width) for page in pages)
    return text if colour else without_paint(text)


def row(page: RulePage, width: int) -> str:
    """Return the line of a rule in the table, with its name padded to `width`."""
    rule, of_severity = page.rule, PAINTS[page.rule.severity]
    code, severity = paint(rule.code, of_severity), paint(f"{rule.severity:<7}", of_severity)
    marks = ("*" if rule.has_fix else "") + ("p" if rule.is_preview else "")
    return f"{code}  {rule.name:<{width}}  {severity} {marks:<2} {page.summary}\n"
