// Package world reads small graphs that people write by hand: the stories of
// saved queries and other tests. Import it from tests only.
//
// In comes text, one statement a line; out come the quads that accord would
// have made of such articles:
//
//	[talks] "headline" 2025-06-09                    an article
//	[talks.1] "Ann Lee spoke."                       its first sentence
//	person/ann-lee schema:Person "Ann Lee" "Lee"     an entity, class and names
//	[talks.1] person/ann-lee accord:said "..."       a fact of that sentence
//
// An entity of a fact is mentioned in the fact's sentence. Terms are IRIs
// below accord's base, prefixed names, or literals ("x", "x"^^xsd:date);
// lines that begin with # are comments.
package world

import (
	"fmt"
	"regexp"
	"strings"

	"accord/internal/vocab"

	"github.com/cayleygraph/quad"
)

type reader struct {
	quads     []quad.Quad
	labels    map[string]quad.IRI // of articles and sentences, by their names
	ends      map[string]int      // where an article's last sentence ends
	mentioned map[[2]quad.IRI]bool
}

// Read reads a world; errors name the line.
func Read(text string) ([]quad.Quad, error) {
	r := reader{labels: map[string]quad.IRI{}, ends: map[string]int{}, mentioned: map[[2]quad.IRI]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := r.line(termForm.FindAllString(line, -1)); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return r.quads, nil
}

var termForm = regexp.MustCompile(`\[[^\]]*\]|"(?:[^"\\]|\\.)*"(?:\^\^\S+)?|\S+`)

func (r *reader) add(s quad.IRI, p string, o quad.Value, label quad.IRI) {
	r.quads = append(r.quads, quad.Quad{Subject: s, Predicate: quad.IRI(p), Object: o, Label: label})
}

func (r *reader) line(words []string) error {
	if len(words) < 2 {
		return fmt.Errorf("one word, expected an article, sentence, entity or fact")
	}
	if words[0][0] != '[' {
		return r.entity(words)
	}
	name := strings.Trim(words[0], "[]")
	article, _, isSentence := strings.Cut(name, ".")
	switch {
	case !isSentence:
		return r.article(name, words[1:])
	case words[1][0] == '"':
		return r.sentence(name, article, words[1])
	}
	return r.fact(name, words[1:])
}

func (r *reader) article(name string, words []string) error {
	iri := quad.IRI(vocab.Base + "article/" + name)
	r.labels[name] = iri
	r.add(iri, vocab.Type, quad.IRI(vocab.NewsArticle), iri)
	headline, err := term(words[0])
	if err != nil {
		return err
	}
	r.add(iri, vocab.Headline, headline, iri)
	if len(words) > 1 {
		r.add(iri, vocab.DatePublished, quad.TypedString{Value: quad.String(words[1]), Type: vocab.XSDDate}, iri)
	}
	return nil
}

func (r *reader) sentence(name, article, word string) error {
	text, err := term(word)
	if err != nil {
		return err
	}
	plain, ok := text.(quad.String)
	if !ok || r.labels[article] == "" {
		return fmt.Errorf("a sentence of no article above, or no plain text")
	}
	start := r.ends[article]
	end := start + len([]rune(string(plain)))
	r.ends[article] = end + 1
	in := r.labels[article]
	label := quad.IRI(fmt.Sprintf("%s#char=%d,%d", string(in), start, end))
	r.labels[name] = label
	number := func(n int) quad.Value {
		return quad.TypedString{Value: quad.String(fmt.Sprint(n)), Type: vocab.XSDNonNegativeInteger}
	}
	r.add(label, vocab.WasDerivedFrom, in, in)
	r.add(label, vocab.Start, number(start), in)
	r.add(label, vocab.End, number(end), in)
	r.add(label, vocab.Exact, plain, in)
	return nil
}

func (r *reader) fact(sentence string, words []string) error {
	label := r.labels[sentence]
	if label == "" || len(words) != 3 {
		return fmt.Errorf("no such sentence above, or not subject, predicate and object")
	}
	var terms [3]quad.Value
	for i, w := range words {
		t, err := term(w)
		if err != nil {
			return err
		}
		terms[i] = t
	}
	s, okS := terms[0].(quad.IRI)
	p, okP := terms[1].(quad.IRI)
	if !okS || !okP {
		return fmt.Errorf("a literal as subject or predicate")
	}
	r.add(s, string(p), terms[2], label)
	r.mention(s, label)
	if o, ok := terms[2].(quad.IRI); ok {
		r.mention(o, label)
	}
	return nil
}

func (r *reader) mention(entity, label quad.IRI) {
	key := [2]quad.IRI{entity, label}
	if !r.mentioned[key] {
		r.mentioned[key] = true
		r.add(entity, vocab.MentionedIn, label, label)
	}
}

// entity states a class and names in the first article's graph.
func (r *reader) entity(words []string) error {
	iri, err := term(words[0])
	if err != nil {
		return err
	}
	subject, ok := iri.(quad.IRI)
	if !ok {
		return fmt.Errorf("a literal, expected an entity")
	}
	if len(r.quads) == 0 {
		return fmt.Errorf("an entity before the first article")
	}
	label, _ := r.quads[0].Label.(quad.IRI)
	for i, w := range words[1:] {
		t, err := term(w)
		if err != nil {
			return err
		}
		r.add(subject, []string{vocab.Type, vocab.Name, vocab.AlternateName}[min(i, 2)], t, label)
	}
	return nil
}

func term(word string) (quad.Value, error) {
	prefixes := map[string]string{"schema": vocab.Schema, "accord": vocab.Accord, "xsd": vocab.XSD}
	if word[0] == '"' {
		at := strings.LastIndexByte(word, '"')
		if at == 0 {
			return nil, fmt.Errorf("%s: a literal that does not end", word)
		}
		value := quad.String(strings.ReplaceAll(word[1:at], `\"`, `"`))
		typ, ok := strings.CutPrefix(word[at+1:], "^^")
		if !ok {
			return value, nil
		}
		prefix, rest, _ := strings.Cut(typ, ":")
		return quad.TypedString{Value: value, Type: quad.IRI(prefixes[prefix] + rest)}, nil
	}
	if prefix, rest, ok := strings.Cut(word, ":"); ok {
		if prefixes[prefix] == "" {
			return nil, fmt.Errorf("%s: unknown prefix, expected schema, accord or xsd", word)
		}
		return quad.IRI(prefixes[prefix] + rest), nil
	}
	return quad.IRI(vocab.Base + word), nil
}
