"""Property tests draw the same inputs on every run: a build that fails has to fail again."""

from hypothesis import settings

settings.register_profile("claims", max_examples=50, deadline=None, derandomize=True, database=None)
settings.load_profile("claims")
