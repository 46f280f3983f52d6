"""Label plain text with two spaCy pipelines and keep what they agree on.

usage: python spacy_labels.py PIPELINE_A PIPELINE_B TEXT... > silver.tsv

In come text files whose documents are separated by blank lines. Out comes one
token a line, "token<TAB>label", in the classes of the name tagger. Where the
pipelines disagree the label holds both readings, "B-person|O": the learner
then takes whichever it finds likelier.
"""
import sys

import spacy

CLASS = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place",
    "FAC": "place", "NORP": "demonym", "EVENT": "event", "LAW": "agreement",
    "PRODUCT": "misc", "WORK_OF_ART": "misc", "LANGUAGE": "demonym",
}


def labels(doc):
    """One label a token; determiners and possessive endings left outside."""
    out = ["O"] * len(doc)
    for ent in doc.ents:
        kind = CLASS.get(ent.label_)
        if not kind:
            continue
        first, last = ent.start, ent.end
        while first < last and doc[first].lower_ in ("the", "a", "an", '"', "'", "“"):
            first += 1
        while first < last and doc[last - 1].text in ("'s", "’s", "'", "’", '"', "”", ",", "."):
            last -= 1
        if kind != "demonym" and not any(c.isupper() for t in doc[first:last] for c in t.text):
            continue
        for i in range(first, last):
            out[i] = ("B-" if i == first else "I-") + kind
    return out


def blocks(path):
    """Documents: runs of lines between blank lines."""
    for block in open(path, encoding="utf-8", errors="replace").read().split("\n\n"):
        text = " ".join(block.split("\n")).strip()
        if text:
            yield text[:100_000]


def main():
    a = spacy.load(sys.argv[1], exclude=["tagger", "lemmatizer", "attribute_ruler"])
    b = spacy.load(sys.argv[2], exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"])
    for path in sys.argv[3:]:
        texts = list(blocks(path))
        for doc_a, doc_b in zip(a.pipe(texts, batch_size=64), b.pipe(texts, batch_size=64)):
            print("# newdoc")
            la, lb = labels(doc_a), labels(doc_b)
            for sent in doc_a.sents:
                for i in range(sent.start, sent.end):
                    if doc_a[i].is_space:
                        continue
                    label = la[i] if la[i] == lb[i] else la[i] + "|" + lb[i]
                    print(f"{doc_a[i].text}\t{label}")
                print()


main()
