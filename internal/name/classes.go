package name

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math/bits"

	"accord/internal/linear"
)

// Classes says of a word what large text knows: the class of words it keeps
// company with, coarse and fine, and what lists it stands in. It is read in
// place: nothing is decoded at start.
//
// File layout, little endian: magic, checksum of what follows it, number of
// slots, number of groups, slots, groups. A slot is fingerprint (2 bytes),
// group (2, one more than its number, 0: free slot) and flags (1); a word
// stands in the first free slot from its hash's place on. A group is its
// coarse (1 byte) and middle class (2 bytes).
type Classes struct {
	slots, groups []byte
	slotCount     int
}

const (
	classMagic  = "accordW1"
	classHeader = len(classMagic) + 12
	slotSize    = 5
	groupSize   = 3
)

// Flags of a word: lists it stands in, and how it is written inside sentences.
const (
	FlagFirstName = 1 << iota // a given name
	FlagSurname               // a family name
	FlagPlace                 // part of a city's or region's name
	FlagCountry               // part of a country's name
	FlagLower                 // seen in lower case
	FlagUpper                 // seen capitalised
	FlagCompany               // part of a company's name or legal form
	FlagDemonym               // a people
)

// wordClass is what Classes tells of a word. Group 0 means unknown.
type wordClass struct {
	group  uint16
	middle uint16
	coarse uint8
	flags  uint8
}

// ReadClasses reads a table made by ClassTable; it keeps file and must not
// change it.
func ReadClasses(file []byte) (*Classes, error) {
	if len(file) < classHeader || string(file[:len(classMagic)]) != classMagic {
		return nil, errors.New("not a table of word classes")
	}
	number := func(at int) int { return int(binary.LittleEndian.Uint32(file[at:])) }
	if uint32(number(len(classMagic))) != classSum(file) {
		return nil, errors.New("word classes: wrong checksum, the file is damaged")
	}
	slots, groups := number(len(classMagic)+4), number(len(classMagic)+8)
	if classHeader+slots*slotSize+groups*groupSize != len(file) || slots == 0 {
		return nil, fmt.Errorf("word classes: %d slots and %d groups do not fit the file", slots, groups)
	}
	body := file[classHeader:]
	return &Classes{slots: body[:slots*slotSize], groups: body[slots*slotSize:], slotCount: slots}, nil
}

func classSum(file []byte) uint32 {
	return crc32.Checksum(file[len(classMagic)+4:], crc32.MakeTable(crc32.Castagnoli))
}

// find looks up a word by the hash of its folded form.
func (c *Classes) find(hash uint64) wordClass {
	hi, _ := bits.Mul64(hash, uint64(c.slotCount))
	mark := uint16(hash)
	for at := int(hi); ; {
		slot := c.slots[at*slotSize:]
		group := uint16(slot[2]) | uint16(slot[3])<<8
		if group == 0 {
			return wordClass{}
		}
		if uint16(slot[0])|uint16(slot[1])<<8 == mark {
			g := c.groups[int(group-1)*groupSize:]
			return wordClass{group, uint16(g[1]) | uint16(g[2])<<8, g[0], slot[4]}
		}
		if at++; at == c.slotCount {
			at = 0
		}
	}
}

// ClassEntry is one line of the table: a word as Fold writes it, its group
// (from 0) and its flags.
type ClassEntry struct {
	Word  string
	Group int
	Flags uint8
}

// ClassGroup is a group's place in the coarser classes.
type ClassGroup struct{ Coarse, Middle int }

// ClassTable packs words and groups into a file for ReadClasses. Of words that
// occur twice the first counts.
func ClassTable(words []ClassEntry, groups []ClassGroup) []byte {
	slots := len(words)*5/4 + 1
	table := make([]byte, slots*slotSize)
	for _, w := range words {
		place(table, slots, w)
	}
	out := []byte(classMagic)
	out = binary.LittleEndian.AppendUint32(out, 0)
	out = binary.LittleEndian.AppendUint32(out, uint32(slots))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(groups)))
	out = append(out, table...)
	for _, g := range groups {
		out = append(out, uint8(g.Coarse), uint8(g.Middle), uint8(g.Middle>>8))
	}
	binary.LittleEndian.PutUint32(out[len(classMagic):], classSum(out))
	return out
}

func place(table []byte, slots int, w ClassEntry) {
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
