"""What an editor is told of a place in a map, without a word of its protocol."""
