"""Runs snippets in processes of their own, and asks them what a page states."""
