"""What an evaluation is asked for: verdicts, what changes them, what carries them."""
