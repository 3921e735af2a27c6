"""Effective settings: which rules are checked where, their severities, and the limits."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from fnmatch import fnmatchcase
from types import MappingProxyType

from argmap.base.diagnostics import Finding, Severity
from argmap.base.errors import ArgmapError
from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.language.suggestions import did_you_mean
from argmap.lint.limits import DEFAULT_LIMITS, Limits
from argmap.lint.registry import Rule, by_code, by_name, rules

ALL = "A"


class Profile(StrEnum):
    """The set of rules for a map: all that are configured, or those for imported maps."""

    DEFAULT = "default"
    IMPORTED = "imported"


class Choice(NamedTuple):
    """The selected rules, given by codes, names and prefixes of codes. Without `select`, all rules.

    Preview rules are checked only with `preview`. `today` is the date for computing the age of sources; without it, age
    is not checked. `profile` takes precedence over the settings and the map.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    today: date | None = None
    preview: bool = False
    profile: Profile | None = None


class Settings(NamedTuple):
    """The settings that apply to a file.

    `left_out` contains the codes of rules that are not checked; `per_file` those that are not checked in some files, by
    patterns relative to `folder`. `paths` are the files and folders of maps, relative to `folder`. Preview rules are
    checked only with `preview`. `render` maps names of picture options to values. `problems` are mistakes in the
    settings. Without a `profile`, maps marked as imported are checked as such, except for rules `chosen` by name;
    `rules_off` counts the rules that are off for this reason.
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
        """Return these settings combined with a choice made elsewhere; its `select` replaces the one made here."""
        known = self._replace(
            today=choice.today, preview=self.preview or choice.preview, profile=choice.profile or self.profile
        )
        if choice.select is not None:
            return known._replace(left_out=left_out_by(choice), per_file={}, chosen=chosen_by(choice.select))
        left_out = self.left_out | left_out_by(choice) if choice.ignore else self.left_out
        return known._replace(left_out=left_out)


DEFAULT = Settings()


def named_by(selector: str) -> tuple[Rule, ...]:
    """Return the rules that a code, a name or a prefix of a code stands for; none if it is none of these."""
    if selector in by_code():
        return (by_code()[selector],)
    return tuple(
        rule for rule in rules() if rule.name == selector or (selector[:1] == ALL and rule.code.startswith(selector))
    )


def choose(
    select: Iterable[str] | None, ignore: Iterable[str] | None, today: date | None = None, *, preview: bool = False
) -> Choice:
    """Return the choice described by texts, each of which contains one or more selectors separated by commas.

    Raises ArgmapError for a selector that matches no rule, for ignoring a rule that must be reported, and for selecting
    a preview rule by name or code without `preview`.
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
    """Return whether a selector matches only preview rules."""
    return all(rule.is_preview for rule in named_by(selector))


def split(texts: Iterable[str]) -> Iterator[str]:
    """Yield the comma-separated parts of some texts."""
    for text in texts:
        yield from filter(None, (part.strip() for part in text.split(",")))


def left_out_by(choice: Choice) -> frozenset[str]:
    """Return the codes of the rules that a choice leaves out. The most specific selector of a rule decides.

    Rules about files that cannot be read are never left out.
    """
    select = (ALL,) if choice.select is None else choice.select
    wanted, unwanted = exactness(select), exactness(choice.ignore)
    return frozenset(
        rule.code
        for rule in rules()
        if not rule.is_reading_error and wanted.get(rule.code, 0) <= unwanted.get(rule.code, 0)
    )


def chosen_by(select: Iterable[str]) -> frozenset[str]:
    """Return the codes of the rules that are selected individually or in a group, but not merely with all others."""
    return frozenset(code for code, length in exactness(select).items() if length > len(ALL))


def exactness(selectors: Iterable[str]) -> dict[str, int]:
    """Return the specificity with which each code is selected: the length of a prefix, or that of a whole code."""
    exact: dict[str, int] = {}
    for selector in selectors:
        for rule in named_by(selector):
            length = len(rule.code) if selector == rule.name else len(selector)
            exact[rule.code] = max(length, exact.get(rule.code, 0))
    return exact


def is_named(path: str, pattern: str) -> bool:
    """Return whether a path matches a pattern; a pattern without a slash matches the file name in any folder."""
    parts, names = path.split("/"), pattern.removeprefix("./").split("/")
    if len(names) == 1:
        return names[0] == "**" or fnmatchcase(parts[-1], names[0])
    names = [*names[:-1], names[-1] or "**"]
    # reached[n]: the parts of the pattern so far match the first n parts of the path.
    reached = [True] + [False] * len(parts)
    for name in names:
        if name == "**":
            reached = [any(reached[: number + 1]) for number in range(len(reached))]
        else:
            reached = [False, *(was and fnmatchcase(part, name) for was, part in zip(reached, parts, strict=False))]
    return reached[-1]
