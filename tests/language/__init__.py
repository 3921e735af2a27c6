"""Tests of what is known of words without any map."""
