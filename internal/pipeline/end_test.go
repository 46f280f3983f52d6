package pipeline_test

import "testing"

// An article may end anywhere, also in the middle of a name or a title.
func TestReadsUpToTheLastToken(t *testing.T) {
	p := load(t)
	for _, body := range []string{
		"The ball was won by Anna Kenya", "He met US President", "She spoke to German", "Prime Minister",
		"Talks with President Kenyan", "They met French President Emmanuel", "“No", "Mr", "The", "on 5 May", "They won the 2015", "Bank", "head of Better", "He leads FC",
	} {
		if _, err := p.Run(parse(t, p, "end", body)); err != nil {
			t.Errorf("%q: %v", body, err)
		}
	}
}
