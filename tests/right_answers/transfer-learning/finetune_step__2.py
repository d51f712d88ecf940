def finetune_step(params, grads, frozen, lr=0.01, weight_decay=0.0):
    def is_frozen(name):
        return any((name + ".").startswith(entry + ".") for entry in frozen)

    return {
        name: params[name] - (0 if is_frozen(name) else lr * (grads[name] + weight_decay * params[name]))
        for name in sorted(params, reverse=True)
    }
