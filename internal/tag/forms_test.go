package tag

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestListedForms checks that listed forms outrank learned endings, and that
// a bad line is told.
func TestListedForms(t *testing.T) {
	l, err := ReadLemmas("rules", []byte("VERB\tVBD\tew\t2\tow\n"))
	if err != nil {
		t.Fatal(err)
	}
	forms := fstest.MapFS{FormsFile: {Data: []byte("# comment\nwithdraw\twithdrew\twithdrawn\twithdrawing\n")}}
	if err := l.addForms(forms); err != nil {
		t.Fatal(err)
	}
	for form, want := range map[string]string{"grew": "grow", "withdrew": "withdraw", "Withdrew": "withdraw"} {
		if got := l.Lemma(form, Class{"VERB", "VBD"}); got != want {
			t.Errorf("%s: lemma %s, want %s", form, got, want)
		}
	}
	bad := fstest.MapFS{FormsFile: {Data: []byte("go\twent\n")}}
	if err := l.addForms(bad); err == nil || !strings.Contains(err.Error(), "verb-forms.tsv:1:1: 2 columns") {
		t.Errorf("a line of two columns gives %v", err)
	}
}
