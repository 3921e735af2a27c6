"""Integrations with other programs that show maps. No module imports its host before the host loads the module."""
