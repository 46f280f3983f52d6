package train

import (
	"strings"
	"testing"

	"accord/internal/parse"

	"github.com/google/go-cmp/cmp"
)

const sample = `# text = Don't go. Stay
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
3.1	it	_	_	_	_	_	_	_	_
4	.	.	PUNCT	.	_	3	punct	_	_

1	Stay	stay	VERB	VB	_	0	root	_	_
`

func TestParseTreebank(t *testing.T) {
	bank, err := ParseTreebank("sample", strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for i := range bank.Doc.Tokens {
		words = append(words, bank.Doc.Word(i)+"/"+bank.Words[i].XPOS)
	}
	if got, want := strings.Join(words, " "), "Do/VB n't/RB go/VB ./. Stay/VB"; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
	want := []parse.Arc{{Head: 2, Rel: "aux"}, {Head: 2, Rel: "advmod"}, {Head: -1, Rel: "root"}, {Head: 2, Rel: "punct"}, {Head: -1, Rel: "root"}}
	if diff := cmp.Diff(want, bank.Arcs); diff != "" {
		t.Errorf("arcs (-want +got):\n%s", diff)
	}
	if n := len(bank.Doc.Sentences); n != 2 {
		t.Errorf("%d sentences, want 2", n)
	}
}

func TestParseTreebankErrors(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"columns", "1\tno", "x:1: 2 columns, want 10"},
		{"number", "2\ta\ta\tX\tX\t_\t0\troot\t_\t_", `x:1: token number "2", want 1`},
		{"head", "1\ta\ta\tX\tX\t_\ty\troot\t_\t_", `x:1: head "y", want a token number or 0`},
		{"far head", "1\ta\ta\tX\tX\t_\t2\troot\t_\t_\n\n", "x:2: token 1 has head 2, after the sentence's last token 1"},
	} {
		if _, err := ParseTreebank("x", strings.NewReader(tt.in)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
	}
}

func FuzzParseTreebank(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, in string) {
		bank, err := ParseTreebank("fuzz", strings.NewReader(in))
		if err != nil {
			return
		}
		covered := 0
		for _, s := range bank.Doc.Sentences {
			for i := s.First; i < s.Last; i++ {
				covered++
				if h := bank.Arcs[i].Head; h != -1 && (h < s.First || h >= s.Last) {
					t.Fatalf("token %d has head %d outside its sentence [%d,%d)", i, h, s.First, s.Last)
				}
			}
		}
		if covered != len(bank.Words) {
			t.Fatalf("%d of %d tokens in sentences", covered, len(bank.Words))
		}
	})
}
