"""Score a spaCy pipeline on marked text, for comparison.

usage: python spacy_scores.py PIPELINE COLUMNS.gz...

In come the test files that accord's training program measures on; out come
F1 of people, organizations and places by the definition of conlleval, and the
words read a second. Determiners and possessive endings, which OntoNotes counts
as part of a name and these sets do not, are cut off, in spaCy's favour.
"""
import gzip
import sys
import time

import spacy
from spacy.tokens import Doc

GOLD = {"PER": "person", "politician": "person", "person": "person", "ORG": "organization",
        "organisation": "organization", "politicalparty": "organization",
        "LOC": "place", "location": "place", "country": "place"}
FOUND = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def read(path):
    words, labels = [], []
    for line in gzip.open(path, "rt", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 1:
            if words and not line.startswith("#"):
                yield words, labels
                words, labels = [], []
            continue
        word, label = (fields[1], fields[2]) if fields[0].isdigit() and len(fields) > 3 else (fields[0], fields[-1])
        words.append(word)
        labels.append(label)
    if words:
        yield words, labels


def marked(labels):
    first = None
    for i, label in enumerate(labels + ["O"]):
        if first is not None and label != "I-" + labels[first][2:]:
            if labels[first][2:] in GOLD:
                yield first, i, GOLD[labels[first][2:]]
            first = None
        if label.startswith("B-"):
            first = i


def found(doc):
    for e in doc.ents:
        first, last = e.start, e.end
        while first < last and doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while first < last and doc[last - 1].text in ("'s", "’s", "'"):
            last -= 1
        if e.label_ in FOUND:
            yield first, last, FOUND[e.label_]


def main():
    nlp = spacy.load(sys.argv[1], exclude=["tagger", "parser", "lemmatizer", "attribute_ruler", "senter"])
    for path in sys.argv[2:]:
        sentences = list(read(path))
        docs = [Doc(nlp.vocab, words=words) for words, _ in sentences]
        start = time.time()
        docs = list(nlp.pipe(docs))
        speed = sum(map(len, docs)) / (time.time() - start)
        gold, got, right = 0, 0, 0
        for doc, (_, labels) in zip(docs, sentences):
            g, f = set(marked(labels)), set(found(doc))
            gold, got, right = gold + len(g), got + len(f), right + len(g & f)
        print(f"{path}: P {right / got:.3f}  R {right / gold:.3f}  F1 {2 * right / (gold + got):.3f}  {speed:.0f} words/s")


main()
