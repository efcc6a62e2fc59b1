"""What a page states, asked of its runs, and the account of what held."""
