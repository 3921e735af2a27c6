"""Checking: the rules, what a map may ignored, fixes, settings, and reports of what was found."""
