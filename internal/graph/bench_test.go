package graph_test

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	_ "github.com/cayleygraph/cayley/graph/kv/leveldb"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	_ "github.com/hidal-go/hidalgo/kv/flat/leveldb"

	"accord/internal/bench"
	"accord/internal/nquads"
)

// TestBench measures the store beside Cayley's own. It runs only on demand:
//
//	ACCORD_BENCH=0.1,1,10 ACCORD_ROUNDS=3 go test -run TestBench -timeout 2h -v ./internal/graph
//
// The numbers are millions of quads of the synthetic news graph; a file name
// (N-Quads, perhaps gzipped) stands for that file. Each measurement is a process
// of its own, as package bench says; Cayley's leveldb and memstore are measured
// up to 1 M quads, all in the process that loads them. ACCORD_LINES gives lines
// for bench's growth.tsv instead of a table.
func TestBench(t *testing.T) {
	if flag.NArg() == 4 {
		if err := benchStep(t.Context(), flag.Arg(0), flag.Arg(1), flag.Arg(2), flag.Arg(3)); err != nil {
			t.Fatal(err)
		}
		return
	}
	if os.Getenv("ACCORD_BENCH") == "" {
		t.Skip("set ACCORD_BENCH to sizes in millions of quads, as in 0.1,1,10")
	}
	rounds, err := strconv.Atoi(cmp.Or(os.Getenv("ACCORD_ROUNDS"), "1"))
	if err != nil {
		t.Fatal(err)
	}
	var all []bench.Figure
	for _, size := range strings.Split(os.Getenv("ACCORD_BENCH"), ",") {
		all = append(all, benchSize(t, size, rounds)...)
	}
	if os.Getenv("ACCORD_LINES") != "" {
		for _, f := range all {
			fmt.Println(f)
		}
		return
	}
	if err := bench.Table(os.Stdout, all); err != nil {
		t.Error(err)
	}
}

func benchSize(t *testing.T, size string, rounds int) []bench.Figure {
	file, stores := size, []string{bench.Store, "leveldb", "memstore"}
	steps := []string{"load", "export", "size"}
	if millions, err := strconv.ParseFloat(size, 64); err == nil {
		file, steps = filepath.Join(t.TempDir(), "news.nq"), bench.Steps
		out, err := os.Create(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := bench.News(out, int(millions*1e6)); err != nil || out.Close() != nil {
			t.Fatal("writing the news:", err)
		}
		if millions > 1 {
			stores = stores[:1]
		}
	}
	var figures []bench.Figure
	for range rounds {
		for _, store := range stores {
			db := filepath.Join(t.TempDir(), "db")
			command := []string{os.Args[0], "-test.run=TestBench$", "-test.timeout=0", store}
			for _, step := range steps {
				if store != bench.Store && step != "load" {
					continue
				}
				more, err := bench.Run(t.Context(), command, step, db, file)
				if err != nil {
					t.Error(size, store, err)
				}
				figures = append(figures, more...)
			}
			if err := os.RemoveAll(db); err != nil {
				t.Fatal(err)
			}
		}
	}
	return bench.Medians(figures)
}

// benchStep does one measurement and prints what it found.
func benchStep(ctx context.Context, store, step, db, file string) error {
	if store == bench.Store {
		return bench.Step(ctx, os.Stdout, step, db, file)
	}
	qs, err := openCayley(store, db)
	if err != nil {
		return err
	}
	defer qs.Close()
	in, err := bench.OpenInput(file)
	if err != nil {
		return err
	}
	defer in.Close()
	start := time.Now()
	n, err := loadCayley(qs, nquads.NewReader(in, file))
	if err != nil {
		return err
	}
	say := func(what string, value float64) {
		fmt.Println(bench.Figure{Store: store, Quads: n, What: what, Value: value})
	}
	took := time.Since(start)
	say(bench.Load, took.Seconds())
	say(bench.LoadRate, float64(n)/took.Seconds())
	for _, f := range bench.Used(store, n) {
		fmt.Println(f)
	}
	start = time.Now()
	bench.AskPoint(qs)
	say(bench.Point, float64(time.Since(start).Microseconds())/1e3)
	start = time.Now()
	if _, err := bench.AskTwoHops(ctx, qs); err != nil {
		return err
	}
	say(bench.TwoHops, float64(time.Since(start).Microseconds())/1e3)
	start = time.Now()
	if err := exportCayley(ctx, qs); err != nil {
		return err
	}
	say(bench.Export, time.Since(start).Seconds())
	return nil
}

// exportCayley writes all quads, unsorted.
func exportCayley(ctx context.Context, qs cayley.QuadStore) error {
	w := nquads.NewWriter(io.Discard)
	it := qs.QuadsAllIterator()
	for it.Next(ctx) {
		if err := w.Write(qs.Quad(it.Result())); err != nil {
			return err
		}
	}
	return errors.Join(it.Err(), it.Close())
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
