"""The colour that figures of labs are drawn in, and that a page replaces by its own."""

INK = "#808080"
"""A mid grey: where nothing replaces it, it can be seen on light and on dark."""
