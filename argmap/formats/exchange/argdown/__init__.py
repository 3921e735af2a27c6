"""Argdown: the document model shared by its source and its JSON export, and its conversion into a map."""
