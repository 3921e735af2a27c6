"""What is cited: documents, quotation matching, fingerprints, citations, coverage and extraction."""
