package relation

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// party is one pattern that every construction below is read by.
const party = `words delegate
  leader official
pattern party
  deps lemma:sign pos:VERB
         subj ?x:Country via @delegate
         obj ?a:Agreement
         maybe pp:in ?l:Place
  fact ?a accord:party ?x
  fact ?a schema:location ?l` + examples

const (
	kenya    = "Pact | party | Kenya"
	ethiopia = "Pact | party | Ethiopia"
)

func TestConstructions(t *testing.T) {
	tests := []struct{ name, sentence, want string }{
		{"active", "[Kenya|Country]>2:nsubj signed~sign/VERB/VBD>0:root [Pact|Agreement]>2:obj", kenya},
		{"subjects in coordination", "[Kenya|Country]>4:nsubj and>3:cc [Ethiopia|Country]>1:conj signed~sign/VERB/VBD>0:root [Pact|Agreement]>4:obj",
			kenya + "\n" + ethiopia},
		{"passive", "[Pact|Agreement]>3:nsubj:pass was~be/AUX>3:aux:pass signed~sign/VERB/VBN>0:root by>5:case [Kenya|Country]>3:obl:agent", kenya},
		{"reduced relative", "The>2:det [Pact|Agreement]>6:nsubj signed~sign/VERB/VBN>2:acl by>5:case [Kenya|Country]>3:obl:agent holds~hold/VERB/VBZ>0:root", kenya},
		{"subject relative", "[Kenya|Country]>6:nsubj ,>4:punct which>4:nsubj signed~sign/VERB/VBD>1:acl:relcl [Pact|Agreement]>4:obj left~leave/VERB/VBD>0:root", kenya},
		{"object relative with a gap", "The>2:det [Pact|Agreement]>5:nsubj [Kenya|Country]>4:nsubj signed~sign/VERB/VBD>2:acl:relcl holds~hold/VERB/VBZ>0:root", kenya},
		{"object relative pronoun", "The>2:det [Pact|Agreement]>6:nsubj that>5:obj [Kenya|Country]>5:nsubj signed~sign/VERB/VBD>2:acl:relcl holds~hold/VERB/VBZ>0:root", kenya},
		{"control", "[Kenya|Country]>2:nsubj managed~manage/VERB/VBD>0:root to>4:mark sign/VERB/VB>2:xcomp [Pact|Agreement]>4:obj", kenya},
		{"shared subject", "[Kenya|Country]>2:nsubj came~come/VERB/VBD>0:root and>4:cc signed~sign/VERB/VBD>2:conj [Pact|Agreement]>4:obj", kenya},
		{"participle", "[Kenya|Country]>2:nsubj left~leave/VERB/VBD>0:root signing~sign/VERB/VBG>2:advcl [Pact|Agreement]>3:obj", kenya},
		{"those who stand for it", "Leaders~leader/NOUN/NNS>6:nsubj of>3:case [Kenya|Country]>1:nmod and>5:cc [Ethiopia|Country]>3:conj signed~sign/VERB/VBD>0:root [Pact|Agreement]>6:obj",
			kenya + "\n" + ethiopia},
		{"by demonym", "[Kenyan/ADJ/JJ|Country=Kenya]>2:amod officials~official/NOUN/NNS>3:nsubj signed~sign/VERB/VBD>0:root [Pact|Agreement]>3:obj", kenya},
		{"place of the object", "[Kenya|Country]>2:nsubj signed~sign/VERB/VBD>0:root [Pact|Agreement]>2:obj in>5:case [Rome|Place]>3:nmod",
			"Pact | location | Rome\n" + kenya},
		{"another verb", "[Kenya|Country]>2:nsubj tore~tear/VERB/VBD>0:root [Pact|Agreement]>2:obj", ""},
	}
	e := load(t, party)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := marked(t, tt.sentence)
			if diff := cmp.Diff(tt.want, told(in, e.Extract(in))); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestModality(t *testing.T) {
	const object = " [Pact|Agreement]>3:obj"
	tests := []struct {
		name, sentence string
		want           certainty
	}{
		{"asserted", "[Kenya|Country]>3:nsubj has~have/AUX/VBZ>3:aux signed~sign/VERB/VBN>0:root [Pact|Agreement]>3:obj", asserted},
		{"negated", "[Kenya|Country]>4:nsubj did~do/AUX/VBD>4:aux n't~not/PART/RB>4:advmod sign/VERB/VB>0:root [Pact|Agreement]>4:obj", blocked},
		{"possible", "[Kenya|Country]>3:nsubj may/AUX/MD>3:aux sign/VERB/VB>0:root" + object, blocked},
		{"future", "[Kenya|Country]>3:nsubj will/AUX/MD>3:aux sign/VERB/VB>0:root" + object, planned},
		{"planned", "[Kenya|Country]>2:nsubj expects~expect/VERB/VBZ>0:root to/PART>4:mark sign/VERB/VB>2:xcomp [Pact|Agreement]>4:obj", planned},
		{"wished", "[Kenya|Country]>2:nsubj wants~want/VERB/VBZ>0:root to/PART>4:mark sign/VERB/VB>2:xcomp [Pact|Agreement]>4:obj", blocked},
		{"refused", "[Kenya|Country]>2:nsubj refused~refuse/VERB/VBD>0:root to/PART>4:mark sign/VERB/VB>2:xcomp [Pact|Agreement]>4:obj", blocked},
		{"denied", "He>2:nsubj denied~deny/VERB/VBD>0:root that>5:mark [Kenya|Country]>5:nsubj signed~sign/VERB/VBD>2:ccomp [Pact|Agreement]>5:obj", blocked},
		{"said", "He>2:nsubj said~say/VERB/VBD>0:root that>5:mark [Kenya|Country]>5:nsubj signed~sign/VERB/VBD>2:ccomp [Pact|Agreement]>5:obj", asserted},
		{"conditional", "If/SCONJ>3:mark [Kenya|Country]>3:nsubj signs~sign/VERB/VBZ>5:advcl [Pact|Agreement]>3:obj wait~wait/VERB/VB>0:root", blocked},
		{"consequence", "[Kenya|Country]>2:nsubj signs~sign/VERB/VBZ>0:root [Pact|Agreement]>2:obj if/SCONJ>6:mark he>6:nsubj pays~pay/VERB/VBZ>2:advcl", blocked},
		{"asked", "Did~do/AUX/VBD>3:aux [Kenya|Country]>3:nsubj sign/VERB/VB>0:root [Pact|Agreement]>3:obj ?/PUNCT>3:punct", blocked},
		{"would, reported", "He>2:nsubj said~say/VERB/VBD>0:root [Kenya|Country]>5:nsubj would/AUX/MD>5:aux sign/VERB/VB>2:ccomp [Pact|Agreement]>5:obj", planned},
	}
	grades := []struct {
		name string
		want certainty
	}{{"asserted", asserted}, {"planned", planned}, {"any", blocked}}
	k := knowledge(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := marked(t, tt.sentence)
			for _, g := range grades {
				e := load(t, "words delegate\n  x\npattern p\n  modality "+g.name+`
  deps lemma:sign
    subj ?x:Country
    obj ?a:Agreement
  fact ?a accord:party ?x`+examples)
				plans := newWordList("planned")
				plans.add([]string{"will"})
				plans.add([]string{"expect"})
				e.modality = &modality{k.Lexicons.Modality, plans, newWordList("undo")}
				found := len(e.Extract(in)) > 0
				if want := tt.want <= g.want; found != want {
					t.Errorf("modality %s: found %v, want %v", g.name, found, want)
				}
			}
		})
	}
}
