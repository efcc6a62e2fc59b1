"""The witness of a device: every PyTorch snippet, its text unchanged, with that default device.

    python -m publish.receipts.witness check --device meta      says what does not hold
    python -m publish.receipts.witness record --device cuda     writes receipts/cuda-claims.json

A page needs `marks` alone, which needs no PyTorch.
"""
