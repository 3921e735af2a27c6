"""Checking: rules, exceptions to them, fixes, settings, and reports of the findings."""
