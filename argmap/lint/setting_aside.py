"""Adding exceptions to rules: the reason is written into the field `allow`."""

from argmap.base.diagnostics import Diagnostic
from argmap.lint.registry import by_code
from argmap.lint.suppressions import can_be_allowed, owner_at
from argmap.model import Allowance, Map, Statement
from argmap.syntax.edits import Edited, Refused, set_field


def set_aside(argument_map: Map, diagnostic: Diagnostic, reason: str) -> Edited:
    """Return the edits that add an exception to a rule where it reported something in a map that was read whole.

    It is added to the statement or argument; for a step written within a statement, to that statement.
    """
    rule = by_code()[diagnostic.code]
    owner = owner_at(argument_map, diagnostic.span)
    if owner is None or not can_be_allowed(rule):
        return Refused(f'"{rule.name}" cannot be ignored here', diagnostic.span)
    if not isinstance(owner, Statement) and not owner.named:
        owner = argument_map.statements[owner.premises[0]]
    return set_field(argument_map, owner.id, "allow", (*owner.allow, Allowance(rule.name, reason)))
