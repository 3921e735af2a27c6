"""The command line: commands, options, completion, output, and presenters that put results into words."""
