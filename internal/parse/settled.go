package parse

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"maps"
	"slices"

	"accord/internal/tag"
	"accord/internal/text"
)

// settled has what the networks choose wherever a few things are the same: an
// article before a noun is its determiner, whatever else the sentence has.
// About a quarter of the choices are of that kind, so that leaving out the
// networks there saves as much time.
type settled struct{ actions, relations map[uint64]uint8 }

// A choice is settled if it was met often and, but for slips, always made in
// one way.
const (
	leastMet  = 300
	mostSlips = 1000 // one in so many
)

// actionKey is what settles an action: the tags of the two topmost words on
// the stack and the two first in the queue, and who of them has children.
func (s *state) actionKey() uint64 {
	s1, s0 := &s.nodes[s.below(1)], &s.nodes[s.below(0)]
	b0, b1 := &s.nodes[s.next], &s.nodes[s.ahead(1)]
	key := uint64(s1.tag)<<24 | uint64(s0.tag)<<16 | uint64(b0.tag)<<8 | uint64(b1.tag)
	return key<<3 | flag(s0.leftCount)<<2 | flag(s0.rightCount)<<1 | flag(b0.leftCount)
}

// relationKey is what settles a relation: the tags of head and dependent,
// which of them comes first, which word the dependent is and whether it has
// children.
func (s *state) relationKey(head, dependent int) uint64 {
	h, d := &s.nodes[head], &s.nodes[dependent]
	key := uint64(d.word)<<16 | uint64(h.tag)<<8 | uint64(d.tag)
	key = key<<2 | flag(d.leftCount|d.rightCount)<<1
	if dependent < head {
		key |= 1
	}
	return key
}

func flag(count uint8) uint64 { return uint64(min(count, 1)) }

// Settle finds what is settled by parsing text that the parser may have
// learned from; words should be tagged as for Learn.
func (l *Learned) Settle(doc *text.Document, words []tag.Word) {
	l.settled = l.Rounded().settle(doc, words)
}

func (p *Parser) settle(doc *text.Document, words []tag.Word) settled {
	s := p.newState()
	actions, relations := choices{}, choices{}
	for _, in := range doc.Sentences {
		s.begin(p, doc, words, in)
		for !s.done() {
			action := s.only()
			if action < 0 {
				action = p.bestAction(s)
				actions.count(s.actionKey(), action)
			}
			if action == shift {
				s.shift()
				continue
			}
			rel := p.root
			if dependent, head := s.arc(action); head != s.size {
				rel = p.bestRelation(s, head, dependent)
				relations.count(s.relationKey(head, dependent), int(rel))
			}
			s.attach(action, rel)
		}
	}
	return settled{actions.settled(), relations.settled()}
}

// choices counts what was chosen, by key.
type choices map[uint64]map[uint8]int

func (c choices) count(key uint64, choice int) {
	if c[key] == nil {
		c[key] = map[uint8]int{}
	}
	c[key][uint8(choice)]++
}

func (c choices) settled() map[uint64]uint8 {
	out := map[uint64]uint8{}
	for key, counts := range c {
		all := 0
		for _, n := range counts {
			all += n
		}
		for choice, n := range counts {
			if all >= leastMet && (all-n)*mostSlips <= all {
				out[key] = choice
			}
		}
	}
	return out
}

// File layout, little endian: magic, checksum of what follows it, number of
// actions, then actions and relations, each a key (8 bytes) and a choice (1),
// by ascending key.
const (
	settledMagic  = "accordC1"
	settledHeader = len(settledMagic) + 8
	settledSize   = 9
)

func (s settled) file() []byte {
	out := binary.LittleEndian.AppendUint32([]byte(settledMagic), 0)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(s.actions)))
	for _, list := range []map[uint64]uint8{s.actions, s.relations} {
		for _, key := range slices.Sorted(maps.Keys(list)) {
			out = append(binary.LittleEndian.AppendUint64(out, key), list[key])
		}
	}
	binary.LittleEndian.PutUint32(out[len(settledMagic):], settledChecksum(out))
	return out
}

// readSettled reads what file wrote, for a parser that tells so many relations
// apart.
func readSettled(file []byte, relations int) (settled, error) {
	s := settled{map[uint64]uint8{}, map[uint64]uint8{}}
	if len(file) < settledHeader || string(file[:len(settledMagic)]) != settledMagic {
		return s, errors.New("not a list of settled choices")
	}
	if binary.LittleEndian.Uint32(file[len(settledMagic):]) != settledChecksum(file) {
		return s, errors.New("settled choices: wrong checksum, the file is damaged")
	}
	actions := int(binary.LittleEndian.Uint32(file[settledHeader-4:]))
	for i, rest := 0, file[settledHeader:]; len(rest) >= settledSize; i, rest = i+1, rest[settledSize:] {
		key, choice := binary.LittleEndian.Uint64(rest), rest[8]
		list, most := s.relations, relations
		if i < actions {
			list, most = s.actions, actionCount
		}
		if int(choice) >= most {
			return s, errors.New("settled choices: one that the parser does not have")
		}
		list[key] = choice
	}
	return s, nil
}

func settledChecksum(file []byte) uint32 {
	return crc32.Checksum(file[len(settledMagic)+4:], crc32.MakeTable(crc32.Castagnoli))
}
