import math

batch, n, k, m = 2, 3, 4, 5
sizes = {"b": batch, "n": n, "k": k, "m": m}


def flops(spec):
    inputs, output = spec.split("->")
    letters = set(inputs) - {","}
    steps = math.prod(sizes[letter] for letter in letters)
    multiplications = inputs.count(",")
    additions = 1 if letters - set(output) else 0
    return steps * (multiplications + additions)


print(flops("nk,km->nm"), 2 * n * k * m)  # 120 120
print(flops("k,k->k"), flops("k,k->"), flops("k,m->km"))  # 4 8 20
