"""YAML files as trees of nodes with positions, and hints about syntax errors."""
