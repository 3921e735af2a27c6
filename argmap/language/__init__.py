"""Knowledge of language that is independent of maps: dates, a little English, and words of likelihood."""
