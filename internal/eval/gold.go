package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// Gold is what a careful reader finds in one article. Article is the name of
// its file, which lies beside the gold file.
type Gold struct {
	Article  string       `json:"article"`
	Entities []GoldEntity `json:"entities"`
	Facts    []GoldFact   `json:"facts"`
}

// GoldEntity is an entity with every form that names it, the fullest first.
type GoldEntity struct {
	ID        string   `json:"id"`
	Type      string   `json:"type"` // Person, Organization, Country, Agreement, Place, Event
	Names     []string `json:"names"`
	Evidence  Passages `json:"evidence"`
	Optional  bool     `json:"optional"`
	CountryOK bool     `json:"country_ok"` // a place that may be found as a country
}

// GoldFact is a fact. S is an entity's id; so is O, or a literal after one
// double quote, with "|" between the spellings that count as right.
type GoldFact struct {
	S         string   `json:"s"`
	P         string   `json:"p"`
	O         string   `json:"o"`
	Evidence  Passages `json:"evidence"`
	Optional  bool     `json:"optional"`
	Symmetric bool     `json:"symmetric"` // subject and object may change places
}

// literals returns the spellings of a literal object, nil for an entity.
func (f *GoldFact) literals() []string {
	if text, ok := strings.CutPrefix(f.O, `"`); ok {
		return strings.Split(text, "|")
	}
	return nil
}

// Passages are pieces of an article, in JSON a string or a list of strings.
type Passages []string

// UnmarshalJSON reads either form.
func (p *Passages) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		*p = make([]string, 1)
		return json.Unmarshal(b, &(*p)[0])
	}
	return json.Unmarshal(b, (*[]string)(p))
}

// Pair is a gold file with the article it is about. Name is the file's name
// without its ending; Text is "" where the article does not lie beside it.
type Pair struct {
	Name string
	Gold Gold
	Text string
}

// ReadPairs reads every gold file (*.json) of a folder, in the order of their
// names, each with its article.
func ReadPairs(fsys fs.FS) ([]Pair, error) {
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no gold files: expected a folder with NAME.json beside each article")
	}
	var pairs []Pair
	for _, name := range names {
		pair, err := ReadPair(fsys, name)
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, pair)
	}
	return pairs, nil
}

// ReadPair reads one gold file of a folder, with its article.
func ReadPair(fsys fs.FS, name string) (Pair, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return Pair{}, err
	}
	gold, err := ParseGold(data, name)
	if err != nil {
		return Pair{}, err
	}
	pair := Pair{Name: strings.TrimSuffix(path.Base(name), ".json"), Gold: gold}
	if gold.Article == "" {
		return pair, nil
	}
	article, err := fs.ReadFile(fsys, path.Join(path.Dir(name), gold.Article))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Pair{}, err
	}
	// Positions count a line ending as one character (RFC 5147).
	pair.Text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(article))
	return pair, nil
}

// ParseGold reads a gold file and checks that it makes sense.
func ParseGold(data []byte, name string) (Gold, error) {
	var gold Gold
	err := json.Unmarshal(data, &gold)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return Gold{}, fmt.Errorf("%s: %w", place(data, name, syntax.Offset-1), err)
	case errors.As(err, &kind):
		return Gold{}, fmt.Errorf("%s: %w", place(data, name, kind.Offset), err)
	case err != nil:
		return Gold{}, fmt.Errorf("%s: %w", name, err)
	}
	if err := gold.check(); err != nil {
		return Gold{}, fmt.Errorf("%s: %w", name, err)
	}
	return gold, nil
}

// place is name:line:col of a byte offset.
func place(data []byte, name string, offset int64) string {
	before := data[:max(0, min(offset, int64(len(data))))]
	line := bytes.Count(before, []byte("\n")) + 1
	col := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("%s:%d:%d", name, line, col)
}

func (g *Gold) check() error {
	ids := map[string]bool{}
	for i, e := range g.Entities {
		switch {
		case e.ID == "" || ids[e.ID]:
			return fmt.Errorf("entity %d: id %q is missing or given twice: expected one of its own", i+1, e.ID)
		case classIndex(e.Type) < 0:
			return fmt.Errorf("entity %q: unknown type %q: expected Person, Organization, Country, Agreement, Place or Event", e.ID, e.Type)
		case len(e.Names) == 0:
			return fmt.Errorf("entity %q: no names: expected at least one", e.ID)
		}
		ids[e.ID] = true
	}
	for i, f := range g.Facts {
		switch {
		case !ids[f.S]:
			return fmt.Errorf("fact %d: unknown subject %q: expected the id of an entity", i+1, f.S)
		case predicateIndex(f.P) < 0:
			return fmt.Errorf("fact %d: unknown predicate %q: expected one such as accord:party", i+1, f.P)
		case f.literals() == nil && !ids[f.O]:
			return fmt.Errorf("fact %d: unknown object %q: expected the id of an entity, or a literal after a double quote", i+1, f.O)
		}
	}
	return nil
}
