"""What the import and the export of Carneades share: standards of proof, and fields that hold the rest."""

from collections.abc import Mapping

# Standards of proof by their abbreviations in files (Gordon, Prakken and Walton 2007).
STANDARDS: Mapping[str, str] = {
    "SE": "scintilla",
    "DV": "dialectical-validity",
    "PE": "preponderance",
    "CCE": "clear-and-convincing",
    "BRD": "beyond-reasonable-doubt",
}
# The name of the scheme of an argument, the labels that a file expects, and what else it says of itself.
SCHEME, TESTS, META = "x-scheme", "x-tests", "x-meta"
