"""Learn a slow, good tagger and parser from treebanks, and annotate text with it.

usage: python teacher.py learn MPNET OUT.pt TREEBANK.conllu[.gz]... [--held TREEBANK.conllu[.gz]...]
       python teacher.py score MPNET WEIGHTS.pt TREEBANK.conllu[.gz]...
       python teacher.py read  MPNET WEIGHTS.pt < tokens > text.conllu

MPNET is the folder of all-mpnet-base-v2 (config.json, model.safetensors,
tokenizer.json). The encoder is fine-tuned with a head for pairs of tags and the
biaffine scorer of Dozat and Manning (2017) for arcs and relations. As it knows
no capitals, how a word is written enters as a further embedding. Tokens are one
a line, an empty line after each sentence; lemmas are written as "_". Where the
best heads are no tree, the best projective one is found (Eisner 1996).

With the same versions, threads and processor: same input, same output.
"""
import gzip
import json
import pathlib
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.numpy import load_file
from tokenizers import Tokenizer
from torch import nn

ARC, REL, TAG = 400, 128, 256  # widths of the heads' layers
LAYERS = 8  # of the encoder's 12: grammar is in the lower ones, and text is read sooner
PASSES, BATCH = 4, 1800  # passes over the treebanks, word pieces a step
RATE, HEAD_RATE, DROP = 6e-5, 1e-3, 0.3
MOST_PIECES, CHUNK = 500, 2000  # in a sentence; sentences read at a time
KINDS = 10  # ways to write a word


def read_conllu(path):
    """Sentences as lists of (word, pair of tags, head, relation)."""
    opener = gzip.open if str(path).endswith(".gz") else open
    sentence = []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            c = line.rstrip("\n").split("\t")
            if len(c) == 10 and c[0].isdigit():
                sentence.append((c[1], c[3] + " " + c[4], int(c[6]), c[7]))
            elif line == "\n" and sentence:
                yield sentence
                sentence = []
    if sentence:
        yield sentence


def read_tokens(lines):
    sentence = []
    for line in lines:
        line = line.rstrip("\n")
        if line:
            sentence.append((line, "", 0, ""))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def kind_of(word, first):
    """How a word is written, 1 to KINDS-1; 0 is for later pieces of a word."""
    if word.islower():
        return 1
    if word.isupper():
        kind = 2 if len(word) > 1 else 3
    elif word[:1].isupper():
        kind = 4
    else:
        return 8 if any(c.isalpha() for c in word) else 9
    return kind + (3 if first and kind > 2 else 0)  # 6, 7: capital at the sentence's start


