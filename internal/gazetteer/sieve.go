package gazetteer

// sieve tells of most words, without a look into the map, that the map does not
// hold them (after Bloom 1970, with one bit a word): most words of a text are in
// no lexicon.
type sieve [1 << 8]uint64

// may reports whether the key may have been added.
func may[K string | []byte](s *sieve, key K) bool {
	h := sieveHash(key)
	return s[h>>6]>>(h&63)&1 != 0
}

func (s *sieve) add(key string) {
	h := sieveHash(key)
	s[h>>6] |= 1 << (h & 63)
}

// sieveHash looks at the first bytes and the last one, which is quick and tells
// words well enough apart.
func sieveHash[K string | []byte](key K) uint32 {
	h := uint32(len(key))
	for i := range min(len(key), 7) {
		h = h*0x0100_0193 ^ uint32(key[i])
	}
	if len(key) > 7 {
		h = h*0x0100_0193 ^ uint32(key[len(key)-1])
	}
	return h * 0x9E37_79B1 >> 18
}
