"""Building blocks that know nothing of arguments: texts and positions, diagnostics, errors, plugins, escapes."""
