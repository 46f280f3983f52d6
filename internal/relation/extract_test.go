package relation

import (
	"strings"
	"testing"

	"accord/data"

	"github.com/google/go-cmp/cmp"
)

// examples satisfies the language's demand for a yes and a no.
const examples = "\n  yes a\n    => a | schema:jobTitle | b\n  no c\n"

func TestTokens(t *testing.T) {
	tests := []struct{ name, pattern, sentence, want string }{
		{"words and classes", `tokens ?p:Person "," head of the? ?o:Organization
  fact ?p schema:worksFor ?o`,
			"[Jane Doe|Person] , head of the [Trade Council|Organization] .",
			"Jane Doe | worksFor | Trade Council"},
		{"alternatives and repetition", `tokens ?p:Person (pos:ADV | lemma:really)* (joined|left) ?o:Organization
  fact ?p schema:worksFor ?o`,
			"[Jane Doe|Person] suddenly/ADV really joined [Acme|Organization]",
			"Jane Doe | worksFor | Acme"},
		{"gap does not cross a comma", `tokens ?p:Person ..5 ?o:Organization
  fact ?p schema:worksFor ?o`,
			"[Jane Doe|Person] , for [Acme|Organization]", ""},
		{"each element of a list", `tokens led by each((the|:Title)* ?p:Person) of ?o:Organization
  fact ?p schema:worksFor ?o`,
			"led by [Minister|Title] [A B|Person] , [C D|Person] , and the [Envoy|Title] [E F|Person] of [Acme|Organization]",
			"A B | worksFor | Acme\nC D | worksFor | Acme\nE F | worksFor | Acme"},
		{"a list goes on to its end", `tokens led by each(?p:Person)
  fact ?p schema:jobTitle "x"`,
			"led by [A|Person] , [B|Person] , [C|Person] , [D|Person] , [E|Person] and [F|Person]",
			"A | jobTitle | x\nB | jobTitle | x\nC | jobTitle | x\nD | jobTitle | x\nE | jobTitle | x\nF | jobTitle | x"},
		{"commas alone make no list", `tokens visit to each(?c:Country) ..2 ?o:Organization
  fact ?o accord:bodyOf ?c`,
			"visit to [Iran|Country] , [Iraq|Country] said [Acme|Organization]", ""},
		{"a list may end in something else", `tokens led by each(?p:Person)
  fact ?p schema:jobTitle "x"`,
			"led by [A|Person] , [B|Person] , and many others", "A | jobTitle | x\nB | jobTitle | x"},
		{"elements keep their own variables", `tokens each(?c:Country ?t:Title) ?p:Person
  fact ?p accord:officialOf ?c
  fact ?p schema:jobTitle ?t`,
			"[Egyptian|Country=Egypt] [President|Title] and [Kenyan|Country=Kenya] [Envoy|Title] [A B|Person]",
			"A B | jobTitle | President\nA B | officialOf | Egypt\nA B | jobTitle | Envoy\nA B | officialOf | Kenya"},
		{"elements of two kinds", `tokens each((:Title)* ?x:Person | ?x:Country) met ?y:Organization
  fact ?x schema:worksFor ?y
  fact ?y accord:bodyOf ?x`,
			"[Envoy|Title] [A B|Person] and [Kenya|Country] met [Acme|Organization]",
			"A B | worksFor | Acme\nAcme | bodyOf | Kenya"},
		{"nested mention", `tokens ?o:Organization(has ?c:Country)
  fact ?o accord:bodyOf ?c`,
			"The [[Russian|Country=Russia] Foreign Ministry|Organization] spoke",
			"Russian Foreign Ministry | bodyOf | Russia"},
		{"at least two nested", `tokens ?a:Agreement(has two ?c:Country)
  fact ?a accord:party ?c`,
			"[[Iran|Country] Deal|Agreement] and [[Iran|Country] - [Iraq|Country] Deal|Agreement]",
			"Iran - Iraq Deal | party | Iran\nIran - Iraq Deal | party | Iraq"},
		{"a name hides what is inside", `tokens ?c:Country ?w:Title
  fact ?c schema:jobTitle ?w`,
			"[Bank of [China|Country]|Organization] [chairman|Title]", ""},
		{"a group stands for all", `tokens ?g:Country|Group met ?p:Person
  fact ?p accord:officialOf ?g`,
			"[Iran|Country] and [Iraq|Country] : [both sides|Group:nominal=Iran+Iraq] met [Jane Doe|Person]",
			"Jane Doe | officialOf | Iran\nJane Doe | officialOf | Iraq"},
		{"negative lookbehind", `tokens not-after(of from) ?p:Person joined ?o:Organization
  fact ?p schema:worksFor ?o`,
			"a friend of [A|Person] joined [Acme|Organization] and [B|Person] joined [Acme|Organization]",
			"B | worksFor | Acme"},
		{"negative lookahead", `tokens ?t:Title ?p:Person !and
  fact ?p schema:jobTitle ?t`,
			"[President|Title] [A|Person] and [President|Title] [B|Person]",
			"B | jobTitle | President"},
		{"what the ontology does not allow is dropped", `tokens ?p:Person|Organization (of|from) ?c:Country
  fact ?p accord:officialOf ?c`,
			"[Acme|Organization] of [Iran|Country] and [Jane Doe|Person] of [Iran|Country]", "Jane Doe | officialOf | Iran"},
		{"longest mention first", `tokens ?e:Event
  fact ?e accord:date "x"`,
			"the [trade [talks|Event]|Event:nominal]",
			"trade talks | date | x\ntalks | date | x"},
		{"attributes", `words office
  minister
pattern q
  tokens ?t:Title[@office, !plural] ?p:Person[name]
  fact ?p schema:jobTitle ?t`,
			"[Minister|Title] [A|Person] , [singer|Title] [B|Person] , [Minister|Title] [he|Person:pronoun]",
			"A | jobTitle | Minister"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := "pattern p\n  " + tt.pattern + examples
			if strings.HasPrefix(tt.pattern, "words") {
				source = tt.pattern + examples
			}
			in := marked(t, tt.sentence)
			got := told(in, load(t, source).Extract(in))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestPatternErrors(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"unknown block", "patern x\n  about y", `test.pat:1:1: unknown block "patern"`},
		{"unknown class", "pattern p\n  tokens ?x:Human", `test.pat:2:10: unknown class "Human"`},
		{"unbound variable", "pattern p\n  tokens ?x:Person\n  fact ?x schema:worksFor ?y", `test.pat:3:8: "?y" is bound by no`},
		{"unknown predicate", "pattern p\n  tokens ?x:Person\n  fact ?x schema:likes ?x", `unknown predicate "schema:likes"`},
		{"open group", "pattern p\n  tokens ( ?x:Person", `test.pat:2:21: expression ends, expected ")"`},
		{"empty loop", "pattern p\n  tokens ( a? )* b", `test.pat:2:10: repeats an expression that may match nothing`},
		{"no example", "pattern p\n  tokens ?x:Person\n  fact ?x schema:jobTitle \"x\"", "needs an example"},
		{"second name", "pattern p\n  tokens ?x:Person\n  fact ?x schema:jobTitle \"x\"" + examples + "pattern p\n", `a second pattern is called "p"`},
		{"unknown list", "pattern p\n  tokens @nothing", `no word list is called "nothing"`},
		{"recursive definition", "define d\n  a <d>\npattern p\n  tokens <d>", `definition "d" uses itself`},
		{"argument without target", "pattern p\n  deps lemma:sign\n    subj", "test.pat:3:5: argument lacks a target"},
		{"trigger without word", "pattern p\n  deps pos:VERB\n    subj ?x:Person", "a trigger needs a word"},
		{"bad modality", "pattern p\n  modality maybe", `test.pat:2:12: unknown modality "maybe"`},
	}
	k := knowledge(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks, err := parseBlocks("test.pat", tt.source)
			if err == nil {
				_, err = parseLibrary(blocks, k)
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

func TestEmbeddedPatternsLoad(t *testing.T) {
	if _, err := Load(data.FS, knowledge(t)); err != nil {
		t.Fatal(err)
	}
}

func FuzzPatterns(f *testing.F) {
	f.Add("pattern p\n  tokens ?p:Person \",\" each((the|:Title)* ?o:Organization(has ?c:Country))\n  fact ?p schema:worksFor ?o" + examples)
	f.Add("words w\n  a \"b c\"\ndefine d\n  @w+ ..3 !x\npattern p\n  deps @w pos:VERB\n    subj or obj>nmod:of|in ?p:Person[!plural] via @w\n  fact ?p schema:jobTitle \"x\"")
	k := knowledge(f)
	f.Fuzz(func(t *testing.T, source string) {
		blocks, err := parseBlocks("fuzz.pat", source)
		if err != nil {
			return
		}
		_, _ = parseLibrary(blocks, k)
	})
}

// TestBareInput reads what no stage has said anything about.
func TestBareInput(t *testing.T) {
	e, err := Load(data.FS, knowledge(t))
	if err != nil {
		t.Fatal(err)
	}
	in := marked(t, `" [We are ready|Quotation] , " said [Jane Doe|Person] , [head|Title] of [Acme|Organization] .`)
	in.Words, in.Arcs = nil, nil
	want := "Jane Doe | said | We are ready\nJane Doe | jobTitle | head\nJane Doe | worksFor | Acme"
	if diff := cmp.Diff(want, told(in, e.Extract(in))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	empty := marked(t, "word")
	empty.Doc.Tokens, empty.Doc.Sentences, empty.Words = nil, nil, nil
	if facts := e.Extract(empty); len(facts) != 0 {
		t.Errorf("facts of an empty text: %v", facts)
	}
}

// TestSameBytes runs one extractor from several goroutines.
func TestSameBytes(t *testing.T) {
	e, err := Load(data.FS, knowledge(t))
	if err != nil {
		t.Fatal(err)
	}
	in := marked(t, "[French|Country=France] [President|Title] [Emmanuel Macron|Person] and [Kenya|Country] 's [President|Title] [William Ruto|Person] spoke .")
	want := told(in, e.Extract(in))
	if !strings.Contains(want, "William Ruto | officialOf | Kenya") {
		t.Fatalf("found only\n%s", want)
	}
	got := make(chan string)
	for range 4 {
		go func() { got <- told(in, e.Extract(in)) }()
	}
	for range 4 {
		if diff := cmp.Diff(want, <-got); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
	}
}
