def svm_dual_objective(alpha, y, K):
    total = 0.0
    for i, a in enumerate(alpha):
        total += a
        for j, other in enumerate(alpha):
            total -= 0.5 * a * other * y[i] * y[j] * K[i, j]
    return total
