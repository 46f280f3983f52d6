"""Tag and parse ready-made tokens with a spaCy pipeline.

usage: python spacy_syntax.py PIPELINE < tokens > guide.tsv

In comes one token a line, an empty line after each sentence. Out comes the
same with columns: token, Penn tag, head (number of a token in the sentence
from 1, 0: root), relation (ClearNLP's names, as spaCy gives them).
"""
import sys

import spacy
from spacy.tokens import Doc


def sentences(lines):
    words = []
    for line in lines:
        line = line.rstrip("\n")
        if line:
            words.append(line)
        elif words:
            yield words
            words = []
    if words:
        yield words


def main():
    nlp = spacy.load(sys.argv[1], exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])

    def docs():
        for words in sentences(sys.stdin):
            starts = [True] + [False] * (len(words) - 1)
            yield Doc(nlp.vocab, words=words, sent_starts=starts)

    for doc in nlp.pipe(docs(), batch_size=256):
        for t in doc:
            head = 0 if t.head.i == t.i else t.head.i + 1
            print(t.text, t.tag_ or "_", head, t.dep_ or "_", sep="\t")
        print()


main()
