"""Faces other than the command line: a language server, a preview, and hosts, the programs that show maps in theirs."""
