package linear

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The toy task: the class of a word is decided by its last letter, except
// that "un" in front turns class 0 into 2.
var words = map[string]int{
	"aa": 0, "ba": 0, "ca": 0, "ab": 1, "bb": 1, "cb": 1,
	"unaa": 2, "unba": 2, "unab": 1, "unbb": 1,
}

func features(w string) []uint64 {
	return []uint64{
		Join(1, Hash(w[len(w)-1:])),
		Join(2, Hash(w[:1])),
		Join3(3, Hash(w[:1]), Hash(w[len(w)-1:])),
	}
}

func learn(seed uint64, minUpdates int) *Trainer {
	var list []string
	for w := range words {
		list = append(list, w)
	}
	slices.Sort(list)
	t := NewTrainer(3, minUpdates)
	scores := make([]int32, 3)
	for epoch := range 20 {
		for _, i := range Order(len(list), seed, epoch) {
			f := features(list[i])
			t.Score(f, scores)
			if got, want := Best(scores), words[list[i]]; got != want {
				t.Update(f, want, 1)
				t.Update(f, got, -1)
			}
			t.Step()
		}
	}
	return t
}

func TestLearnedWeightsSurviveTheFile(t *testing.T) {
	m, err := Read(learn(1, 1).Model(Pruning{}).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, m.Classes())
	for w, want := range words {
		m.Score(features(w), scores)
		if got := Best(scores); got != want {
			t.Errorf("%s: class %d, want %d (scores %v)", w, got, want, scores)
		}
	}
	m.Score([]uint64{Join(1, Hash("never seen"))}, scores)
	if !slices.Equal(scores, []int32{0, 0, 0}) {
		t.Errorf("an unknown feature scored %v", scores)
	}
}

func TestSameSeedSameBytes(t *testing.T) {
	a, b := learn(7, 2).Model(Pruning{}), learn(7, 2).Model(Pruning{})
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two trainings with one seed differ")
	}
}

func TestAverage(t *testing.T) {
	tr := NewTrainer(1, 1)
	f := []uint64{Hash("f")}
	for _, change := range []int32{4, 0, -2, 0} { // weights after the steps: 4 4 2 2
		if change != 0 {
			tr.Update(f, 0, change)
		}
		tr.Step()
	}
	if got := tr.average()[0].weights[0]; got != 3 {
		t.Errorf("average weight %v, want 3", got)
	}
}

func TestRareFeaturesWait(t *testing.T) {
	tr := NewTrainer(1, 2)
	f, scores := []uint64{Hash("f")}, make([]int32, 1)
	tr.Update(f, 0, 1)
	if tr.Score(f, scores); scores[0] != 0 {
		t.Error("a feature scored before its second update")
	}
	tr.Update(f, 0, 1)
	if tr.Score(f, scores); scores[0] != 2 {
		t.Errorf("score %d after two updates, want 2", scores[0])
	}
}

func TestPruningKeepsTheHeaviest(t *testing.T) {
	tr := NewTrainer(2, 1)
	for i := range 100 {
		tr.Update([]uint64{Hash(fmt.Sprint(i))}, i%2, int32(1+i))
	}
	tr.Step()
	m := tr.Model(Pruning{MaxFeatures: 10})
	scores := make([]int32, 2)
	for i := range 100 {
		m.Score([]uint64{Hash(fmt.Sprint(i))}, scores)
		if kept := scores[i%2] != 0; kept != (i >= 90) {
			t.Errorf("feature of weight %d: kept = %v", i+1, kept)
		}
	}
}

// Rounding must keep the order of weights, small beside large.
func TestScaleIsMonotonic(t *testing.T) {
	s, l := scale{largest: 1000}, levels()
	last := int32(-1 << 31)
	for w := -1000.0; w <= 1000; w += 0.5 {
		got := l[s.code(w)]
		if got < last {
			t.Fatalf("weight %v scores %d, below its predecessor's %d", w, got, last)
		}
		last = got
	}
	if l[s.code(1)] == 0 {
		t.Error("a thousandth of the largest weight was lost")
	}
}

