"""Presenters: results as text, tables and JSON."""
