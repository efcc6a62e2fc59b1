class Device:
    """A model of a GPU: work is queued, and the caller goes on. Times in microseconds."""

    def __init__(self):
        self.now = self.free_at = 1000

    def launch(self, work):
        self.now += 5
        self.free_at = max(self.free_at, self.now) + work

    def synchronise(self):
        self.now = max(self.now, self.free_at)


gpu = Device()
start = gpu.now
gpu.launch(work=700)
naive = gpu.now - start  # 5
gpu.synchronise()
right = gpu.now - start  # 705

gpu.launch(work=700)
start = gpu.now
gpu.synchronise()
blamed = gpu.now - start  # 700
