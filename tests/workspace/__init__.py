"""Tests of what argmap finds, reads and writes on the disk."""
