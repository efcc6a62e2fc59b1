"""Changes that alter nothing observable, each with its reason: file → what was done → why."""

SAME_ERROR = "broadcasting fails before the operator is reached, with the same words for + and *"

HARMLESS: dict[str, dict[str, str]] = {
    "snippets/matmul/order.py": {
        "* became + in A * B # ValueError: operands could not be broadcast together": SAME_ERROR,
    },
    "snippets/matmul/order_torch.py": {
        "* became + in A * B # RuntimeError: The size of tensor a (3) must match t…": SAME_ERROR,
    },
}
