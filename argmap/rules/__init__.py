"""The rules: one module each, found by looking.

A module holds `CODE`, `SEVERITY` and, unless the reader finds what it is about, `find(graph)`, which
yields findings. Its docstring is its page: what it finds, then Why, Bad and Good.
"""
