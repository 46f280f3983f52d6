package mention

import (
	"sort"

	"accord/internal/gazetteer"
)

// startingAt is those of the hits, which are in the order of their first tokens,
// that begin at a token. A long article has thousands of hits, and every name
// asks for its own.
func startingAt(hits []gazetteer.Hit, first int) []gazetteer.Hit {
	from := sort.Search(len(hits), func(i int) bool { return hits[i].First >= first })
	to := from
	for to < len(hits) && hits[to].First == first {
		to++
	}
	return hits[from:to]
}
