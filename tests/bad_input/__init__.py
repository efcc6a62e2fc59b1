"""Wrong contributions: each is refused, in exactly the words that its row says."""
