"""The rules: one module each, found by looking.

A module holds `CODE`, `SEVERITY` and, unless what it is about is found while a file is read or its exceptions and
settings are applied, `find(context)`, which yields findings. `HAS_FIX` says that some of these come with a fix: edits
that cannot change what a map says. Its docstring is its page: what it finds, then Why, Bad and Good.
"""
