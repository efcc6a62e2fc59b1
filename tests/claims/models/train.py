"""A training loop on synthetic data, with the remarks that such scripts collect."""

import numpy as np

# config --------------------------------------------------------------------
batch_size = 8  # 64 on the big machine
max_iters = 30  # 5000
lr = 0.1  # 3e-4 is too low for this toy
n_in, n_out = 5, 3
# ---------------------------------------------------------------------------

rng = np.random.default_rng(42)
true_w = rng.standard_normal((n_out, n_in))  # (n_out, n_in)

W = np.zeros((n_out, n_in))  # (out, in) like nn.Linear
b = np.zeros(n_out)  # [n_out]


def get_batch(n=batch_size):
    x = rng.standard_normal((n, n_in))  # (n, n_in)
    y = x @ true_w.T  # (n, n_out)
    return x, y  # (n, n_in), (n, n_out)


losses = []
for step in range(max_iters):
    xb, yb = get_batch()
    # xb: (batch_size, n_in)
    # yb: (batch_size, n_out)
    pred = xb @ W.T + b  # (batch_size, n_out)
    err = pred - yb  # (batch_size, n_out)
    loss = (err**2).mean()  # MSE (eq. 7)
    losses.append(loss)
    # gradients (factor 2 from the square)
    dpred = 2 * err / err.size  # dL/dpred, same shape as pred (batch_size, n_out)
    dW = dpred.T @ xb  # (n_out, batch_size) @ (batch_size, n_in) -> (n_out, n_in)
    db = dpred.sum(0)  # (n_out,)
    W -= lr * dW  # 1. weights
    b -= lr * db  # 2. biases
    if step % 10 == 0:
        print(f"step {step}: loss {loss:.4f}")  # e.g. step 0: loss 4.2
    # if step > 100: break   # debug

assert len(losses) == max_iters
w_norm = float(np.linalg.norm(W))  # should approach 3.9
final = np.stack([W, true_w])  # (2, n_out, n_in)
ratio = losses[-1] / losses[0]  # < 1
