"""A small decoder-only language model, in the commenting style of the scripts that teach them."""

import math
from dataclasses import dataclass

import torch
import torch.nn as nn
from torch.nn import functional as F  # noqa: N812

# -----------------------------------------------------------------------------
# hyperparameters
learning_rate = 3e-4  # 1e-3 was too high
eval_iters = 200
dropout = 0.0  # 0.1 if you overfit (see section 5.4)
# torch.manual_seed(1337)
# -----------------------------------------------------------------------------


@dataclass
class GPTConfig:
    block_size: int = 16  # 1024 in the paper
    vocab_size: int = 65  # 50257 for GPT-2, padded up to a multiple of 64 (faster)
    n_layer: int = 2
    n_head: int = 4
    n_embd: int = 32
    bias: bool = True  # True: bias in Linears and LayerNorms. False: a bit better and faster


class CausalSelfAttention(nn.Module):
    def __init__(self, config):
        super().__init__()
        assert config.n_embd % config.n_head == 0
        # key, query, value projections for all heads, but in a batch
        self.c_attn = nn.Linear(config.n_embd, 3 * config.n_embd, bias=config.bias)  # (C -> 3C)
        # output projection
        self.c_proj = nn.Linear(config.n_embd, config.n_embd, bias=config.bias)
        self.n_head = config.n_head
        self.n_embd = config.n_embd
        # causal mask, so that attention looks to the left only
        mask = torch.tril(
            torch.ones(config.block_size, config.block_size)
        )  # lower triangle, 1s and 0s
        self.register_buffer("mask", mask.view(1, 1, config.block_size, config.block_size))

    def forward(self, x):
        B, T, C = x.size()  # batch size, sequence length, embedding dimensionality (n_embd)

        # calculate query, key, values for all heads in batch and move head forward to be the batch dim
        q, k, v = self.c_attn(x).split(self.n_embd, dim=2)  # 3 x (B, T, C)
        nh = self.n_head
        k = k.view(B, T, nh, C // nh).transpose(1, 2)  # (B, nh, T, hs)
        q = q.view(B, T, nh, C // nh).transpose(1, 2)  # (B, nh, T, hs)
        v = v.view(B, T, nh, C // nh).transpose(1, 2)  # (B, nh, T, hs)

        # causal self-attention; Self-attend: (B, nh, T, hs) x (B, nh, hs, T) -> (B, nh, T, T)
        att = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
        att = att.masked_fill(self.mask[:, :, :T, :T] == 0, float("-inf"))
        att = F.softmax(att, dim=-1)  # rows sum to 1
        y = att @ v  # (B, nh, T, T) x (B, nh, T, hs) -> (B, nh, T, hs)
        y = (
            y.transpose(1, 2).contiguous().view(B, T, C)
        )  # re-assemble all head outputs side by side

        # output projection
        return self.c_proj(y)  # (B, T, C)


class MLP(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.c_fc = nn.Linear(config.n_embd, 4 * config.n_embd, bias=config.bias)  # 4x wider
        self.gelu = nn.GELU()  # exact, not the tanh approximation (eq. 2)
        self.c_proj = nn.Linear(4 * config.n_embd, config.n_embd, bias=config.bias)

    def forward(self, x):
        C = x.shape[-1]
        x = self.c_fc(x)  # (B, T, C) -> (B, T, 4*C)
        x = self.gelu(x)  # (B, T, 4C)
        return self.c_proj(x)  # (B, T, 4 * C) -> (B, T, C)


class Block(nn.Module):
    """Communication, then computation."""

    def __init__(self, config):
        super().__init__()
        self.ln_1 = nn.LayerNorm(config.n_embd)
        self.attn = CausalSelfAttention(config)
        self.ln_2 = nn.LayerNorm(config.n_embd)
        self.mlp = MLP(config)

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))  # pre-norm, (B, T, C)
        x = x + self.mlp(self.ln_2(x))
        return x


class GPT(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.wte = nn.Embedding(config.vocab_size, config.n_embd)
        self.wpe = nn.Embedding(config.block_size, config.n_embd)
        self.h = nn.ModuleList([Block(config) for _ in range(config.n_layer)])
        self.ln_f = nn.LayerNorm(config.n_embd)
        self.lm_head = nn.Linear(config.n_embd, config.vocab_size, bias=False)
        # weight tying, https://paperswithcode.com/method/weight-tying
        self.wte.weight = self.lm_head.weight

    def forward(self, idx, targets=None):
        device = idx.device
        b, t = idx.size()
        assert t <= self.config.block_size, f"Cannot forward sequence of length {t}"
        pos = torch.arange(0, t, dtype=torch.long, device=device)  # shape (t)

        # forward the GPT model itself
        tok_emb = self.wte(idx)  # token embeddings of shape (b, t, n_embd)
        pos_emb = self.wpe(pos)  # position embeddings of shape (t, n_embd)
        x = tok_emb + pos_emb  # (b, t, n_embd) + (t, n_embd) -> (b, t, n_embd)
        for block in self.h:
            x = block(x)
        x = self.ln_f(x)

        if targets is not None:
            # if we are given some desired targets also calculate the loss
            logits = self.lm_head(x)  # (b, t, vocab_size)
            loss = F.cross_entropy(
                logits.view(-1, logits.size(-1)), targets.view(-1), ignore_index=-1
            )
        else:
            # inference-time mini-optimization: only forward the lm_head on the very last position
            logits = self.lm_head(x[:, [-1], :])  # note: using list [-1] to preserve the time dim
            loss = None
        return logits, loss

    @torch.no_grad()
    def generate(self, idx, max_new_tokens, temperature=1.0, top_k=None):
        """Take a conditioning sequence idx (LongTensor of shape (b, t)) and complete it."""
        # idx is (B, T) array of indices in the current context
        for _ in range(max_new_tokens):
            # crop idx to the last block_size tokens
            idx_cond = idx[:, -self.config.block_size :]
            logits, _ = self(idx_cond)
            # focus only on the last time step
            logits = logits[:, -1, :] / temperature  # becomes (B, C)
            if top_k is not None:
                v, _ = torch.topk(logits, min(top_k, logits.size(-1)))
                logits[logits < v[:, [-1]]] = -float("Inf")
            probs = F.softmax(logits, dim=-1)  # (B, C)
            idx_next = torch.multinomial(probs, num_samples=1)  # (B, 1)
            # append sampled index to the running sequence
            idx = torch.cat((idx, idx_next), dim=1)  # (B, T+1)
        return idx


class Head(nn.Module):
    """one head of self-attention"""

    def __init__(self, n_embd, head_size, block_size):
        super().__init__()
        self.key = nn.Linear(n_embd, head_size, bias=False)
        self.query = nn.Linear(n_embd, head_size, bias=False)
        self.value = nn.Linear(n_embd, head_size, bias=False)
        self.register_buffer("tril", torch.tril(torch.ones(block_size, block_size)))

    def forward(self, x):
        # input of size (batch, time-step, channels)
        # output of size (batch, time-step, head size)
        B, T, C = x.shape
        k = self.key(x)  # (B,T,hs)
        q = self.query(x)  # (B,T,hs)
        # compute attention scores ("affinities")
        wei = q @ k.transpose(-2, -1) * k.shape[-1] ** -0.5  # (B, T, hs) @ (B, hs, T) -> (B, T, T)
        wei = wei.masked_fill(self.tril[:T, :T] == 0, float("-inf"))  # (B, T, T)
        wei = F.softmax(wei, dim=-1)  # (B, T, T)
        # perform the weighted aggregation of the values
        v = self.value(x)  # (B,T,C) -> (B,T,hs)
        out = wei @ v  # (B, T, T) @ (B, T, hs) -> (B, T, hs)
        return out


class FusedHeads(nn.Module):
    """Every head at once, without a split of the columns afterwards."""

    def __init__(self, n_embd, n_head):
        super().__init__()
        self.nh, self.hs = n_head, n_embd // n_head
        self.key = lambda x: x.view(x.size(0), x.size(1), self.nh, self.hs)

    def forward(self, x):
        B, T, C = x.shape  # (B, T, C)
        nh, hs = self.nh, self.hs
        k = self.key(x)  # (B, T, C) -> (B, T, nh, hs)
        k = k.transpose(1, 2)  # (B, T, nh, hs) -> (B, nh, T, hs)
        # k = k.reshape(B, nh, T, hs)   # wrong: mixes time steps
        return k.reshape(B * nh, T, hs)  # (B*nh, T, hs) TODO: avoid the copy
