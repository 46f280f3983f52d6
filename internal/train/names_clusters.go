package train

import (
	"encoding/json"
	"fmt"
	"io"

	"accord/internal/name"
)

// cluster document: sentences of tokens, and the mentions of each entity.
type clusterDocument struct {
	Sents     [][]string
	VertexSet [][]struct {
		SentID int `json:"sent_id"`
		Pos    [2]int
		Type   string
	}
}

// ParseNameClusters reads one JSON document a line: "sents" (tokens) and
// "vertexSet" (entities as lists of mentions with sentence, tokens [from, to)
// and type), as in DocRED.
//
// There a people's name may be marked as its country: a place of one token is
// therefore read as "place or people", for the learner to decide.
func ParseNameClusters(file string, in io.Reader) (*NameText, error) {
	text := &NameText{}
	lines := newLines(in)
	for n := 1; lines.Scan(); n++ {
		var d clusterDocument
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		if err := text.addClusters(d, n); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	text.leaveOpen()
	return text, nil
}

func (t *NameText) addClusters(d clusterDocument, document int) error {
	first := len(t.Examples)
	for _, words := range d.Sents {
		t.Examples = append(t.Examples, name.Example{Words: words, Labels: unmarked(len(words)), Document: document})
	}
	place, _ := name.KindsOf("place")
	people, _ := name.KindsOf("demonym")
	for _, mentions := range d.VertexSet {
		for _, m := range mentions {
			kinds, ok := name.KindsOf(m.Type)
			if !ok {
				return fmt.Errorf("entity type %q is not known", m.Type)
			}
			if m.SentID < 0 || m.SentID >= len(d.Sents) || m.Pos[0] < 0 || m.Pos[0] >= m.Pos[1] || m.Pos[1] > len(d.Sents[m.SentID]) {
				return fmt.Errorf("mention at sentence %d, tokens %v lies outside the document", m.SentID, m.Pos)
			}
			if kinds == 0 {
				continue
			}
			t.Kinds |= kinds
			if kinds == place && m.Pos[1]-m.Pos[0] == 1 {
				kinds |= people
			}
			mark(t.Examples[first+m.SentID].Labels, m.Pos[0], m.Pos[1], kinds)
		}
	}
	return nil
}
