"""The verdict on a statement: whether it stands and why, how strong it is, and what would change if it fell."""

from argmap.base.html import NOTHING, Html, element, join, text
from argmap.base.text import visible
from argmap.diagram.scene.words import cut_to
from argmap.evaluation.bases import Provenance
from argmap.evaluation.conventions import CARNEADES
from argmap.evaluation.dominators import Dominator, DominatorKind
from argmap.evaluation.results import Assessment, Standing
from argmap.evaluation.summary import Effect, EvaluationSummary
from argmap.evaluation.words import Namer, strength_in_words, why, why_not
from argmap.language.phrases import STANDINGS, capitalised, figure
from argmap.model import Statement, Step
from argmap.page.material import Material, named
from argmap.sources.citations import one_line

PROVENANCES = {
    Provenance.GIVEN: "given in the map",
    Provenance.RATED: "from the ratings of source and information",
    Provenance.ASSUMED: "assumed, as none was given",
    Provenance.CHANGED: "changed for this page",
}
# The maximum number of characters of a statement that a sentence about another one names.
MOST_OF_NAME = 60
NO_CHANGE = "No thesis would change."
NO_THESIS = "No thesis depends on it."
NOT_COMPUTED = "Not computed: too much of this map depends on its given statements."


def verdict_html(summary: EvaluationSummary, name: str) -> Html:
    """Return whether a statement stands and why, as a sentence, followed by its strength."""
    assessment = summary.evaluation.statements[name]
    return join(
        standing_html(summary, name),
        scale_html(assessment),
        element("p", text(strength_words(summary, assessment)), class_="strength-words"),
    )


def standing_html(summary: EvaluationSummary, name: str, look: str = "") -> Html:
    """Return whether a statement stands and why, as a sentence; `look` is a further class of it."""
    standing = summary.evaluation.statements[name].standing
    word = element("strong", text(capitalised(standing)), class_="word")
    reason = text(f": {why(summary.graph, summary.evaluation, name, first_words_in(summary))}.")
    return element("p", word, reason, class_=" ".join(filter(None, ("standing", standing, look))))


def first_words_in(summary: EvaluationSummary) -> Namer:
    """Return how sentences of a page name statements: by their first words, as its readers see no ids."""

    def called(name: str) -> str:
        words = cut_to(summary.graph.statements[name].text, MOST_OF_NAME)
        return f"“{words}”" if words else visible(name)

    return called


def strength_words(summary: EvaluationSummary, assessment: Assessment) -> str:
    """Return the strength of a statement, the semantics that computed it, and the base that it comes from."""
    base = f"from a base of {figure(assessment.base.value)} ({PROVENANCES[assessment.base.provenance]})"
    strength = strength_in_words(assessment)
    lead = f"Strength {strength}" if assessment.strength is not None else f"No strength ({strength})"
    return f"{lead} by {summary.evaluation.strength_by}, {base}. It is not a probability."


def scale_html(assessment: Assessment) -> Html:
    """Return a strength as a bar; nothing if there is no number."""
    if assessment.strength is None:
        return NOTHING
    ends = [element("rect", width=width, height="4", class_=name) for name, width in bars(assessment.strength)]
    return element("svg", *ends, class_="gauge", viewBox="0 0 100 4", preserveAspectRatio="none", aria_hidden="true")


def bars(strength: float) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the parts of a bar with their widths; the total is 100."""
    return ("whole", "100"), ("strength", f"{100 * strength:.0f}")


def carrying_html(material: Material, summary: EvaluationSummary, name: str) -> Html:
    """Return the parts that all support for a thesis passes through, as links."""
    items = [
        element("li", element("small", text(dominator.kind), class_="load"), dominator_html(material, dominator))
        for dominator in summary.bearing.get(name, ())
    ]
    return element("ul", *items, class_="links") if items else NOTHING


def dominator_html(material: Material, dominator: Dominator) -> Html:
    """Return a dominator of a thesis: a statement as a link, a source by its title, a step by its id."""
    source = material.graph.map.sources.get(dominator.id) if dominator.kind is DominatorKind.SOURCE else None
    return text(one_line(source.title) or dominator.id) if source else named(material, dominator.id)


def falling_title(summary: EvaluationSummary) -> str:
    """Return the heading above what would change, which is always computed with carneades."""
    return "If this fell" if summary.evaluation.standing_by == CARNEADES else f"If this fell, according to {CARNEADES}"


def falling_html(material: Material, summary: EvaluationSummary, statement: Statement) -> Html:
    """Return what would change if a given statement fell; nothing for statements that depend on others."""
    if summary.evaluation.statements[statement.id].ground is None:
        return NOTHING
    effects = summary.falls.get(statement.id)
    if effects:
        return element("ul", *(effect_html(material, effect) for effect in effects), class_="links")
    if effects is None:
        return element("p", text(NOT_COMPUTED if statement.id in summary.left else NO_THESIS))
    return element("p", text(NO_CHANGE))


def effect_html(material: Material, effect: Effect) -> Html:
    """Return the effect on a thesis: whether its standing changes, and its strength before and after."""
    after = f"would {STANDINGS[effect.after].infinitive}"
    still = f"would still {STANDINGS[effect.after].infinitive}"
    words = element("strong", text(after)) if effect.is_turned else text(still)
    return element("li", named(material, effect.thesis), Html(" "), words, text(strengths_in_words(effect)))


def strengths_in_words(effect: Effect) -> str:
    """Return the strength of a thesis before and after; empty if one cannot be determined."""
    if effect.strength_before is None or effect.strength_after is None:
        return ""
    before, after = f"{effect.strength_before:.2f}", f"{effect.strength_after:.2f}"
    return f", strength unchanged at {before}" if before == after else f", strength {after} instead of {before}"


def hitch_html(material: Material, step: Step) -> Html:
    """Return a small note that a step does not count, and why; nothing if it does."""
    summary = material.summary
    # Steps that never lead to a statement, only in a cycle, are not evaluated.
    is_judged = summary is not None and step.id in summary.evaluation.steps
    broken = ""
    if summary and is_judged:
        broken = why_not(summary.graph, summary.evaluation, step.id, first_words_in(summary))
    return element("small", text(f" does not count: {broken}"), class_="hitch") if broken else NOTHING


def standing_of(material: Material, name: str) -> Standing | None:
    """Return the standing of a statement if it deserves a mark: None for statements that stand."""
    standing = material.summary.evaluation.statements[name].standing if material.summary else None
    return None if standing is Standing.STANDS else standing
