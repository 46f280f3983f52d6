// Package wordclass tells what large text knows of a word: which words it
// keeps company with, by classes from fine to coarse, and what lists it stands
// in. In comes a word's hash, out comes a Word; nothing is decoded at start.
// The idea of classes as features is that of Miller, Guinness and Zamanian
// (2004); data/model/README.md says how the shipped table was made.
package wordclass

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math/bits"

	"accord/internal/linear"
	"accord/internal/overlay"
	"accord/internal/pages"
)

// File is the table's name in the data folder.
const File = "model/wordclasses.bin"

// Table is the file's slots and groups as they are.
//
// File layout, little endian: magic, checksum of what follows it, number of
// slots, number of groups, slots, groups. A slot is fingerprint (2 bytes),
// group (2, one more than its number, 0: free slot) and flags (1); a word
// stands in the first free slot from its hash's place on. A group is its
// coarse (1 byte) and middle class (2 bytes).
type Table struct {
	slots, groups []byte
	slotCount     int
}

const (
	magic      = "accordW1"
	headerSize = len(magic) + 12
	slotSize   = 5
	groupSize  = 3
)

// Word is what the table tells of a word: its group of near neighbours, the
// middle and coarse classes of the group, and flags. Group 0 means unknown.
type Word struct {
	Group, Middle uint16
	Coarse, Flags uint8
}

// Load reads the table from the data folder.
func Load(fsys fs.FS) (*Table, error) {
	file, err := fs.ReadFile(fsys, File)
	if err != nil {
		return nil, fmt.Errorf("reading word classes: %w", err)
	}
	t, err := Read(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", overlay.PathOf(fsys, File), err)
	}
	return t, nil
}

// Read reads a table made by Make.
func Read(file []byte) (*Table, error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return nil, errors.New("not a table of word classes")
	}
	number := func(at int) int { return int(binary.LittleEndian.Uint32(file[at:])) }
	if uint32(number(len(magic))) != checksum(file) {
		return nil, errors.New("word classes: wrong checksum, the file is damaged")
	}
	slots, groups := number(len(magic)+4), number(len(magic)+8)
	if headerSize+slots*slotSize+groups*groupSize != len(file) || slots == 0 {
		return nil, fmt.Errorf("word classes: %d slots and %d groups do not fit the file", slots, groups)
	}
	body := pages.Make[byte](len(file) - headerSize) // a word may stand anywhere
	copy(body, file[headerSize:])
	return &Table{slots: body[:slots*slotSize], groups: body[slots*slotSize:], slotCount: slots}, nil
}

func checksum(file []byte) uint32 {
	return crc32.Checksum(file[len(magic)+4:], crc32.MakeTable(crc32.Castagnoli))
}

// Find looks up a word by the linear.Hash of its form in lower case, without
// the marks of Latin letters.
func (t *Table) Find(hash uint64) Word {
	hi, _ := bits.Mul64(hash, uint64(t.slotCount))
	mark := uint16(hash)
	for at := int(hi); ; {
		slot := t.slots[at*slotSize:]
		group := uint16(slot[2]) | uint16(slot[3])<<8
		if group == 0 {
			return Word{}
		}
		if uint16(slot[0])|uint16(slot[1])<<8 == mark {
			g := t.groups[int(group-1)*groupSize:]
			return Word{group, uint16(g[1]) | uint16(g[2])<<8, g[0], slot[4]}
		}
		if at++; at == t.slotCount {
			at = 0
		}
	}
}

// Cache remembers words that were looked up in one table: few make up most of a
// text, and the table is too large to stay near the processor. The zero value
// is ready for use, by one goroutine at a time.
type Cache [1 << 11]struct {
	hash uint64
	word Word
}

// Find is t.Find(hash).
func (c *Cache) Find(t *Table, hash uint64) Word {
	slot := &c[hash%uint64(len(c))]
	if slot.hash != hash || hash == 0 {
		slot.hash, slot.word = hash, t.Find(hash)
	}
	return slot.word
}

// Entry is one word of a table to be made: folded, its group (from 0), flags.
type Entry struct {
	Word  string
	Group int
	Flags uint8
}

// Group is a group's place in the coarser classes.
type Group struct{ Coarse, Middle int }

// Make packs words and groups into a file for Read. Of words that occur twice
// the first counts.
func Make(words []Entry, groups []Group) []byte {
	slots := len(words)*5/4 + 1
	table := make([]byte, slots*slotSize)
	for _, w := range words {
		place(table, slots, w)
	}
	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, 0)
	out = binary.LittleEndian.AppendUint32(out, uint32(slots))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(groups)))
	out = append(out, table...)
	for _, g := range groups {
		out = append(out, uint8(g.Coarse), uint8(g.Middle), uint8(g.Middle>>8))
	}
	binary.LittleEndian.PutUint32(out[len(magic):], checksum(out))
	return out
}

func place(table []byte, slots int, w Entry) {
	hash := linear.Hash(w.Word)
	hi, _ := bits.Mul64(hash, uint64(slots))
	for at := int(hi); ; at = (at + 1) % slots {
		slot := table[at*slotSize:]
		if slot[2]|slot[3] != 0 {
			if binary.LittleEndian.Uint16(slot) == uint16(hash) {
				return
			}
			continue
		}
		binary.LittleEndian.PutUint16(slot, uint16(hash))
		binary.LittleEndian.PutUint16(slot[2:], uint16(w.Group+1))
		slot[4] = w.Flags
		return
	}
}
