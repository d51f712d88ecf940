def oracle(f, x, h=1e-4):
    import torch

    point = torch.tensor(x, dtype=torch.float64)
    steps = h * torch.eye(len(point), dtype=torch.float64)

    def slopes(at):
        differences = [float(f((at + s).numpy())) - float(f((at - s).numpy())) for s in steps]
        return torch.tensor(differences, dtype=torch.float64) / (2 * h)

    return torch.stack([(slopes(point + s) - slopes(point - s)) / (2 * h) for s in steps]).numpy()
