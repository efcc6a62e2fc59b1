"""Laws: sentences of pages that hold for all inputs, each with the code that is searched.

`room` reads the modules of `laws/` without running them, `search` has worker processes look for
counterexamples and remembers what they found, `judge` says what is wrong.
"""
