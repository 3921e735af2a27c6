"""Questions about an evaluation: verdicts, what would change them, and what they depend on."""
