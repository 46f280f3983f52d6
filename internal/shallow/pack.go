package shallow

import (
	"encoding/binary"
	"math"
)

// largestOut is what the largest weight of a class becomes: the sum over all
// hidden units then fits 32 bits.
const largestOut = 1 << 11

// File is what was learned, rounded to a byte a weight, as a file for Read. Each
// hidden unit has its own scale, which the classes' weights take up.
func (t *Trainer) File() []byte {
	scale := t.scales()
	factor := t.outFactor(scale)
	out := make([]byte, headerSize, headerSize+len(t.rows))
	copy(out, magic)
	for i, v := range []int{len(t.sums), t.hidden, t.classes} {
		binary.LittleEndian.PutUint32(out[len(magic)+4+4*i:], uint32(v))
	}
	for i, b := range t.bias {
		out = binary.LittleEndian.AppendUint32(out, uint32(int32(max(-mostBias, min(mostBias, round(b/scale[i]))))))
	}
	for _, b := range t.outBias {
		out = binary.LittleEndian.AppendUint32(out, uint32(int32(round(b*factor))))
	}
	for i := range t.hidden {
		for c := range t.classes {
			w := round(t.out[c*t.hidden+i] * scale[i] * factor)
			out = binary.LittleEndian.AppendUint16(out, uint16(int16(w)))
		}
	}
	for i, w := range t.rows {
		out = append(out, uint8(128+max(-127, min(127, round(w/scale[i%t.hidden])))))
	}
	binary.LittleEndian.PutUint32(out[len(magic):], checksum(out))
	return out
}

// scales are the weights that one step of a byte stands for, by hidden unit:
// the largest weights of a unit are cut to four standard deviations or more.
func (t *Trainer) scales() []float32 {
	squares, largest := make([]float64, t.hidden), make([]float32, t.hidden)
	for i, w := range t.rows {
		squares[i%t.hidden] += float64(w) * float64(w)
		largest[i%t.hidden] = max(largest[i%t.hidden], w, -w)
	}
	scale := make([]float32, t.hidden)
	for i := range scale {
		spread := float32(math.Sqrt(squares[i] / float64(max(1, len(t.sums)))))
		scale[i] = max(min(largest[i], 12*spread), 1e-9) / 127
	}
	return scale
}

func (t *Trainer) outFactor(scale []float32) float32 {
	largest := float32(1e-9)
	for c := range t.classes {
		for i, s := range scale {
			w := t.out[c*t.hidden+i] * s
			largest = max(largest, w, -w)
		}
	}
	return largestOut / largest
}

func round(w float32) int { return int(math.Round(float64(w))) }
