"""Changes of laws that alter nothing, each with its reason: law → what was changed → why."""

EQUIVALENT: dict[str, dict[str, str]] = {
    "shift_of_the_scores": {
        "scores + shift[:, None]: operator changed": "the shift is any number, of either sign",
    },
    "minus_a_billion": {
        "1000000000.0: constant changed": "one more is as far outside of float16",
    },
    "which_shapes_fit": {
        "xp.ones(s) + xp.ones(t): operator changed": "a difference broadcasts as a sum does",
    },
    "no_bias_before_batch_norm": {
        "X @ W.T + b: operator changed": "the bias is any number, of either sign",
    },
}
