"""Turn a MediaWiki XML dump (bz2) into plain paragraphs, one article a block.

usage: python wiki.py DUMP.xml.bz2 > wiki.txt

A rough cleaner: templates, tables, references, files and markup are cut, the
visible text of links stays. Good enough to label, not to publish.
"""
import bz2
import html
import re
import sys


def strip_nested(text, opening, closing):
    """Cut everything between opening and closing, nested ones too."""
    out, depth, i = [], 0, 0
    while i < len(text):
        if text.startswith(opening, i):
            depth += 1
            i += len(opening)
        elif depth and text.startswith(closing, i):
            depth -= 1
            i += len(closing)
        else:
            if not depth:
                out.append(text[i])
            i += 1
    return "".join(out)


def plain(text):
    """The running text of an article's wiki markup."""
    text = html.unescape(html.unescape(text))
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    text = re.sub(r"<ref[^>/]*/>|<ref.*?</ref>", "", text, flags=re.S)
    text = strip_nested(text, "{{", "}}")
    text = strip_nested(text, "{|", "|}")
    text = re.sub(r"\[\[(?:File|Image|Category)[^\[\]]*(?:\[\[[^\]]*\]\][^\[\]]*)*\]\]", "", text)
    text = re.sub(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r"\1", text)
    text = re.sub(r"\[https?:\S+ ?([^\]]*)\]", r"\1", text)
    text = re.sub(r"<[^>]+>|'{2,}", "", text)
    lines = [l.strip() for l in text.split("\n")]
    return [l for l in lines if len(l.split()) > 8 and l[0] not in "*#=|!:;{"]


def main():
    dump = bz2.open(sys.argv[1], "rt", encoding="utf-8", errors="replace").read()
    for body in re.findall(r"<text[^>]*>(.*?)</text>", dump, flags=re.S):
        paragraphs = plain(body)
        if paragraphs:
            print("\n".join(paragraphs), end="\n\n")


main()
