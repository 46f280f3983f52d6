package store

import (
	"github.com/cayleygraph/cayley/graph"
)

// mostCounted is the number of rows up to which a set is counted exactly.
const mostCounted = 2048

// size returns how many rows match a pattern: exact for all rows and up to
// mostCounted, above that an estimate by the share of the index's bytes on disk.
func (v *view) size(p pattern) (graph.Size, error) {
	all := int64(v.countsNow().quads)
	if p.All() {
		return graph.Size{Size: all, Exact: true}, nil
	}
	if v.cache == nil {
		return v.count(p, all)
	}
	size, ok := v.cache.size(p)
	if ok {
		return size, nil
	}
	size, err := v.count(p, all)
	if err == nil {
		v.cache.keepSize(p, size)
	}
	return size, err
}

func (v *view) count(p pattern, all int64) (graph.Size, error) {
	n := int64(0)
	rows := v.scan(p)
	for n <= mostCounted && rows.next() {
		n++
	}
	if n <= mostCounted || rows.err != nil {
		return graph.Size{Size: n, Exact: true}, rows.err
	}
	estimate, err := v.estimate(p, all)
	return graph.Size{Size: max(estimate, n), Exact: false}, err
}

func (v *view) estimate(p pattern, all int64) (int64, error) {
	index, lower, upper := bounds(p)
	part, err := v.s.db.EstimateDiskUsage(lower, upper)
	if err != nil {
		return 0, err
	}
	space := []byte{spaceRow + byte(index)}
	whole, err := v.s.db.EstimateDiskUsage(space, successor(space))
	if err != nil || whole == 0 {
		return 0, err
	}
	return int64(float64(all) * float64(part) / float64(whole)), nil
}
