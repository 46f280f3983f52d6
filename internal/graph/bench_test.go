package graph_test

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	_ "github.com/cayleygraph/cayley/graph/kv/leveldb"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
	_ "github.com/hidal-go/hidalgo/kv/flat/leveldb"

	"accord/internal/graph"
	"accord/internal/nquads"
	"accord/internal/vocab"
)

// TestBench measures the store beside Cayley's own. It runs only on demand:
//
//	ACCORD_BENCH=0.1,1,10 go test -run TestBench -timeout 2h -v ./internal/graph
//
// The numbers are millions of quads of the synthetic news graph; a file name
// (N-Quads, perhaps gzipped) stands for that file. Each measurement is a process
// of its own, so that times are cold and its peak memory is its own; Cayley's
// leveldb is measured up to 1 M quads and its memstore too.
func TestBench(t *testing.T) {
	if step := os.Getenv("ACCORD_BENCH_STEP"); step != "" {
		if err := benchStep(t.Context(), strings.Fields(step)); err != nil {
			t.Fatal(err)
		}
		return
	}
	if os.Getenv("ACCORD_BENCH") == "" {
		t.Skip("set ACCORD_BENCH to sizes in millions of quads, as in 0.1,1,10")
	}
	for _, size := range strings.Split(os.Getenv("ACCORD_BENCH"), ",") {
		bench(t, size)
	}
}

func bench(t *testing.T, size string) {
	dir := t.TempDir()
	file, stores := size, []string{"accord", "leveldb", "memstore"}
	if millions, err := strconv.ParseFloat(size, 64); err == nil {
		file = filepath.Join(dir, "news.nq")
		writeSynthetic(t, file, int(millions*1e6))
		if millions > 1 {
			stores = stores[:1]
		}
	}
	for _, store := range stores {
		db := filepath.Join(dir, store)
		for _, step := range []string{"load", "point", "article", "hops", "export", "text"} {
			if store != "accord" && step != "load" {
				continue // their times are taken in the process that loads
			}
			cmd := exec.Command(os.Args[0], "-test.run=TestBench", "-test.timeout=0")
			cmd.Env = append(os.Environ(), "ACCORD_BENCH_STEP="+step+" "+store+" "+db+" "+file)
			out, err := cmd.Output()
			if err != nil {
				t.Errorf("%s %s %s: %v\n%s", size, store, step, err, out)
				continue
			}
			for line := range strings.Lines(string(out)) {
				if rest, ok := strings.CutPrefix(line, "bench: "); ok {
					t.Logf("%s\t%s\t%s", size, store, strings.TrimSpace(rest))
				}
			}
		}
	}
}

