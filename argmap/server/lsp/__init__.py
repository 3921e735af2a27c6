"""The language server: diagnostics, edits and answers for the maps that are open in an editor."""
