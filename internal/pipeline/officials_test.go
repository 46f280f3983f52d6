package pipeline_test

import (
	"slices"
	"testing"

	"accord/internal/vocab"
)

// TestOfficialsOfTheArticlesState reads offices that are told without their
// state: of the country that the article is about, and of no other.
func TestOfficialsOfTheArticlesState(t *testing.T) {
	p := load(t)
	for _, c := range []struct {
		about, text string
		want, not   []string
	}{
		{
			"the one country that is named",
			"Tunisia has a new government. President Karim Saidi named it in Tunis on Monday. The Tunisian parliament must approve it. Tunisia is poor. Finance Minister Amel Jaziri and the lawmaker Hedi Zarrouk agreed.",
			[]string{"Karim Saidi", "Amel Jaziri", "Hedi Zarrouk"}, nil,
		},
		{
			"a guest of the country is no official of it",
			"China will build the port. Prime Minister Tavita Lomu signed the deal with China in Beijing, where Chinese officials praised it. Chinese banks will lend the money.",
			nil, []string{"Tavita Lomu"},
		},
		{
			"two countries of equal weight",
			"Kenya and Uganda closed the border. Kenyan and Ugandan traders protested. Kenya said that it would open again; Uganda disagreed. President Moses Kibet called for calm.",
			nil, []string{"Moses Kibet"},
		},
		{
			"an office that another holds",
			"Kenyan President Moses Kibet left Nairobi. Kenya is calm. Kenya said that President Tobias Hall had called him.",
			nil, []string{"Tobias Hall"},
		},
		{
			"the president of a club, and of a company",
			"Spain won. The Spanish team beat Sweden in Madrid. Acton United president Jane Doe wept; Spain celebrated. President of Acme Corp. Tom Hall paid.",
			nil, []string{"Jane Doe", "Tom Hall"},
		},
		{
			"an office that one state alone has",
			"Cuba is angry. Cuba blamed the US. Cuban officials met in Havana. Treasury Secretary Jane Doe did not comment. President Tom Hall said nothing.",
			[]string{"Jane Doe"}, []string{"Tom Hall"},
		},
	} {
		r, err := p.Run(parse(t, p, "news", c.text))
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, f := range r.Facts {
			if f.Predicate == vocab.OfficialOf {
				found = append(found, r.Linking.Entities[f.Subject].Name)
			}
		}
		for _, who := range c.want {
			if !slices.Contains(found, who) {
				t.Errorf("%s: officials %v; want %s among them", c.about, found, who)
			}
		}
		for _, who := range c.not {
			if slices.Contains(found, who) {
				t.Errorf("%s: officials %v; want %s not among them", c.about, found, who)
			}
		}
	}
}
