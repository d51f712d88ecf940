def oracle(X, y, batch_size, rng, shuffle=True, drop_last=False):
    from torch.utils.data import BatchSampler

    order = [int(i) for i in rng.permutation(len(X))] if shuffle else list(range(len(X)))
    return [(X[batch], y[batch]) for batch in BatchSampler(order, batch_size, drop_last)]
