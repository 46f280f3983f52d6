package relation

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuotations(t *testing.T) {
	tests := []struct{ name, sentence, want string }{
		{"verb, then name", `" [We are ready|Quotation] , " said/VERB [Jane Doe|Person] , head of [Acme|Organization] .`,
			"Jane Doe | said | We are ready"},
		{"verb, then title and name", `" [We are ready|Quotation] , " said/VERB the [French|Country=France] [envoy|Title] [Jane Doe|Person] .`,
			"Jane Doe | said | We are ready"},
		{"name, then verb", `" [We are ready|Quotation] , " [Jane Doe|Person] told/VERB reporters .`,
			"Jane Doe | said | We are ready"},
		{"name, apposition, verb", `" [We are ready|Quotation] , " [Jane Doe|Person] , the envoy , said/VERB .`,
			"Jane Doe | said | We are ready"},
		{"before", `[Jane Doe|Person] said/VERB , " [We are ready|Quotation] . "`,
			"Jane Doe | said | We are ready"},
		{"split and continued", `" [We are ready|Quotation] , " said/VERB [Jane Doe|Person] . // " [It is time .|Quotation] "`,
			"Jane Doe | said | We are ready\nJane Doe | said | It is time ."},
		{"in the next paragraph it is not plain", `" [We are ready|Quotation] , " said/VERB [Jane Doe|Person] . ¶ " [It is time .|Quotation] "`,
			"Jane Doe | said | We are ready"},
		{"left open until its speaker comes", `" [We are ready .|Quotation] ¶ " [It is time .|Quotation] ¶ " [Let us go|Quotation] , " said/VERB [Jane Doe|Person] .`,
			"Jane Doe | said | We are ready .\nJane Doe | said | It is time .\nJane Doe | said | Let us go"},
		{"closed, and then somebody speaks", `" [We are ready .|Quotation] " ¶ " [Let us go|Quotation] , " said/VERB [Jane Doe|Person] .`, "Jane Doe | said | Let us go"},
		{"left open at the end of the paragraph", `" [We are ready|Quotation] , " said/VERB [Jane Doe|Person] . // " [It is time .|Quotation] ¶ " [Let us go .|Quotation] "`,
			"Jane Doe | said | We are ready\nJane Doe | said | It is time .\nJane Doe | said | Let us go ."},
		{"each of them", `" [We are ready|Quotation] , " [they|Group:pronoun=Jane_Doe+John_Roe] said/VERB .`,
			"Jane Doe | said | We are ready\nJohn Roe | said | We are ready"},
		{"according to", `The plan is " [good for everyone|Quotation] " , according to [Jane Doe|Person] .`,
			"Jane Doe | said | good for everyone"},
		{"relative clause", `[Jane Doe|Person] , who last week described/VERB it as " [a good start|Quotation] " , left/VERB .`,
			"Jane Doe | said | a good start"},
		{"scare quotes", `[Jane Doe|Person] arrived/VERB at the " [peace|Quotation] " talks .`, ""},
		{"short but taken by its verb", `[Jane Doe|Person] said/VERB it was " [a mistake|Quotation] " .`,
			"Jane Doe | said | a mistake"},
		{"introduced by a colon", `[Jane Doe|Person] said/VERB : ¶ " [We are ready to leave .|Quotation] "`,
			"Jane Doe | said | We are ready to leave ."},
		{"a country does not speak", `" [We are ready|Quotation] , " [Beijing|Country=China] said/VERB .`, ""},
		{"not said", `[Jane Doe|Person] left/VERB . // " [We are ready to go|Quotation] "`, ""},
	}
	k := knowledge(t)
	m := &modality{k.Lexicons.Modality, newWordList(""), newWordList("")}
	e := newExtractor(nil, m, k.Ontology)
	e.speech = &speech{k.Lexicons.ReportingVerbs, k.Lexicons.OrganizationNouns, newWordList("paper"), newWordList("issuing"), newWordList("voice"), newWordList("naming"), newWordList("utterance"), newWordList("utterance-of"), m}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := marked(t, tt.sentence)
			for i := range in.Linking.Entities {
				if len(in.Linking.Refers[0]) == 0 && in.Linking.Entities[i].Class == "Group" {
					in.Linking.Entities[i].Class = "Person"
				}
			}
			if diff := cmp.Diff(tt.want, told(in, e.Extract(in))); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
