"""claims: what the comments of Python code state, compared with what its run does.

    report = claims.run("snippets/matmul/forward_pass.py")
    report.ok, report.problems

`run` runs a script to its end, `load` imports a module with its comments armed, `compare` holds one
stated text against one value. Needs nothing but the standard library; an array is whatever has
`.shape`. `claims/grammar.py` says what a comment can be read as, docs/how.md tells readers.
"""

from claims.compare import Comparison, compare
from claims.report import Claim, Failure, Report
from claims.run import load, run

__all__ = ["Claim", "Comparison", "Failure", "Report", "compare", "load", "run"]
