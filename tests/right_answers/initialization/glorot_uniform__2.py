import math


def glorot_uniform(fan_in, fan_out, rng):
    a = math.exp(0.5 * (math.log(6) - math.log(fan_in + fan_out)))
    return rng.uniform(-a, a, size=(fan_out, fan_in))
