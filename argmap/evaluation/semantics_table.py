"""Which semantics give strengths. Written by `make docs`; do not edit."""

GRADUAL = frozenset({"df-quad", "euler", "euler-top", "mlp", "quadratic-energy", "squared-df-quad"})
