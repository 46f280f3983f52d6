package text

import "unicode/utf8"

// CodePoints converts byte offsets of one body into counts of Unicode code
// points, as RFC 5147 fragments count. It is built in one pass; a look-up
// reads at most one block of the body.
type CodePoints struct {
	body   string
	blocks []int32 // code points before each block of blockSize bytes; nil if all is ASCII
}

const blockSize = 128

// NewCodePoints counts body.
func NewCodePoints(body string) *CodePoints {
	c := &CodePoints{body: body}
	if isASCII(body) {
		return c
	}
	c.blocks = make([]int32, 0, len(body)/blockSize+1)
	count := int32(0)
	for i := 0; i < len(body); i++ {
		if i%blockSize == 0 {
			c.blocks = append(c.blocks, count)
		}
		if utf8.RuneStart(body[i]) {
			count++
		}
	}
	return c
}

// At returns how many code points begin before byte offset: the position of
// the one that starts there. Offsets beyond the body count as its end.
func (c *CodePoints) At(offset int) int {
	offset = max(0, min(offset, len(c.body)))
	if c.blocks == nil {
		return offset
	}
	block := min(offset/blockSize, len(c.blocks)-1)
	count := int(c.blocks[block])
	for i := block * blockSize; i < offset; i++ {
		if utf8.RuneStart(c.body[i]) {
			count++
		}
	}
	return count
}

// Span converts both ends of s.
func (c *CodePoints) Span(s Span) (start, end int) { return c.At(s.Start), c.At(s.End) }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
