// Command mixture makes a corpus to measure the speed of reading on.
//
// In come files of English text (CoNLL-U, Re-DocRED's JSON lines, token TSV,
// plain text; gzip or not) and a number; out come that many articles in a
// folder: a header, a dateline and passages of three to six sentences from
// different files, 400 to 600 words. People's names are changed for others
// from the lists in the data folder, the same way throughout an article, so
// that no two articles are about the same people. The same files and seed make
// the same articles.
//
// Its limit: passages come again in other company (half a million words of
// sources make five million words of articles), so words that no list and no
// model has are rarer than in as many words of real news.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "mixture:", err)
		os.Exit(1)
	}
}

func run(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("mixture", flag.ContinueOnError)
	out := flags.String("o", "", "folder to write to")
	count := flags.Int("articles", 10_000, "how many articles")
	seed := flags.Uint64("seed", 1, "another seed makes other articles")
	names := flags.String("names", "data/gazetteer/person-names.tsv", "names to put in place of people's")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *out == "" || flags.NArg() == 0 {
		return errors.New("no folder or no files: call mixture -o FOLDER [-articles N] with files of text")
	}
	var passages []string
	for _, file := range flags.Args() {
		found, err := readPassages(file)
		if err != nil {
			return err
		}
		passages = append(passages, found...)
	}
	people, err := readPeople(*names)
	if err != nil {
		return err
	}
	words, err := writeAll(*out, *count, *seed, passages, people)
	fmt.Fprintf(log, "%d articles, %d words, from %d passages\n", *count, words, len(passages))
	return err
}

// perFolder is how many articles lie in one folder.
const perFolder = 1000

func writeAll(out string, count int, seed uint64, passages []string, p *people) (words int, err error) {
	for i := range count {
		text := mix(rand.New(rand.NewPCG(seed, uint64(i))), i, passages, p)
		words += len(strings.Fields(text))
		dir := filepath.Join(out, fmt.Sprintf("%03d", i/perFolder))
		if i%perFolder == 0 {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return words, err
			}
		}
		file := filepath.Join(dir, fmt.Sprintf("%06d.txt", i))
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return words, err
		}
	}
	return words, nil
}

// cities head the datelines.
var cities = []string{"GENEVA", "NAIROBI", "BRUSSELS", "JAKARTA", "LIMA", "OTTAWA", "ANKARA", "SEOUL", "NEW DELHI", "CAIRO"}

// mix makes article i of passages chosen at random.
func mix(dice *rand.Rand, i int, passages []string, p *people) string {
	var body []string
	want := 400 + dice.IntN(200)
	for words := 0; words < want; {
		passage := passages[dice.IntN(len(passages))]
		body = append(body, passage)
		words += len(strings.Fields(passage))
	}
	text := p.rename(dice, strings.Join(body, "\n\n"))
	title := strings.Fields(text)
	date := time.Date(2020, 1, 1+i%2000, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	return fmt.Sprintf("Title: %s\nDate: %s\n\n%s (AP) — %s\n", strings.Join(title[:min(8, len(title))], " "), date, cities[i%len(cities)], text)
}
