def leaky_relu(x, negative_slope=0.01):
    negative = x < 0
    x[negative] = x[negative] * negative_slope
    return x
