"""Sentences that hold for all inputs, and popular ones that do not; a module for each lesson."""

TOOLS = ("__init__.py", "words.py", "trying.py")
"""Files of this room that hold no laws: what laws are made of, and what tries them."""
