package name

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"accord/data"
	"accord/internal/linear"
	"accord/internal/text"
	"accord/internal/wordclass"

	"github.com/google/go-cmp/cmp"
)

// example reads "[person Ann Lee] met" into an Example.
func example(marked string) Example {
	var e Example
	var kinds Kinds
	begun := false
	for _, w := range strings.Fields(marked) {
		if label, ok := strings.CutPrefix(w, "["); ok {
			kinds, _ = KindsOf(label)
			begun = true
			continue
		}
		word := strings.TrimSuffix(w, "]")
		labels := Outside
		if kinds != 0 {
			labels = kinds.Next()
			if begun {
				labels = kinds.First()
			}
		}
		begun = false
		if word != w {
			kinds = 0
		}
		e.Words, e.Labels = append(e.Words, word), append(e.Labels, labels)
	}
	return e
}

// marked writes the names found in words the way example reads them.
func marked(words []string, names []Name) string {
	var out []string
	for i, w := range words {
		for _, n := range names {
			if n.First == i {
				out = append(out, "["+string(n.Class))
			}
			if n.Last == i+1 {
				w += "]"
			}
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

var lessons = []string{
	"[person Ann Lee] met the minister in [place Paris] .",
	"The [organization Ministry of Foreign Affairs and Trade] of [place Peru] agreed .",
	"[person Lee] said on Monday that [place Oslo] would wait .",
	"The [organization Ministry of Health] said nothing .",
	"[person Staffan de Mistura] arrived in [place Geneva] .",
	"He joined the [organization Bank of England] in May .",
}

func emptyClasses(t testing.TB) *Classes {
	t.Helper()
	c, err := ReadClasses(ClassTable([]ClassEntry{{Word: "geneva", Group: 0, Flags: FlagPlace}}, []ClassGroup{{Coarse: 1, Middle: 2}}))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func learn(t testing.TB) *Finder {
	t.Helper()
	classes := emptyClasses(t)
	l := NewLearner(classes, 1, 0)
	for range 10 {
		for _, s := range lessons {
			l.Learn(example(s))
		}
	}
	f, err := NewFinder(l.Model(linear.Pruning{}), classes)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func analyzer(t testing.TB) *text.Analyzer {
	t.Helper()
	a, err := text.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestLearnsItsLessons(t *testing.T) {
	f := learn(t)
	for _, want := range lessons {
		e := example(want)
		if got := marked(e.Words, f.FindWords([][]string{e.Words})[0]); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestFindCountsTokensOfTheDocument(t *testing.T) {
	body := "He waited. Staffan de Mistura arrived in Geneva."
	doc := analyzer(t).Analyze(body)
	var got []string
	for _, n := range learn(t).Find(doc, nil) {
		if n.Score <= 0 {
			t.Errorf("name %+v has no score", n)
		}
		span := text.Span{Start: doc.Tokens[n.First].Start, End: doc.Tokens[n.Last-1].End}
		got = append(got, string(n.Class)+" "+span.In(body))
	}
	if diff := cmp.Diff([]string{"person Staffan de Mistura", "place Geneva"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestOpenLabelsAreDecidedByTheModel(t *testing.T) {
	classes := emptyClasses(t)
	l := NewLearner(classes, 1, 0)
	open := example("[person Ann Lee] waited in [place Oslo] .")
	either, _ := KindsOf("misc")
	open.Labels[4] |= either.First() // "Oslo" may as well be something else
	for range 10 {
		l.Learn(example("[person Ann Lee] lives in [place Oslo] ."))
		l.Learn(open)
	}
	f, err := NewFinder(l.Model(linear.Pruning{}), classes)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := marked(open.Words, f.FindWords([][]string{open.Words})[0]), "[person Ann Lee] waited in [place Oslo] ."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestActiveTokens(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"they asked the Ministry of Foreign Affairs and Trade today", "the Ministry of Foreign Affairs and Trade"},
		{"envoy Staffan de Mistura said", "Staffan de Mistura"},
		{"talks with de Mistura ended", "de Mistura"},
		{"leader Kim Jong - un spoke", "Kim Jong - un"},
		{"president Abdel Fattah al - Sissi spoke", "Abdel Fattah al - Sissi"},
		{"forces of al - Sissi moved", "al - Sissi"},
		{"He left . She stayed", "He She"},
		{"nothing happens here today again", "nothing happens here today again"},
		{"the Games of Rio 2016 ended", "the Games of Rio 2016"},
	} {
		s := sentence{classes: emptyClasses(t)}
		words := strings.Fields(tt.in)
		s.load(words)
		var active []string
		for i, w := range words {
			if s.active[i] {
				active = append(active, w)
			}
		}
		if got := strings.Join(active, " "); got != tt.want {
			t.Errorf("%q: active %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "Erdoğan": "erdogan", "O’Neil": "o'neil", "ŁÓDŹ": "lodz", "Straße": "strasse", "Москва": "москва",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFormOf(t *testing.T) {
	for in, want := range map[string]form{
		"Paris": formCapital, "NATO": formUpper, "J.": formInitial, "U.S.": formInitial, "A": formInitial,
		"eBay": formMixed, "al-Assad": formMixed, "of": formLower, "2016": formNumber, ",": formOther, "Über": formCapital,
	} {
		if got := formOf(in); got != want {
			t.Errorf("formOf(%q) = %d, want %d", in, got, want)
		}
	}
}

// The best sequence is the best of all that the grammar allows.
func TestDecoderFindsTheBest(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	number := func() int32 { return int32(dice.IntN(7) - 3) } // few, so that many are equal
	var d decoder
	for range 50 {
		var trans transitions
		scores := make([]int32, 2*labelCount)
		for l := range trans {
			for before := range trans[l] {
				trans[l][before] = number()
			}
		}
		for i := range scores {
			scores[i] = number()
		}
		want := int64(impossible)
		for a := range labelCount {
			for b := range labelCount {
				if follows(outside, a) && follows(a, b) && !opens(b) {
					sum := trans[a][outside] + scores[a] + trans[b][a] + scores[labelCount+b]
					want = max(want, int64(sum))
				}
			}
		}
		labels := make([]uint8, 2)
		got := d.best(scores, &trans, nil, labels)
		a, b := labels[0], labels[1]
		if sum := trans[a][outside] + scores[a] + trans[b][a] + scores[labelCount+int(b)]; got != want || int64(sum) != want {
			t.Fatalf("labels %v score %d, said to be %d, want %d", labels, sum, got, want)
		}
	}
}

// Whatever the scores, labels must form whole names.
func TestDecoderKeepsTheGrammar(t *testing.T) {
	var d decoder
	var trans transitions
	labels := make([]uint8, 6)
	scores := make([]int32, len(labels)*labelCount)
	seed := uint64(1)
	for range 500 {
		for i := range scores {
			seed = linear.Join(seed, 1)
			scores[i] = int32(seed % 1000)
		}
		d.best(scores, &trans, nil, labels)
		before := outside
		for _, l := range labels {
			if !follows(before, int(l)) {
				t.Fatalf("label %d after %d in %v", l, before, labels)
			}
			before = int(l)
		}
		if opens(before) {
			t.Fatalf("%v ends inside a name", labels)
		}
	}
}

func TestClassTable(t *testing.T) {
	var words []ClassEntry
	for i := range 1000 {
		words = append(words, ClassEntry{Word: fmt.Sprint("w", i), Group: i % 7, Flags: uint8(i)})
	}
	groups := make([]ClassGroup, 7)
	for i := range groups {
		groups[i] = ClassGroup{Coarse: i + 1, Middle: 300 + i}
	}
	file := ClassTable(words, groups)
	c, err := ReadClasses(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range words {
		want := wordClass{group: uint16(w.Group + 1), middle: uint16(300 + w.Group), coarse: uint8(w.Group + 1), flags: uint8(i)}
		if got := c.find(linear.Hash(w.Word), new(wordclass.Cache)); got != want {
			t.Fatalf("%s: %+v, want %+v", w.Word, got, want)
		}
	}
	file[len(file)-1] ^= 1
	if _, err := ReadClasses(file); err == nil || !strings.Contains(err.Error(), "checksum") {
		t.Errorf("damaged table: error %v, want one about the checksum", err)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Staffan de Mistura met O’Neil in São Paulo — U.S. TALKS")
	finder, a := learn(f), analyzer(f)
	f.Fuzz(func(t *testing.T, body string) {
		doc := a.Analyze(body)
		end := 0
		for _, n := range finder.Find(doc, nil) {
			if n.First < end || n.Last <= n.First || n.Last > len(doc.Tokens) {
				t.Fatalf("name %+v after token %d of %d", n, end, len(doc.Tokens))
			}
			end = n.Last
		}
	})
}
