package eval

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"accord/internal/nquads"
	"accord/internal/vocab"
)

const shared = "../../../shared"

// story is an export in short: entities as "id Class Name|Other name|...",
// facts as "subject predicate object start,end" with literals in quotes.
type story struct{ quads []quad.Quad }

func label(start, end int) quad.IRI {
	return quad.IRI(fmt.Sprintf("https://example.org/a#char=%d,%d", start, end))
}

func (s *story) add(subject, predicate string, object quad.Value, at quad.IRI) {
	s.quads = append(s.quads, quad.Quad{Subject: quad.IRI("https://example.org/" + subject), Predicate: quad.IRI(predicate), Object: object, Label: at})
}

func (s *story) entity(id, class string, at quad.IRI, names ...string) {
	s.add(id, vocab.Type, quad.IRI(classes[classIndex(class)].iri), at)
	for i, name := range names {
		s.add(id, []string{vocab.Name, vocab.AlternateName}[min(i, 1)], quad.String(name), at)
	}
	s.add(id, vocab.MentionedIn, at, at)
}

func (s *story) fact(subject, predicate, object string, at quad.IRI) {
	var o quad.Value = quad.IRI("https://example.org/" + object)
	if text, ok := strings.CutPrefix(object, `"`); ok {
		o = quad.String(text)
	}
	s.add(subject, predicates[predicateIndex(predicate)].iri, o, at)
}

const article = "Envoy Ann Lee of Freedonia’s Trade Board signed the Oslo pact. “We did it, all of us together,” she said. Talks go on."

const goldText = `{"article": "a.txt", "entities": [
  {"id": "lee", "type": "Person", "names": ["Ann Lee", "Lee"]},
  {"id": "bo", "type": "Person", "names": ["Bo"]},
  {"id": "free", "type": "Country", "names": ["Freedonia"]},
  {"id": "board", "type": "Organization", "names": ["Trade Board"]},
  {"id": "pact", "type": "Agreement", "names": ["Oslo pact"], "evidence": ["the Oslo pact"]},
  {"id": "talks", "type": "Event", "names": ["Oslo talks"], "evidence": ["Talks"], "optional": true}],
 "facts": [
  {"s": "lee", "p": "schema:jobTitle", "o": "\"Envoy|Trade envoy", "evidence": "Envoy Ann Lee"},
  {"s": "lee", "p": "accord:officialOf", "o": "free", "evidence": ["Ann Lee of Freedonia"]},
  {"s": "board", "p": "accord:bodyOf", "o": "free", "evidence": "Freedonia’s Trade Board"},
  {"s": "lee", "p": "accord:said", "o": "\"We did it, all of us together,", "evidence": "We did it"},
  {"s": "pact", "p": "accord:party", "o": "free", "evidence": "signed"},
  {"s": "talks", "p": "accord:participant", "o": "lee"}]}`

