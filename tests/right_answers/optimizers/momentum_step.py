def momentum_step(theta, grad, velocity, lr=0.01, momentum=0.9):
    velocity = lr * grad + momentum * velocity
    return theta - velocity, velocity
