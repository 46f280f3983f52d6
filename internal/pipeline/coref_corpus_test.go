package pipeline_test

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"accord/internal/mention"
	"accord/internal/pipeline"
	"accord/internal/text"
)

// goldMention is a mention as the GUM corpus marks it: its text, its head
// words, and the number of the chain that it belongs to.
type goldMention struct {
	span   text.Span
	heads  []text.Span
	chain  int
	class  string // GUM's: person, organization, place
	proper bool   // a head is a proper noun
}

// goldText is a document of GUM put together again as plain text.
type goldText struct {
	name     string
	body     strings.Builder
	mentions []goldMention
	open     []goldMention
	heads    [][]int     // of the open ones: which words of theirs are heads
	starts   []int       // of the open ones: their first words
	words    []text.Span // so far
	proper   []bool      // by word
}

// TestCoreferenceCorpus measures pronouns and definite descriptions against
// the chains that GUM marks, where it lies beside the repository: those chains
// of persons, organizations and places that are named somewhere. A reference
// is right if the nearest name before it of the entity that it was given to is
// in the same chain. Run with -v for the figures, with ACCORD_SHOW_ERRORS=1 to
// read the errors.
func TestCoreferenceCorpus(t *testing.T) {
	for _, f := range []struct {
		name      string
		precision float64
	}{{"gum-dev", 0.82}, {"gum-train", 0.82}} {
		t.Run(f.name, func(t *testing.T) {
			if f.name == "gum-train" && os.Getenv("ACCORD_SHOW_ERRORS") == "" {
				t.Skip("takes long, and is to be read: set ACCORD_SHOW_ERRORS=1")
			}
			path := filepath.Join("..", "..", "..", "shared", "corpora", f.name+".conllu.gz")
			if _, err := os.Stat(path); err != nil {
				t.Skip("no corpus at", path)
			}
			p := load(t)
			all := map[string]*references{}
			for _, g := range readGUM(t, path) {
				r, err := p.Run(parse(t, p, g.name, g.body.String()))
				if err != nil {
					t.Fatal(err)
				}
				g.score(r, all)
			}
			total := &references{}
			for _, kind := range []string{"he", "it", "they", "I", "description"} {
				t.Logf("%-12s %s", kind, all[kind])
				total.add(all[kind])
			}
			t.Logf("%-12s %s", "all", total)
			if os.Getenv("ACCORD_SHOW_ERRORS") != "" {
				t.Logf("%s", strings.Join(total.errors, "\n"))
			}
			if p := total.precision(); p < f.precision {
				t.Errorf("precision %.3f, want at least %.2f", p, f.precision)
			}
		})
	}
}

// references counts resolved references against gold ones.
type references struct {
	right, wrong, gold int
	errors             []string
}

func (r *references) add(o *references) {
	if o == nil {
		return
	}
	r.right, r.wrong, r.gold = r.right+o.right, r.wrong+o.wrong, r.gold+o.gold
	r.errors = append(r.errors, o.errors...)
}

func (r *references) precision() float64 { return float64(r.right) / float64(max(1, r.right+r.wrong)) }

func (r *references) String() string {
	if r == nil {
		return "none"
	}
	return fmt.Sprintf("precision %.3f recall %.3f (right %d, wrong %d, of %d)", r.precision(),
		float64(r.right)/float64(max(1, r.gold)), r.right, r.wrong, r.gold)
}

