"""What all commands share: their options, the two streams that they speak on, and how a shell completes them."""
