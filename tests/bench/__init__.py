"""Benchmarks: what the checking costs, as ratios of medians measured side by side."""
