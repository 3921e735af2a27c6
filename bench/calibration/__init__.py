"""What the rules say of maps that others made: read from other programs' files, checked, counted.

`python -m bench.calibration FOLDER` reads what it knows in a folder, and prints for each rule what it says.
"""
