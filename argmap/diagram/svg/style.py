"""The style of a picture: one set of rules, with the colours of a theme or of two."""

from dataclasses import asdict
from string import Template

from argmap.diagram.scene.theme import DARK, LIGHT, PRINT, Theme, ThemeName

SHAPES = """
text { font-family: Helvetica, Arial, Arimo, 'Liberation Sans', sans-serif; font-size: 11px; }
.kind, .citation, .more, .word, .legend text, .whole { font-size: 9px; }
.title { font-size: 17px; font-weight: bold; }
.group text { font-size: 10px; }
.stroke { fill: none; stroke-width: 1.3; }
.attacks .stroke, .contradicts .stroke { stroke-dasharray: 5.5 3; }
.undercuts .stroke { stroke-width: 1.7; stroke-dasharray: 1.6 2.6; }
.frame, .fold { stroke-width: 1; }
.fold, .sign { fill: none; }
.row .frame, .card .ground { stroke: none; }
.card .outline { fill: none; stroke-width: 1; }
.thesis .frame { stroke-width: 2.2; }
.assumption .frame { stroke-dasharray: 4.5 3; }
.sign { stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
.bar { fill: none; stroke-width: 1.8; }
.word { text-anchor: middle; }
.word, .name { paint-order: stroke; stroke-width: 3; stroke-linejoin: round; }
a text { text-decoration: underline; }
"""
COLOURS = Template("""
.paper { fill: $paper; }
text, .title { fill: $ink; }
.kind, .citation, .more, .question, .group text { fill: $faint; }
a .more, .whole { fill: $support; }
.counterargument .kind { fill: $attack; }
.group .ground { fill: $group; }
.frame, .fold, .outline, .rule { stroke: $frame; }
.claim .frame { fill: $claim; }
.thesis .frame { fill: $thesis; stroke: $ink; }
.evidence .frame { fill: $evidence; }
.counterargument .frame { fill: $counterargument; }
.assumption .frame { fill: $assumption; }
.card .ground { fill: $evidence; }
.joint { fill: $ink; }
.supports .stroke, .supports .bar, .sign { stroke: $support; }
.supports .tip, .supports.word { fill: $support; }
.attacks .stroke, .undercuts .stroke, .contradicts .stroke, .bar { stroke: $attack; }
.attacks.word, .undercuts.word, .contradicts.word { fill: $attack; }
.word { stroke: $paper; }
.name { stroke: $group; }
""")
VERDICT_SHAPES = """
.wave { fill: none; stroke-width: 1.3; stroke-linejoin: round; }
.mark { fill: none; stroke-width: 1.5; stroke-linecap: round; }
text.mark { font-size: 9px; font-weight: bold; text-anchor: middle; stroke: none; }
.scale { stroke-width: 0.6; }
.scale.unknown { stroke-width: 1.2; stroke-dasharray: 1.2 2.4; }
text.unknown { font-size: 8px; text-anchor: middle; }
.judged .bearing .stroke { stroke-width: 2.8; }
.judged .bearing .frame { stroke-width: 2.2; }
.judged .thesis.bearing .frame { stroke-width: 3; }
"""
VERDICT_COLOURS = Template("""
.wave, .mark { stroke: $attack; }
text.mark { fill: $attack; }
.scale { stroke: $frame; }
.strength { fill: $faint; }
text.unknown { fill: $faint; }
.judged .falls .words, .judged .falls .kind { fill: $faint; }
.judged .falls .frame { fill: $paper; stroke: $frame; }
.judged .bearing .frame { stroke: $support; }
""")
ON_A_DARK_SCREEN = "@media (prefers-color-scheme: dark) {{\n{}}}\n"


def stylesheet(name: ThemeName, scope: str = ".argmap", *, is_judged: bool = False) -> str:
    """Return the style of a picture in a theme, with that of verdicts; each selector begins with that of `scope`."""
    shapes = scoped(SHAPES + (VERDICT_SHAPES if is_judged else ""), scope)
    dark, light, grey = (colours(theme, scope, is_judged=is_judged) for theme in (DARK, LIGHT, PRINT))
    match name:
        case ThemeName.DARK:
            return shapes + dark
        case ThemeName.PRINT:
            return shapes + grey
        case ThemeName.AUTO:
            return shapes + light + ON_A_DARK_SCREEN.format(dark)
        case ThemeName.LIGHT:
            return shapes + light


def colours(theme: Theme, scope: str = ".argmap", *, is_judged: bool = False) -> str:
    """Return the rules for the colours of a theme, with those of verdicts where they are drawn."""
    found = COLOURS.substitute(asdict(theme)) + (VERDICT_COLOURS.substitute(asdict(theme)) if is_judged else "")
    return scoped(found, scope)


def scoped(rules: str, scope: str) -> str:
    """Return rules, one a line, with a selector before each of theirs."""
    lines = []
    for rule in filter(None, rules.splitlines()):
        selectors, brace, body = rule.partition("{")
        lines.append(
            ", ".join(f"{scope} {selector.strip()}" for selector in selectors.split(",")) + f" {brace}{body}\n"
        )
    return "".join(lines)
