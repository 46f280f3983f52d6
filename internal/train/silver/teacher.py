"""Fine-tune all-MiniLM-L6-v2 to label names, then label plain text with it.

usage: python teacher.py MODEL_DIR fit WEIGHTS.npz DEV.tsv GOLD.tsv...
       python teacher.py MODEL_DIR label WEIGHTS.npz SILVER.tsv.gz... > OUT.tsv

GOLD and SILVER are columns of token and open labels ("B-person|O"), as the
name tagger's training reads them. The encoder knows no capitals, so how a
token is written enters as a further embedding. Labelling keeps the tokens of
SILVER and replaces its labels; a token about which the encoder is unsure gets
both its likeliest label and the one SILVER has.
"""
import gzip
import json
import random
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file
from tokenizers import Tokenizer

KINDS = ["person", "organization", "place", "event", "agreement", "misc", "demonym"]
LABELS = ["O"] + [p + k for k in KINDS for p in ("B-", "I-")]
INDEX = {l: i for i, l in enumerate(LABELS)}
LENGTHS = (16, 32, 48, 64, 96, 128)
TOKENS = 2048  # word pieces in a batch


def read(path):
    """Sentences as lists of (token, set of label numbers)."""
    opener = gzip.open if path.endswith(".gz") else open
    sentence = []
    for line in opener(path, "rt", encoding="utf-8"):
        word, _, labels = line.rstrip("\n").partition("\t")
        if not labels:
            if sentence:
                yield sentence
            sentence = []
            if line.startswith("# newdoc"):
                yield None
            continue
        sentence.append((word, [INDEX[l] for l in labels.split("|")]))
    if sentence:
        yield sentence


def form(word):
    if not any(c.isalpha() for c in word):
        return 1 if word[:1].isdigit() else 0
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) > 2 else 4
    return 5 if word[0].isupper() else 6


