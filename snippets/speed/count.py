batch, n_in, n_out = 256, 512, 1024

multiply_adds = batch * n_in * n_out  # 134,217,728
flops = 2 * multiply_adds  # 268,435,456

numbers = batch * n_in + n_out * n_in + batch * n_out  # 917,504
moved_float32 = 4 * numbers  # 3,670,016
moved_bfloat16 = 2 * numbers  # 1,835,008

uses_of_a_weight = multiply_adds // (n_out * n_in)  # 256
uses_of_an_input = multiply_adds // (batch * n_in)  # 1024
