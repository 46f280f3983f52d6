package shallow

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// learned learns which of two classes is due when exactly one of two inputs is
// on: what no linear classifier can. Other inputs come and go.
func learned(hidden int) *Trainer {
	t := NewTrainer(10, hidden, 2, 1)
	dice := rand.New(rand.NewPCG(1, 2))
	scores := make([]int32, 2)
	for range 4000 {
		rows, due := example(dice)
		t.Score(rows, scores)
		t.Learn(rows, scores, anything, func(c int) bool { return c == due }, 0.1, 0.99)
	}
	return t
}

func anything(int) bool { return true }

func example(dice *rand.Rand) (rows []int32, due int) {
	a, b := dice.IntN(2), dice.IntN(2)
	rows = []int32{int32(a), int32(2 + b)}
	for r := int32(4); r < 10; r++ {
		if dice.IntN(3) == 0 {
			rows = append(rows, r)
		}
	}
	return rows, a ^ b
}

func TestLearnsWhatIsNotLinear(t *testing.T) {
	for _, hidden := range []int{8, 16, 24} {
		trainer := learned(hidden)
		net := read(t, trainer.File(), nil)
		dice := rand.New(rand.NewPCG(5, 6))
		scores := make([]int32, 2)
		for range 500 {
			rows, due := example(dice)
			if net.Score(rows, scores); (scores[1] > scores[0]) != (due == 1) {
				t.Fatalf("%d units: rows %v: scores %v, want class %d", hidden, rows, scores, due)
			}
		}
		if net.Classes() != 2 || net.Rows() != 10 || trainer.Classes() != 2 {
			t.Errorf("%d classes, %d rows", net.Classes(), net.Rows())
		}
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(learned(16).File(), learned(16).File()) {
		t.Error("the same examples give other bytes")
	}
}

func read(t testing.TB, file []byte, blocks []Block) *Net {
	t.Helper()
	n, err := Read(file, blocks)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The packed sums are those of the plain bytes, however many inputs there are
// and whichever of them are left out.
func TestScoreIsThePlainSum(t *testing.T) {
	const rows, size = 300, 10
	var blocks []Block
	for first := int32(0); first < 200; first += size {
		blocks = append(blocks, Block{first, size})
	}
	for _, hidden := range []int{8, 16, 40} {
		file := NewTrainer(rows, hidden, 3, 7).File()
		dense, sparse := read(t, file, nil), read(t, file, blocks)
		dice := rand.New(rand.NewPCG(8, 9))
		for _, inputs := range []int{0, 1, 7, mostInputs - len(blocks)} {
			var all, some []int32
			for _, b := range blocks {
				value := max(0, int32(dice.IntN(2*size))-size)
				all = append(all, b.First+value)
				if value != 0 {
					some = append(some, b.First+value)
				}
			}
			for range inputs {
				r := 200 + int32(dice.IntN(100))
				all, some = append(all, r), append(some, r)
			}
			want := fmt.Sprint(plain(file, all))
			got := make([]int32, 3)
			if dense.Score(all, got); fmt.Sprint(got) != want {
				t.Errorf("%d units, %d inputs: %v, want %v", hidden, len(all), got, want)
			}
			if sparse.Score(some, got); fmt.Sprint(got) != want {
				t.Errorf("%d units, %d inputs, %d of them usual: %v, want %v", hidden, len(all), len(all)-len(some), got, want)
			}
		}
	}
}

// plain scores rows with the weights as they stand in the file.
func plain(file []byte, rows []int32) []int32 {
	long := func(at int) int32 { return int32(binary.LittleEndian.Uint32(file[at:])) }
	hidden, classes := int(long(16)), int(long(20))
	biases := headerSize + 4*hidden
	out := biases + 4*classes
	table := file[out+2*hidden*classes:]
	scores := make([]int32, classes)
	for c := range scores {
		scores[c] = long(biases + 4*c)
	}
	for i := range hidden {
		h := long(headerSize + 4*i)
		for _, r := range rows {
			h += int32(table[int(r)*hidden+i]) - 128
		}
		for c := range scores {
			w := int16(binary.LittleEndian.Uint16(file[out+2*(i*classes+c):]))
			scores[c] += max(h, 0) * int32(w)
		}
	}
	return scores
}

// Weights and biases as large as a file can have them stay apart.
func TestSumsAtTheirLimits(t *testing.T) {
	for sign := range 2 {
		file := NewTrainer(mostInputs, 8, 2, 1).File()
		table := file[len(file)-8*mostInputs:]
		for i := range 8 {
			bias, weight := int32(mostBias), uint8(255)
			if i%2 == sign {
				bias, weight = -bias, 0
			}
			binary.LittleEndian.PutUint32(file[headerSize+4*i:], uint32(bias))
			for row := range mostInputs {
				table[8*row+i] = weight
			}
		}
		binary.LittleEndian.PutUint32(file[len(magic):], checksum(file))
		rows := make([]int32, mostInputs)
		for i := range rows {
			rows[i] = int32(i)
		}
		got := make([]int32, 2)
		if read(t, file, nil).Score(rows, got); fmt.Sprint(got) != fmt.Sprint(plain(file, rows)) {
			t.Errorf("scores %v, want %v", got, plain(file, rows))
		}
	}
}

// Only possible classes are learned, and any of the right ones will do.
func TestLearnAmongThePossible(t *testing.T) {
	trainer := NewTrainer(1, 8, 3, 1)
	scores, rows := make([]int32, 3), []int32{0}
	for range 300 {
		trainer.Score(rows, scores)
		trainer.Learn(rows, scores, func(c int) bool { return c != 2 }, func(c int) bool { return c != 0 }, 0.1, 0.99)
	}
	trainer.Score(rows, scores)
	if scores[1] <= scores[0] {
		t.Errorf("scores %v, want the second above the first", scores)
	}
	if !trainer.Learn(rows, scores, anything, func(c int) bool { return c == 1 }, 0.1, 0.5) {
		t.Error("the class learned is not the best")
	}
}

func TestReadRefusesDamage(t *testing.T) {
	file := NewTrainer(2, 8, 2, 1).File()
	damaged := bytes.Clone(file)
	damaged[len(damaged)-1] ^= 1
	for name, tt := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":     {nil, "not a file"},
		"other magic": {append([]byte("x"), file...), "not a file"},
		"damage":      {damaged, "checksum"},
	} {
		if _, err := Read(tt.file, nil); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", name, err, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(NewTrainer(2, 8, 2, 1).File())
	f.Fuzz(func(t *testing.T, file []byte) {
		if n, err := Read(file, nil); err == nil && n.Rows() > 0 {
			n.Score([]int32{0}, make([]int32, n.Classes()))
		}
	})
}

func BenchmarkScore(b *testing.B) {
	n := read(b, NewTrainer(30000, 128, 3, 1).File(), nil)
	dice := rand.New(rand.NewPCG(1, 1))
	rows := make([][]int32, 1000)
	for i := range rows {
		for range 54 {
			rows[i] = append(rows[i], int32(dice.ExpFloat64()*2000)%30000)
		}
	}
	scores := make([]int32, 3)
	for i := 0; b.Loop(); i++ {
		n.Score(rows[i%1000], scores)
	}
}

// Each feature has a block of rows of its own.
func TestInputs(t *testing.T) {
	var in Inputs
	for range 2 {
		in.Begin()
		in.Put(2, 3)
		in.PutSet(1<<0|1<<4|1<<5, 6)
		in.PutSet(0, 2)
		in.PutHash(1, 4)
		in.PutHash(1<<63, 4)
	}
	if got, want := fmt.Sprint(in.Rows[:4]), "[2 3 7 8]"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	if len(in.Rows) != 6 || in.Rows[4] < 11 || in.Rows[4] > 14 || in.Rows[5] < 15 || in.Rows[5] > 18 {
		t.Errorf("hashed features at %v, want one in 11..14, one in 15..18", in.Rows[4:])
	}
	var few Inputs
	few.Sparse()
	few.Put(0, 3)
	few.Put(1, 3)
	few.PutSet(1, 4)
	if got := fmt.Sprint(few.Rows); got != "[4 6]" || few.Size() != 10 {
		t.Errorf("sparse rows %s of %d, want [4 6] of 10", got, few.Size())
	}
	if in.Size() != 19 {
		t.Errorf("%d rows in all, want 19", in.Size())
	}
}
