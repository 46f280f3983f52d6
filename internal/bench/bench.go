// Package bench measures the graph on news that it makes up: the same articles
// on every machine, so that figures can be compared and gone after.
//
// In comes a number of quads; out come figures (Figure), a table of them and a
// plot of how they grow (SVG). What is measured: a bulk load of N-Quads; the
// opening of the graph and a point query (ten quads of one subject); all quads
// of one article; a join of two hops (who works where someone works); the
// canonical export. Each step is a process of its own, so that it starts cold,
// with only the system's file cache warm, and its peak memory is its own.
// Figures are medians of several rounds. Beside the clock stands the time for
// which the process kept processors busy, which other work on the machine
// disturbs less.
//
// Limits: memory and processor time are known on Linux only. The articles are regular, and
// their terms longer and rarer than words: real graphs compress better.
package bench

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Figure is one measurement of a store that holds so many quads.
type Figure struct {
	Store string // accord, or another beside it
	Quads int
	What  string // with its unit: "load, s"
	Value float64
}

// String is the figure as a line of tab separated fields.
func (f Figure) String() string {
	return fmt.Sprintf("%s\t%d\t%s\t%s", f.Store, f.Quads, f.What, strconv.FormatFloat(f.Value, 'g', 4, 64))
}

// What is measured; times of the clock, unless they say otherwise.
const (
	Load        = "load, s"
	LoadRate    = "load, quads/s"
	LoadBusy    = "load, processor s"
	LoadMemory  = "load, peak MB"
	DiskPerQuad = "disk, bytes a quad"
	DiskAbove   = "disk above text, bytes a quad"
	Open        = "open, ms"
	Point       = "point query, ms"
	OneArticle  = "one article, ms"
	TwoHops     = "two hops, ms"
	Export      = "export, s"
	ExportMem   = "export, peak MB"
)

// order is the order of a table's lines.
var order = []string{
	Load, LoadRate, LoadBusy, LoadMemory, DiskPerQuad, DiskAbove,
	Open, Point, OneArticle, TwoHops, Export, ExportMem,
}

// Read reads figures as String writes them; lines that begin with # are
// comments, and so is what has no tabs.
func Read(r io.Reader) ([]Figure, error) {
	var all []Figure
	in := bufio.NewScanner(r)
	for n := 1; in.Scan(); n++ {
		if strings.HasPrefix(in.Text(), "#") || !strings.Contains(in.Text(), "\t") {
			continue
		}
		fields := strings.Split(in.Text(), "\t")
		if len(fields) != 4 {
			return nil, fmt.Errorf("line %d: %d fields, expected 4", n, len(fields))
		}
		quads, err := strconv.Atoi(fields[1])
		if err != nil {
			return nil, fmt.Errorf("line %d: %q quads, expected a number", n, fields[1])
		}
		value, err := strconv.ParseFloat(fields[3], 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: value %q, expected a number", n, fields[3])
		}
		all = append(all, Figure{fields[0], quads, fields[2], value})
	}
	return all, in.Err()
}

// Medians joins the figures of several rounds.
func Medians(all []Figure) []Figure {
	values := map[Figure][]float64{}
	var out []Figure
	for _, f := range all {
		key := f
		key.Value = 0
		if values[key] == nil {
			out = append(out, key)
		}
		values[key] = append(values[key], f.Value)
	}
	for i, f := range out {
		v := values[f]
		slices.Sort(v)
		out[i].Value = (v[(len(v)-1)/2] + v[len(v)/2]) / 2
	}
	return out
}
