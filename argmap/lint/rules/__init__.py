"""The rules: one module each, discovered automatically.

A module defines `CODE`, `SEVERITY` and `find(context)`, which yields findings; rules whose findings come from reading
files or from applying exceptions and settings have no `find`. `HAS_FIX` says that some findings come with a fix: edits
that cannot change the meaning of a map. The docstring is the rule's page: what it finds, then Why, Bad and Good.
"""
