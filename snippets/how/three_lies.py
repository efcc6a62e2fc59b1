import claims

lies = """\
import numpy as np
X = np.ones((8, 3))  # (8, 4)
W = np.ones((4, 3))  # (4, 3)
Z = X @ W.T  # (8, 3) @ (4, 3) -> (8, 4)
print(Z[0, 0])  # 4.0
"""

report = claims.run(lies, filename="lies.py")
print(len(report.checked), len(report.violated))  # 4 3

shape, flow, output = report.violated
print(shape.line, shape.seen)  # 2 X has shape (8, 3)
print(flow.line, flow.seen)  # 4 (8, 3), (3, 4) went in and Z has shape (8, 4)
print(output.line, output.seen)  # 5 it printed '3.0'
