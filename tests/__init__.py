"""Tests of argmap, in folders as the package has them."""
