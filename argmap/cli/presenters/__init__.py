"""Evaluations told in words, tables and JSON."""
