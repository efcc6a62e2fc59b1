"""Images: a small CNN, a residual block and a Vision Transformer's front end."""

import torch
import torch.nn as nn
import torch.nn.functional as F  # noqa: N812


class SmallCNN(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)  # 3 in, 6 out, 5x5 kernel
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.pool = nn.MaxPool2d(2, 2)  # halves H and W
        self.fc1 = nn.Linear(16 * 5 * 5, 120)  # 16*5*5 = 400 features
        self.fc2 = nn.Linear(120, num_classes)

    def forward(self, x):
        # x: (N, 3, 32, 32)
        x = self.pool(F.relu(self.conv1(x)))  # (N, 3, 32, 32) -> (N, 6, 14, 14)
        x = self.pool(F.relu(self.conv2(x)))  # (N, 16, 5, 5)
        x = torch.flatten(x, 1)  # flatten all dimensions except batch: (N, 400)
        x = F.relu(self.fc1(x))  # (N, 120)
        x = self.fc2(x)  # logits, (N, num_classes)
        return x


class ResidualBlock(nn.Module):
    expansion = 1  # 4 for the bottleneck variant

    def __init__(self, in_ch: int, out_ch: int, stride: int = 1):
        super().__init__()
        self.conv1 = nn.Conv2d(in_ch, out_ch, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(out_ch)
        self.conv2 = nn.Conv2d(out_ch, out_ch, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(out_ch)
        self.down = nn.Conv2d(
            in_ch, out_ch, 1, stride, bias=False
        )  # 1x1 conv (projection shortcut)

    def forward(self, x):  # (N, C, H, W)
        out = F.relu(self.bn1(self.conv1(x)))  # (N, K, H//s, W//s)
        out = self.bn2(self.conv2(out))  # same shape
        out = out + self.down(x)  # residual (see Fig. 2)
        return F.relu(out)  # (N, K, H//s, W//s)


class PatchEmbed(nn.Module):
    """Image to a sequence of patches."""

    def __init__(self, img_size=32, patch_size=8, in_chans=3, embed_dim=24):
        super().__init__()
        self.num_patches = (img_size // patch_size) ** 2  # 16
        self.proj = nn.Conv2d(in_chans, embed_dim, kernel_size=patch_size, stride=patch_size)
        self.cls_token = nn.Parameter(torch.zeros(1, 1, embed_dim))
        self.pos_embed = nn.Parameter(torch.zeros(1, self.num_patches + 1, embed_dim))  # +1 for cls

    def forward(self, x):
        B, C, H, W = x.shape
        x = self.proj(x)  # (B, C, H, W) -> (B, E, H/P, W/P)
        x = x.flatten(2)  # B x E x N
        x = x.transpose(1, 2)  # (B, N, E), N = number of patches
        cls = self.cls_token.expand(B, -1, -1)  # (B, 1, E)
        x = torch.cat((cls, x), dim=1)  # (B, N+1, E)
        x = x + self.pos_embed  # (B, N + 1, E) + (1, N + 1, E)
        return x


def patchify(imgs, p):
    """imgs: (N, 3, H, W) -> patches: (N, L, p**2 * 3)"""
    n = imgs.shape[0]
    h = w = imgs.shape[2] // p  # square images only (for now)
    x = imgs.reshape(n, 3, h, p, w, p)
    x = torch.einsum("nchpwq->nhwpqc", x)  # (n, h, w, p, p, 3)
    return x.reshape(n, h * w, p**2 * 3)  # (n, h*w, p*p*3)
