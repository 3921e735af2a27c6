"""Runs the command line as `python -m argmap`."""

from argmap.cli.app import main

main()