class Pieces:
    """Divides words into the encoder's pieces."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(str(pathlib.Path(folder) / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(word, add_special_tokens=False).ids[:12] or [104]
        return self.known[word]

    def sentence(self, sentence):
        """Numbers of the pieces, kinds, and where each word begins."""
        ids, kinds, first = [0], [0], []
        for i, (word, *_) in enumerate(sentence):
            first.append(len(ids))
            pieces = self.of(word)
            ids += pieces
            kinds += [kind_of(word, i == 0)] + [0] * (len(pieces) - 1)
        return ids + [2], kinds + [0], first


class Encoder(nn.Module):
    """MPNet (Song et al. 2020): a transformer with relative positions. It
    reckons in 16 bits, which these processors do five times as fast."""

    def __init__(self, folder, layers=LAYERS):
        super().__init__()
        self.depth = layers
        self.config = json.loads((pathlib.Path(folder) / "config.json").read_text())
        for name, w in load_file(pathlib.Path(folder) / "model.safetensors").items():
            layer = name.split(".")[2] if name.startswith("encoder.layer") else "0"
            if w.dtype == np.float32 and not name.startswith("pooler") and int(layer) < layers:
                self.register_parameter(name.replace(".", "_"), nn.Parameter(torch.from_numpy(w.copy())))
        self.kind = nn.Parameter(torch.zeros(KINDS, self.config["hidden_size"]))
        # These need no learning here, which makes a step quicker.
        self.embeddings_word_embeddings_weight.requires_grad = False
        self.encoder_relative_attention_bias_weight.requires_grad = False
        self.bfloat16()

    def linear(self, x, name):
        return F.linear(x, getattr(self, name + "_weight"), getattr(self, name + "_bias"))

    def norm(self, x, name):
        return F.layer_norm(x, x.shape[-1:], getattr(self, name + "_weight"), getattr(self, name + "_bias"), self.config["layer_norm_eps"])

    def bias(self, n):
        """What attention adds for each distance between two pieces, by head."""
        half = self.config["relative_attention_num_buckets"] // 2
        at = torch.arange(n)
        away = at[None, :] - at[:, None]
        far = half // 2 + (torch.log(away.abs().clamp(min=1) / (half // 2)) / np.log(128 / (half // 2)) * (half - half // 2)).long()
        bucket = torch.where(away.abs() < half // 2, away.abs(), far.clamp(max=half - 1)) + half * (away > 0)
        return self.encoder_relative_attention_bias_weight[bucket].permute(2, 0, 1)

    def forward(self, ids, kinds, mask):
        rows, n = ids.shape
        heads = self.config["num_attention_heads"]
        x = self.embeddings_word_embeddings_weight[ids] + self.embeddings_position_embeddings_weight[2:n + 2] + self.kind[kinds]
        x = F.dropout(self.norm(x, "embeddings_LayerNorm"), 0.1, self.training)
        away = self.bias(n)[None] + (mask - 1)[:, None, None, :].bfloat16() * 1e4
        layers = []
        for i in range(self.depth):
            name = f"encoder_layer_{i}_"
            split = lambda y: y.view(rows, n, heads, -1).transpose(1, 2)
            q, k, v = (split(self.linear(x, f"{name}attention_attn_{m}")) for m in "qkv")
            y = (q @ (k / np.sqrt(k.shape[-1])).transpose(2, 3) + away).softmax(-1) @ v
            y = self.linear(y.transpose(1, 2).reshape(rows, n, -1), name + "attention_attn_o")
            x = self.norm(x + y, name + "attention_LayerNorm")
            y = self.linear(F.gelu(self.linear(x, name + "intermediate_dense")), name + "output_dense")
            x = self.norm(x + y, name + "output_LayerNorm")
            layers.append(x)
        return layers


class Reader(nn.Module):
    def __init__(self, folder, tags, rels):
        super().__init__()
        self.tags, self.rels = tags, rels
        self.encoder = Encoder(folder)
        width = self.encoder.config["hidden_size"]
        self.mix = nn.Parameter(torch.zeros(2, LAYERS))
        self.tag = nn.ModuleList([nn.Linear(width, TAG), nn.Linear(TAG, len(tags))])
        self.arcs = nn.ModuleList([nn.Linear(width, ARC), nn.Linear(width, ARC)])
        self.labels = nn.ModuleList([nn.Linear(width, REL), nn.Linear(width, REL)])
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.zeros(len(rels), REL + 1, REL + 1))

    def forward(self, b):
        """Scores of tags for each word, of heads among [start] and words, and
        what the relations are scored from."""
        layers = self.encoder(b["ids"], b["kinds"], b["mask"])
        rows = torch.arange(len(b["ids"]))[:, None]
        layers = [x[rows, b["first"]].float() for x in layers]
        mixed = lambda w: F.dropout(sum(x * y for x, y in zip(layers, w)), DROP, self.training)
        forTags, x = (mixed(w) for w in self.mix.softmax(-1))
        layer = lambda l, y: F.dropout(F.leaky_relu(l(y), 0.1), DROP, self.training)
        tag = self.tag[1](layer(self.tag[0], forTags[:, 1:]))
        dependent, head = layer(self.arcs[0], x[:, 1:]), layer(self.arcs[1], x)
        arc = one(dependent) @ self.arc @ head.transpose(1, 2)
        arc = arc + (b["words"] - 1)[:, None, :] * 1e4
        arc = arc - 1e4 * torch.eye(arc.shape[2])[1:]
        return tag, arc, one(layer(self.labels[0], x[:, 1:])), one(layer(self.labels[1], x))

    def relations(self, dependent, head, at):
        head = torch.gather(head, 1, at[:, :, None].expand(-1, -1, head.shape[-1]))
        return torch.einsum("bni,rij,bnj->bnr", dependent, self.rel, head)


def one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def groups(sentences, pieces, order, size):
    """Numbers of sentences of like length, so many that their pieces fill a batch."""
    group, longest = [], 0
    for n in order:
        length = len(pieces.sentence(sentences[n])[0])
        if length > MOST_PIECES:
            print(f"left out: a sentence of {length} pieces", file=sys.stderr)
            continue
        if group and (len(group) + 1) * max(longest, length) > size:
            yield group
            group, longest = [], 0
        group.append(n)
        longest = max(longest, length)
    if group:
        yield group


def pack(sentences, pieces, group, tags, rels):
    """Padded arrays of a batch. Words count from 1, 0 being [start]."""
    cut = [pieces.sentence(sentences[n]) for n in group]
    long, words = max(len(c[0]) for c in cut), 1 + max(len(c[2]) for c in cut)
    sizes = {"ids": long, "kinds": long, "mask": long, "first": words, "words": words, "tag": words - 1, "head": words - 1, "rel": words - 1}
    b = {k: np.zeros((len(group), size), np.int64) for k, size in sizes.items()}
    b["ids"] += 1  # padding
    b["tag"] -= 1
    for row, (n, (ids, kinds, first)) in enumerate(zip(group, cut)):
        b["ids"][row, :len(ids)], b["kinds"][row, :len(ids)], b["mask"][row, :len(ids)] = ids, kinds, 1
        b["first"][row, 1:len(first) + 1], b["words"][row, :len(first) + 1] = first, 1
        for i, (_, tag, head, rel) in enumerate(sentences[n]):
            b["tag"][row, i], b["head"][row, i], b["rel"][row, i] = tags.get(tag, 0), head, rels.get(rel, 0)
    b = {k: torch.from_numpy(v) for k, v in b.items()}
    return b | {k: b[k].float() for k in ("mask", "words")}


def loss(reader, b):
    tag, arc, dependent, head = reader(b)
    rel = reader.relations(dependent, head, b["head"])
    real = b["tag"].flatten() >= 0
    cost = lambda s, want: F.cross_entropy(s.flatten(0, 1)[real], want.flatten()[real])
    return cost(tag, b["tag"]) + cost(arc, b["head"]) + cost(rel, b["rel"])


def by_length(sentences, pieces, dice=None):
    """Sentences from short to long, somewhat mixed for learning."""
    length = np.array([len(pieces.sentence(s)[0]) for s in sentences], float)
    if dice is not None:
        length *= dice.uniform(0.9, 1.1, len(length))
    return np.argsort(length, kind="stable")


def stepper(model, rate, head_rate, steps, rise):
    """A function that takes one of so many steps against a cost: slower in the
    encoder than above it, faster for a share of all steps (rise), then slower."""
    low = [p for p in model.encoder.parameters() if p.requires_grad]
    high = [p.detach().float() for p in low]  # the same in 32 bits, for small steps
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": high, "lr": rate}, {"params": new, "lr": head_rate}], betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    pace = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: min((t + 1) / (rise * steps), max(0.01, 1 - t / (1.02 * steps))))

    def step(cost):
        model.zero_grad()
        cost.backward()
        for h, l in zip(high, low):
            h.grad = l.grad.float()
        nn.utils.clip_grad_norm_(high + new, 2.0)
        optimizer.step()
        pace.step()
        with torch.no_grad():
            for h, l in zip(high, low):
                l.copy_(h)

    return step


def learn(folder, out, paths, held):
    torch.manual_seed(1)
    dice = np.random.default_rng(1)
    sentences = [s for path in paths for s in read_conllu(path)]
    tags = sorted({t for s in sentences for _, t, _, _ in s})
    rels = sorted({r for s in sentences for *_, r in s})
    numbers = {t: i for i, t in enumerate(tags)}, {r: i for i, r in enumerate(rels)}
    pieces, reader = Pieces(folder), Reader(folder, tags, rels)
    steps = PASSES * len(list(groups(sentences, pieces, by_length(sentences, pieces), BATCH)))
    step = stepper(reader, RATE, HEAD_RATE, steps, 0.1)
    began, done = time.time(), 0
    for epoch in range(PASSES):
        reader.train()
        batches = list(groups(sentences, pieces, by_length(sentences, pieces, dice), BATCH))
        total = 0.0
        for n in dice.permutation(len(batches)):
            cost = loss(reader, pack(sentences, pieces, batches[n], *numbers))
            step(cost)
            total, done = total + cost.item(), done + 1
            if done % 20 == 0:
                print(f"step {done} of {steps}, cost {total / 20:.3f}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)
                total = 0.0
        torch.save({"tags": tags, "rels": rels, "weights": reader.state_dict()}, out)
        for path in held:
            print(f"pass {epoch + 1}:", score(reader, pieces, path), file=sys.stderr, flush=True)


def load(folder, path):
    saved = torch.load(path)
    reader = Reader(folder, saved["tags"], saved["rels"])
    reader.load_state_dict(saved["weights"])
    return reader


@torch.no_grad()
def read(reader, pieces, sentences):
    """The number of each sentence and (tags, head, relation) for each word."""
    reader.eval()
    for group in groups(sentences, pieces, by_length(sentences, pieces), 4 * BATCH):
        b = pack(sentences, pieces, group, {}, {})
        tag, arc, dependent, head = reader(b)
        arc = arc.log_softmax(-1).numpy()
        best = arc.argmax(-1)
        for row, n in enumerate(group):
            size = len(sentences[n])
            if not is_tree(best[row, :size]):
                best[row, :size] = projective(arc[row, :size, :size + 1])
        rel = reader.relations(dependent, head, torch.from_numpy(best))
        tag, rel = tag.argmax(-1).numpy(), rel.argmax(-1).numpy()
        for row, n in enumerate(group):
            yield n, [(reader.tags[tag[row, i]], int(best[row, i]), reader.rels[rel[row, i]]) for i in range(len(sentences[n]))]


def is_tree(heads):
    """Whether heads, counted from 1, make a tree with one root."""
    if (heads == 0).sum() != 1:
        return False
    for i in range(len(heads)):
        at = i + 1
        for _ in heads:
            at = heads[at - 1]
            if at == 0:
                break
        else:
            return False
    return True


def projective(score):
    """Heads of the best projective tree with one root; score[d, h] is that of
    head h, 0 being the root, for word d+1."""
    n = len(score)
    s = np.full((n, n), -1e9)  # s[h, d] among the words
    for d in range(n):
        s[:, d] = score[d, 1:]
    # Spans from word i to j: open ones end in an arc between i and j, closed
    # ones hold all that is below their head; [0] has it at j, [1] at i.
    open_, closed = np.full((2, n, n), -1e18), np.full((2, n, n), -1e18)
    open_at, closed_at = np.zeros((2, n, n), int), np.zeros((2, n, n), int)
    for i in range(n):
        closed[:, i, i] = 0
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            both = closed[1, i, i:j] + closed[0, i + 1:j + 1, j]
            k = int(both.argmax())
            open_[0, i, j], open_[1, i, j] = both[k] + s[j, i], both[k] + s[i, j]
            open_at[:, i, j] = i + k
            left = closed[0, i, i:j] + open_[0, i:j, j]
            right = open_[1, i, i + 1:j + 1] + closed[1, i + 1:j + 1, j]
            closed_at[0, i, j], closed_at[1, i, j] = i + int(left.argmax()), i + 1 + int(right.argmax())
            closed[0, i, j], closed[1, i, j] = left.max(), right.max()
    root = int((closed[0, 0, :] + closed[1, :, n - 1] + score[:, 0]).argmax())
    heads = np.zeros(n, int)
    spans = [(False, 0, 0, root), (False, 1, root, n - 1)]
    while spans:
        is_open, side, i, j = spans.pop()
        if i == j:
            continue
        if is_open:
            k = open_at[side, i, j]
            heads[j if side else i] = (i if side else j) + 1
            spans += [(False, 1, i, k), (False, 0, k + 1, j)]
            continue
        k = closed_at[side, i, j]
        spans += [(True, 1, i, k), (False, 1, k, j)] if side else [(False, 0, i, k), (True, 0, k, j)]
    return heads


def score(reader, pieces, path):
    gold = list(read_conllu(path))
    right, all_ = np.zeros(4), 0
    for n, words in read(reader, pieces, gold):
        for (_, tag, head, rel), (t, h, r) in zip(gold[n], words):
            same = head == h and rel.split(":")[0] == r.split(":")[0]
            right += tag.split()[0] == t.split()[0], tag.split()[1] == t.split()[1], head == h, same
        all_ += len(words)
    return f"{path}: {all_} tokens, UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f" % tuple(100 * right / all_)


def write(reader, pieces, lines):
    text, began = list(read_tokens(lines)), time.time()
    for at in range(0, len(text), CHUNK):
        chunk = text[at:at + CHUNK]
        done = dict(read(reader, pieces, chunk))
        for n in sorted(done):
            for i, ((word, *_), (tag, head, rel)) in enumerate(zip(chunk[n], done[n])):
                print(i + 1, word, "_", *tag.split(), "_", head, rel, "_", "_", sep="\t")
            print(flush=n == len(chunk) - 1)
        print(f"{at + len(chunk)} of {len(text)} sentences, {time.time() - began:.0f} s", file=sys.stderr, flush=True)


def main():
    command, folder, weights, *paths = sys.argv[1:]
    if command == "learn":
        at = paths.index("--held") if "--held" in paths else len(paths)
        learn(folder, weights, paths[:at], paths[at + 1:])
    elif command == "score":
        reader = load(folder, weights)
        for path in paths:
            print(score(reader, Pieces(folder), path))
    else:
        write(load(folder, weights), Pieces(folder), sys.stdin)


if __name__ == "__main__":
    main()
