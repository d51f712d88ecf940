def oracle(fan_in, fan_out, rng):
    import torch

    i, o = torch.nn.init._calculate_fan_in_and_fan_out(torch.empty(fan_out, fan_in))
    std = (2 / (i + o)) ** 0.5
    return 3**0.5 * std * (2 * rng.random((fan_out, fan_in)) - 1)