func writeSynthetic(t *testing.T, name string, quads int) {
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w := nquads.NewWriter(f)
	for i := 0; quads > 0; i++ {
		for _, q := range synthetic(i).Quads {
			quads--
			if err := w.Write(q); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(w.Flush(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// benchStep does one measurement and prints what it found.
func benchStep(ctx context.Context, args []string) error {
	step, store, db, file := args[0], args[1], args[2], args[3]
	if store != "accord" {
		return benchCayley(ctx, store, db, file)
	}
	start := time.Now()
	g, err := graph.Open(db)
	if err != nil {
		return err
	}
	defer g.Close()
	if step == "load" {
		return benchLoad(ctx, g, db, file)
	}
	say("open", start)
	switch step {
	case "point":
		start = time.Now()
		point(g.QuadStore())
		say("point query", start)
	case "article":
		start = time.Now()
		quads, err := g.ArticleQuads(vocab.Base + "article/news-000500")
		if err != nil {
			return err
		}
		say(fmt.Sprintf("article of %d quads", len(quads)), start)
	case "hops":
		return hops(ctx, g.QuadStore())
	case "export":
		start = time.Now()
		if err := g.Export(io.Discard); err != nil {
			return err
		}
		say("export", start)
		sayMemory()
	case "text":
		return textSize(ctx, g.QuadStore(), db)
	}
	return nil
}

func say(what string, start time.Time) {
	fmt.Printf("bench: %s\t%.1f ms\n", what, float64(time.Since(start).Microseconds())/1e3)
}

// sayMemory prints the peak memory of this process and the time that it kept
// processors busy, which other work on the machine disturbs less than the clock.
func sayMemory() {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err == nil {
		busy := time.Duration(use.Utime.Nano() + use.Stime.Nano())
		fmt.Printf("bench: processor time\t%.1f ms\n", float64(busy.Microseconds())/1e3)
	}
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			fmt.Printf("bench: peak memory\t%s\n", strings.TrimSpace(rest))
		}
	}
}

func openInput(file string) (io.Reader, error) {
	f, err := os.Open(file)
	if err != nil || !strings.HasSuffix(file, ".gz") {
		return f, err
	}
	return gzip.NewReader(bufio.NewReader(f))
}

func benchLoad(ctx context.Context, g *graph.Graph, db, file string) error {
	in, err := openInput(file)
	if err != nil {
		return err
	}
	start := time.Now()
	n, err := g.Import(ctx, in, file)
	if err != nil {
		return err
	}
	rate := float64(n) / time.Since(start).Seconds()
	say(fmt.Sprintf("load of %d quads, %.0f/s", n, rate), start)
	sayMemory()
	return nil
}

func point(qs cayley.QuadStore) {
	ref := qs.ValueOf(quad.IRI(vocab.Base + "person/p-17"))
	it := qs.QuadIterator(quad.Subject, ref)
	defer it.Close()
	for n := 0; n < 10 && it.Next(context.Background()); n++ {
		qs.Quad(it.Result())
	}
}

// hops asks who works for the same organization as someone.
func hops(ctx context.Context, qs cayley.QuadStore) error {
	start := time.Now()
	works := quad.IRI(vocab.WorksFor)
	n, err := path.StartPath(qs, quad.IRI(vocab.Base+"person/p-234")).Out(works).In(works).Unique().Iterate(ctx).Count()
	if err != nil {
		return err
	}
	say(fmt.Sprintf("two hops to %d people", n), start)
	start = time.Now()
	n, err = path.StartPath(qs, quad.IRI(vocab.Base+"country/C3")).In(quad.IRI(vocab.OfficialOf)).
		Has(quad.IRI(vocab.WorksFor), quad.IRI(vocab.Base+"organization/o-5")).Unique().Iterate(ctx).Count()
	if err != nil {
		return err
	}
	say(fmt.Sprintf("join of %d people", n), start)
	return nil
}

// textSize prints the bytes on disk for each quad, above those of the terms.
func textSize(ctx context.Context, qs cayley.QuadStore, db string) error {
	text := int64(0)
	it := qs.NodesAllIterator()
	for it.Next(ctx) {
		text += int64(len(quad.StringOf(qs.NameOf(it.Result()))))
	}
	st, err := qs.Stats(ctx, true)
	if err != nil {
		return err
	}
	disk := diskUse(db)
	fmt.Printf("bench: disk %d bytes, text of %d terms %d bytes: %.1f bytes a quad above the text, %.1f in all\n", disk, st.Nodes.Size, text,
		float64(disk-text)/float64(st.Quads.Size), float64(disk)/float64(st.Quads.Size))
	return nil
}

func diskUse(dir string) int64 {
	size := int64(0)
	filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if info, err := d.Info(); err == nil && !d.IsDir() {
			size += info.Size()
		}
		return nil
	})
	return size
}

// benchCayley measures one of Cayley's stores, in one process.
func benchCayley(ctx context.Context, store, db, file string) error {
	qs, err := openCayley(store, db)
	if err != nil {
		return err
	}
	defer qs.Close()
	in, err := openInput(file)
	if err != nil {
		return err
	}
	start := time.Now()
	n, err := loadCayley(qs, nquads.NewReader(in, file))
	if err != nil {
		return err
	}
	say(fmt.Sprintf("load of %d quads, %.0f/s", n, float64(n)/time.Since(start).Seconds()), start)
	sayMemory()
	start = time.Now()
	point(qs)
	say("point query, warm", start)
	if err := hops(ctx, qs); err != nil {
		return err
	}
	start = time.Now()
	w := nquads.NewWriter(io.Discard)
	it := qs.QuadsAllIterator()
	for it.Next(ctx) {
		if err := w.Write(qs.Quad(it.Result())); err != nil {
			return err
		}
	}
	say("export, unsorted", start)
	return it.Close()
}

// openCayley opens leveldb with the indexes that suit labelled quads.
func openCayley(store, db string) (cayley.QuadStore, error) {
	if store == "memstore" {
		return memstore.New(), nil
	}
	kv.DefaultQuadIndexes = []kv.QuadIndex{
		{Dirs: []quad.Direction{quad.Subject, quad.Predicate}},
		{Dirs: []quad.Direction{quad.Object, quad.Predicate}},
		{Dirs: []quad.Direction{quad.Label}},
	}
	if err := cayley.InitQuadStore(store, db, nil); err != nil {
		return nil, err
	}
	return cayley.NewQuadStore(store, db, nil)
}

func loadCayley(qs cayley.QuadStore, in *nquads.Reader) (int, error) {
	w, err := qs.NewQuadWriter()
	if err != nil {
		return 0, err
	}
	n, batch := 0, make([]quad.Quad, 0, 10_000)
	for {
		q, err := in.Read()
		if err == nil {
			batch = append(batch, q)
		}
		if err != nil || len(batch) == cap(batch) {
			if _, err := w.WriteQuads(batch); err != nil {
				return n, err
			}
			n, batch = n+len(batch), batch[:0]
		}
		if errors.Is(err, io.EOF) {
			return n, w.Close()
		}
		if err != nil {
			return n, err
		}
	}
}
