import numpy as np


def majority_vote(preds, weights=None):
    winners = []
    for column in preds.T:
        votes = {}
        for model, label in enumerate(column.tolist()):
            votes[label] = votes.get(label, 0) + (1 if weights is None else weights[model])
        winners.append(min(votes, key=lambda label, votes=votes: (-votes[label], label)))
    return np.array(winners)
