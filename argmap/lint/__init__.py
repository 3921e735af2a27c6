"""Checking: the rules, what a map may set aside, fixes, settings, and reports of what was found."""
