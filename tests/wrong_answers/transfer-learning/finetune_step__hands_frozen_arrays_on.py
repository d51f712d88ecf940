"""Frozen parameters handed on as they are: the next step in place would change the caller's model too."""


def finetune_step(params, grads, frozen, lr=0.01, weight_decay=0.0):
    new = {}
    for name, p in params.items():
        still = any(name == entry or name.startswith(entry + ".") for entry in frozen)
        new[name] = p if still else p - lr * (grads[name] + weight_decay * p)
    return new
