"""Changed and honest quotations made at random, and what must be said of them: `python -m tests.quotations`."""
