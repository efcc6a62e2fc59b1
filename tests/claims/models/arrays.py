"""NumPy: a two-layer network by hand, attention, k-means, im2col and linear regression."""

from __future__ import annotations

import numpy as np

rng = np.random.default_rng(0)  # type: np.random.Generator


def relu(x):
    return np.maximum(0, x)


class TwoLayerNet:
    """W1: (H, D), b1: (H,), W2: (C, H), b2: (C,)"""

    def __init__(self, D, H, C, std=1e-2):  # 1e-4 is too small here
        self.W1 = std * rng.standard_normal((D, H))  # (D, H)
        self.b1 = np.zeros(H)  # (H,)
        self.W2 = std * rng.standard_normal((H, C))  # (H, C)
        self.b2 = np.zeros(C)  # (C,)

    def loss(self, X, y):
        # X: (N, D) each row is one example
        # y: (N,) with 0 <= y[i] < C
        N, D = X.shape
        z1 = X @ self.W1 + self.b1  # (N, D) @ (D, H) + (H,) -> (N, H)
        a1 = relu(z1)  # (N, H)
        scores = a1.dot(self.W2) + self.b2  # (N, C)
        scores -= scores.max(axis=1, keepdims=True)  # (N, C) - (N, 1), for numerical stability
        probs = np.exp(scores)
        probs /= probs.sum(axis=1, keepdims=True)  # rows sum to 1.0
        loss = -np.log(probs[np.arange(N), y]).mean()  # scalar

        # backward (cs231n style)
        dscores = probs.copy()  # (N, C)
        dscores[np.arange(N), y] -= 1
        dscores /= N
        dW2 = a1.T @ dscores  # (H, N) @ (N, C) -> (H, C)
        db2 = dscores.sum(axis=0)  # (N, C) -> (C,)
        da1 = dscores @ self.W2.T  # (N, C) @ (C, H) -> (N, H)
        da1[z1 <= 0] = 0  # relu gate
        dW1 = X.T @ da1  # (D, N) x (N, H) => (D, H)
        db1 = da1.sum(axis=0)  # shape (H,)
        return loss, (dW1, db1, dW2, db2)


def attention(Q, K, V):
    """Q (B, H, T, d), K (B, H, S, d), V (B, H, S, dv)"""
    d = Q.shape[-1]
    scores = np.einsum("bhtd,bhsd->bhts", Q, K) / np.sqrt(d)  # (B,H,T,d), (B,H,S,d) -> (B,H,T,S)
    scores = scores - scores.max(-1, keepdims=True)
    weights = np.exp(scores)  # (B, H, T, S)
    weights = weights / weights.sum(-1, keepdims=True)  # (B, H, T, S) / (B, H, T, 1)
    return np.einsum("bhts,bhsv->bhtv", weights, V)  # => (B, H, T, dv)


def pairwise_sq_dists(X, Y):
    """All pairs, without the (N, M, D) array."""
    xx = (X**2).sum(1)[:, None]  # (N, 1)
    yy = (Y**2).sum(1)[None, :]  # (1, M)
    # (N, 1) + (1, M) - (N, M)
    return xx + yy - 2 * X @ Y.T  # (N, M)


def kmeans(X, k, steps=5):
    # centroids, (k, D)
    mu = X[rng.choice(len(X), k, replace=False)]
    for _ in range(steps):
        assign = pairwise_sq_dists(X, mu).argmin(axis=1)  # (N,) index of the nearest centroid
        for j in range(k):
            members = X[assign == j]  # (n_j, D) -- n_j differs from cluster to cluster
            if len(members):
                mu[j] = members.mean(0)  # (D,)
    return mu, assign  # (k, D), (N,)


def im2col(img, f):
    """Every f x f window of an image as a row."""
    C, H, W = img.shape  # 3, 32, 32 for CIFAR
    out_h, out_w = H - f + 1, W - f + 1  # stride 1, no padding
    s = img.strides
    windows = np.lib.stride_tricks.as_strided(
        img,
        shape=(C, out_h, out_w, f, f),  # 5-D view, no copy
        strides=(s[0], s[1], s[2], s[1], s[2]),
    )  # (C, H-f+1, W-f+1, f, f)
    return windows.transpose(1, 2, 0, 3, 4).reshape(out_h * out_w, -1)  # (out_h*out_w, C*f*f)


def ols(X, y, lam=0.0):
    # normal equations: w = (X'X + lam I)^-1 X'y   (see eq. (3, 4))
    n, d = X.shape
    A = X.T @ X + lam * np.eye(d)  # (d, d)
    b = X.T @ y  # (d, n) @ (n,) -> (d,)
    w = np.linalg.solve(A, b)  # O(d^3), 2x faster than inv
    # residuals, (n,)
    r = y - X @ w  # (n,) - (n, d) @ (d,)
    return w, float(r @ r)  # [d], scalar
