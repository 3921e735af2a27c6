"""Tests of source records, fingerprints on the disk, and coverage."""
