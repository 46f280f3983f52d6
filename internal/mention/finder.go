package mention

import (
	"io/fs"
	"slices"
	"sort"
	"strings"

	"accord/internal/article"
	"accord/internal/gazetteer"
	"accord/internal/name"
	"accord/internal/parse"
	"accord/internal/tag"
	"accord/internal/text"
)

// Finder finds mentions. It does not change and may be used by many
// goroutines.
type Finder struct {
	g          *gazetteer.Gazetteer
	placeVerbs map[string]bool // lexicon/place_verbs.txt
	notNames   map[string]bool // lexicon/not_names.txt
	delegates  map[string]bool // lexicon/delegates.txt
	concluding map[string]bool // lexicon/concluding_verbs.txt
	workNouns  map[string]bool // lexicon/work_nouns.txt
	thingNouns map[string]bool // lexicon/thing_nouns.txt
	phrase     phraseWords     // lexicon/phrase_words.txt
}

// Load returns a Finder that knows what g knows and reads the lists of its own
// from fsys.
func Load(fsys fs.FS, g *gazetteer.Gazetteer) (*Finder, error) {
	f := &Finder{g: g, phrase: newPhraseWords()}
	if err := text.EachEntry(fsys, "phrase_words.txt", f.phrase.add); err != nil {
		return nil, err
	}
	for file, set := range map[string]*map[string]bool{
		"place_verbs.txt": &f.placeVerbs, "not_names.txt": &f.notNames, "delegates.txt": &f.delegates,
		"concluding_verbs.txt": &f.concluding, "work_nouns.txt": &f.workNouns, "thing_nouns.txt": &f.thingNouns,
	} {
		*set = map[string]bool{}
		err := text.EachEntry(fsys, file, func(entry string) error {
			(*set)[entry] = true
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return f, nil
}

// Input is one article as the stages before this one read it. Words and Arcs
// run parallel to Doc.Tokens; Arcs may be empty, and what needs syntax is then
// left out. Doc.Body is Article.Analysed.
type Input struct {
	Article *article.Article
	Doc     *text.Document
	Words   []tag.Word
	Arcs    []parse.Arc
	Names   []name.Name
}

// Find returns the mentions of the article, by where they start, longer ones
// first.
func (f *Finder) Find(in Input) []Mention {
	s := &search{Input: in, f: f, g: f.g, kids: parse.Children(in.Arcs), lower: lowered(in.Doc)}
	s.quotations()
	s.names()
	s.stateBodies()
	s.speakers()
	s.titles()
	s.employers()
	s.agreements()
	s.events()
	s.bodies()
	s.aged()
	s.epithets()
	s.eventVerbs()
	s.dates()
	s.pronouns()
	return s.finish()
}

// search is the state of one Find.
type search struct {
	Input
	f        *Finder
	g        *gazetteer.Gazetteer
	kids     [][]int         // the dependents of each token
	lower    []string        // each token in small letters, see word
	dated    []dated         // what the list of dates says of each token, see dateWord
	hits     []gazetteer.Hit // what the gazetteer lists, by first token
	found    []Mention       // without Parent, in the order of the steps
	toldBody map[string]bool // names that a noun or title tells to be of organizations
	works    []int           // indexes in found of quotations that are titles of films and the like
	clubs    []string        // names of towns that stand for their clubs
	common   map[string]bool // abbreviations of common nouns
	owner    []int32         // for each token, one more than the index of the outermost name that covers it
}

// lowered is each token of the document as word gives it.
func lowered(doc *text.Document) []string {
	all := make([]string, len(doc.Tokens))
	for i := range all {
		all[i] = strings.ToLower(text.Plain(doc.Word(i)))
	}
	return all
}

// add notes a mention of tokens [first, last). An empty norm is made from the
// words.
func (s *search) add(m Mention) {
	m.Span = text.Span{Start: s.Doc.Tokens[m.First].Start, End: s.Doc.Tokens[m.Last-1].End}
	m.Sentence = s.Doc.SentenceAt(m.First)
	if m.Head == 0 || m.Head < m.First || m.Head >= m.Last {
		m.Head = s.headOf(m.First, m.Last)
	}
	if m.Norm == "" {
		m.Norm = s.plain(m.First, m.Last)
	}
	for m.Class == Person && m.Kind == Name && m.First > m.Address && s.adjacent(m.First-m.Address-1, m.First) && s.isHonorific(m.First-m.Address-1) {
		m.Address++
	}
	s.found = append(s.found, m)
}

// headOf is the token of [first, last) that hangs from outside of it; without
// syntax the last noun.
func (s *search) headOf(first, last int) int {
	for i := first; i < last && len(s.Arcs) > 0; i++ {
		if h := s.Arcs[i].Head; h < first || h >= last {
			if s.Arcs[i].Rel != "punct" && s.Arcs[i].Rel != "det" && s.Arcs[i].Rel != "case" {
				return i
			}
		}
	}
	return last - 1
}

// finish orders the mentions, drops repeated ones and nests them.
func (s *search) finish() []Mention {
	ms := s.found
	sort.SliceStable(ms, func(i, j int) bool {
		if ms[i].First != ms[j].First {
			return ms[i].First < ms[j].First
		}
		return ms[i].Last > ms[j].Last
	})
	ms = slices.CompactFunc(ms, func(a, b Mention) bool {
		return a.First == b.First && a.Last == b.Last && a.Class == b.Class
	})
	ms = withoutPartialTitles(ms)
	var open []int
	for i := range ms {
		for len(open) > 0 && ms[open[len(open)-1]].Last <= ms[i].First {
			open = open[:len(open)-1]
		}
		ms[i].Parent = -1
		for k := len(open) - 1; k >= 0; k-- {
			if ms[open[k]].Last >= ms[i].Last {
				ms[i].Parent = open[k]
				break
			}
		}
		open = append(open, i)
	}
	return ms
}

// withoutPartialTitles drops titles that are part of a longer one.
func withoutPartialTitles(ms []Mention) []Mention {
	end := 0
	return slices.DeleteFunc(ms, func(m Mention) bool {
		if m.Class != Title {
			return false
		}
		if m.Last <= end {
			return true
		}
		end = m.Last
		return false
	})
}

// word is the token in small letters with plain quotation marks.
func (s *search) word(i int) string {
	if i < 0 || i >= len(s.Doc.Tokens) {
		return ""
	}
	return s.lower[i]
}

// plain is the text of the tokens with white space collapsed and without
// article, honorific or closing possessive.
func (s *search) plain(first, last int) string {
	for first < last-1 && (s.word(first) == "the" || s.word(first) == "a" || s.word(first) == "an" || s.Words[first].XPOS == "PRP$") {
		first++
	}
	for first < last-1 && (s.word(last-1) == "'s" || s.word(last-1) == "'") {
		last--
	}
	span := text.Span{Start: s.Doc.Tokens[first].Start, End: s.Doc.Tokens[last-1].End}
	return strings.Join(strings.Fields(span.In(s.Doc.Body)), " ")
}

// capital reports whether there is a token i and it begins with a capital
// letter.
func (s *search) capital(i int) bool {
	return i >= 0 && i < len(s.Doc.Tokens) && startsUpper(s.Doc.Word(i))
}

func startsUpper(w string) bool {
	for _, r := range w {
		return strings.ToUpper(string(r)) == string(r) && strings.ToLower(string(r)) != string(r)
	}
	return false
}

// sentence is the token range of the sentence that token i stands in.
func (s *search) sentence(i int) (first, last int) {
	sent := s.Doc.Sentences[s.Doc.SentenceAt(i)]
	return sent.First, sent.Last
}

// at is the region of the article that the token lies in.
func (s *search) at(i int) article.RegionKind {
	if r := s.Article.RegionAt(s.Doc.Tokens[i].Start); r != nil {
		return r.Kind
	}
	return ""
}

// upos is the part of speech of token i; "" beyond the last.
func (s *search) upos(i int) string {
	if i < 0 || i >= len(s.Words) {
		return ""
	}
	return s.Words[i].UPOS
}
