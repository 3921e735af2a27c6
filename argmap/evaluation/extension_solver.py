"""Enumeration of extensions with the answer-set solver clingo."""

from enum import StrEnum

from argmap.base.errors import ArgmapError
from argmap.evaluation.dung_framework import Framework
from argmap.evaluation.extensions import Extension

MOST_EXTENSIONS = 1000
# Limited in conflicts of the search rather than seconds, so that the result does not depend on the machine.
MOST_CONFLICTS = 50_000


class Family(StrEnum):
    """The families of extensions."""

    COMPLETE = "complete"
    PREFERRED = "preferred"
    STABLE = "stable"


# After Egly, Gaggl and Woltran 2010, "Answer-set programming encodings for argumentation frameworks".
ADMISSIBLE = """
{in(X)} :- argument(X).
beaten(X) :- attacks(Y, X), in(Y).
:- in(X), beaten(X).
:- in(X), attacks(Y, X), not beaten(Y).
"""
COMPLETE = ADMISSIBLE + "open(X) :- attacks(Y, X), not beaten(Y).\n:- argument(X), not in(X), not open(X).\n"
PROGRAMS = {
    Family.COMPLETE: COMPLETE,
    Family.PREFERRED: ADMISSIBLE + "#heuristic in(X) : argument(X). [1, true]\n",
    Family.STABLE: COMPLETE + ":- argument(X), not in(X), not beaten(X).\n",
}
SHOWN = "#show in/1.\n"
# The largest sets are found first, and subsets of a set already found are excluded.
OPTIONS = {Family.PREFERRED: ("--heuristic=Domain", "--enum-mode=domRec")}


def enumerate_extensions(framework: Framework, family: Family) -> list[Extension]:
    """Return all extensions of a family.

    Raises ArgmapError if clingo is not installed, if there are more than `MOST_EXTENSIONS`, or if the search is too
    hard.
    """
    try:
        import clingo
    except ImportError as error:
        raise ArgmapError(
            f'the {family} extensions need a solver that is not installed: pip install "argmap[solver]"'
        ) from error
    limits = (f"--models={MOST_EXTENSIONS + 1}", f"--solve-limit={MOST_CONFLICTS}")
    control = clingo.Control([*limits, *OPTIONS.get(family, ())], logger=lambda _code, _message: None)
    control.add("base", [], PROGRAMS[family] + SHOWN + facts(framework))
    control.ground([("base", [])])
    found: list[Extension] = []
    with control.solve(yield_=True) as handle:
        found.extend(frozenset(atom.arguments[0].number for atom in model.symbols(shown=True)) for model in handle)
        is_done = handle.get().exhausted
    if len(found) > MOST_EXTENSIONS:
        raise ArgmapError(f"there are more than {MOST_EXTENSIONS:,} {family} extensions: use the grounded semantics")
    if not is_done:
        raise ArgmapError(f"the {family} extensions of this map are too hard to find: use the grounded semantics")
    return found


def facts(framework: Framework) -> str:
    """Return a framework as a logic program, which contains only numbers."""
    arguments = f"argument(0..{len(framework.attackers) - 1}).\n" if framework.attackers else ""
    attacks = (f"attacks({a},{node})." for node, attackers in enumerate(framework.attackers) for a in attackers)
    return arguments + "\n".join(attacks)
