package shallow

import (
	"math"
	"math/rand/v2"
)

// Trainer learns the weights of a network. It is not safe for concurrent use.
type Trainer struct {
	hidden, classes int
	rows            []float32 // hidden weights for each row
	sums            []float32 // of squared gradients, for each row
	bias            []float32
	out             []float32 // hidden weights for each class
	outBias         []float32
	biasSum, outSum float32

	active   []float32 // hidden layer of the last example
	share    []float64 // odds of each class
	gradient []float32 // of the loss by the classes' scores
	below    []float32 // of the loss by the hidden units
}

// NewTrainer returns a trainer whose weights are random numbers, the same for
// the same seed.
func NewTrainer(rows, hidden, classes int, seed uint64) *Trainer {
	dice := rand.New(rand.NewPCG(seed, uint64(hidden)))
	t := &Trainer{
		hidden: hidden, classes: classes,
		rows: random(dice, rows*hidden, 0.08), sums: make([]float32, rows),
		bias: make([]float32, hidden), out: random(dice, classes*hidden, 0.2), outBias: make([]float32, classes),
		active: make([]float32, hidden), share: make([]float64, classes), gradient: make([]float32, classes), below: make([]float32, hidden),
	}
	for i := range t.bias {
		t.bias[i] = 0.1
	}
	return t
}

func random(dice *rand.Rand, n int, size float32) []float32 {
	w := make([]float32, n)
	for i := range w {
		w[i] = (2*dice.Float32() - 1) * size
	}
	return w
}

// Classes is the number of classes the trainer was made for.
func (t *Trainer) Classes() int { return t.classes }

// Score sets scores[c] to the score of class c for the rows, times Unit.
func (t *Trainer) Score(rows []int32, scores []int32) {
	t.forward(rows)
	for c := range scores {
		scores[c] = int32(t.score(c) * Unit)
	}
}

// Unit is the score that multiplies a class's odds by e.
const Unit = 1 << 16

// forward sets the hidden layer, four rows at a time: the sums are the same,
// with fewer turns between processor and memory.
func (t *Trainer) forward(rows []int32) {
	h := t.active
	copy(h, t.bias)
	for ; len(rows) >= 4; rows = rows[4:] {
		a, b, c, d := t.row(rows[0]), t.row(rows[1]), t.row(rows[2]), t.row(rows[3])
		a, b, c, d = a[:len(h)], b[:len(h)], c[:len(h)], d[:len(h)]
		for i := range h {
			h[i] = h[i] + a[i] + b[i] + c[i] + d[i]
		}
	}
	for _, r := range rows {
		for i, w := range t.row(r) {
			h[i] += w
		}
	}
	for i, v := range h {
		h[i] = max(v, 0)
	}
}

func (t *Trainer) row(r int32) []float32 { return t.rows[int(r)*t.hidden:][:t.hidden] }

func (t *Trainer) score(c int) float32 {
	sum := t.outBias[c]
	w := t.out[c*t.hidden:][:len(t.active)]
	for i, v := range t.active {
		sum += float32(v * w[i])
	}
	return sum
}

// Learn learns from the rows last scored that one of the classes with right
// was due, among those with possible. It returns whether the best one was
// right. sure is the probability of what is right from which nothing more is
// learned.
func (t *Trainer) Learn(rows []int32, scores []int32, possible, right func(c int) bool, rate, sure float32) bool {
	best, all, good := t.odds(scores, possible, right)
	if good < float64(sure)*all {
		for c := range t.share {
			p := t.share[c] / all
			if right(c) {
				p -= t.share[c] / good
			}
			t.gradient[c] = float32(p)
		}
		t.backward(rows, rate)
	}
	return right(best)
}

// odds sets share to what each class has of the odds, and returns the best
// class, and the sums for all classes and for the right ones.
func (t *Trainer) odds(scores []int32, possible, right func(c int) bool) (best int, all, good float64) {
	best = -1
	for c, s := range scores {
		if possible(c) && (best < 0 || s > scores[best]) {
			best = c
		}
	}
	for c, s := range scores {
		t.share[c] = 0
		if !possible(c) {
			continue
		}
		t.share[c] = math.Exp(float64(s-scores[best]) / Unit)
		all += t.share[c]
		if right(c) {
			good += t.share[c]
		}
	}
	return best, all, good
}

// backward moves the weights against the gradient of the loss by the classes'
// scores.
func (t *Trainer) backward(rows []int32, rate float32) {
	below := t.throughOut(rate)
	var sum float32
	for i := range below {
		if t.active[i] <= 0 {
			below[i] = 0
		}
		sum += float32(below[i] * below[i])
	}
	sum /= float32(len(below))
	t.biasSum += sum
	move(t.bias, below, rate/root(t.biasSum+1))
	for _, r := range rows {
		t.sums[r] += sum
		move(t.row(r), below, rate/root(t.sums[r]+start))
	}
}

// throughOut moves the classes' weights and returns the gradient by the hidden
// units.
func (t *Trainer) throughOut(rate float32) []float32 {
	var sum float32
	for _, p := range t.gradient {
		sum += float32(p * p)
	}
	t.outSum += sum / float32(t.classes)
	step := rate / root(t.outSum+1)
	below := t.below
	clear(below)
	for c, p := range t.gradient {
		if p < 1e-5 && p > -1e-5 {
			continue
		}
		w := t.out[c*t.hidden:][:len(below)]
		for i := range below {
			below[i] += float32(p * w[i])
		}
		move(w, t.active, step*p)
		t.outBias[c] -= step * p
	}
	return below
}

// start keeps the first steps small.
const start = 0.01

// move takes step times the gradient off the weights. The products are rounded
// on their own, so that no processor fuses them with the difference.
func move(w, gradient []float32, step float32) {
	w = w[:len(gradient)]
	for i, g := range gradient {
		w[i] -= float32(step * g)
	}
}

func root(x float32) float32 { return float32(math.Sqrt(float64(x))) }
