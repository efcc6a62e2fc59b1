"""Changes that alter nothing observable, each with its reason: file → what was done → why."""

SAME_ERROR = "broadcasting fails before the operator is reached, with the same words for each"
OUTER = "a column times a row is the same product with * and with @: the lesson shows that"
NO_SWAP = "a vector has one axis, so .T does nothing: the lesson shows that"
EMPTY = "an empty array holds no number to add: the lesson shows its shape"
SOFTMAX = "softmax is the same whatever is added to a row; subtracting only prevents overflow"

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
    "snippets/attention/attention.py": {
        "- became + in powers = np.exp(scores - scores.max(axis=-1, keepdims=True))": SOFTMAX,
    },
    "snippets/attention/whiteboard.py": {
        "- became + in powers = np.exp(scores - scores.max(axis=-1, keepdims=True))": SOFTMAX,
    },
    "snippets/broadcasting/empty.py": {
        "+ became - in total = none + row # (0, 4) + (1, 4) -> (0, 4)": EMPTY,
        "+ became - in none + X # ValueError: operands could not be broadcast toge…": SAME_ERROR,
    },
    "snippets/broadcasting/empty_torch.py": {
        "+ became - in total = none + row # (0, 4) + (1, 4) -> (0, 4)": EMPTY,
        "+ became - in none + X # RuntimeError: The size of tensor a (0) must matc…": SAME_ERROR,
    },
    "snippets/broadcasting/keepdims.py": {
        "/ became * in X / dropped # ValueError: operands could not be broadcast t…": SAME_ERROR,
    },
    "snippets/broadcasting/keepdims_torch.py": {
        "/ became * in X / dropped # RuntimeError: The size of tensor a (3) must m…": SAME_ERROR,
    },
    "snippets/broadcasting/mismatch.py": {
        "+ became - in Z + per_example # ValueError: operands could not be broadca…": SAME_ERROR,
    },
    "snippets/broadcasting/mismatch_torch.py": {
        "+ became - in Z + per_example # RuntimeError: The size of tensor a (4) mu…": SAME_ERROR,
    },
    "snippets/shapes/flat_transpose.py": {
        ".T removed in wrong = v @ v.T # 14": NO_SWAP,
    },
    "snippets/shapes/flat_transpose_torch.py": {
        ".T removed in wrong = v @ v.T # 14": NO_SWAP,
    },
    "snippets/shapes/predict_axes.py": {
        ".T removed in seven = w @ w.T # 30": NO_SWAP,
    },
    "snippets/shapes/predict_axes_torch.py": {
        ".T removed in seven = w @ w.T # 30": NO_SWAP,
    },
}
