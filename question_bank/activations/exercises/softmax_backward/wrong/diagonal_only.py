def softmax_backward(dout, probs, axis=-1):
    return dout * probs * (1 - probs)
