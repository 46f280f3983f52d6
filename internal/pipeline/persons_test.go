package pipeline_test

import (
	"slices"
	"testing"

	"accord/internal/pipeline"
	"accord/internal/vocab"
)

// TestPersonsBehindAdjectives reads persons who are named behind the adjective
// of a country and a title: they take part, whatever the parse hangs from the
// adjective.
func TestPersonsBehindAdjectives(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ sentence, who string }{
		{"King Haakon received Finnish President Aleksi Niemi at the Royal Palace on Wednesday.", "Aleksi Niemi"},
		{"Dana Hale met with Nigerian Foreign Minister Chidi Okafor on the margins of the meeting in New York on 23 September.", "Chidi Okafor"},
		{"Jane Doe spoke by phone with Kenyan President William Otieno later on Wednesday.", "William Otieno"},
		{"Jane Doe met EU foreign policy chief Lars Holm and trade commissioner Olav Lind in Rome.", "Lars Holm"},
		{"The new prime minister of Kenya, William Otieno, met Aleksi Niemi in Rome.", "William Otieno"},
		{"The new secretary general of NATO, Olav Lind, is to visit Finland next week.", "Olav Lind"},
		{"Jane Doe convened with UN Secretary-General Olav Lind on Monday.", "Olav Lind"},
		{"Barack Obama called Colombian President Juan Manuel Santos to congratulate him.", "Juan Manuel Santos"},
	} {
		found := participants(t, p, c.sentence)
		if !slices.Contains(found, c.who) {
			t.Errorf("%s: participants %v; want %s among them", c.sentence, found, c.who)
		}
	}
}

// participants are the names of those who take part in a sentence's events,
// sorted, each once.
func participants(t *testing.T, p *pipeline.Pipeline, sentence string) []string {
	t.Helper()
	r, err := p.Run(parse(t, p, "news", sentence))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range r.Facts {
		if f.Predicate == vocab.Participant {
			found = append(found, r.Linking.Entities[f.Object].Name)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// TestSubjectsAndVisitors reads sentences whose parse gives a verb two subjects,
// or a visit to whoever is visiting.
func TestSubjectsAndVisitors(t *testing.T) {
	p := load(t)
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"US President Jane Doe and Kenyan President William Otieno have spoken by phone for over two hours.", []string{"Jane Doe", "William Otieno"}},
		{"The visit would come after Kenya on Friday held talks with Finnish President Aleksi Niemi.", []string{"Aleksi Niemi", "Kenya"}},
		{"Jane Doe met with Mr. William Otieno, deputy minister of trade, and Mr. Olav Lind, secretary of the treasury.", []string{"Jane Doe", "Olav Lind", "William Otieno"}},
		{"Finland's top diplomat, Aleksi Niemi, will attend the Lima Security Conference this month.", []string{"Aleksi Niemi"}},
		{"The visit would come if Kenya held talks with Finnish President Aleksi Niemi.", nil},
		{"Malta's George Camilleri and Libya's Abdul Dbeiba spoke on the phone.", []string{"Abdul Dbeiba", "George Camilleri"}},
		{"Jane Doe met with the Prime Minister of Singapore Lee Hsien Loong in Tokyo today.", []string{"Jane Doe", "Lee Hsien Loong"}},
		{"NATO Secretary General Lars Holm visited Kyiv on Friday.", []string{"Lars Holm"}},
		{"Chen Bo on Thursday held talks with visiting Malaysian Prime Minister Ahmad Razak in Beijing.", []string{"Ahmad Razak", "Chen Bo"}},
	} {
		found := participants(t, p, c.sentence)
		if !slices.Equal(found, c.want) {
			t.Errorf("%s: participants %v, want %v", c.sentence, found, c.want)
		}
	}
}
