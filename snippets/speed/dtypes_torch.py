import torch

X = torch.ones(256, 512)  # (256, 512)
print(X.dtype, X.nbytes)  # torch.float32 524288
print(X.double().nbytes)  # 1048576
print(X.bfloat16().nbytes)  # 262144

third = torch.tensor(1.0) / 3  # ≈ 0.333333343
counter = torch.tensor(2048, dtype=torch.float16) + 1
print(counter)  # tensor(2048., dtype=torch.float16)
counter_bfloat16 = torch.tensor(256, dtype=torch.bfloat16) + 1
print(counter_bfloat16)  # tensor(256., dtype=torch.bfloat16)
