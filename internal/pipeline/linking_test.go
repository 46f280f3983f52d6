package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"accord/internal/mention"
	"accord/internal/vocab"
)

// TestLinking reads texts and compares the entities: what of the IRI follows
// the base, and the names.
func TestLinking(t *testing.T) {
	p := load(t)
	for i, c := range []struct {
		name, text string
		class      mention.Class
		want       []string
	}{
		{"a country's names", "The United States signed the treaty in May. The US and the U.S. are one, and so is America. Washington agreed to pay. American officials left.", mention.Country,
			[]string{"country/US: United States, America, U.S., US, Washington"}},
		{"a capital that is a place", "Karin Lindqvist was born in Washington and studied in Washington.", mention.Country, nil},
		{"a state's body in any wording", "Kenya's central bank cut rates. The Kenyan central bank and the Central Bank of Kenya are one.", mention.Organization,
			[]string{"organization/kenya-central-bank: Central Bank of Kenya, Kenya's central bank, Kenyan central bank"}},
		{"a state's body without a name", "The Kenyan navy sailed. The navy of Kenya is small.", mention.Organization,
			[]string{"organization/kenya-navy: navy of Kenya, Kenyan navy"}},
		{"ministries of two states", "Kenya's Defence Ministry denied it. \"It is quiet,\" the Defence Ministry said. Peru's Ministry of Defense sent help. The Kenyan defence ministry denied that too.", mention.Organization,
			[]string{"organization/kenya-defence-ministry: Kenyan defence ministry, Defence Ministry", "organization/peru-defence-ministry: Ministry of Defense"}},
		{"one ministry in two wordings", "The Kenyan Ministry of Foreign Affairs and Cooperation denied it. The Foreign Ministry in Nairobi said no more.", mention.Organization,
			[]string{"organization/kenya-foreign-ministry: Kenyan Ministry of Foreign Affairs and Cooperation, Foreign Ministry"}},
		{"nobody's ministry", "The Defence Ministry denied it. The Ministry of Defence said no more.", mention.Organization,
			[]string{"organization/ministry-of-defence: Ministry of Defence, Defence Ministry"}},
		{"the body of the state named last", "Kenya's Senate met. Peru's Senate met too. The Senate will vote on Friday.", mention.Organization,
			[]string{"organization/kenya-senate: Senate", "organization/peru-senate: Senate"}},
		{"a body of two states in one sentence", "Kenya's Senate and the Senate of Peru met. The Senate will vote on Friday.", mention.Organization,
			[]string{"organization/kenya-senate: Senate", "organization/peru-senate: Senate of Peru", "organization/senate: Senate"}},
		{"a body of a part of a state", "Colorado's Supreme Court denied it. The Supreme Court of the United States agreed.", mention.Organization,
			[]string{"organization/colorado-supreme-court: Supreme Court", "organization/united-states-supreme-court: Supreme Court of the United States"}},
		{"a body that is listed for another state", "The Philippine Justice Department denied it. The Justice Department said no more.", mention.Organization,
			[]string{"organization/philippines-justice-department: Philippine Justice Department, Justice Department"}},
		{"a body that is listed for a state that is not named", "Pakistan was glad, and so was Qatar. The Foreign Office denied it.", mention.Organization,
			[]string{"organization/foreign-office: Foreign Office"}},
		{"a body that is listed for a state that is named", "Pakistan was glad, and so was Britain. The Foreign Office denied it.", mention.Organization,
			[]string{"organization/united-kingdom-foreign-office: Foreign Office"}},
		{"an acronym that another state has too", "The Philippine Department of Justice (DOJ) denied it. The DOJ said no more.", mention.Organization,
			[]string{"organization/philippines-justice-department: Philippine Department of Justice, DOJ"}},
		{"a body that is listed by another name", "Russia was glad. The State Duma met.", mention.Organization,
			[]string{"organization/duma: State Duma"}},
		{"a body that is listed", "The Justice Department denied it. The DOJ said no more.", mention.Organization,
			[]string{"organization/united-states-justice-department: Justice Department, DOJ"}},
		{"the country's body", "Kenya voted in peace. The country's election commission counted the votes.", mention.Organization,
			[]string{"organization/kenya-election-commission: Kenya's election commission, election commission"}},
		{"two spellings", "Japan's Self-Defence Forces sailed. The Japanese Self-Defense Forces are back.", mention.Organization,
			[]string{"organization/japan-self-defense-forces: Japanese Self-Defense Forces, Self-Defence Forces"}},
		{"a listed body and its country", "The Revolutionary Guards of Iran and the Electoral Commission of Ghana met.", mention.Organization,
			[]string{"organization/ghana-electoral-commission: Electoral Commission of Ghana", "organization/islamic-revolutionary-guard-corps: Revolutionary Guards"}},
		{"the body of one of two countries", "Kenya and Peru voted in peace. The country's election commission counted the votes.", mention.Organization, nil},
		{"a state's body and its name", "Israel's parliament, the Knesset, voted. Japan's cabinet, the Knesset and others met.", mention.Organization,
			[]string{"organization/japan-cabinet: Japan's cabinet", "organization/knesset: Knesset, Israel's parliament"}},
		{"an acronym in brackets", "The World Trade Organization (WTO) met in Geneva. The WTO has 164 members.", mention.Organization,
			[]string{"organization/world-trade-organization: World Trade Organization, WTO"}},
		{"an acronym of the article's own", "The Nordic Fishing Board (NFB) met in Bergen. The NFB has six members.", mention.Organization,
			[]string{"organization/nordic-fishing-board: Nordic Fishing Board, NFB"}},
		{"surname and form of address", "Karin Lindqvist came to Oslo. Ms. Lindqvist met Peter Holm. Lindqvist left.", mention.Person,
			[]string{"person/karin-lindqvist: Karin Lindqvist, Lindqvist", "person/peter-holm: Peter Holm"}},
		{"initials and middle names", "Peter J. Holm came to Oslo. Peter Holm left. P. Holm is back.", mention.Person,
			[]string{"person/peter-j-holm: Peter J. Holm, P. Holm, Peter Holm"}},
		{"two of one surname", "Karin Holm met Peter Holm in Oslo.", mention.Person,
			[]string{"person/karin-holm: Karin Holm", "person/peter-holm: Peter Holm"}},
		{"surname first", "President Xi Jinping came to Oslo. Xi met Peter Holm.", mention.Person,
			[]string{"person/peter-holm: Peter Holm", "person/xi-jinping: Xi Jinping, Xi"}},
		{"a possessor", "Karin Lindqvist's plan failed. Lindqvist’s friends left.", mention.Person,
			[]string{"person/karin-lindqvist: Karin Lindqvist, Lindqvist"}},
		{"an acronym behind a possessor", "The Nordic Fishing Board's (NFB) office is in Bergen. The NFB has six members.", mention.Organization,
			[]string{"organization/nordic-fishing-board: Nordic Fishing Board, NFB"}},
		{"an acronym of two names", "The Union of the Blue Cross and Blue Star Societies (UBC) met in Bergen. The UBC has six members.", mention.Organization,
			[]string{"organization/union-of-the-blue-cross-and-blue-star-societies: Union of the Blue Cross and Blue Star Societies, UBC"}},
		{"a company and its subsidiary", "Boeing said it had debts. Peter Holm led Boeing Global Services. Boeing has lost much.", mention.Organization,
			[]string{"organization/boeing-global-services: Boeing Global Services", "organization/boeing: Boeing"}},
		{"a company's place on the exchange", "Zentrix Corp. (NASDAQ: ZTX) has debts. Zentrix will sell.", mention.Organization,
			[]string{"organization/nasdaq: NASDAQ", "organization/zentrix-corp: Zentrix Corp., Zentrix"}},
		{"an acronym without the country", "The Electoral Commission of Ghana met in Accra. The EC will sit again.", mention.Organization,
			[]string{"organization/ghana-electoral-commission: Electoral Commission of Ghana, EC"}},
		{"somebody's office", "The Acton County Sheriff's Office found the car. It was old, the Sheriff's Office said.", mention.Organization,
			[]string{"organization/acton-county-sheriffs-office: Acton County Sheriff's Office, Sheriff's Office"}},
		{"short for a bank", "Halvard Bank Corp. has debts. That may force Halvard to sell.", mention.Organization,
			[]string{"organization/halvard-bank-corp: Halvard Bank Corp., Halvard"}},
		{"a company and its founder's kin", "The Walt Disney Company has debts. Roy Disney left early. Disney said it would sell.", mention.Organization,
			[]string{"organization/walt-disney: Walt Disney Company, Disney"}},
		{"short for a company", "Zentrix Corp. bought Nordkap Ltd. in May. Zentrix said it had debts.", mention.Organization,
			[]string{"organization/nordkap-ltd: Nordkap Ltd.", "organization/zentrix-corp: Zentrix Corp., Zentrix"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := p.Run(parse(t, p, fmt.Sprint("linking-", i), c.text+"\n"))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range r.Linking.Entities {
				if e.Class == c.class {
					got = append(got, strings.TrimPrefix(e.IRI, vocab.Base)+": "+strings.Join(append([]string{e.Name}, e.Alternates...), ", "))
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s\n-want +got\n%s", c.text, diff)
			}
		})
	}
}
