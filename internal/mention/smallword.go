package mention

import (
	"fmt"
	"strings"
)

// phraseKind is a kind of small word (lexicon/phrase_words.txt).
type phraseKind string

const (
	kindAnalyst  phraseKind = "analyst"
	kindAny      phraseKind = "any"
	kindCountry  phraseKind = "country"
	kindDate     phraseKind = "date"
	kindDay      phraseKind = "day"
	kindDoes     phraseKind = "does"
	kindHead     phraseKind = "head"
	kindInside   phraseKind = "inside"
	kindLand     phraseKind = "land"
	kindLeader   phraseKind = "leader"
	kindMany     phraseKind = "many"
	kindMere     phraseKind = "mere"
	kindOccasion phraseKind = "occasion"
	kindOffice   phraseKind = "office"
	kindOften    phraseKind = "often"
	kindParty    phraseKind = "party"
	kindPlace    phraseKind = "place"
	kindPost     phraseKind = "post"
	kindRegion   phraseKind = "region"
	kindRival    phraseKind = "rival"
	kindSide     phraseKind = "side"
	kindState    phraseKind = "state"
	kindStately  phraseKind = "stately"
	kindSyllable phraseKind = "syllable"
	kindTie      phraseKind = "tie"
	kindToward   phraseKind = "toward"
	kindWhere    phraseKind = "where"
)

// phraseWords are the small words by kind.
type phraseWords map[phraseKind]map[string]bool

func newPhraseWords() phraseWords {
	words := phraseWords{}
	for _, k := range []phraseKind{
		kindAnalyst, kindAny, kindCountry, kindDate, kindDay, kindDoes, kindHead, kindInside, kindLand, kindLeader, kindMany, kindMere, kindOccasion,
		kindOffice, kindOften, kindParty, kindPlace, kindPost, kindRegion, kindRival, kindSide, kindState, kindStately, kindSyllable, kindTie, kindToward, kindWhere,
	} {
		words[k] = map[string]bool{}
	}
	return words
}

// add takes an entry of the file: "place in".
func (p phraseWords) add(entry string) error {
	kind, word, ok := strings.Cut(entry, " ")
	words, known := p[phraseKind(kind)]
	if !ok || !known {
		return fmt.Errorf("%q: expected a kind that the head of the file tells, a space and a word", entry)
	}
	words[strings.TrimSpace(word)] = true
	return nil
}

// isA reports whether token i is a small word of the kind.
func (s *search) isA(i int, kind phraseKind) bool { return s.f.phrase[kind][s.word(i)] }
