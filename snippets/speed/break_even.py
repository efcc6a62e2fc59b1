# Round premises: a CPU core, a GPU, a launch, the bus between them
cpu, gpu = 100e9, 50e12
launch, bus = 10e-6, 25e9


def on_cpu(n):
    return 2 * n**3 / cpu


def on_gpu(n, copied=False):
    copying = 3 * 4 * n**2 / bus if copied else 0
    return launch + copying + 2 * n**3 / gpu


print(on_cpu(48) < on_gpu(48))  # True
print(round(on_cpu(1024) / on_gpu(1024)))  # 406
print(round(on_cpu(1024) / on_gpu(1024, copied=True)))  # 39
