"""The forms of diagnostic output: one module each, with `report(summary, colour)`."""
