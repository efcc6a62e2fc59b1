import torch
import torch.nn.functional as F

batch, heads, T, d_k = 2, 3, 7, 4
Q = torch.arange(168.0).sin().reshape(batch, heads, T, d_k)  # (2, 3, 7, 4)
K = torch.arange(168.0).cos().reshape(batch, heads, T, d_k)  # (2, 3, 7, 4)
V = (2 * torch.arange(168.0)).sin().reshape(batch, heads, T, d_k)  # (2, 3, 7, 4)

full = F.scaled_dot_product_attention(Q, K, V, is_causal=True)  # (2, 3, 7, 4)
K_cache = V_cache = torch.zeros(batch, heads, 0, d_k)  # (2, 3, 0, 4)
steps = []
for t in range(T):
    K_cache = torch.cat([K_cache, K[:, :, [t]]], dim=2)  # (batch, heads, t + 1, d_k)
    V_cache = torch.cat([V_cache, V[:, :, [t]]], dim=2)  # (batch, heads, t + 1, d_k)
    step = F.scaled_dot_product_attention(Q[:, :, [t]], K_cache, V_cache)  # (batch, heads, 1, d_k)
    steps.append(step)
decoded = torch.cat(steps, dim=2)  # (2, 3, 7, 4)
last = decoded[1, 2, 6]  # ≈ [-0.2878, 0.1444, 0.1676, -0.2839]
gap = (decoded - full).abs().max()  # < 0.00001
