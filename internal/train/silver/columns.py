"""Reading columns of token and open labels, "# newdoc" before documents."""
import gzip


def read_documents(path):
    """Documents as lists of sentences, these as lists of (token, labels)."""
    opener = gzip.open if path.endswith(".gz") else open
    document, sentence = [], []
    for line in opener(path, "rt", encoding="utf-8"):
        line = line.rstrip("\n")
        word, tab, labels = line.partition("\t")
        if tab:
            sentence.append((word, labels))
            continue
        if sentence:
            document.append(sentence)
            sentence = []
        if line.startswith("# newdoc"):
            if document:
                yield document
            document = []
    if sentence:
        document.append(sentence)
    if document:
        yield document
