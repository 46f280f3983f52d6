package mention

import (
	"sort"

	"accord/internal/name"
)

// modelSaw reports whether the name model reads a name of the class there.
func (s *search) modelSaw(first, last int, class Class) bool {
	i := s.nameEndingAfter(first)
	return i < len(s.Names) && s.Names[i].First < last && (classOf(s.Names[i].Class) == class || s.Names[i].Class == name.Misc)
}

// nameEndingAfter is the index of the model's first name that ends after the
// token.
func (s *search) nameEndingAfter(token int) int {
	return sort.Search(len(s.Names), func(i int) bool { return s.Names[i].Last > token })
}

// modelSays is the model's class of the name that covers the token, if any.
func (s *search) modelSays(i int) name.Class {
	k := s.nameEndingAfter(i)
	if k < len(s.Names) && s.Names[k].First <= i {
		return s.Names[k].Class
	}
	return ""
}
