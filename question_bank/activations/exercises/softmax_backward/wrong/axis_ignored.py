def softmax_backward(dout, probs, axis=-1):
    inner = (dout * probs).sum(axis=-1, keepdims=True)
    return probs * (dout - inner)
