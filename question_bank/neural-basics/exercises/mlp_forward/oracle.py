def oracle(x, weights, biases):
    import torch

    a = torch.as_tensor(x.astype(float))
    for i, (W, b) in enumerate(zip(weights, biases)):
        a = torch.nn.functional.linear(a, torch.as_tensor(W.copy()), torch.as_tensor(b.copy()))
        if i < len(weights) - 1:
            a = torch.relu(a)
    return a.numpy()
