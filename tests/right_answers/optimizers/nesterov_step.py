def nesterov_step(theta, velocity, grad_fn, lr=0.01, momentum=0.9):
    coasting = momentum * velocity
    velocity = coasting + lr * grad_fn(theta - coasting)
    return theta - velocity, velocity
