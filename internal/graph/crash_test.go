package graph_test

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"accord/internal/bench"
	"accord/internal/graph"
	"accord/internal/vocab"
)

// killArticles is the number of articles that the killed process loads; at a
// hundred quads each they are a bulk load together, and transactions alone.
const killArticles = 60

// TestKill kills a process that loads, replaces and removes articles, at random
// moments, and looks at the graph each time: every article is whole, nothing
// that was reported as stored is missing, and the export is that of a clean
// build of the same articles. ACCORD_KILLS sets the number of rounds.
func TestKill(t *testing.T) {
	if dir := os.Getenv("ACCORD_KILL_DIR"); dir != "" {
		loadUntilKilled(t, dir)
		return
	}
	killLoop(t, filepath.Join(t.TempDir(), "accord.db"))
}

// killLoop is the rounds of TestKill on a graph in a folder or a database.
func killLoop(t *testing.T, dir string) {
	rounds := 4
	if n, err := strconv.Atoi(os.Getenv("ACCORD_KILLS")); err == nil {
		rounds = n
	}
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0)) // any moment will do
	versions := map[string]int{}
	for round := range rounds {
		last := killOne(t, dir, time.Duration(r.IntN(150))*time.Millisecond)
		versions = checkAfterKill(t, dir, last)
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
	t.Logf("%d kills; %d articles at the end", rounds, len(versions))
	finishLoad(t, dir)
}

// killOne runs the loading process for a time after its first report and kills
// it. It returns the last version that it reported as stored.
func killOne(t *testing.T, dir string, after time.Duration) (last int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=TestKill$")
	cmd.Env = append(os.Environ(), "ACCORD_KILL_DIR="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if _, err := lines.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			break
		}
		fmt.Sscanf(line, "stored %d", &last)
	}
	cmd.Wait()
	return last
}

// loadUntilKilled loads versions of the articles one after another, and says
// when each is stored. Every third version begins with the removal of all.
func loadUntilKilled(t *testing.T, dir string) {
	g := open(t, dir)
	defer g.Close()
	fmt.Println("open")
	first := 0
	articles, err := g.Articles()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		first = max(first, versionOf(t, a))
	}
	for version := first + 1; ; version++ {
		if version%3 == 0 {
			for i := range killArticles {
				if _, err := g.Remove(killed(i, version).IRI); err != nil {
					t.Fatal(err)
				}
			}
		}
		l := g.NewLoader()
		for i := range killArticles {
			if _, err := l.Add(killed(i, version)); err != nil {
				t.Fatal(err)
			}
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
		fmt.Println("stored", version)
	}
}

// killed is a version of an article: each says something of its own.
func killed(i, version int) graph.Article {
	a := bench.Article(i)
	a.Hash = fmt.Sprint("version ", version)
	a.Quads = append(a.Quads, quad.Quad{
		Subject: quad.IRI(a.IRI), Predicate: quad.IRI(vocab.Headline),
		Object: quad.String(fmt.Sprint(a.Hash, " of ", i)), Label: quad.IRI(a.IRI + "#char=0,1"),
	})
	return a
}

func versionOf(t *testing.T, a graph.Article) (version int) {
	t.Helper()
	if _, err := fmt.Sscanf(a.Hash, "version %d", &version); err != nil {
		t.Fatalf("hash %q: %v", a.Hash, err)
	}
	return version
}

// checkAfterKill opens the graph and compares it with a clean build of the
// articles that it says it holds. An article is of the last version that was
// reported or of the one after, which may have begun with removals.
func checkAfterKill(t *testing.T, dir string, last int) map[string]int {
	t.Helper()
	g := open(t, dir)
	defer g.Close()
	// A database may be at work still on what the killed process sent last; a
	// write waits for it.
	if _, err := g.Remove("http://example.org/none"); err != nil {
		t.Fatal(err)
	}
	articles, err := g.Articles()
	if err != nil {
		t.Fatal(err)
	}
	versions := map[string]int{}
	for _, a := range articles {
		versions[a.IRI] = versionOf(t, a)
	}
	clean := memory(t)
	for i := range killArticles {
		iri := bench.Article(i).IRI
		version, there := versions[iri]
		if there {
			load(t, clean, killed(i, version))
		}
		if last > 0 && there && version < last || last > 0 && !there && (last+1)%3 != 0 {
			t.Errorf("article %d: version %d (there: %v), but %d was reported as stored", i, version, there, last)
		}
	}
	if diff := cmp.Diff(export(t, clean), export(t, g)); diff != "" {
		t.Errorf("not as a clean build (-clean +got):\n%s", diff)
	}
	got, _ := g.Stats()
	want, _ := clean.Stats()
	if got != want {
		t.Errorf("stats %+v, want %+v", got, want)
	}
	return versions
}

// finishLoad loads once more and compares the whole.
func finishLoad(t *testing.T, dir string) {
	t.Helper()
	g := open(t, dir)
	defer g.Close()
	clean, l := memory(t), g.NewLoader()
	for i := range killArticles {
		a := killed(i, 1_000_000)
		load(t, clean, a)
		if _, err := l.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(export(t, clean), export(t, g)); diff != "" {
		t.Errorf("after loading again (-clean +got):\n%s", diff)
	}
}
