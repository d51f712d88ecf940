def hard_tanh(x, min_val=-1.0, max_val=1.0):
    x[x < min_val] = min_val
    x[x > max_val] = max_val
    return x
