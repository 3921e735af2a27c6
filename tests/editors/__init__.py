"""Editors: what they show without the language server, and what is in `editors/`."""
