def rmsprop_step(theta, grad, sq_avg, lr=0.01, alpha=0.99, eps=1e-8):
    sq_avg = sq_avg + (1 - alpha) * (grad**2 - sq_avg)
    return theta - lr * grad / (sq_avg**0.5 + eps), sq_avg
