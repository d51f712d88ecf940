def oracle(val_losses, patience, min_delta=0.0):
    best, improving = float("inf"), []
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best = loss
            improving.append(epoch)
    marks = improving if improving and improving[0] == 0 else [-1, *improving]
    for here, after in zip(marks, [*marks[1:], len(val_losses)]):
        if after - here > patience:  # a gap of `patience` bad epochs
            return max(here, 0), here + patience
    return max(marks[-1], 0), len(val_losses) - 1
