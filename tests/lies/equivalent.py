"""Changes of laws that alter nothing, each with its reason: law → what was changed → why."""

EQUIVALENT: dict[str, dict[str, str]] = {}
