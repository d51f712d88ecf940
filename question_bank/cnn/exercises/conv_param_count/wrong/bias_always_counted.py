import numpy as np


def conv_param_count(kernel_h: int, kernel_w: int, c_in: int, c_out: int, groups: int = 1, bias: bool = True) -> int:
    weights = kernel_h * kernel_w * (c_in // groups) * c_out
    return weights + c_out
