package name

import "accord/internal/linear"

// Evidence is what a first reading of a document took each of its words for,
// wherever the word stands capitalised: a surname met once with a first name
// is a person everywhere.
type Evidence struct {
	slots []int32 // index of a witness, plus 1; open addressing
	all   []witness
}

// witness counts the readings of one word. Demonyms count as Misc.
type witness struct {
	key uint64
	// defined is the reading of the name that this word abbreviates: "World
	// Trade Organization (WTO)"; 0 if none.
	defined uint8
	seen    [len(kinds) + 1]uint16 // by reading; reading 0 is "no name"
	tail    [len(kinds) + 1]uint16 // as the last of several tokens of a name
}

// reading is what the first pass took one token for.
type reading struct {
	kind uint8 // 0: no name, else kind + 1
	tail bool
}

func readingOf(label int) reading {
	if label == outside {
		return reading{}
	}
	k := kindOf(label)
	if kinds[k] == demonym {
		k--
	}
	return reading{uint8(k + 1), partOf(label) == last}
}

func (e *Evidence) reset(words int) {
	size := 64
	for size < 2*words {
		size *= 2
	}
	e.slots = resize(e.slots, size)
	clear(e.slots)
	e.all = e.all[:0]
}

// find returns the witness for a word, nil if there is none.
func (e *Evidence) find(key uint64) *witness {
	mask := uint64(len(e.slots) - 1)
	for at := key >> 7 & mask; ; at = (at + 1) & mask {
		n := e.slots[at]
		if n == 0 {
			return nil
		}
		if w := &e.all[n-1]; w.key == key {
			return w
		}
	}
}

func (e *Evidence) add(key uint64, r reading) {
	w := e.witness(key)
	w.seen[r.kind]++
	if r.tail {
		w.tail[r.kind]++
	}
}

// witness returns the witness for a word, a new one if there is none yet.
func (e *Evidence) witness(key uint64) *witness {
	w := e.find(key)
	if w == nil {
		e.all = append(e.all, witness{key: key})
		mask := uint64(len(e.slots) - 1)
		at := key >> 7 & mask
		for e.slots[at] != 0 {
			at = (at + 1) & mask
		}
		e.slots[at] = int32(len(e.all))
		w = &e.all[len(e.all)-1]
	}
	return w
}

// abbreviates says whether short is made of the first letters, in order, of
// some of the words, the first one's among them.
func abbreviates(short string, words []string) bool {
	if len(words) < 2 || formOf(short) != formUpper && formOf(short) != formInitial {
		return false
	}
	at := 0
	for i, w := range words {
		for at < len(short) && short[at] == '.' {
			at++
		}
		if at < len(short) && w != "" && upperByte(w[0]) == short[at] {
			at++
		} else if i == 0 {
			return false
		}
	}
	return at == len(short) || at == len(short)-1 && (short[at] == '.' || len(short) > 3)
}

func upperByte(b byte) byte {
	if b >= 'a' && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}

// features appends what the word's other occurrences say; own is how the first
// pass read this one.
func (e *Evidence) features(f []uint64, w *word, own reading) []uint64 {
	if !w.form.named() {
		return f
	}
	var seen, tail [len(kinds) + 1]uint16
	var defined uint8
	if found := e.find(w.folded); found != nil {
		seen, tail, defined = found.seen, found.tail, found.defined
		seen[own.kind]--
		if own.tail {
			tail[own.kind]--
		}
	}
	if defined != 0 {
		f = append(f, linear.Join3(tAcronym, uint64(defined), uint64(w.form)))
	}
	most, total := 0, 0
	var tails uint64
	for k, n := range seen {
		total += int(n)
		if n > seen[most] {
			most = k
		}
		if tail[k] > 0 {
			tails |= 1 << k
		}
	}
	if total == 0 {
		return append(f, linear.Join3(tEvidence, 0, uint64(w.form)))
	}
	sure := uint64(4 * int(seen[most]) / total)
	return append(f,
		linear.Join3(tEvidence, uint64(1+most), sure),
		linear.Join3(offset(tEvidence, 1), uint64(1+most)<<8|sure, uint64(min(total, 4))<<8|uint64(own.kind)),
		linear.Join3(offset(tEvidence, 2), tails, uint64(own.kind)<<8|uint64(w.form)),
		linear.Join3(offset(tEvidence, 3), tails, uint64(1+most)),
	)
}

// NewEvidence gathers evidence from the names found in the sentences of a
// document, for learning.
func NewEvidence(sentences [][]string, names [][]Name) *Evidence {
	e := &Evidence{}
	total := 0
	for _, words := range sentences {
		total += len(words)
	}
	e.reset(total)
	for i, words := range sentences {
		readings := readingsOf(len(words), names[i])
		for j, w := range words {
			if formOf(w).named() {
				e.add(linear.Hash(Fold(w)), readings[j])
			}
		}
		for _, n := range names[i] {
			if n.Last+1 < len(words) && words[n.Last] == "(" && abbreviates(words[n.Last+1], words[n.First:n.Last]) {
				e.witness(linear.Hash(Fold(words[n.Last+1]))).defined = readings[n.First].kind
			}
		}
	}
	return e
}

// readingsOf spreads names over the n tokens of their sentence.
func readingsOf(n int, names []Name) []reading {
	readings := make([]reading, n)
	for _, name := range names {
		for k, c := range kinds {
			if c != name.Class {
				continue
			}
			for i := name.First; i < name.Last; i++ {
				readings[i] = reading{uint8(k + 1), i == name.Last-1 && i > name.First}
			}
		}
	}
	return readings
}
