package train

import (
	"fmt"
	"strings"
	"time"

	"accord/internal/parse"
	"accord/internal/tag"
)

// SyntaxScore says how a tagger and a parser do on a treebank with gold
// tokens and sentences: shares of all tokens, punctuation included, that have
// the right tag, lemma (capitals aside), head, and head with universal
// relation (subtypes aside, as in CoNLL 2018). TAS and TLS are UAS and LAS
// with gold tags; UASWords and LASWords leave punctuation out.
type SyntaxScore struct {
	File                 string
	Tokens               int
	UPOS, XPOS, Lemma    float64
	UAS, LAS, Full       float64 // Full: LAS with subtypes
	UASWords, LASWords   float64
	GoldUAS, GoldLAS     float64 // with gold tags
	TagSpeed, ParseSpeed float64 // tokens a second
}

// String prints the scores on one line, in percent; speeds are left to the
// caller, since they differ from run to run.
func (s SyntaxScore) String() string {
	return fmt.Sprintf("%s: %d tokens, UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f (with subtypes %.2f; without punctuation %.2f %.2f; with gold tags %.2f %.2f)",
		s.File, s.Tokens, s.UPOS, s.XPOS, s.Lemma, s.UAS, s.LAS, s.Full, s.UASWords, s.LASWords, s.GoldUAS, s.GoldLAS)
}

// MeasureSyntax tags and parses each file and compares with its annotation.
func MeasureSyntax(t *tag.Tagger, p *parse.Parser, paths []string) ([]SyntaxScore, error) {
	var scores []SyntaxScore
	for _, path := range paths {
		gold, err := ReadTreebanks([]string{path})
		if err != nil {
			return nil, err
		}
		start := time.Now()
		words := t.Tag(gold.Doc)
		tagged := time.Now()
		arcs := p.Parse(gold.Doc, words)
		parsed := time.Now()
		s := score(gold, words, arcs)
		s.File = path
		s.TagSpeed = float64(len(words)) / tagged.Sub(start).Seconds()
		s.ParseSpeed = float64(len(words)) / parsed.Sub(tagged).Seconds()
		withGold := score(gold, words, p.Parse(gold.Doc, gold.Words))
		s.GoldUAS, s.GoldLAS = withGold.UAS, withGold.LAS
		scores = append(scores, s)
	}
	return scores, nil
}

func score(gold *Treebank, words []tag.Word, arcs []parse.Arc) SyntaxScore {
	s := SyntaxScore{Tokens: len(words)}
	var noPunct int
	add := func(sum *float64, right bool) {
		if right {
			*sum++
		}
	}
	for i, want := range gold.Words {
		head := arcs[i].Head == gold.Arcs[i].Head
		label := head && universal(arcs[i].Rel) == universal(gold.Arcs[i].Rel)
		add(&s.UPOS, words[i].UPOS == want.UPOS)
		add(&s.XPOS, words[i].XPOS == want.XPOS)
		add(&s.Lemma, words[i].Lemma == strings.ToLower(want.Lemma))
		add(&s.UAS, head)
		add(&s.LAS, label)
		add(&s.Full, head && arcs[i].Rel == gold.Arcs[i].Rel)
		if want.UPOS != "PUNCT" {
			noPunct++
			add(&s.UASWords, head)
			add(&s.LASWords, label)
		}
	}
	for _, share := range []*float64{&s.UPOS, &s.XPOS, &s.Lemma, &s.UAS, &s.LAS, &s.Full} {
		*share *= 100 / float64(max(1, s.Tokens))
	}
	s.UASWords *= 100 / float64(max(1, noPunct))
	s.LASWords *= 100 / float64(max(1, noPunct))
	return s
}

// universal is a relation without its subtype.
func universal(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}
