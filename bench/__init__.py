"""What is measured, and against what: `python -m bench` writes bench/RESULTS.md."""