func TestScoreOfAStory(t *testing.T) {
	gold, err := ParseGold([]byte(goldText), "a.json")
	if err != nil {
		t.Fatal(err)
	}
	first, second, third := label(0, 63), label(64, 106), label(107, 119)
	var s story
	s.entity("lee", "Person", first, "ANN LEE’s", "Lee")
	s.entity("lee2", "Person", second, "Lee")
	s.entity("free", "Country", first, "Freedonia")
	s.entity("board", "Organization", first, "The Trade-Board")
	s.entity("accord", "Agreement", first, "pact of fools", "historic Pacts")
	s.entity("talks", "Event", third, "talks")
	s.entity("zed", "Place", third, "Zed")
	s.fact("lee", "schema:jobTitle", `"trade envoy`, first)
	s.fact("lee", "accord:officialOf", "free", third)
	s.fact("lee", "accord:said", `"we did it all of us together at last`, second)
	s.fact("lee", "accord:said", `"no`, second)
	s.fact("accord", "accord:party", "free", first)
	s.fact("talks", "accord:participant", "free", third)
	s.fact("unknown", "accord:bodyOf", "free", third)
	got := Score(gold, article, s.quads)
	var text strings.Builder
	text.WriteString(got.String())
	for _, f := range got.Findings {
		fmt.Fprintln(&text, f)
	}
	want := `Person                 P 0.500  R 0.500  F1 0.500   (right 1, wrong 1, missed 1)
Organization           P 1.000  R 1.000  F1 1.000   (right 1, wrong 0, missed 0)
Country                P 1.000  R 1.000  F1 1.000   (right 1, wrong 0, missed 0)
Agreement              P 1.000  R 1.000  F1 1.000   (right 1, wrong 0, missed 0)
Place                  P 0.000  R 0.000  F1 0.000   (right 0, wrong 1, missed 0)
Event                  P 0.000  R 0.000  F1 0.000   (right 0, wrong 0, missed 0)
CORE ENTITIES          P 0.800  R 0.800  F1 0.800   (right 4, wrong 1, missed 1)
schema:jobTitle        P 1.000  R 1.000  F1 1.000   (right 1, wrong 0, missed 0)
schema:worksFor        P 0.000  R 0.000  F1 0.000   (right 0, wrong 0, missed 0)
accord:officialOf      P 1.000  R 1.000  F1 1.000   (right 1, wrong 0, missed 0)
accord:bodyOf          P 0.000  R 0.000  F1 0.000   (right 0, wrong 0, missed 1)
accord:party           P 1.000  R 1.000  F1 1.000   (right 1, wrong 0, missed 0)
schema:location        P 0.000  R 0.000  F1 0.000   (right 0, wrong 0, missed 0)
accord:participant     P 0.000  R 0.000  F1 0.000   (right 0, wrong 0, missed 0)
accord:date            P 0.000  R 0.000  F1 0.000   (right 0, wrong 0, missed 0)
accord:said            P 0.500  R 1.000  F1 0.667   (right 1, wrong 1, missed 0)
FACTS                  P 0.800  R 0.800  F1 0.800   (right 4, wrong 1, missed 1)
EVIDENCE               right for 3 of 4 matched facts
missed entity   Person        Bo
split entity    Person        Lee
wrong entity    Place         Zed
bad evidence    lee accord:officialOf free
missed fact     board accord:bodyOf free
wrong fact      lee accord:said no
`
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(text.String(), "\n")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlainForm(t *testing.T) {
	for text, want := range map[string]string{
		"The  Straße’s end": "strasse end", "the": "the", "the.": "", "Theory": "theory", "“U.S.”": "u s",
		"it's 's' 'st": "it 'st", "A_b-c": "a_b c", "ﬁve½": "five1 2", "Lloyd's's": "lloyd", "": "",
	} {
		want = strings.ReplaceAll(want, "'", " ")
		if got := plain(text); got != strings.Join(strings.Fields(want), " ") {
			t.Errorf("plain(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWrongGoldFilesAreRejected(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"{\"entities\": [\n  {]}", "g.json:2:4: invalid character"},
		{"{\"entities\": 5}", "g.json:1:15: json: cannot unmarshal number"},
		{`{"entities": [{"id": "a", "type": "Ship", "names": ["A"]}]}`, `g.json: entity "a": unknown type "Ship"`},
		{`{"entities": [{"id": "a", "type": "Person"}]}`, `g.json: entity "a": no names`},
		{`{"entities": [{"type": "Person", "names": ["A"]}]}`, `g.json: entity 1: id ""`},
		{`{"facts": [{"s": "a", "p": "accord:party", "o": "\"x"}]}`, `g.json: fact 1: unknown subject "a"`},
		{`{"entities": [{"id": "a", "type": "Person", "names": ["A"]}], "facts": [{"s": "a", "p": "x", "o": "\"x"}]}`, `g.json: fact 1: unknown predicate "x"`},
		{`{"entities": [{"id": "a", "type": "Person", "names": ["A"]}], "facts": [{"s": "a", "p": "accord:said", "o": "x"}]}`, `g.json: fact 1: unknown object "x"`},
	} {
		if _, err := ParseGold([]byte(c.text), "g.json"); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

// The scores are those of the script that the gold files came with, on exports
// made from them with faults of every kind.
func TestScoresEqualThoseOfTheScript(t *testing.T) {
	script := filepath.Join(shared, "eval", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skipf("no %s", script)
	}
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is not installed")
	}
	pairs, err := ReadPairs(os.DirFS(filepath.Join(shared, "articles")))
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(4) {
		dir, total := t.TempDir(), NewResult()
		for i, pair := range pairs {
			quads := faulty(pair, rand.New(rand.NewPCG(seed, uint64(i))), int(seed)*4)
			var out bytes.Buffer
			if err := nquads.WriteSorted(&out, quads); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, pair.Name+".nq"), out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			sorted, err := nquads.ReadAll(&out, pair.Name)
			if err != nil {
				t.Fatal(err)
			}
			total.Add(Score(pair.Gold, pair.Text, sorted))
		}
		compareWithScript(t, script, dir, &total)
	}
}

func compareWithScript(t *testing.T, script, dir string, total *Result) {
	t.Helper()
	out, err := exec.Command("python3", "-B", script, "--dir", filepath.Join(shared, "articles"), dir, "--verbose").Output()
	if err != nil {
		t.Fatal(err)
	}
	var findings []string
	table := ""
	for line := range strings.Lines(string(out)) {
		switch finding, ok := strings.CutPrefix(line, "   "); {
		case ok:
			findings = append(findings, strings.TrimSuffix(finding, "\n"))
		case !strings.HasSuffix(line, ".json\n"):
			table += line
		}
	}
	if diff := cmp.Diff(strings.Split(table, "\n"), strings.Split(total.String(), "\n")); diff != "" {
		t.Errorf("-script +got:\n%s", diff)
	}
	got := make([]string, len(total.Findings))
	for i, f := range total.Findings {
		got[i] = f.String()
	}
	slices.Sort(findings)
	slices.Sort(got)
	if diff := cmp.Diff(findings, got); diff != "" {
		t.Errorf("-script +got:\n%s", diff)
	}
	if total.Core().Right < 100 || total.AllFacts().Right < 100 {
		t.Errorf("too little is right for a test:\n%v", total)
	}
}

// faulty makes an export of what a gold file says; of a hundred things, about
// so many percent are left out, wrong, split, renamed or without evidence.
func faulty(pair Pair, rnd *rand.Rand, percent int) []quad.Quad {
	var s story
	b := newBody(pair.Text)
	chance := func() bool { return rnd.IntN(100) < percent }
	anywhere := func() quad.IRI {
		start := rnd.IntN(b.count.At(len(pair.Text)))
		return label(start, start+100)
	}
	where := func(passages Passages) quad.IRI {
		if spans := b.find(passages); len(spans) > 0 && !chance() {
			at := spans[rnd.IntN(len(spans))]
			return label(max(0, at.start-20), at.end+30)
		}
		return anywhere()
	}
	for i, e := range pair.Gold.Entities {
		if chance() {
			continue
		}
		names, class := slices.Clone(e.Names), e.Type
		switch rnd.IntN(4 + 400/(percent+1)) {
		case 0:
			names[0] = "the late " + names[0]
		case 1:
			s.entity(fmt.Sprintf("%s-%d", e.ID, i), class, anywhere(), names[rnd.IntN(len(names))])
		case 2:
			class = classes[rnd.IntN(len(classes))].name
		case 3:
			rnd.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		}
		s.entity(e.ID, class, where(e.Evidence), names...)
	}
	for _, f := range pair.Gold.Facts {
		if chance() {
			continue
		}
		object := f.O
		if spellings := f.literals(); spellings != nil {
			object = `"` + spellings[rnd.IntN(len(spellings))]
			if words := strings.Fields(object); chance() && len(words) > 4 {
				object = strings.Join(words[:len(words)-1-rnd.IntN(len(words)/3)], " ")
			}
		}
		predicate := f.P
		if chance() {
			predicate = predicates[rnd.IntN(len(predicates))].name
		}
		s.fact(f.S, predicate, object, where(f.Evidence))
		if chance() {
			s.fact(f.S, predicate, object, anywhere())
		}
	}
	return s.quads
}
