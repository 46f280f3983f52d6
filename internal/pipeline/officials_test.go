package pipeline_test

import (
	"slices"
	"strings"
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
			"of a ministry whose country is told twice",
			"Qatar's Foreign Ministry and Peru's army were glad. Peru slept. The Qatari Foreign Ministry denied it. Foreign Ministry spokesman Tom Hall left Peru.",
			[]string{"Tom Hall"}, nil,
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

// TestBodiesOfTheArticlesState reads bodies that only their kind names: of the
// country that the article is about, and of no other.
func TestBodiesOfTheArticlesState(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ about, text, want string }{
		{
			"the one country that is named",
			"Tunisia has a new government. The Tunisian president named it in Tunis. Tunisia is poor. The Finance Ministry will pay, said a clerk at the Ministry of Finance.",
			"organization/tunisia-finance-ministry Tunisia",
		},
		{
			"two countries of equal weight",
			"Kenya and Uganda closed the border. Kenyan and Ugandan traders protested. Kenya said that it would open again; Uganda disagreed. The Interior Ministry called for calm.",
			"organization/interior-ministry",
		},
		{
			"another country has the body in the article",
			"Kenya closed the border. Kenyan traders protested. Kenya is poor. Peru's Senate and the Senate of Chile did not comment. The Senate will vote.",
			"organization/senate",
		},
		{
			"a part of a country has it",
			"The Delaware Senate has 21 members. The US state of Delaware is small. The US is large, American voters say, and so does the US press. Half of the Senate is elected in the US every two years.",
			"organization/senate",
		},
		{
			"whoever comes to the country is of another",
			"China will build the port. Prime Minister Tavita Lomu signed the deal with China in Beijing, where Chinese officials praised it. Chinese banks will lend the money. The Health Ministry was glad.",
			"organization/health-ministry",
		},
		{
			"a country without ministries",
			"The US is calm. American officials slept. The US slept. The Foreign Ministry said nothing.",
			"organization/foreign-ministry",
		},
		{
			"a body that the country has not",
			"The US is calm. American officials slept. The US slept. The National Assembly said nothing.",
			"organization/national-assembly",
		},
		{
			"a body that churches have too",
			"Kenya is calm. Kenyan officials slept. Kenya slept. The General Assembly said nothing.",
			"organization/general-assembly",
		},
		{
			"what a fact in the article tells",
			"The US and China met in London. The US and Peru were glad. China sent officials of its army. China will be represented by senior officials from the Ministry of Commerce.",
			"organization/china-commerce-ministry China",
		},
	} {
		r, err := p.Run(parse(t, p, "news", c.text))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for id, e := range r.Linking.Entities {
			got := strings.TrimPrefix(e.IRI, vocab.Base)
			for _, f := range r.Facts {
				if f.Predicate == vocab.BodyOf && f.Subject == id {
					got += " " + r.Linking.Entities[f.Object].Name
				}
			}
			found = found || got == c.want
		}
		if !found {
			t.Errorf("%s: no %s", c.about, c.want)
		}
	}
}
