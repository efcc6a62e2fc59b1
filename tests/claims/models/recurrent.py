"""Recurrent cells and a sequence model, batch first."""

import torch
from torch import Tensor, nn


class GRUCell(nn.Module):
    def __init__(self, input_size: int, hidden_size: int) -> None:
        super().__init__()
        self.hidden_size = hidden_size
        self.w_ih = nn.Parameter(
            torch.empty(3 * hidden_size, input_size)
        )  # (3*hidden_size, input_size)
        self.w_hh = nn.Parameter(
            torch.empty(3 * hidden_size, hidden_size)
        )  # (3*hidden_size, hidden_size)
        self.b = nn.Parameter(torch.zeros(3 * hidden_size))  # (3*hidden_size,)
        # Xavier init; gain 1.0 works (2.0 diverged, see #14)
        nn.init.xavier_uniform_(self.w_ih)
        nn.init.orthogonal_(self.w_hh)

    def forward(
        self,
        x: Tensor,  # (N, D)
        h: Tensor,  # (N, H)
    ) -> Tensor:
        gi = x @ self.w_ih.T + self.b  # (N, D) @ (D, 3*H) + (3*H,) -> (N, 3*H)
        gh = h @ self.w_hh.T  # (N, 3H)
        i_r, i_z, i_n = gi.chunk(3, dim=1)  # each (N, H)
        h_r, h_z, h_n = gh.chunk(3, dim=1)  # shape: (N, H)
        r = torch.sigmoid(i_r + h_r)  # reset gate
        z = torch.sigmoid(i_z + h_z)  # update gate, in (0, 1)
        n = torch.tanh(i_n + r * h_n)
        return (1 - z) * n + z * h  # (N, H)


class LSTM(nn.Module):
    """One layer, unrolled by hand."""

    def __init__(self, d_in, d_hid):
        super().__init__()
        self.d_hid = d_hid
        self.proj = nn.Linear(d_in + d_hid, 4 * d_hid)

    def forward(self, x, state=None):  # x: (B, L, D)
        B, L, D = x.shape
        H = self.d_hid
        if state is None:
            h, c = x.new_zeros(B, H), x.new_zeros(B, H)  # (B, H) each
        else:
            h, c = state
        ys = []
        for t in range(L):
            xt = x[:, t]  # (B, D)
            gates = self.proj(torch.cat([xt, h], dim=1))  # (B, D), (B, H) -> (B, 4H)
            i, f, g, o = gates.chunk(4, dim=1)  # 4 tensors of shape (B, H)
            c = f.sigmoid() * c + i.sigmoid() * g.tanh()
            h = o.sigmoid() * c.tanh()  # (B, H)
            ys.append(h)
        y = torch.stack(ys, dim=1)  # list of L x (B, H)
        return y, (h, c)  # y is (B, L, H)


class CharModel(nn.Module):
    def __init__(self, vocab, d_emb, d_hid):
        super().__init__()
        self.emb = nn.Embedding(vocab, d_emb)
        self.rnn = nn.GRU(d_emb, d_hid, num_layers=2, batch_first=True)  # 2 layers
        self.head = nn.Linear(d_hid, vocab)

    def forward(self, ids, h0=None):
        e = self.emb(ids)  # (batch, seq_len) -> (batch, seq_len, d_emb)
        out, hn = self.rnn(e, h0)  # (batch, seq_len, d_hid), (num_layers, batch, d_hid)
        logits = self.head(out)  # [batch, seq_len, vocab]
        return logits, hn