class Encoder:
    def __init__(self, folder):
        self.config = json.load(open(folder + "/config.json"))
        self.tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.folder = folder

    def weights(self):
        raw = load_file(self.folder + "/model.safetensors")
        w = {k.removeprefix("bert."): jnp.asarray(v) for k, v in raw.items() if v.dtype == np.float32}
        w = {k: v for k, v in w.items() if "pooler" not in k}
        rng = np.random.default_rng(1)
        hidden = self.config["hidden_size"]
        w["form"] = jnp.zeros((7, hidden))
        w["head.weight"] = jnp.asarray(rng.normal(0, 0.02, (hidden, len(LABELS))), jnp.float32)
        w["head.bias"] = jnp.zeros(len(LABELS))
        return w

    def encode(self, words):
        """Word pieces, the form of each, and where each token begins."""
        pieces, forms, starts = [101], [0], []
        for e, w in zip(self.tokenizer.encode_batch(words, add_special_tokens=False), words):
            ids = e.ids[:12] or [100]
            starts.append(len(pieces))
            pieces += ids
            forms += [form(w)] * len(ids)
        return pieces + [102], forms + [0], starts

    def logits(self, w, ids, forms, mask):
        c = self.config
        heads, hidden = c["num_attention_heads"], c["hidden_size"]

        def norm(x, name):
            mean = x.mean(-1, keepdims=True)
            var = ((x - mean) ** 2).mean(-1, keepdims=True)
            return (x - mean) / jnp.sqrt(var + 1e-12) * w[name + ".weight"] + w[name + ".bias"]

        def dense(x, name):
            return x @ w[name + ".weight"].T + w[name + ".bias"]

        b, n = ids.shape
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][:n]
        x = norm(x + w["embeddings.token_type_embeddings.weight"][0] + w["form"][forms], "embeddings.LayerNorm")
        bias = (1 - mask)[:, None, None, :] * -1e9
        for i in range(c["num_hidden_layers"]):
            p = f"encoder.layer.{i}."
            split = lambda y: y.reshape(b, n, heads, hidden // heads).transpose(0, 2, 1, 3)
            q, k, v = (split(dense(x, p + "attention.self." + s)) for s in ("query", "key", "value"))
            a = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / np.sqrt(hidden // heads) + bias, -1) @ v
            a = dense(a.transpose(0, 2, 1, 3).reshape(b, n, hidden), p + "attention.output.dense")
            x = norm(x + a, p + "attention.output.LayerNorm")
            h = jax.nn.gelu(dense(x, p + "intermediate.dense"), approximate=False)
            x = norm(x + dense(h, p + "output.dense"), p + "output.LayerNorm")
        return x @ w["head.weight"] + w["head.bias"]


def batches(encoder, sentences, shuffle=None):
    """Sentences grouped by length; (numbers of sentences, arrays)."""
    by_length = {n: [] for n in LENGTHS}
    for i, s in enumerate(sentences):
        if s is None:
            continue
        pieces, forms, starts = encoder.encode([w for w, _ in s])
        n = next((n for n in LENGTHS if len(pieces) <= n), LENGTHS[-1])
        by_length[n].append((i, pieces[:n], forms[:n], starts))
    out = []
    for n, items in by_length.items():
        if shuffle:
            shuffle.shuffle(items)
        size = TOKENS // n
        for k in range(0, len(items), size):
            out.append((n, size, items[k:k + size]))
    if shuffle:
        shuffle.shuffle(out)
    for n, size, items in out:
        ids, forms, mask = (np.zeros((size, n), np.int32) for _ in range(3))
        for r, (_, pieces, f, _) in enumerate(items):
            ids[r, :len(pieces)], forms[r, :len(f)], mask[r, :len(pieces)] = pieces, f, 1
        yield items, ids, forms, mask.astype(np.float32)


def allowed_sets(sentences, items, shape):
    allowed = np.zeros(shape + (len(LABELS),), np.float32)
    counted = np.zeros(shape, np.float32)
    for r, (i, _, _, starts) in enumerate(items):
        for at, (_, labels) in zip(starts, sentences[i]):
            if at < shape[1]:
                allowed[r, at, labels] = 1
                counted[r, at] = 1
    return allowed, counted


def fit(encoder, out, dev_path, gold_paths, epochs=4, rate=2e-4):
    gold = [s for p in gold_paths for s in read(p) if s]
    dev = [s for s in read(dev_path) if s]
    w = encoder.weights()
    steps = epochs * sum(1 for _ in batches(encoder, gold))
    schedule = optax.warmup_cosine_decay_schedule(0, rate, steps // 10, steps)
    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=0.01))
    state = optimizer.init(w)

    @jax.jit
    def step(w, state, ids, forms, mask, allowed, counted):
        def loss(w):
            logp = jax.nn.log_softmax(encoder.logits(w, ids, forms, mask))
            right = jax.nn.logsumexp(jnp.where(allowed > 0, logp, -1e9), -1)
            return -(right * counted).sum() / counted.sum()
        value, grads = jax.value_and_grad(loss)(w)
        updates, state = optimizer.update(grads, state, w)
        return optax.apply_updates(w, updates), state, value

    start, done, losses = time.time(), 0, []
    for epoch in range(epochs):
        for items, ids, forms, mask in batches(encoder, gold, random.Random(epoch)):
            allowed, counted = allowed_sets(gold, items, ids.shape)
            w, state, value = step(w, state, ids, forms, mask, allowed, counted)
            done += 1
            losses.append(float(value))
            if done % 100 == 0:
                print(f"{done}/{steps} loss {np.mean(losses[-100:]):.4f} {time.time() - start:.0f} s", file=sys.stderr, flush=True)
        print(f"epoch {epoch + 1}: dev {score(encoder, w, dev)}", file=sys.stderr, flush=True)
        np.savez(out, **{k: np.asarray(v) for k, v in w.items()})


def predict(encoder, w, sentences):
    """Likeliest label and its probability for every token of every sentence."""
    run = jax.jit(lambda w, *x: jax.nn.softmax(encoder.logits(w, *x)))
    out = [None] * len(sentences)
    for items, ids, forms, mask in batches(encoder, sentences):
        p = np.asarray(run(w, ids, forms, mask))
        best, sure = p.argmax(-1), p.max(-1)
        for r, (i, _, _, starts) in enumerate(items):
            out[i] = [(int(best[r, at]), float(sure[r, at])) if at < ids.shape[1] else (0, 0.0) for at in starts]
    return out


def spans(labels):
    out, first = set(), None
    for i, l in enumerate(list(labels) + [0]):
        name = LABELS[l]
        if first is not None and name != "I-" + LABELS[labels[first]][2:]:
            out.add((first, i, LABELS[labels[first]][2:]))
            first = None
        if l and first is None:
            first = i
    return out


def score(encoder, w, dev):
    right = found = marked = 0
    for s, p in zip(dev, predict(encoder, w, dev)):
        gold = {x for x in spans([min(l) for _, l in s]) if x[2] in KINDS[:3]}
        got = {x for x in spans([b for b, _ in p]) if x[2] in KINDS[:3]}
        right, found, marked = right + len(gold & got), found + len(got), marked + len(gold)
    return f"P {right / max(found, 1):.3f} R {right / max(marked, 1):.3f} F1 {2 * right / max(found + marked, 1):.3f}"


def label(encoder, weights, paths, sure_enough=0.9):
    w = {k: jnp.asarray(v) for k, v in np.load(weights).items()}
    for path in paths:
        sentences = list(read(path))
        for s, p in zip(sentences, predict(encoder, w, sentences)):
            if s is None:
                print("# newdoc")
                continue
            for (word, old), (best, sure) in zip(s, p):
                labels = [best] if sure >= sure_enough else sorted({best, *old})
                print(word + "\t" + "|".join(LABELS[l] for l in labels))
            print()


def main():
    encoder = Encoder(sys.argv[1])
    if sys.argv[2] == "fit":
        fit(encoder, sys.argv[3], sys.argv[4], sys.argv[5:])
    else:
        label(encoder, sys.argv[3], sys.argv[4:])


main()
