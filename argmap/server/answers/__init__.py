"""What editors learn about a place in a map, without a word of its protocol."""
