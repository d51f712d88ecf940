import numpy as np


def _network(rng, *names):
    params = {name: rng.normal(size=(2, 3)) + 1.0 for name in names}
    grads = {name: rng.normal(size=(2, 3)) for name in names}
    return params, grads


def typical(rng):
    names = "backbone.conv1.weight", "backbone.conv2.weight", "head.weight", "head.bias"
    return *_network(rng, *names), ["backbone"], 0.1, 0.05


def weight_decay(rng):
    names = "backbone.conv1.weight", "backbone.conv1.bias", "head.weight"
    return *_network(rng, *names), ["backbone"], 0.1, 0.5


def similar_names(rng):
    return *_network(rng, "fc1.weight", "fc10.weight", "fc2.weight"), ["fc1"], 0.2, 0.1


def nothing_frozen(rng):
    return *_network(rng, "conv.weight", "head.weight"), [], 0.05, 0.1


def everything_frozen(rng):
    return *_network(rng, "a.weight", "a.bias", "b.weight"), ["a", "b"], 0.1, 0.3


def exact_name(rng):
    return *_network(rng, "conv.weight", "head.bias", "head.weight"), ["head.bias"], 0.1, 0.2


def default_rates(rng):
    return *_network(rng, "backbone.weight", "head.weight"), ["backbone"]
