"""Lines as chains of cubic Bézier curves: cut short before their ends, with heads on them."""

from collections.abc import Sequence

from argmap.diagram.scene.geometry import Point, distance, mix

STEPS = 12


def first_part(curve: Sequence[Point], share: float) -> tuple[Point, Point, Point, Point]:
    """Return the curve up to a share of its parameter (de Casteljau's algorithm)."""
    a, b, c, d = curve
    ab, bc, cd = mix(a, b, share), mix(b, c, share), mix(c, d, share)
    abc, bcd = mix(ab, bc, share), mix(bc, cd, share)
    return a, ab, abc, mix(abc, bcd, share)


def cut_end(line: Sequence[Point], off: float) -> tuple[Point, ...]:
    """Return a line without what lies nearer to its end than `off` points; a shorter line keeps its first half."""
    end = line[-1]
    kept = list(line)
    while len(kept) > 4 and distance(kept[-4], end) < off:
        del kept[-3:]
    last = kept[-4:]
    if distance(last[0], end) < off:
        return first_part(last, 0.5)
    low, high = 0.0, 1.0
    for _ in range(STEPS):
        middle = (low + high) / 2
        if distance(point_at(last, middle), end) > off:
            low = middle
        else:
            high = middle
    return (*kept[:-4], *first_part(last, low))


def point_at(curve: Sequence[Point], share: float) -> Point:
    """Return the point at a share of the parameter of a curve (Bernstein's form)."""
    rest = 1 - share
    a, b, c, d = rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = curve
    return a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3


def heading(start: Point, end: Point) -> Point:
    """Return the direction from one point to another, of length 1; (1, 0) where they are the same."""
    long = distance(start, end)
    return ((end[0] - start[0]) / long, (end[1] - start[1]) / long) if long else (1.0, 0.0)


def beside(point: Point, way: Point, along: float, across: float) -> Point:
    """Return the point that lies so far along a direction from another, and so far to the side of it."""
    return point[0] + way[0] * along - way[1] * across, point[1] + way[1] * along + way[0] * across
