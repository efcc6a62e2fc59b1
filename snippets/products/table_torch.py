import torch

batch, n, k, m = 2, 3, 4, 5
u, v, w = torch.arange(4.0), torch.arange(2.0, 6), torch.arange(1.0, 6)
A, B = torch.arange(12.0).reshape(n, k), torch.arange(20.0).reshape(k, m)
P, Q = torch.arange(24.0).reshape(batch, n, k), torch.arange(40.0).reshape(batch, k, m)

rows = {
    "k,k->k": (u * v, u, v),
    "k,k->": (torch.dot(u, v), u, v),
    "k,m->km": (torch.outer(u, w), u, w),
    "nk->kn": (A.T, A),
    "nk->n": (A.sum(dim=1), A),
    "nk,nk->n": (torch.linalg.vecdot(A, A), A, A),
    "nk,kn->": (torch.trace(A @ A.T), A, A.T),
    "nk,k->n": (torch.mv(A, u), A, u),
    "k,km->m": (u @ B, u, B),
    "nk,km->nm": (torch.mm(A, B), A, B),
    "nk,mk->nm": (torch.inner(A, B.T), A, B.T),
    "bnk,bkm->bnm": (torch.bmm(P, Q), P, Q),
    "bnk,bmk->bnm": (P @ Q, P, Q.mT),
    "bnk,km->bnm": (P @ B, P, B),
}
same = [(torch.einsum(spec, *x) == named).all() for spec, (named, *x) in rows.items()]
print(len(same), torch.stack(same).all())  # 14 tensor(True)
