package nquads

import (
	"bytes"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

// variety makes quads with terms of all kinds, some of them beginnings of
// others and some repeated.
func variety(seed uint64, n int) []quad.Quad {
	rnd := rand.New(rand.NewPCG(seed, 1))
	iris := []quad.Value{quad.IRI("a:"), quad.IRI("a:b"), quad.IRI("a:b/c"), quad.IRI("a:b!"), quad.IRI("a:é"), quad.IRI("http://example.org/a/long/one/that/others/share"), quad.IRI("http://example.org/a/long/one/that/others/share/too")}
	nodes := append([]quad.Value{quad.BNode("a"), quad.BNode("a.b"), quad.BNode("a0")}, iris...)
	objects := append([]quad.Value{quad.String(""), quad.String(" "), quad.String("a"), quad.String("a b"), quad.String("a\nb\x00\x7F"), quad.String("\"a\" <b> ."), quad.String("\uFFFF😀"), lang("a", "en"), lang("a", "en-GB"), typed("a", "a:b"), typed("a", "a:b/c")}, nodes...)
	pick := func(v []quad.Value) quad.Value { return v[rnd.IntN(len(v))] }
	quads := make([]quad.Quad, n)
	for i := range quads {
		quads[i] = quad.Quad{Subject: pick(nodes), Predicate: pick(iris), Object: pick(objects)}
		if rnd.IntN(4) > 0 {
			quads[i].Label = pick(nodes)
		}
	}
	return quads
}

// sortedLines is the plain way to what the sorter does.
func sortedLines(t *testing.T, quads []quad.Quad) string {
	t.Helper()
	lines := strings.SplitAfter(string(encode(t, quads)), "\n")
	slices.Sort(lines)
	return strings.Join(slices.Compact(lines), "")
}

func TestSorterEqualsPlainSorting(t *testing.T) {
	for seed := range uint64(20) {
		quads := variety(seed, 5000)
		want := sortedLines(t, quads)
		for _, memory := range []int{0, 1, 40 << 10, 200 << 10} {
			s := NewSorter(t.TempDir(), memory)
			for i, q := range quads {
				line, err := AppendQuad(nil, q)
				if i%2 == 0 {
					err = s.Add(q)
				} else if err == nil {
					err = s.AddLine(line[:len(line)-i/2%2])
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			var out, again bytes.Buffer
			n, err := s.Write(&out)
			if err != nil {
				t.Fatal(err)
			}
			if out.String() != want || n != strings.Count(want, "\n") {
				t.Fatalf("seed %d, memory %d: %d lines of %d bytes, want %d bytes", seed, memory, n, out.Len(), len(want))
			}
			if _, err := s.Write(&again); err != nil || again.String() != want {
				t.Fatalf("seed %d, memory %d: a second writing differs (%v)", seed, memory, err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestSorterWithoutQuads(t *testing.T) {
	s := NewSorter(t.TempDir(), 0)
	defer s.Close()
	if n, err := s.Write(io.Discard); n != 0 || err != nil {
		t.Errorf("wrote %d, %v", n, err)
	}
}

func TestSorterSortsManyLikeLines(t *testing.T) {
	quads := sample(30_000)
	var out bytes.Buffer
	if err := WriteSorted(&out, quads); err != nil {
		t.Fatal(err)
	}
	if want := sortedLines(t, quads); out.String() != want {
		t.Error("lines are not sorted")
	}
}

func TestSorterRemovesItsFiles(t *testing.T) {
	dir := t.TempDir()
	s := NewSorter(dir, 1)
	for _, q := range variety(1, 1000) {
		if err := s.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	if files, _ := os.ReadDir(dir); len(files) == 0 {
		t.Fatal("nothing was spilled")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(dir); len(files) > 0 {
		t.Errorf("%d files left", len(files))
	}
}

func TestSorterTakesLinesLongerThanItsBuffers(t *testing.T) {
	s := NewSorter(t.TempDir(), 1)
	defer s.Close()
	long := strings.Repeat("long ", 200_000)
	for _, text := range []string{long + "b", "x", long + "a", long + "b"} {
		if err := s.Add(quad.Quad{Subject: quad.IRI("a:s"), Predicate: p, Object: quad.String(text)}); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if n, err := s.Write(&out); n != 3 || err != nil {
		t.Fatalf("%d lines, %v", n, err)
	}
	quads, err := ReadAll(&out, "t")
	if err != nil || len(quads) != 3 || quads[0].Object != quad.String(long+"a") {
		t.Errorf("%d quads, %v", len(quads), err)
	}
}

// Whoever sorts by terms gets the order of the lines.
func TestOrderOfTermsIsOrderOfLines(t *testing.T) {
	quads, err := SortQuads(variety(7, 3000))
	if err != nil {
		t.Fatal(err)
	}
	term := func(v quad.Value) string {
		if v == nil {
			return ""
		}
		b, err := AppendTerm(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	key := func(q quad.Quad) []string {
		return []string{term(q.Subject), term(q.Predicate), term(q.Object), term(q.Label)}
	}
	for i := range quads[1:] {
		if slices.Compare(key(quads[i]), key(quads[i+1])) >= 0 {
			t.Errorf("%v stands before %v", quads[i], quads[i+1])
		}
	}
	if got := string(encode(t, quads)); got != sortedLines(t, quads) {
		t.Error("quads are not in the order of their lines")
	}
}

func TestCompressedFiles(t *testing.T) {
	quads := []quad.Quad{{Subject: s, Predicate: p, Object: o}}
	var packed [2]bytes.Buffer
	for i := range packed {
		w := Compress(&packed[i], "x.nq.gz")
		if err := WriteSorted(w, quads); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(packed[0].Bytes(), packed[1].Bytes()) || packed[0].Bytes()[0] != 0x1F {
		t.Error("compressed bytes differ, or are not gzip")
	}
	if mtime := packed[0].Bytes()[4:8]; !bytes.Equal(mtime, make([]byte, 4)) {
		t.Errorf("time of compression is stored: %v", mtime)
	}
	triples := bytes.NewReader(packed[0].Bytes())
	r, err := NewFileReader(triples, "x.nt.gz")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.Read(); err != nil || !cmp.Equal(got, quads[0]) {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := NewFileReader(strings.NewReader("<a:s> <a:p> <a:o> ."), "x.nq.gz"); err == nil || err.Error() != "reading x.nq.gz: gzip: invalid header" {
		t.Errorf("got %v", err)
	}
	var plain bytes.Buffer
	w := Compress(&plain, "x.nq")
	if _, err := w.Write([]byte("x")); err != nil || w.Close() != nil || plain.String() != "x" {
		t.Errorf("wrote %q, %v", plain.String(), err)
	}
}

// Two parsers by others accept what the writer makes. serdi gives the same
// quads back; rapper changes characters and the case of language tags when it
// writes, so only its count is compared.
func TestOtherParsersReadTheOutput(t *testing.T) {
	quads := variety(3, 2000)
	for _, c := range objects {
		if c.value != nil {
			quads = append(quads, quad.Quad{Subject: s, Predicate: p, Object: c.value, Label: quad.IRI("a:g")})
		}
	}
	want := sortedLines(t, quads)
	t.Run("serdi", func(t *testing.T) {
		back, err := ReadAll(strings.NewReader(pipe(t, want, "serdi", "-i", "nquads", "-o", "nquads", "-")), "serdi")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(sortedLines(t, back), "\n")); diff != "" {
			t.Errorf("read back differently (-want +got):\n%s", diff)
		}
	})
	t.Run("rapper", func(t *testing.T) {
		out := pipe(t, want, "rapper", "-q", "-i", "nquads", "-o", "nquads", "-", "http://example.org/")
		if got, want := strings.Count(out, "\n"), strings.Count(want, "\n"); got != want {
			t.Errorf("%d quads, want %d", got, want)
		}
	})
}

// pipe runs a program on a text and returns its output. A program that is not
// installed skips the test; one that complains fails it.
func pipe(t *testing.T, text, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	var said bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdin, cmd.Stderr = strings.NewReader(text), &said
	out, err := cmd.Output()
	if err != nil || said.Len() > 0 {
		t.Fatalf("%s: %v: %s", name, err, said.String())
	}
	return string(out)
}

// Lines that SortLines gives are those that quads by themselves make.
func TestSortLines(t *testing.T) {
	quads, lines, err := SortLines(variety(3, 500))
	if err != nil {
		t.Fatal(err)
	}
	one, many := NewSorter(t.TempDir(), 0), NewSorter(t.TempDir(), 0)
	defer one.Close()
	defer many.Close()
	for _, q := range quads {
		if err := one.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := many.AddLines(lines); err != nil {
		t.Fatal(err)
	}
	var want, got bytes.Buffer
	if _, err := one.Write(&want); err != nil {
		t.Fatal(err)
	}
	if _, err := many.Write(&got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want.Bytes(), lines) || !bytes.Equal(want.Bytes(), got.Bytes()) {
		t.Errorf("lines differ: %d bytes by themselves, %d together, %d out of the sorter", want.Len(), len(lines), got.Len())
	}
}
