package coref

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSieves(t *testing.T) {
	r := resolver(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"country codes", "[France|Country=FR] and [Paris|Country:metonym=FR] and [French|Country:demonym=FR] officials", []string{"France = Paris = French"}},
		{"equal but for marks", "[Al-Qaida|Organization] and [Al Qaida|Organization]", []string{"Al-Qaida = Al Qaida"}},
		{"majority of classes", "[Vale|Person] // [Vale|Organization] // [Vale|Organization]", []string{"Vale = Vale = Vale"}},
		{"surname", "[Anna Berg|Person] spoke // [Berg|Person] left", []string{"Anna Berg = Berg"}},
		{"surname with particle", "[Omar al Hadi|Person] spoke // [Hadi|Person] left // [al-Hadi|Person]", []string{"Omar al Hadi = Hadi = al-Hadi"}},
		{"surname first", "[Li Weiming|Person] spoke // [Li|Person] left", []string{"Li Weiming = Li"}},
		{"a particle that is a first name", "[Anna Berg|Person] spoke // [Ben Berg|Person] left", nil},
		{"a particle that begins a surname", "[Omar Al Berg|Person] spoke // [Al Berg|Person] left", []string{"Omar Al Berg = Al Berg"}},
		{"two of a surname: the latest", "[Anna Berg|Person] and [Jon Berg|Person] spoke // [Berg|Person] left", []string{"Jon Berg = Berg"}},
		{"another name of a person", "[Joko Raharjo|Person] , known as [Joharo|Organization] , met [Ana Maria Lopez Otero|Person] ( [AMLO|Organization] ) . // [AMLO|Organization] left [Joharo|Person]", []string{"Joko Raharjo = Joharo = Joharo", "Ana Maria Lopez Otero = AMLO = AMLO"}},
		{"a monarch's number", "[Abdullah bin Zaki|Person] met [Abdullah II|Person] .", nil},
		{"known as", "the [Coral Trade Accord|Agreement] , also known as the [CO-TRA|Organization] // [CO-TRA|Organization]", []string{"Coral Trade Accord = CO-TRA = CO-TRA"}},
		{"a family", "[Anna Berg|Person] // [Berg|Person] met [Jon Berg|Person] // [Berg|Person] left", []string{"Anna Berg = Berg = Berg"}},
		{"surname inside", "[Luis Ana Vela da Souza|Person] spoke // [Vela|Person] left", []string{"Luis Ana Vela da Souza = Vela"}},
		{"middle name", "[Anna M. Berg|Person] and [Anna Berg|Person]", []string{"Anna M. Berg = Anna Berg"}},
		{"surname before Jr. taken for a place", "[Jon Berg Jr.|Person] spoke // [Berg|Place] left", []string{"Jon Berg Jr. = Berg"}},
		{"surname taken for a place", "[Anna Berg|Person] spoke // [Berg|Place] left", []string{"Anna Berg = Berg"}},
		{"acronym in brackets", "[North Sea Fishing Commission|Organization] ( [NSFC|Organization] ) met // [NSFC|Place] left", []string{"North Sea Fishing Commission = NSFC = NSFC"}},
		{"initials anywhere", "[NFB|Organization] met // the [National Fish Board|Organization]", []string{"NFB = National Fish Board"}},
		{"initials of two", "[NFB|Organization] met [National Fish Board|Organization] and [Nordic Food Bank|Organization]", nil},
		{"short for a company", "[Halden|Organization] and [Halden Corp.|Organization]", []string{"Halden = Halden Corp."}},
		{"letters and a group", "[HBD|Organization] and [HBD Group|Organization] and the [HBD Security Council|Organization]", []string{"HBD = HBD Group"}},
		{"a body and what it is of", "[House of Deputies|Organization] // the [House|Organization] and the [Office|Organization]", []string{"House of Deputies = House"}},
		{"two of a kind", "[Bank of Peru|Organization] and [Bank of Chile|Organization] // the [Bank|Organization]", nil},
		{"a firm taken for a place", "[Halden Corp.|Organization] left // [Halden|Place] said so", []string{"Halden Corp. = Halden"}},
		{"short for a ministry", "[[Norwegian|Country:demonym=NO] Foreign Ministry|Organization] and [Foreign Ministry|Organization]", []string{"Norwegian Foreign Ministry = Foreign Ministry"}},
		{"turned", "[Ministry of Trade|Organization] and [Trade Ministry|Organization]", []string{"Ministry of Trade = Trade Ministry"}},
		{"a union is not its commission", "[Nordic Union|Organization] and [Nordic Union Commission|Organization]", nil},
		{"two ministries", "[[Norwegian|Country:demonym=NO] Foreign Ministry|Organization] , [[Danish|Country:demonym=DK] Foreign Ministry|Organization] , [Foreign Ministry|Organization]", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := marked(t, c.text)
			if diff := cmp.Diff(c.want, told(in, r.Resolve(in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDescriptions(t *testing.T) {
	r := resolver(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"place in common", "[the [Bergen|Place] deal|Agreement:nominal] // [the interim~ADJ [Bergen|Place] framework|Agreement:nominal]", []string{"the Bergen deal = the interim Bergen framework", "Bergen = Bergen"}},
		{"other places", "[the [Oslo|Place] deal|Agreement:nominal] // [the [Bergen|Place] deal|Agreement:nominal]", nil},
		{"definite after indefinite", "[a trade~NOUN agreement|Agreement:nominal] // [the agreement|Agreement:nominal]", []string{"a trade agreement = the agreement"}},
		{"definite without any", "[the agreement|Agreement:nominal] failed", nil},
		{"other topic", "[a peace~NOUN treaty|Agreement:nominal] // [the trade~NOUN treaty|Agreement:nominal]", nil},
		{"earlier is not new", "[a new trade~NOUN deal|Agreement:nominal] // [the earlier deal|Agreement:nominal]", nil},
		{"called", "[a trade~NOUN agreement|Agreement:nominal] , called the [Oslo Convention|Agreement]", []string{"a trade agreement = Oslo Convention"}},
		{"named after its parties", "[Norway>5:nsubj|Country=NO] and [Chile>1:conj|Country=CL] have sign~VERB>0:root [a trade~NOUN deal>5:obj|Agreement:nominal] // [the [Norway|Country=NO] - [Chile|Country=CL] Agreement|Agreement]",
			[]string{"Norway = Norway", "Chile = Chile", "a trade deal = the Norway - Chile Agreement"}},
		{"another's parties", "[Norway>5:nsubj|Country=NO] and [Peru>1:conj|Country=PE] have sign~VERB>0:root [a trade~NOUN deal>5:obj|Agreement:nominal] // [the [Norway|Country=NO] - [Chile|Country=CL] Agreement|Agreement]",
			[]string{"Norway = Norway"}},
		{"with one of its parties", "[Norway>5:nsubj|Country=NO] and [Chile>1:conj|Country=CL] have sign~VERB>0:root [a trade~NOUN deal>5:obj|Agreement:nominal] // [a deal|Agreement:nominal] with [Chile|Country=CL]",
			[]string{"Chile = Chile", "a trade deal = a deal"}},
		{"with a third", "[Norway>5:nsubj|Country=NO] and [Chile>1:conj|Country=CL] have sign~VERB>0:root [a trade~NOUN deal>5:obj|Agreement:nominal] // [a deal|Agreement:nominal] with [Peru|Country=PE]", nil},
		{"meeting at one place", "[negotiations~NOUN|Event:nominal] in [Oslo|Place] // [the [Oslo|Place] meeting|Event:nominal]", []string{"negotiations = the Oslo meeting", "Oslo = Oslo"}},
		{"another noun with words of its own", "months of [negotiations~NOUN|Event:nominal] // [the [EU|Organization] summit|Event:nominal]", nil},
		{"a place of its own", "[talks|Event:nominal] between [Jon Berg|Person] and [Ole Lie|Person] // [the [Oslo|Place] talks|Event:nominal]", nil},
		{"another noun alone", "[the [EU|Organization] summit|Event:nominal] // [the meeting|Event:nominal]", []string{"the EU summit = the meeting"}},
		{"a call is no meeting", "[a call|Event:nominal] // [the [Oslo|Place] meeting|Event:nominal]", nil},
		{"visits to two countries", "[a visit|Event:nominal] to [Norway|Country=NO] // [the visit|Event:nominal] to [Denmark|Country=DK]", nil},
		{"first and second round", "[the first [Oslo|Place] meeting|Event:nominal] // [the second [Oslo|Place] meeting|Event:nominal]", []string{"Oslo = Oslo"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := marked(t, c.text)
			if diff := cmp.Diff(c.want, told(in, r.Resolve(in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReferences(t *testing.T) {
	r := resolver(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"he, the subject before", "[Jon Berg>3:nsubj|Person] met>0:root [Ole Lie>3:obj|Person] . // [He>2:nsubj|Person:pronoun] left>0:root .", []string{"He -> Jon Berg"}},
		{"he, two and no subject", "with [Jon Berg>1:obl|Person] and [Ole Lie>1:obl|Person] . // [He>2:nsubj|Person:pronoun] left>0:root .", nil},
		{"she is not Mr", "Mr [Jon Berg>4:nsubj|Person] left>0:root . // [She>2:nsubj|Person:pronoun] left>0:root .", nil},
		{"him is not the subject", "[Jon Berg>3:nsubj|Person] met>0:root [him>3:obj|Person:pronoun] .", nil},
		{"it said", "[Nordea>2:nsubj|Organization] say~VERB>0:root so . // [it>2:nsubj|Organization:pronoun] say~VERB>0:root so .", []string{"it -> Nordea"}},
		{"it rains", "[Nordea>2:nsubj|Organization] say~VERB>0:root so . // [it>2:nsubj|Organization:pronoun] rain~VERB>0:root .", nil},
		{"they, who spoke", "[Jon Berg>6:nsubj|Person] and [Ole Lie>2:conj|Person] say~VERB>0:root so . // [they>2:nsubj|Group:pronoun] say~VERB>0:root so .", []string{"they -> Jon Berg, Ole Lie"}},
		{"both countries", "[Norway|Country=NO] and [Denmark|Country=DK] met . // [Both countries|Group:nominal] agreed", []string{"Both countries -> Norway, Denmark"}},
		{"both countries, not bystanders", "[Norway|Country=NO] and [Denmark|Country=DK] held [talks|Event:nominal] . // [Sweden|Country=SE] and [Finland|Country=FI] were not there . // [Both countries|Group:nominal] agreed", []string{"Both countries -> Norway, Denmark"}},
		{"both countries, not the host", "officials from [Norway|Country=NO] and [Denmark|Country=DK] held [talks|Event:nominal] led by [Sweden|Country=SE] . // [Both countries|Group:nominal] agreed", []string{"Both countries -> Norway, Denmark"}},
		{"two of three", "[Norway|Country=NO] , [Sweden|Country=SE] and [Denmark|Country=DK] met . // [the two countries|Group:nominal] agreed", nil},
		{"three countries", "[Norway|Country=NO] , [Sweden|Country=SE] and [Denmark|Country=DK] met . // [the three countries|Group:nominal] agreed", []string{"the three countries -> Norway, Sweden, Denmark"}},
		{"two of another kind", "[Norway|Country=NO] and [Denmark|Country=DK] met . // [the~DET two~NUM|Group:nominal] blocs~NOUN agreed~VERB", nil},
		{"two others", "[Norway|Country=NO] and [Denmark|Country=DK] met . // they warned [two countries|Group:nominal]", nil},
		{"both leaders", "[Jon Berg|Person] called [Ole Lie|Person] in [Norway|Country=NO] , where [both leaders|Group:nominal] agreed", []string{"both leaders -> Jon Berg, Ole Lie"}},
		{"the minister", "[Foreign Minister|Title:nominal] [Jon Berg|Person] spoke . // The [minister|Title:nominal] left", []string{"minister -> Jon Berg"}},
		{"the minister of two", "[Foreign Minister|Title:nominal] [Jon Berg|Person] met [Finance Minister|Title:nominal] [Ole Lie|Person] . // The [minister|Title:nominal] left", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := marked(t, c.text)
			if diff := cmp.Diff(c.want, told(in, r.Resolve(in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
