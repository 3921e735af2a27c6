"""Checks: the one pipeline, what a map may set aside, the fixes, the pages of rules, and what a check came to."""
