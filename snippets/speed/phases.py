width, context, itemsize = 4096, 2048, 2


def product(tokens, outputs):
    numbers = tokens * width + outputs * width + tokens * outputs
    return 2 * tokens * width * outputs, numbers


def attention(tokens):
    pairs = tokens * (tokens + 1) // 2 if tokens > 1 else context  # causal
    return 4 * width * pairs, 2 * width * (tokens + context)


def layer_norm(tokens):
    return 8 * tokens * width, (2 * tokens + 1) * width


def intensity(flops, numbers):
    return flops / (itemsize * numbers)


def by_operation(tokens):
    steps = product(tokens, 3 * width), product(tokens, 4 * width), attention(tokens)
    return [round(intensity(*step), 1) for step in (*steps, layer_norm(tokens))]


print(by_operation(context))  # [1228.8, 1260.3, 512.2, 2.0]
print(by_operation(1))  # [1.0, 1.0, 1.0, 1.3]
