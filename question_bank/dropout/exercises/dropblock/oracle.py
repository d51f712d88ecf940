def oracle(x, seeds, block_size):
    import torch

    b = block_size
    padded = torch.nn.functional.pad(torch.tensor(seeds, dtype=torch.float64), (b - 1,) * 4)
    mask = 1 - torch.nn.functional.max_pool2d(padded, b, stride=1)
    kept = mask.sum()
    out = torch.tensor(x, dtype=torch.float64) * mask
    return (out * (mask.numel() / kept) if kept > 0 else out).numpy()
