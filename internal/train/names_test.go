package train

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"accord/internal/name"

	"github.com/google/go-cmp/cmp"
)

const columnSample = `# newdoc id = a
# text = Ann Lee met Japanese envoys
Ann	B-PER
Lee	I-PER
met	O
Japanese	B-MISC
envoys	O

# newdoc id = b
1	Oslo	B-LOC	-	-
2	waits	O	-	-
`

const clusterSample = `{"sents": [["Ann", "Lee", "left", "Oslo", "."], ["NATO", "met", "in", "May"]], "vertexSet": [[{"sent_id": 0, "pos": [0, 2], "type": "PER"}], [{"sent_id": 0, "pos": [3, 4], "type": "ORG"}], [{"sent_id": 1, "pos": [0, 1], "type": "ORG"}], [{"sent_id": 1, "pos": [3, 4], "type": "TIME"}]]}`

const entitySample = `# newdoc id = x
1	The	the	DET	DT	_	2	det	_	Entity=(1-organization-new-nnnnn-cf1-2-sgl-Bank
2	Bank	bank	PROPN	NNP	_	0	root	_	_
3	of	of	ADP	IN	_	4	case	_	_
4	England	England	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-nnnnn-cf2-1-sgl)1)
5	told	tell	VERB	VBD	_	2	acl	_	_
6	Dr.	Dr.	PROPN	NNP	_	7	amod	_	Entity=(3-person-new-nnnnn-cf3-2-coref
7	Ann	Ann	PROPN	NNP	_	5	obj	_	_
8	Lee	Lee	PROPN	NNP	_	7	flat	_	_
9	of	of	ADP	IN	_	10	case	_	_
10	Ohio	Ohio	PROPN	NNP	_	7	nmod	_	Entity=(4-place-new-nnnnn-cf4-1-sgl)3)
`

// namesOf lists the names of all examples, a sentence a line.
func namesOf(text *NameText) []string {
	var out []string
	for _, e := range text.Examples {
		var line []string
		for _, n := range e.Names() {
			line = append(line, string(n.Class)+" "+strings.Join(e.Words[n.First:n.Last], " "))
		}
		out = append(out, strings.Join(line, "; "))
	}
	return out
}

func TestNameReaders(t *testing.T) {
	for _, tt := range []struct {
		file, in string
		want     []string
	}{
		{"a.tsv", columnSample, []string{"person Ann Lee; event Japanese", "place Oslo"}},
		{"a.jsonl", clusterSample, []string{"person Ann Lee; organization Oslo", "organization NATO"}},
		{"a.conllu", entitySample, []string{"organization Bank of England; person Ann Lee; place Ohio"}},
	} {
		path := filepath.Join(t.TempDir(), tt.file)
		if err := os.WriteFile(path, []byte(tt.in), 0o644); err != nil {
			t.Fatal(err)
		}
		text, err := ReadNames(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, namesOf(text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.file, diff)
		}
	}
}

func TestDocumentsAreToldApart(t *testing.T) {
	text, err := ParseNameColumns("x", strings.NewReader(columnSample))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := text.Examples[0].Document, text.Examples[1].Document; a == b {
		t.Errorf("both sentences are in document %d", a)
	}
}

func TestKindsAFileNeverMarksStayOpen(t *testing.T) {
	text, err := ParseNameColumns("x", strings.NewReader("Ann B-PER\nRan O\n"))
	if err != nil {
		t.Fatal(err)
	}
	org, _ := name.KindsOf("ORG")
	person, _ := name.KindsOf("PER")
	ran := text.Examples[0].Labels[1]
	if ran&org.First() == 0 || ran&person.First() != 0 || ran&name.Outside == 0 {
		t.Errorf("labels of %q are %b", "Ran", ran)
	}
}

