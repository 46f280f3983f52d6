"""Learn a slow, good reader of names from marked text, and label text with it.

usage: python name_teacher.py learn MPNET OUT.pt COLUMNS.tsv[.gz][=SHARE]... [--sure LABELS.tsv.gz...] [--held COLUMNS.tsv...]
       python name_teacher.py read  MPNET WEIGHTS.pt LABELS.tsv.gz | gzip -n > silver.tsv.gz

MPNET is the folder of all-mpnet-base-v2, whose encoder is fine-tuned here as in
teacher.py. Columns are what "accord train columns" and augment.py write: a token
and the labels it may have, "B-event|B-misc"; the likelihood of all of them
together is learned. LABELS are those of spacy_labels.py: "--sure" learns from
some sentences in which both pipelines agree and name an event, an agreement or
a thing, which marked text does not tell apart, and "read" joins its own labels
with theirs. A token keeps all readings where the reader wavers.

With the same versions, threads and processor: same input, same output.
"""
import gzip
import math
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import teacher

CLASSES = ["person", "organization", "place", "event", "agreement", "misc", "demonym"]
LABELS = ["O"] + [p + c for c in CLASSES for p in ("B-", "I-")]
NUMBER = {label: i for i, label in enumerate(LABELS)}
LAYERS, HIDDEN = 12, 256
PASSES, BATCH = 3, 2400  # passes over the text, word pieces a step
RATE, HEAD_RATE, DROP = 5e-5, 1e-3, 0.2
SHORTEST, LONGEST = 3, 199  # sentences learned from, in tokens
SURE = 1000  # sentences of each file after --sure
CERTAIN = 0.9  # likelihood above which a label stands alone
CHUNK = 4000  # sentences read at a time


def read_columns(path):
    """(whether a document begins, sentence as a list of (token, labels))."""
    opener = gzip.open if path.endswith(".gz") else open
    sentence, new = [], False
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                new = True
            elif line:
                sentence.append(tuple(line.split("\t")))
            elif sentence:
                yield new, sentence
                sentence, new = [], False
    if sentence:
        yield new, sentence


def sentences_of(path):
    return [s for _, s in read_columns(path)]


class Namer(nn.Module):
    def __init__(self, folder):
        super().__init__()
        self.encoder = teacher.Encoder(folder, LAYERS)
        self.mix = nn.Parameter(torch.zeros(LAYERS))
        self.hidden = nn.Linear(self.encoder.config["hidden_size"], HIDDEN)
        self.out = nn.Linear(HIDDEN, len(LABELS))

    def forward(self, b):
        """Logarithms of the likelihood of each label of each word."""
        layers = self.encoder(b["ids"], b["kinds"], b["mask"])
        rows = torch.arange(len(b["ids"]))[:, None]
        x = sum(y[rows, b["first"]].float() * w for y, w in zip(layers, self.mix.softmax(-1)))
        x = F.gelu(self.hidden(F.dropout(x, DROP, self.training)))
        return self.out(F.dropout(x, DROP, self.training)).log_softmax(-1)


def pack(sentences, pieces, group):
    """Padded arrays of a batch; "want" has a 1 for each label a word may have."""
    cut = [pieces.sentence(sentences[n]) for n in group]
    long, words = max(len(c[0]) for c in cut), max(len(c[2]) for c in cut)
    b = {k: np.zeros((len(group), size), np.int64) for k, size in {"ids": long, "kinds": long, "mask": long, "first": words}.items()}
    b["ids"] += 1  # padding
    want = np.zeros((len(group), words, len(LABELS)), np.float32)
    for row, (n, (ids, kinds, first)) in enumerate(zip(group, cut)):
        b["ids"][row, :len(ids)], b["kinds"][row, :len(ids)], b["mask"][row, :len(ids)] = ids, kinds, 1
        b["first"][row, :len(first)] = first
        for i, (_, labels) in enumerate(sentences[n]):
            want[row, i, [NUMBER[label] for label in labels.split("|")]] = 1
    b = {k: torch.from_numpy(v) for k, v in b.items()}
    return b | {"mask": b["mask"].float(), "want": torch.from_numpy(want)}


def text_of(columns, sure):
    """The sentences to learn from."""
    text = []
    for path in columns:
        path, _, share = path.partition("=")
        sentences, share = sentences_of(path), float(share or 1)
        if share != 1:
            sentences = random.sample(sentences * math.ceil(share), int(len(sentences) * share))
        text += sentences
    for path in sure:
        sentences = [s for s in sentences_of(path) if 8 < len(s) < 70 and is_sure(s)]
        text += random.sample(sentences, min(len(sentences), SURE))
    return [s for s in text if SHORTEST <= len(s) <= LONGEST]


def is_sure(sentence):
    labels = [labels for _, labels in sentence]
    return any(x.endswith(("-event", "-agreement", "-misc")) for x in labels) and not any("|" in x for x in labels)


