"""The canary: what pages would say with the newest NumPy, PyTorch and Material."""
