import numpy as np


def conv_param_count(kernel_h, kernel_w, c_in, c_out, groups=1, bias=True):
    per_group = np.prod([c_out // groups, c_in // groups, kernel_h, kernel_w])
    return groups * per_group + bool(bias) * c_out