// score counts the references of one document.
func (g *goldText) score(r *pipeline.Result, all map[string]*references) {
	named := map[int]bool{}
	at := map[text.Span]int{} // the shortest mention by its head
	for i, m := range g.mentions {
		named[m.chain] = named[m.chain] || m.proper && entityClass(m.class)
		for _, head := range m.heads {
			if j, seen := at[head]; !seen || g.mentions[j].span.Len() > m.span.Len() {
				at[head] = i
			}
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		kind := referenceKind(m.In(g.body.String()), m)
		if kind == "" {
			continue
		}
		if all[kind] == nil {
			all[kind] = &references{}
		}
		c := all[kind]
		gold, known := at[r.Doc.Tokens[m.Head].Span]
		if !known {
			continue
		}
		want := g.mentions[gold].chain
		if named[want] {
			c.gold++
		}
		if len(r.Linking.Refers[i]) != 1 {
			if named[want] && kind != "description" {
				c.errors = append(c.errors, fmt.Sprintf("%s: %s open: %s", g.name, m.In(g.body.String()), g.around(m.Span)))
			}
			continue
		}
		switch g.chainOf(r, r.Linking.Refers[i][0], i, at) {
		case want:
			if named[want] {
				c.right++
			}
			continue
		case -1: // none of its names is marked
			continue
		}
		c.wrong++
		e := r.Linking.Entities[r.Linking.Refers[i][0]]
		c.errors = append(c.errors, fmt.Sprintf("%s: %s -> %s: %s", g.name, m.In(g.body.String()), e.Name, g.around(m.Span)))
	}
}

// chainOf is the gold chain of an entity's name nearest before mention i, else
// of its first; -1 if none is marked.
func (g *goldText) chainOf(r *pipeline.Result, entity, i int, at map[text.Span]int) int {
	chain := -1
	for _, k := range r.Linking.Entities[entity].Mentions {
		m := &r.Mentions[k]
		if m.Kind == mention.Pronoun || k > i && chain >= 0 {
			continue
		}
		for t := m.First; t < m.Last; t++ {
			if j, known := at[r.Doc.Tokens[t].Span]; known && g.mentions[j].span.Overlaps(m.Span) && (t == m.Head || chain < 0) {
				chain = g.mentions[j].chain
			}
		}
	}
	return chain
}

// around is the text before a span, and a little after it.
func (g *goldText) around(s text.Span) string {
	body := g.body.String()
	return strings.ReplaceAll(fmt.Sprintf("%s[[%s]]%s", body[max(0, s.Start-230):s.Start], s.In(body), body[s.End:min(len(body), s.End+60)]), "\n", "¶")
}

func entityClass(class string) bool {
	return class == "person" || class == "organization" || class == "place"
}

// referenceKind sorts references; "" for what is none.
func referenceKind(form string, m *mention.Mention) string {
	if m.Kind == mention.Pronoun {
		switch strings.ToLower(form) {
		case "he", "him", "his", "she", "her", "hers":
			return "he"
		case "it", "its":
			return "it"
		case "they", "them", "their":
			return "they"
		case "i", "me", "my", "we", "us", "our":
			return "I"
		}
		return ""
	}
	if m.Class == mention.Title || m.Kind == mention.Nominal && (m.Class == mention.Organization || m.Class == mention.Person || m.Class == mention.Place || m.Class == mention.Country) {
		return "description"
	}
	return ""
}

// readGUM reads the documents of a CoNLL-U file with GUM's Entity marks.
func readGUM(t *testing.T, path string) []*goldText {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []*goldText
	paragraph := false
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		if name, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			all = append(all, &goldText{name: name})
			continue
		}
		paragraph = paragraph || strings.HasPrefix(line, "# newpar")
		cells := strings.Split(line, "\t")
		if len(cells) != 10 || strings.ContainsAny(cells[0], "-.") {
			continue
		}
		g := all[len(all)-1]
		if paragraph && g.body.Len() > 0 {
			g.body.WriteString("\n\n")
		}
		paragraph = false
		g.word(cells)
	}
	return all
}

// word adds a word and what its marks open and close.
func (g *goldText) word(cells []string) {
	start := g.body.Len()
	g.body.WriteString(cells[1])
	g.words = append(g.words, text.Span{Start: start, End: g.body.Len()})
	g.proper = append(g.proper, cells[3] == "PROPN")
	misc := strings.Split(cells[9], "|")
	for _, m := range misc {
		if marks, ok := strings.CutPrefix(m, "Entity="); ok {
			g.marks(marks)
		}
	}
	if !slices.Contains(misc, "SpaceAfter=No") {
		g.body.WriteByte(' ')
	}
}

// marks reads "(3-person-...-1-coref(4-place-...)" and "3)".
func (g *goldText) marks(s string) {
	for s != "" {
		if s[0] == '(' {
			end := strings.IndexAny(s[1:], "()") + 1
			if end == 0 {
				end = len(s)
			}
			fields := strings.Split(s[1:end], "-")
			chain, _ := strconv.Atoi(fields[0])
			var heads []int
			for head := range strings.SplitSeq(fields[5], ",") {
				n, _ := strconv.Atoi(head)
				heads = append(heads, n)
			}
			g.open = append(g.open, goldMention{chain: chain, class: fields[1]})
			g.heads, g.starts = append(g.heads, heads), append(g.starts, len(g.words)-1)
			if s = s[end:]; strings.HasPrefix(s, ")") {
				g.closes(len(g.open) - 1)
				s = s[1:]
			}
			continue
		}
		number, rest, _ := strings.Cut(s, ")")
		chain, _ := strconv.Atoi(number)
		for k := len(g.open) - 1; k >= 0; k-- {
			if g.open[k].chain == chain {
				g.closes(k)
				break
			}
		}
		s = rest
	}
}

// closes ends the open mention k with the last word.
func (g *goldText) closes(k int) {
	m := g.open[k]
	first, last := g.starts[k], len(g.words)-1
	m.span = text.Span{Start: g.words[first].Start, End: g.words[last].End}
	for _, n := range g.heads[k] {
		head := min(max(first, first+n-1), last)
		m.heads, m.proper = append(m.heads, g.words[head]), m.proper || g.proper[head]
	}
	g.mentions = append(g.mentions, m)
	g.open, g.heads, g.starts = slices.Delete(g.open, k, k+1), slices.Delete(g.heads, k, k+1), slices.Delete(g.starts, k, k+1)
}
