package relation

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLint(t *testing.T) {
	e := load(t, `pattern heads
  tokens ?p:Person heads ?o:Organization
  fact ?p schema:worksFor ?o
  yes [Jane Doe|Person] heads [Acme|Organization]
      => Jane Doe | schema:worksFor | Acme
  yes [Jane Doe|Person] heads [Acme|Organization]
      => Jane Doe | schema:worksFor | Apex
  no [Jane Doe|Person] heads [Acme|Organization]
  no [Jane Doe|Person] heads home
  no unreadable
`)
	problems := e.Lint(func(sentence string) (Input, error) {
		if sentence == "unreadable" {
			return Input{}, errors.New("cannot read it")
		}
		return marked(t, sentence), nil
	})
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	const sentence = `"[Jane Doe|Person] heads [Acme|Organization]"`
	want := []string{
		"test.pat:6:7: pattern heads: found Jane Doe | worksFor | Acme in " + sentence + ", which the example does not list",
		"test.pat:6:7: pattern heads: did not find Jane Doe | schema:worksFor | Apex in " + sentence,
		"test.pat:8:6: pattern heads: found Jane Doe | worksFor | Acme in " + sentence + ", which the example does not list",
		"test.pat:10:6: pattern heads: cannot read it",
	}
	if diff := cmp.Diff(strings.Join(want, "\n"), strings.Join(got, "\n")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
