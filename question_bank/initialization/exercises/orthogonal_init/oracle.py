def oracle(rows, cols, rng, gain=1.0):
    import torch

    a = torch.as_tensor(rng.standard_normal((rows, cols)))
    a = a.T if rows < cols else a
    basis = []
    for column in a.T:
        for b in basis:
            column = column - (column @ b) * b
        basis.append(column / column.norm())
    q = torch.stack(basis, dim=1)
    return (gain * (q.T if rows < cols else q)).numpy()
