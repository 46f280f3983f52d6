package article

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"accord/internal/text"
)

// Reader reads articles. It holds lexicons and nothing that changes, so one
// Reader serves any number of goroutines.
type Reader struct {
	english       map[string]bool // function words
	particles     map[string]bool // small words inside names
	captionBegins []string
	captionEnds   []string
	dated         []string // before a date of publication
	boxes         []string // in the class or id of an HTML element
}

// Load makes a Reader with the lexicons below lexicon/ in fsys:
// function_words.txt, article_lines.txt and name-particles.tsv.
func Load(fsys fs.FS) (*Reader, error) {
	r := &Reader{english: map[string]bool{}, particles: map[string]bool{}}
	lexicons := []struct {
		name string
		add  func(entry string) error
	}{
		{"function_words.txt", r.addWord},
		{"article_lines.txt", r.addLine},
		{"name-particles.tsv", r.addParticle},
	}
	for _, l := range lexicons {
		if err := text.EachEntry(fsys, l.name, l.add); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *Reader) addWord(entry string) error {
	if strings.ContainsAny(entry, " \t") || strings.ToLower(entry) != entry {
		return fmt.Errorf("%q: want one word in small letters", entry)
	}
	r.english[entry] = true
	return nil
}

func (r *Reader) addLine(entry string) error {
	kind, words, _ := strings.Cut(entry, " ")
	lists := map[string]*[]string{
		"caption-begins": &r.captionBegins, "caption-ends": &r.captionEnds,
		"dated": &r.dated, "box": &r.boxes,
	}
	if list := lists[kind]; list != nil && words != "" {
		*list = append(*list, words)
		return nil
	}
	return fmt.Errorf("%q: want caption-begins, caption-ends, dated or box, a space, and words", entry)
}

// addParticle keeps the words that stand inside a name (de, van) or between
// two names (and).
func (r *Reader) addParticle(entry string) error {
	word, flags, ok := strings.Cut(entry, "\t")
	if !ok {
		return fmt.Errorf("%q: want a word, a tab and flags", entry)
	}
	flags, _, _ = strings.Cut(flags, "\t")
	if slices.Contains(strings.Fields(flags), "particle") || word == "and" || word == "&" {
		for part := range strings.FieldsSeq(word) {
			r.particles[part] = true
		}
	}
	return nil
}
