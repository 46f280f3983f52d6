package bench

import (
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
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"

	"accord/internal/graph"
	"accord/internal/vocab"
)

// Store is the name of the store that steps measure.
const Store = "accord"

// Steps are the parts of a round, each a process of its own.
var Steps = []string{"load", "ask", "export", "size"}

// Step does one step on the graph in the folder db, which load makes from the
// N-Quads in a file, and writes figures.
func Step(ctx context.Context, w io.Writer, step, db, file string) error {
	var figures []Figure
	var err error
	switch step {
	case "load":
		figures, err = load(ctx, db, file)
	case "ask":
		figures, err = ask(ctx, db)
	case "export":
		figures, err = export(db)
	case "size":
		figures, err = size(ctx, db)
	default:
		err = fmt.Errorf("no step %q, expected one of %s", step, strings.Join(Steps, ", "))
	}
	for _, f := range figures {
		fmt.Fprintln(w, f)
	}
	return err
}

func load(ctx context.Context, db, file string) ([]Figure, error) {
	in, err := OpenInput(file)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	start := time.Now()
	g, err := graph.Open(db)
	if err != nil {
		return nil, err
	}
	n, err := g.Import(ctx, in, file)
	if err != nil {
		return nil, err
	}
	if err := g.Close(); err != nil {
		return nil, err
	}
	took := time.Since(start).Seconds()
	return append([]Figure{{Store, n, Load, took}, {Store, n, LoadRate, float64(n) / took}}, Used(Store, n)...), nil
}

// OpenInput opens a file, uncompressed if its name ends in .gz.
func OpenInput(file string) (io.ReadCloser, error) {
	in, err := os.Open(file)
	if err != nil || !strings.HasSuffix(file, ".gz") {
		return in, err
	}
	text, err := gzip.NewReader(in)
	if err != nil {
		return nil, errors.Join(err, in.Close())
	}
	return struct {
		io.Reader
		io.Closer
	}{text, in}, nil
}

// ask opens a graph and asks it, one kind of question after the other.
func ask(ctx context.Context, db string) ([]Figure, error) {
	at := time.Now()
	lap := func() float64 {
		took := time.Since(at)
		at = time.Now()
		return float64(took.Microseconds()) / 1e3
	}
	g, err := graph.Open(db)
	if err != nil {
		return nil, err
	}
	defer g.Close()
	snapshot := g.Snapshot()
	defer snapshot.Close()
	opened := lap()
	AskPoint(snapshot)
	point := lap()
	quads, err := g.ArticleQuads(Article(500).IRI)
	if err != nil || len(quads) == 0 {
		return nil, fmt.Errorf("article 500: %d quads, %w", len(quads), err)
	}
	article := lap()
	if _, err := AskTwoHops(ctx, snapshot); err != nil {
		return nil, err
	}
	hops := lap()
	stats, err := g.Stats()
	n := int(stats.Quads)
	return []Figure{{Store, n, Open, opened}, {Store, n, Point, point}, {Store, n, OneArticle, article}, {Store, n, TwoHops, hops}}, err
}

// AskPoint reads ten quads of one subject.
func AskPoint(qs cayley.QuadStore) {
	it := qs.QuadIterator(quad.Subject, qs.ValueOf(quad.IRI(vocab.Base+"person/p-17")))
	defer it.Close()
	for n := 0; n < 10 && it.Next(context.Background()); n++ {
		qs.Quad(it.Result())
	}
}

// AskTwoHops counts who works where someone works.
func AskTwoHops(ctx context.Context, qs cayley.QuadStore) (int64, error) {
	works := quad.IRI(vocab.WorksFor)
	return path.StartPath(qs, quad.IRI(vocab.Base+"person/p-234")).Out(works).In(works).Unique().Iterate(ctx).Count()
}

func export(db string) ([]Figure, error) {
	g, err := graph.Open(db)
	if err != nil {
		return nil, err
	}
	defer g.Close()
	start := time.Now()
	if err := g.Export(io.Discard); err != nil {
		return nil, err
	}
	took := time.Since(start).Seconds()
	stats, err := g.Stats()
	n := int(stats.Quads)
	figures := []Figure{{Store, n, Export, took}}
	if kilobytes, ok := peakMemory(); ok {
		figures = append(figures, Figure{Store, n, ExportMem, float64(kilobytes) / 1e3})
	}
	return figures, err
}

// size compares the bytes on disk with those of the terms' text.
func size(ctx context.Context, db string) ([]Figure, error) {
	g, err := graph.Open(db)
	if err != nil {
		return nil, err
	}
	defer g.Close()
	snapshot := g.Snapshot()
	defer snapshot.Close()
	text := 0
	it := snapshot.NodesAllIterator()
	for it.Next(ctx) {
		text += len(quad.StringOf(snapshot.NameOf(it.Result())))
	}
	disk := 0
	err = filepath.WalkDir(db, func(_ string, d fs.DirEntry, err error) error {
		if info, err := d.Info(); err == nil && !d.IsDir() {
			disk += int(info.Size())
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	stats, err := g.Stats()
	n := int(stats.Quads)
	return []Figure{{Store, n, DiskPerQuad, float64(disk) / float64(n)}, {Store, n, DiskAbove, float64(disk-text) / float64(n)}}, err
}

// Used is what this process has used so far, to load a store; nothing where
// the system does not tell.
func Used(store string, quads int) []Figure {
	kilobytes, ok := peakMemory()
	if !ok {
		return nil
	}
	figures := []Figure{{store, quads, LoadMemory, float64(kilobytes) / 1e3}}
	if seconds, ok := busySeconds(); ok {
		figures = append(figures, Figure{store, quads, LoadBusy, seconds})
	}
	return figures
}

// busySeconds is how long this process has kept processors busy.
func busySeconds() (float64, bool) {
	stat, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return 0, false
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // after the program's name
	fields := strings.Fields(rest)
	if len(fields) < 13 {
		return 0, false
	}
	user, err := strconv.Atoi(fields[11])
	system, err2 := strconv.Atoi(fields[12])
	return float64(user+system) / 100, err == nil && err2 == nil // hundredths, whatever the kernel's clock
}

// peakMemory is the most memory that this process had, in kilobytes.
func peakMemory() (kilobytes int, ok bool) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(status)) {
		if rest, is := strings.CutPrefix(line, "VmHWM:"); is {
			kilobytes, err = strconv.Atoi(strings.Fields(rest)[0])
			return kilobytes, err == nil
		}
	}
	return 0, false
}

// Run runs a step as a process: command with the step, the graph's folder and
// the file of N-Quads as its last arguments.
func Run(ctx context.Context, command []string, step, db, file string) ([]Figure, error) {
	args := append(append([]string{}, command[1:]...), step, db, file)
	cmd := exec.CommandContext(ctx, command[0], args...)
	var problems strings.Builder
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("step %s: %w: %s", step, err, strings.TrimSpace(problems.String()))
	}
	return Read(strings.NewReader(string(out)))
}
