package train

import (
	"fmt"
	"io"
	"time"

	"accord/internal/name"
)

// Count is what was marked, what was found, and what of it was right.
type Count struct{ Gold, Found, Right int }

// Precision is the share of found names that are right; 0 if none was found.
func (c Count) Precision() float64 { return share(c.Right, c.Found) }

// Recall is the share of marked names that were found; 0 if there are none.
func (c Count) Recall() float64 { return share(c.Right, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Right, c.Gold+c.Found) }

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// NameScores are counts by the definition of conlleval: a name is right if
// its first token, last token and class are.
type NameScores struct {
	Class map[name.Class]Count
	All   Count
	Words int
	Took  time.Duration
}

// measured are the classes that scores are taken over: those that every
// annotation scheme knows.
var measured = [...]name.Class{name.Person, name.Organization, name.Place}

// ScoreNames compares what find says of the sentences of every document with
// the marked names. Only people, organizations and places count, on both sides.
func ScoreNames(text *NameText, find func(sentences [][]string) [][]name.Name) NameScores {
	scores := NameScores{Class: map[name.Class]Count{}}
	for _, doc := range text.documents() {
		start := time.Now()
		found := find(sentencesOf(doc))
		scores.Took += time.Since(start)
		for i, e := range doc {
			scores.Words += len(e.Words)
			scores.add(e.Names(), found[i])
		}
	}
	for _, c := range measured {
		n := scores.Class[c]
		scores.All.Gold += n.Gold
		scores.All.Found += n.Found
		scores.All.Right += n.Right
	}
	return scores
}

func (s *NameScores) add(gold, found []name.Name) {
	type span struct {
		first, last int
		class       name.Class
	}
	marked := map[span]bool{}
	for _, n := range gold {
		c := s.Class[n.Class]
		c.Gold++
		s.Class[n.Class] = c
		marked[span{n.First, n.Last, n.Class}] = true
	}
	for _, n := range found {
		c := s.Class[n.Class]
		c.Found++
		if marked[span{n.First, n.Last, n.Class}] {
			c.Right++
		}
		s.Class[n.Class] = c
	}
}

// Write prints a table of the scores under a title.
func (s NameScores) Write(out io.Writer, title string) {
	speed := float64(s.Words) / max(s.Took.Seconds(), 1e-9)
	fmt.Fprintf(out, "%s: %d words, %.0f words/s\n", title, s.Words, speed)
	line := func(label string, c Count) {
		fmt.Fprintf(out, "  %-13s P %.3f  R %.3f  F1 %.3f  (%d marked, %d found)\n", label, c.Precision(), c.Recall(), c.F1(), c.Gold, c.Found)
	}
	for _, c := range measured {
		line(string(c), s.Class[c])
	}
	line("all", s.All)
}
