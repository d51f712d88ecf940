def objective(f, x):
    return f(x)
