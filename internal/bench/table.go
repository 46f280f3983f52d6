package bench

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// Table writes figures with a line for what was measured of each store and a
// column for each number of quads.
func Table(w io.Writer, figures []Figure) error {
	value := map[Figure]string{}
	var sizes []int
	var stores []string
	for _, f := range figures {
		if !slices.Contains(sizes, f.Quads) {
			sizes = append(sizes, f.Quads)
		}
		if !slices.Contains(stores, f.Store) {
			stores = append(stores, f.Store)
		}
		value[Figure{f.Store, f.Quads, f.What, 0}] = rounded(f.Value)
	}
	slices.Sort(sizes)
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	head := []string{"", "quads"}
	for _, n := range sizes {
		head = append(head, strconv.Itoa(n))
	}
	fmt.Fprintln(out, strings.Join(head, "\t")+"\t")
	for _, what := range order {
		for _, store := range stores {
			line := []string{what, store}
			known := false
			for _, n := range sizes {
				v := value[Figure{store, n, what, 0}]
				line, known = append(line, v), known || v != ""
			}
			if known {
				fmt.Fprintln(out, strings.Join(line, "\t")+"\t")
			}
		}
	}
	return out.Flush()
}

// rounded writes a value with three digits that count, and no fewer whole ones.
func rounded(v float64) string {
	switch {
	case v == 0:
		return "0"
	case math.Abs(v) >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'f', 2-int(math.Floor(math.Log10(math.Abs(v)))), 64)
}
