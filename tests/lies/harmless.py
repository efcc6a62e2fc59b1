"""Changes that alter nothing observable, each with its reason: file → what was done → why."""

SAME_ERROR = "broadcasting fails before the operator is reached, with the same words for each"
OUTER = "a column times a row is the same product with * and with @: the lesson shows that"
SOFTMAX = "softmax is the same whatever is added to a row; subtracting only prevents overflow"
NO_NUMBER = "a message without a number is prose like any other once its mark is gone"

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
    "snippets/interview/causal.py": {
        "- became + in scores = scores - scores.max(axis=-1, keepdims=True) # (t, …": SOFTMAX,
    },
    "snippets/interview/one_minute.py": {
        "- became + in weights = np.exp(scores - scores.max(axis=-1, keepdims=True…": SOFTMAX,
    },
    "snippets/interview/standardise.py": {
        "- became + in X - X.mean(axis=1) # ValueError: operands could not be broa…": SAME_ERROR,
    },
    "snippets/interview/standardise_torch.py": {
        "- became + in X - X.mean(dim=1) # RuntimeError: The size of tensor a (3) …": SAME_ERROR,
    },
    "docs/lessons/interview.md": {
        "mark removed from RuntimeError: addmv input tensors must have the same dtype…": NO_NUMBER,
    },
}
