package tag

import (
	"accord/internal/linear"
	"accord/internal/text"
)

// guided takes the guide's tags of one sentence, if there is a guide. A guide
// serves only to label text to learn from: a tagger stacked on another's tags
// is better than either (Nivre and McDonald 2008 showed it for parsers).
func (s *scratch) guided(guide []string, in text.Sentence) {
	s.guide = nil
	if guide != nil {
		s.guide = guide[in.First:in.Last]
	}
}

// guideFeatures appends what the guide says of token i and its neighbours.
func (s *scratch) guideFeatures(f []uint64, i int) []uint64 {
	if s.guide == nil {
		return f
	}
	hash := func(i int) uint64 {
		if i < 0 || i >= len(s.guide) {
			return 0
		}
		return linear.Hash(s.guide[i])
	}
	g, w := hash(i), &s.shapes[i]
	return append(f,
		linear.Join(101, g),
		linear.Join3(102, g, w.lower),
		linear.Join3(103, g, w.suffix[2]),
		linear.Join3(104, g, w.class),
		linear.Join3(105, g, hash(i-1)),
		linear.Join3(106, g, hash(i+1)),
	)
}
