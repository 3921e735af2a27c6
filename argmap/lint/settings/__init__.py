"""What the settings come to: which rules are checked where, how much they matter, and how much is too much."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import NamedTuple

from argmap.base.diagnostics import Finding, Severity
from argmap.base.errors import ArgmapError
from argmap.base.representation import short_repr
from argmap.language.suggestions import did_you_mean
from argmap.lint.limits import DEFAULT_LIMITS, Limits
from argmap.lint.registry import Rule, by_code, by_name, rules

ALL = "A"


class Profile(StrEnum):
    """Whose rules a map is checked by: all that hold, or those for maps that were imported."""

    DEFAULT = "default"
    IMPORTED = "imported"


class Choice(NamedTuple):
    """Which rules to check, by their codes, their names and the beginnings of codes. Without `select`, all.

    Rules in preview are checked only with `preview`. `today` is the day to which the age of sources is counted; without
    one, nothing is said of it. `profile` goes before what the settings and the map say.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    today: date | None = None
    preview: bool = False
    profile: Profile | None = None


class Settings(NamedTuple):
    """The settings that hold for a file.

    `left_out` are the codes of the rules that are not checked, `per_file` those that are not in some files, by patterns
    below `folder`. `paths` are the files and folders of maps, from `folder`. Rules in preview are checked only with
    `preview`. `render` holds picture options by their names. `problems` is what is wrong with the settings themselves.
    Without a `profile` maps that say that they were imported are checked as such, but for the rules that are `chosen`
    by name; `rules_off` counts the rules that are not checked for that.
    """

    left_out: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = MappingProxyType({})
    per_file: Mapping[str, frozenset[str]] = MappingProxyType({})
    folder: str = ""
    paths: tuple[str, ...] = ()
    limits: Limits = DEFAULT_LIMITS
    problems: tuple[Finding, ...] = ()
    today: date | None = None
    preview: bool = False
    verdicts: bool = False
    render: Mapping[str, str | float] = MappingProxyType({})
    profile: Profile | None = None
    chosen: frozenset[str] = frozenset()
    rules_off: int = 0

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    def is_on(self, rule: Rule) -> bool:
        """Return whether a rule is checked in any file."""
        return rule.code not in self.left_out and (self.preview or not rule.is_preview)

    def is_checked(self, code: str, path: str) -> bool:
        """Return whether a rule is checked in a file."""
        if not self.is_on(by_code()[code]):
            return False
        patterns = [pattern for pattern, codes in self.per_file.items() if code in codes]
        if not patterns:
            return True
        inside = os.path.relpath(path, self.folder).replace(os.sep, "/")
        return not any(is_named(inside, pattern) for pattern in patterns)

    def choosing(self, choice: Choice) -> "Settings":
        """Return these settings with a choice made elsewhere: what it selects replaces all that is chosen here."""
        known = self._replace(
            today=choice.today, preview=self.preview or choice.preview, profile=choice.profile or self.profile
        )
        if choice.select is not None:
            return known._replace(left_out=left_out_by(choice), per_file={}, chosen=chosen_by(choice.select))
        left_out = self.left_out | left_out_by(choice) if choice.ignore else self.left_out
        return known._replace(left_out=left_out)


DEFAULT = Settings()


def named_by(selector: str) -> tuple[Rule, ...]:
    """Return the rules that a code, a name or the beginning of a code stands for; none for what is nothing of these."""
    if selector in by_code():
        return (by_code()[selector],)
    return tuple(
        rule for rule in rules() if rule.name == selector or (selector[:1] == ALL and rule.code.startswith(selector))
    )


def choose(
    select: Iterable[str] | None, ignore: Iterable[str] | None, today: date | None = None, *, preview: bool = False
) -> Choice:
    """Return the choice that some texts make, each of one selector or of several with commas between.

    Raises ArgmapError for a selector that stands for no rule, for one that ignores what must be reported, and for one
    that selects a rule in preview by its name or code without `preview`.
    """
    wanted = None if select is None else tuple(split(select))
    unwanted = tuple(split(ignore or ()))
    if wanted == ():
        raise ArgmapError("--select names no rule, so nothing would be checked: name one, or omit the option")
    for selector in (*(wanted or ()), *unwanted):
        if not named_by(selector):
            help_text = did_you_mean(selector, by_name(), "run argmap rules to list them")
            raise ArgmapError(f'no rule is called "{selector}": {help_text}')
    for selector in unwanted:
        if all(rule.is_reading_error for rule in named_by(selector)):
            raise ArgmapError(f'"{selector}" cannot be ignored: it reports errors that prevent a file from being read')
    for selector in wanted or ():
        if not preview and is_held_back(selector):
            raise ArgmapError(f'"{selector}" is a preview rule: add --preview to check it')
    return Choice(wanted, unwanted, today, preview)


def is_held_back(selector: str) -> bool:
    """Return whether a selector stands for nothing but rules in preview."""
    return all(rule.is_preview for rule in named_by(selector))


def split(texts: Iterable[str]) -> Iterator[str]:
    """Yield what stands between the commas of some texts."""
    for text in texts:
        yield from filter(None, (part.strip() for part in text.split(",")))


def left_out_by(choice: Choice) -> frozenset[str]:
    """Return the codes of the rules that a choice leaves out. The selector that names a rule most exactly decides.

    What keeps a file from being read is never left out.
    """
    select = (ALL,) if choice.select is None else choice.select
    wanted, unwanted = exactness(select), exactness(choice.ignore)
    return frozenset(
        rule.code
        for rule in rules()
        if not rule.is_reading_error and wanted.get(rule.code, 0) <= unwanted.get(rule.code, 0)
    )


def chosen_by(select: Iterable[str]) -> frozenset[str]:
    """Return the codes of the rules that are selected by themselves or in a group, and not only with all others."""
    return frozenset(code for code, length in exactness(select).items() if length > len(ALL))


def exactness(selectors: Iterable[str]) -> dict[str, int]:
    """Return for each code that is named how exactly: by the length of a beginning, or as a whole."""
    exact: dict[str, int] = {}
    for selector in selectors:
        for rule in named_by(selector):
            length = len(rule.code) if selector == rule.name else len(selector)
            exact[rule.code] = max(length, exact.get(rule.code, 0))
    return exact


def is_named(path: str, pattern: str) -> bool:
    """Return whether a pattern names a path; one without a slash names the file in any folder."""
    parts, names = path.split("/"), pattern.removeprefix("./").split("/")
    if len(names) == 1:
        return names[0] == "**" or fnmatchcase(parts[-1], names[0])
    names = [*names[:-1], names[-1] or "**"]
    # reached[n]: the patterns so far name the first n parts.
    reached = [True] + [False] * len(parts)
    for name in names:
        if name == "**":
            reached = [any(reached[: number + 1]) for number in range(len(reached))]
        else:
            reached = [False, *(was and fnmatchcase(part, name) for was, part in zip(reached, parts, strict=False))]
    return reached[-1]
