def conv_param_count(kernel_h: int, kernel_w: int, c_in: int, c_out: int, groups: int = 1, bias: bool = True) -> int:
    one_filter = kernel_h * kernel_w * (c_in // groups)
    return c_out * (one_filter + (1 if bias else 0))
