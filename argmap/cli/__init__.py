"""The command line: commands, options, completion, output, and presenters that put values into words."""
