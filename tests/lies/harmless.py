"""Changes that alter nothing observable, each with its reason: file → what was done → why."""

SAME_ERROR = "broadcasting fails before the operator is reached, with the same words for + and *"
OUTER = "a column times a row is the same product with * and with @: the lesson shows that"

HARMLESS: dict[str, dict[str, str]] = {
    "snippets/matmul/order.py": {
        "* became + in A * B # ValueError: operands could not be broadcast together": SAME_ERROR,
    },
    "snippets/matmul/order_torch.py": {
        "* became + in A * B # RuntimeError: The size of tensor a (3) must match t…": SAME_ERROR,
    },
    "snippets/products/outer.py": {
        "@ became * in by_product = a[:, None] @ c[None, :] # (3, 1) @ (1, 2) -> (…": OUTER,
    },
    "snippets/products/outer_torch.py": {
        "@ became * in by_product = a[:, None] @ c[None, :] # (3, 1) @ (1, 2) -> (…": OUTER,
    },
    "snippets/products/vectors_break.py": {
        "* became + in a * c # ValueError: operands could not be broadcast togethe…": SAME_ERROR,
    },
    "snippets/products/vectors_break_torch.py": {
        "* became + in a * c # RuntimeError: The size of tensor a (3) must match t…": SAME_ERROR,
    },
    "snippets/errors/stretch.py": {
        "+ became - in Z + c # ValueError: operands could not be broadcast togethe…": SAME_ERROR,
    },
    "snippets/errors/stretch_torch.py": {
        "+ became - in Z + c # RuntimeError: The size of tensor a (4) must match t…": SAME_ERROR,
    },
}
