"""Shared by the import and export of Carneades: standards of proof, and the fields that keep everything else."""

from collections.abc import Mapping

# Standards of proof by their abbreviations in files (Gordon, Prakken and Walton 2007).
STANDARDS: Mapping[str, str] = {
    "SE": "scintilla",
    "DV": "dialectical-validity",
    "PE": "preponderance",
    "CCE": "clear-and-convincing",
    "BRD": "beyond-reasonable-doubt",
}
# The fields for the scheme of an argument, the labels that a file expects, and its other metadata.
SCHEME, TESTS, META = "x-scheme", "x-tests", "x-meta"
