"""Sentences that hold for all inputs, and popular ones that do not; a module for each lesson."""