func TestReadRefusesDamage(t *testing.T) {
	file := learn(1, 1).Model(Pruning{}).Bytes()
	flipped := slices.Clone(file)
	flipped[len(flipped)-1] ^= 1
	for name, tt := range map[string]struct {
		file []byte
		want string
	}{
		"empty":   {nil, "not a file"},
		"foreign": {[]byte(strings.Repeat("x", 100)), "not a file"},
		"cut":     {file[:len(file)-1], "checksum"},
		"flipped": {flipped, "checksum"},
	} {
		if _, err := Read(tt.file); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, tt.want)
		}
	}
}

func TestOrderIsAPermutation(t *testing.T) {
	a, b := Order(1000, 1, 0), Order(1000, 1, 1)
	if slices.Equal(a, b) {
		t.Error("two epochs in the same order")
	}
	slices.Sort(a)
	for i, v := range a {
		if i != v {
			t.Fatalf("position %d holds %d after sorting", i, v)
		}
	}
}

func TestHashSeparates(t *testing.T) {
	seen := map[uint64]string{}
	for a := range 300 {
		for b := range 300 {
			s := fmt.Sprintf("%d/%d", a, b)
			for name, h := range map[string]uint64{"hash " + s: Hash(s), "join " + s: Join(uint64(a), uint64(b))} {
				if other, dup := seen[h]; dup {
					t.Fatalf("%s and %s share a hash", name, other)
				}
				seen[h] = name
			}
		}
	}
}

func BenchmarkScore(b *testing.B) {
	const n, perExample = 200_000, 32
	tr := NewTrainer(50, 1)
	for i := range n {
		for c := range 4 {
			tr.Update([]uint64{Join(1, uint64(i))}, (i+c*7)%50, int32(1+i%9))
		}
	}
	tr.Step()
	m := tr.Model(Pruning{})
	f, scores := make([]uint64, perExample), make([]int32, 50)
	i := uint64(0)
	for b.Loop() {
		for j := range f {
			i = i*6364136223846793005 + 1442695040888963407
			f[j] = Join(1, i>>33%(2*n))
		}
		m.Score(f, scores)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*perExample), "ns/feature")
}

func TestTrim(t *testing.T) {
	tr := NewTrainer(2, 1)
	for i := range 100 {
		tr.Update([]uint64{Hash(fmt.Sprint(i))}, i%2, int32(1+i))
	}
	tr.Step()
	m := tr.Model(Pruning{})
	trimmed, err := m.Trim(64) // a weight of 26 has the code round(127*sqrt(0.26)) = 65, one of 25 has 64
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, 2)
	for i := range 100 {
		trimmed.Score([]uint64{Hash(fmt.Sprint(i))}, scores)
		if kept := scores[i%2] != 0; kept != (i >= 24) {
			t.Errorf("feature of weight %d: kept = %v", i+1, kept)
		}
	}
	if len(trimmed.Bytes()) >= len(m.Bytes()) {
		t.Errorf("%d bytes after trimming, %d before", len(trimmed.Bytes()), len(m.Bytes()))
	}
}

func TestMeanOfTrainers(t *testing.T) {
	both, one := Join(1, 1), Join(1, 2)
	teach := func(updates ...func(*Trainer)) *Trainer {
		t := NewTrainer(2, 1)
		for _, u := range updates {
			u(t)
		}
		t.Step()
		return t
	}
	a := teach(func(t *Trainer) { t.Update([]uint64{both}, 0, 6) })
	b := teach(func(t *Trainer) { t.Update([]uint64{both}, 0, 2); t.Update([]uint64{both, one}, 1, 4) })
	for _, order := range [][]*Trainer{{a, b}, {b, a}} {
		m := Mean(order, Pruning{})
		scores := make([]int32, 2)
		for _, tt := range []struct {
			feature uint64
			want    [2]int32 // in quarters of the largest weight, which is (6+2)/2
		}{{both, [2]int32{4, 2}}, {one, [2]int32{0, 2}}} {
			m.Score([]uint64{tt.feature}, scores)
			for c, s := range scores {
				if want := tt.want[c] * unit / 4; max(s-want, want-s) > unit/50 {
					t.Errorf("feature %d, class %d: score %d, want about %d", tt.feature, c, s, want)
				}
			}
		}
	}
}
