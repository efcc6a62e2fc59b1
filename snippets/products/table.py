import numpy as np

batch, n, k, m = 2, 3, 4, 5
u, v, w = np.arange(4), np.arange(2, 6), np.arange(1, 6)
A, B = np.arange(12).reshape(n, k), np.arange(20).reshape(k, m)
P, Q = np.arange(24).reshape(batch, n, k), np.arange(40).reshape(batch, k, m)

rows = {
    "k,k->k": (u * v, u, v),
    "k,k->": (np.dot(u, v), u, v),
    "k,m->km": (np.outer(u, w), u, w),
    "nk->kn": (A.T, A),
    "nk->n": (A.sum(axis=1), A),
    "nk,nk->n": (np.vecdot(A, A), A, A),
    "nk,kn->": (np.trace(A @ A.T), A, A.T),
    "nk,k->n": (np.matvec(A, u), A, u),
    "k,km->m": (np.vecmat(u, B), u, B),
    "nk,km->nm": (np.matmul(A, B), A, B),
    "nk,mk->nm": (np.inner(A, B.T), A, B.T),
    "bnk,bkm->bnm": (np.matmul(P, Q), P, Q),
    "bnk,bmk->bnm": (P @ Q, P, Q.mT),
    "bnk,km->bnm": (P @ B, P, B),
}
same = [(np.einsum(spec, *x) == named).all() for spec, (named, *x) in rows.items()]
print(len(same), all(same))  # 14 True
