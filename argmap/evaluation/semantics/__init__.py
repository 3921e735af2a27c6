"""The semantics: one module each, with `label(graph, terms)` for standing or `MODULAR` for strength."""
