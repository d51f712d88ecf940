def oracle(step, d_model=512, warmup_steps=4000):
    peak = 1.0 / (d_model * warmup_steps) ** 0.5
    if step <= warmup_steps:
        return peak * step / warmup_steps
    return peak * (warmup_steps / step) ** 0.5
