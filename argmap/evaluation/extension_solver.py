"""Extensions that are hard to find, by the answer-set solver clingo."""

from enum import StrEnum

from argmap.base.errors import ArgmapError
from argmap.evaluation.dung_framework import Framework
from argmap.evaluation.extensions import Extension

MOST_EXTENSIONS = 1000
# Counted in conflicts of the search and not in seconds, so that every machine gives up on the same maps.
MOST_CONFLICTS = 50_000


class Family(StrEnum):
    """Which extensions are asked for."""

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
# The largest sets are found first, and none that a found one holds.
OPTIONS = {Family.PREFERRED: ("--heuristic=Domain", "--enum-mode=domRec")}


def enumerate_extensions(framework: Framework, family: Family) -> list[Extension]:
    """Return all extensions of a family.

    Raises ArgmapError without clingo, when there are more than `MOST_EXTENSIONS`, and when they are too hard to find.
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
        raise ArgmapError(f"there are more than {MOST_EXTENSIONS:,} {family} extensions: ask for grounded")
    if not is_done:
        raise ArgmapError(f"the {family} extensions of this map are too hard to find: ask for grounded")
    return found


def facts(framework: Framework) -> str:
    """Return a framework as a program; it holds numbers alone."""
    arguments = f"argument(0..{len(framework.attackers) - 1}).\n" if framework.attackers else ""
    attacks = (f"attacks({a},{node})." for node, attackers in enumerate(framework.attackers) for a in attackers)
    return arguments + "\n".join(attacks)