func TestNameReaderErrors(t *testing.T) {
	for _, tt := range []struct{ file, in, want string }{
		{"x.tsv", "Ann B-PER\nmet\n", "x.tsv:2: 1 column"},
		{"x.tsv", "Ann B-PER\nmet X\n\n", `x.tsv:3: token "met": label "X", want O`},
		{"x.tsv", "Ann B-unheard\n\n", `label "B-unheard"`},
		{"x.jsonl", "{\n", "x.jsonl:1: "},
		{"x.jsonl", `{"sents":[["a"]],"vertexSet":[[{"sent_id":0,"pos":[0,2],"type":"PER"}]]}`, "outside the document"},
		{"x.jsonl", `{"sents":[["a"]],"vertexSet":[[{"sent_id":0,"pos":[0,1],"type":"ELF"}]]}`, `entity type "ELF"`},
		{"x.conllu", "1\ta\n", "x.conllu:1: 2 columns, want 10"},
	} {
		path := filepath.Join(t.TempDir(), tt.file)
		if err := os.WriteFile(path, []byte(tt.in), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadNames(path); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: error %v, want %q", tt.in, err, tt.want)
		}
	}
}

func FuzzParseNameColumns(f *testing.F) {
	f.Add(columnSample)
	f.Add("a B-x|O\n")
	f.Fuzz(func(t *testing.T, in string) {
		text, err := ParseNameColumns("fuzz", strings.NewReader(in))
		if err != nil {
			return
		}
		for _, e := range text.Examples {
			if len(e.Words) != len(e.Labels) || len(e.Words) == 0 {
				t.Fatalf("%d words, %d labels", len(e.Words), len(e.Labels))
			}
		}
	})
}

func FuzzParseNameEntities(f *testing.F) {
	f.Add(entitySample)
	f.Fuzz(func(t *testing.T, in string) { ParseNameEntities("fuzz", strings.NewReader(in)) })
}

func TestScoreNames(t *testing.T) {
	text, err := ParseNameColumns("x", strings.NewReader("Ann B-PER\nLee I-PER\nleft O\nOslo B-LOC\nin O\nMay O\n"))
	if err != nil {
		t.Fatal(err)
	}
	found := []name.Name{
		{First: 0, Last: 1, Class: name.Person}, // wrong end
		{First: 3, Last: 4, Class: name.Place},
		{First: 5, Last: 6, Class: name.Misc}, // not measured
	}
	got := ScoreNames(text, func([][]string) [][]name.Name { return [][]name.Name{found} }).All
	if want := (Count{Gold: 2, Found: 2, Right: 1}); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
}

func TestNamesLearnsTheSameBytesTwice(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.tsv")
	if err := os.WriteFile(path, []byte(columnSample+"\nNATO\tB-ORG\nand\tO\nOslo\tB-LOC\nmet\tO\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	words := filepath.Join(dir, "words.tsv")
	if err := os.WriteFile(words, []byte("ann\t0\t1\t1\t1\noslo\t1\t2\t2\t4\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	table, err := WordClasses(words)
	if err != nil {
		t.Fatal(err)
	}
	classes, err := name.ReadClasses(table)
	if err != nil {
		t.Fatal(err)
	}
	learn := func(learners, processors int) NameReport {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		report, err := Names(context.Background(), NameOptions{
			Classes: classes, Sources: []NameSource{{Path: path, Share: 1.5}}, Held: []string{path},
			Passes: 12, Seed: 3, MinUpdates: 1, Learners: learners, Forget: 0.1,
		})
		if err != nil {
			t.Fatal(err)
		}
		if f1 := report.Scores[path].All.F1(); f1 != 1 {
			t.Errorf("%d learners: F1 %.3f on their own lessons, want 1", learners, f1)
		}
		return report
	}
	one, three := learn(1, 2), learn(3, 3)
	if !bytes.Equal(one.Model.Bytes(), learn(1, 1).Model.Bytes()) {
		t.Error("two trainings gave different models")
	}
	if !bytes.Equal(three.Model.Bytes(), learn(3, 1).Model.Bytes()) {
		t.Error("two trainings by three learners gave different models")
	}
	if bytes.Equal(one.Model.Bytes(), three.Model.Bytes()) {
		t.Error("three learners learned what one does")
	}
}

func TestColumnsSurviveWriting(t *testing.T) {
	text, err := ParseNameEntities("x", strings.NewReader(entitySample))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := WriteNameColumns(&out, text); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "Bank\tB-organization\nof\tI-organization\n") {
		t.Errorf("written:\n%s", out.String())
	}
	again, err := ParseNameColumns("x", &out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(namesOf(text), namesOf(again)); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}
