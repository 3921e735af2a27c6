"""What is known of words without any map: dates, the little English that rules know, words of likelihood."""
