# This file has 3 lines of prose.
x = 1  # the first of 2
y = 2  # see (a, b)

# (8, 4) stands for nothing

z = 3  # note: 4 would be wrong
print(z)  # about three
