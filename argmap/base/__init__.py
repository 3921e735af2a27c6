"""What knows nothing of arguments: texts and places, diagnostics, errors, plugins, escapes."""
