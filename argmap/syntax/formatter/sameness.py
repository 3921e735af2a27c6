"""Comparison of two trees, ignoring the order of keys and the style of scalars."""

from argmap.syntax.tree.nodes import Node, Scalar, Sequence, children_of, is_empty, plain_value


def is_same(one: Node | None, other: Node | None) -> bool:
    """Return whether two trees have the same content, ignoring blanks around scalars. Not recursive."""
    if one is None or other is None:
        return one is other
    stack = [(one, other)]
    seen: set[tuple[int, int]] = set()
    while stack:
        left, right = stack.pop()
        if isinstance(left, Scalar) or isinstance(right, Scalar):
            if not (isinstance(left, Scalar) and isinstance(right, Scalar) and is_same_text(left, right)):
                return False
            continue
        if (id(left), id(right)) in seen:
            continue
        seen.add((id(left), id(right)))
        if type(left) is not type(right) or len(left[0]) != len(right[0]):
            return False
        if isinstance(left, Sequence) or isinstance(right, Sequence):
            stack.extend(zip(children_of(left), children_of(right), strict=True))
            continue
        values = {key.value: value for key, value in right.entries}
        if any(key.value not in values for key, _ in left.entries):
            return False
        stack.extend((value, values[key.value]) for key, value in left.entries)
    return True


def is_same_text(one: Scalar, other: Scalar) -> bool:
    """Return whether two scalars are equal, and of the same type where it matters."""
    if one.value == other.value and one.plain == other.plain:
        return True
    return is_empty(one) == is_empty(other) and data(one) == data(other)


def data(scalar: Scalar) -> object:
    """Return the value of a scalar: a number or the like, or a text without surrounding blanks."""
    value = plain_value(scalar.value) if scalar.plain and scalar.value else scalar.value
    return value.strip() if isinstance(value, str) else value
