"""Lies: changes that make a page or snippet state what did not happen. Each must be caught."""
