"""Tests of the language server with real editors."""
