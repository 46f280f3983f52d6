package relation

import (
	"strings"
	"testing"

	"accord/data"
)

// BenchmarkExtract reads sentences of which few state a fact.
func BenchmarkExtract(b *testing.B) {
	e, err := Load(data.FS, knowledge(b))
	if err != nil {
		b.Fatal(err)
	}
	sentence := "The>3:det quiet>3:amod river~river/NOUN/NN>4:nsubj runs~run/VERB/VBZ>0:root past>7:case the>7:det " +
		"[Foreign_Office|Organization]>4:obl ,>4:punct where>10:advmod [Jane|Person]>11:nsubj works~work/VERB/VBZ>7:acl:relcl " +
		"late>11:advmod at>14:case night~night/NOUN/NN>11:obl .>4:punct"
	in := marked(b, strings.Repeat(sentence+" // ", 200)+sentence)
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		e.Extract(in)
		tokens += len(in.Doc.Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