def learn(folder, out, columns, sure, held):
    torch.manual_seed(1)
    random.seed(1)
    dice = np.random.default_rng(1)
    text = text_of(columns, sure)
    pieces, namer = teacher.Pieces(folder), Namer(folder)
    steps = PASSES * len(list(teacher.groups(text, pieces, teacher.by_length(text, pieces), BATCH)))
    step = teacher.stepper(namer, RATE, HEAD_RATE, steps, 0.08)
    began, done = time.time(), 0
    for epoch in range(PASSES):
        namer.train()
        batches = list(teacher.groups(text, pieces, teacher.by_length(text, pieces, dice), BATCH))
        for n in dice.permutation(len(batches)):
            cost = loss(namer, pack(text, pieces, batches[n]))
            step(cost)
            done += 1
            if done % 20 == 0:
                print(f"step {done} of {steps}, cost {cost.item():.3f}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)
        torch.save(namer.state_dict(), out)
        for path in held:
            print(f"pass {epoch + 1}:", score(namer, pieces, path), file=sys.stderr, flush=True)


def loss(namer, b):
    real = b["want"].sum(-1) > 0
    return -torch.logsumexp(namer(b) + (b["want"] - 1) * 1e4, -1)[real].mean()


@torch.no_grad()
def read(namer, pieces, sentences):
    """For each sentence the likelihoods' logarithms and the best labels, which
    are none where a sentence is too long to be read."""
    namer.eval()
    out = [([], []) for _ in sentences]
    for group in teacher.groups(sentences, pieces, teacher.by_length(sentences, pieces), 4 * BATCH):
        scores = namer(pack(sentences, pieces, group)).numpy()
        for row, n in enumerate(group):
            x = scores[row, :len(sentences[n])]
            out[n] = x, best_path(x)
    return out


# An I- label stands only behind a label of its class.
BEHIND = np.array([[0 if not b.startswith("I-") or a[2:] == b[2:] else -1e4 for b in LABELS] for a in LABELS])
AT_START = np.array([-1e4 if label.startswith("I-") else 0 for label in LABELS])


def best_path(scores):
    """Numbers of the best labels in a row (Viterbi)."""
    best, back = scores[0] + AT_START, []
    for x in scores[1:]:
        ways = best[:, None] + BEHIND
        back.append(ways.argmax(0))
        best = ways.max(0) + x
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def spans(labels):
    """People, organizations and places as (first, end, class)."""
    found, first = set(), None
    for i, label in enumerate(labels + ["O"]):
        if first is not None and not label.startswith("I-"):
            found.add((first, i, kind))
            first = None
        if label.startswith("B-"):
            first, kind = i, label[2:]
    return {s for s in found if s[2] in CLASSES[:3]}


def score(namer, pieces, path):
    text = sentences_of(path)
    right = found = marked = 0
    for sentence, (_, best) in zip(text, read(namer, pieces, text)):
        want = spans([labels.split("|")[0] for _, labels in sentence])
        got = spans([LABELS[n] for n in best])
        right, found, marked = right + len(want & got), found + len(got), marked + len(want)
    return f"{path}: P %.3f R %.3f F1 %.3f" % (right / max(found, 1), right / max(marked, 1), 2 * right / max(found + marked, 1))


def merged(scores, best, labels):
    """Readings of a word: the reader's own, and where it wavers theirs too."""
    own, others = LABELS[best], labels.split("|")
    if own.endswith("-misc"):  # the reader has seen few kinds of things told apart
        others = [x for x in others if x.endswith(("-event", "-agreement", "-demonym"))]
    elif round(float(np.exp(scores[best])), 3) >= CERTAIN:
        peoples = own != "O" and len(others) == 1  # marked text has faiths among organizations
        others = [x for x in others if peoples and x.endswith("-demonym")]
    return "|".join([own] + [x for x in others if x != own])


def write(folder, weights, path):
    namer = Namer(folder)
    namer.load_state_dict(torch.load(weights))
    pieces, text, began = teacher.Pieces(folder), list(read_columns(path)), time.time()
    for at in range(0, len(text), CHUNK):
        chunk = text[at:at + CHUNK]
        plain = [[(token, "O") for token, _ in s] for _, s in chunk]
        for (new, sentence), (scores, best) in zip(chunk, read(namer, pieces, plain)):
            if new:
                print("# newdoc")
            for (token, labels), x, n in zip(sentence, scores, best):
                print(token, merged(x, n, labels), sep="\t")
            if len(best):
                print()
        print(f"{at + len(chunk)} of {len(text)} sentences, {time.time() - began:.0f} s", file=sys.stderr, flush=True)


def main():
    command, folder, weights, *paths = sys.argv[1:]
    if command == "read":
        write(folder, weights, *paths)
        return
    lists = {"": [], "--sure": [], "--held": []}
    into = ""
    for path in paths:
        if path in lists:
            into = path
        else:
            lists[into].append(path)
    learn(folder, weights, lists[""], lists["--sure"], lists["--held"])


if __name__ == "__main__":
    main()
