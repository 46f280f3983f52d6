package store

// Digits of the radix sort: three of 11 bits hold a number.
const (
	digitBits = 11
	digits    = 3
)

// sortBy sorts rows by one position, keeping the order of rows that are equal
// there. It uses scratch, of the same length, and returns the two with the
// sorted one first.
func sortBy(rows, scratch []row, pos int) (sorted, other []row) {
	highest := id(0)
	for i := range rows {
		highest = max(highest, rows[i][pos])
	}
	for d := 0; d < digits && highest>>(d*digitBits) != 0; d++ {
		var start [1 << digitBits]int
		shift := d * digitBits
		for i := range rows {
			start[rows[i][pos]>>shift&(1<<digitBits-1)]++
		}
		sum := 0
		for i, n := range start {
			start[i], sum = sum, sum+n
		}
		for i := range rows {
			at := &start[rows[i][pos]>>shift&(1<<digitBits-1)]
			scratch[*at] = rows[i]
			*at++
		}
		rows, scratch = scratch, rows
	}
	return rows, scratch
}

// unique drops rows that equal the one before.
func unique(rows []row) []row {
	n := 0
	for i := range rows {
		if i == 0 || rows[i] != rows[i-1] {
			rows[n] = rows[i]
			n++
		}
	}
	return rows[:n]
}

// step makes the next index's order from the order before: sorting by these
// positions in turn.
type step struct {
	index int
	by    []int
}

// The six orders from rows in the first one, in two independent chains; each
// sort keeps what the sorts before it did.
var (
	firstSteps  = []step{{0, nil}, {3, []int{posG}}, {2, []int{posO}}, {1, []int{posP}}}
	secondSteps = []step{{4, []int{posO}}, {5, []int{posS, posP, posG}}}
)

// inFirstOrder sorts rows by the first index and drops doubles.
func inFirstOrder(rows, scratch []row) (sorted, other []row) {
	for _, pos := range []int{posG, posO, posP, posS} {
		rows, scratch = sortBy(rows, scratch, pos)
	}
	return unique(rows), scratch
}
