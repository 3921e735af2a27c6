"""The language server: diagnostics, edits and answers for the maps open in an editor."""
