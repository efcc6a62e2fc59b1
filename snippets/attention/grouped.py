import numpy as np

heads, kv_heads = 6, 2
group = heads // kv_heads  # 3
Q = np.ones((1, heads, 3, 5))  # (1, 6, 3, 5): batch, heads, seq_q, d_k
K = np.ones((1, kv_heads, 4, 5)) * np.array([10, 20]).reshape(2, 1, 1)  # (1, 2, 4, 5)

right = np.repeat(K, group, axis=1)  # (1, 6, 4, 5)
print(right[0, :, 0, 0])  # [10. 10. 10. 20. 20. 20.]
wrong = np.tile(K, (1, group, 1, 1))  # (1, 6, 4, 5)
print(wrong[0, :, 0, 0])  # [10. 20. 10. 20. 10. 20.]

scores = Q @ right.mT  # (1, 6, 3, 5) @ (1, 6, 5, 4) -> (1, 6, 3, 4)
print(scores[0, :, 0, 0])  # [ 50.  50.  50. 100. 100. 100.]

Q @ K.mT  # ValueError: operands could not be broadcast together with remapped shapes
# [original->remapped]: (1,6,3,5)->(1,6,newaxis,newaxis) (1,2,5,4)->(1,2,newaxis,newaxis) …
