package pipeline_test

import (
	"slices"
	"strings"
	"testing"

	"accord/internal/mention"
	"accord/internal/pipeline"
)

// TestEventsToldTwice reads short texts that tell of a meeting several times, or
// of several meetings, and counts them.
func TestEventsToldTwice(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ text, events string }{
		{
			"President Rossi Meets Chancellor Weber in Berlin\n\nItalian President Marco Rossi met German Chancellor Anna Weber in Berlin on Monday. The two leaders discussed migration. During the meeting, Weber praised Italy.",
			"meeting with Anna Weber",
		},
		{
			"Kenya and Somalia held talks in Nairobi on Tuesday. The talks were the first since 2019. The next round of talks will be held in Mogadishu in June.",
			"next round of talks; talks",
		},
		{
			"Oman's foreign minister met his Iranian counterpart in Muscat on Sunday. The meeting came a week after talks between Iran and the United States in Rome. Iran said the Muscat meeting was useful. The Rome talks ended without a deal.",
			"Muscat meeting; Rome talks",
		},
		{
			"President Ana Lopez spoke by phone with President Karl Braun on Friday. In the call, the two leaders discussed trade. It was their second call this month.",
			"second call",
		},
		{
			"Officials from Norway, Sweden and Denmark met in Oslo to prepare for their annual three-way summit. The six-party talks between Norway, Sweden, Denmark, Finland, Iceland and Estonia go on in Helsinki.",
			"meeting of Officials from Norway, Sweden and Denmark; six-party talks",
		},
		{
			"President Ana Lopez spoke on Friday in a lengthy phone call with President Karl Braun. The call lasted an hour.",
			"lengthy phone call",
		},
		{
			"Ana Lopez met Karl Braun in Oslo. She also met Jan Holm.",
			"meeting with Jan Holm; meeting with Karl Braun",
		},
		{
			"President Ana Lopez gave a reception for Karl Braun in Oslo on Friday. At the meeting with Finnish President Aleksi Niemi in Bergen, Lopez praised Finland.",
			"meeting; reception",
		},
		{
			"The 15th forum of Nordic mayors was held in Oslo in May. The 16th forum will be held in Bergen.",
			"15th forum; 16th forum",
		},
		{
			"Climate talks in Lima went on all night. Jane Doe will lead the third conference of mayors in Paris.",
			"Climate talks; third conference",
		},
		{
			"An expert meeting took place in Oslo on 20 February. The participants discussed the Second Consultative Meeting of Nordic Mayors, which was held in Bergen last November.",
			"Second Consultative Meeting; expert meeting",
		},
		{
			"Ana Lopez and Karl Braun held a bilateral meeting in Rome on the sidelines of the summit of the Nordic Council on Friday.",
			"bilateral meeting; summit",
		},
		{
			"Ana Lopez praised the recent visit of the King of Norway to Peru. Jan Holm postponed his visit.",
			"recent visit",
		},
		{
			"Kenya and Somalia held the third round of talks in Nairobi on Tuesday. The second round took place in Mogadishu in March. The fourth round is scheduled for June in Djibouti.",
			"fourth round; second round; third round of talks",
		},
		{
			"The second round of Geneva peace talks between Kenya and Somalia ended on Saturday. The first round of talks took place in Mombasa in March. The talks were mediated by Oman.",
			"first round of talks; second round of Geneva peace talks",
		},
		{
			"Date: 2026-05-14\n\nThe annual summit of the African Union will be held in Lusaka in July. Last year's summit was held in Accra.",
			"annual summit; summit",
		},
		{
			"The prime minister of Norway, Ana Lopez, will make an official visit to Peru in July. I launched the plan during my visit to Norway in April. During her visit, Prime Minister Lopez will address parliament.",
			"official visit; visit",
		},
		{
			"Ana Lopez and Karl Braun held a meeting in Rome. The agreement to hold the meeting of the Nordic Council in November was reached in Oslo.",
			"meeting; meeting",
		},
		{
			"Ana Lopez will speak at the NATO summit in Vilnius. Karl Braun will attend the COP27 climate summit in Egypt.",
			"COP27 climate summit; NATO summit",
		},
		{
			"Jan Holm will attend the summit of the Nordic Council in Lima. Karl Braun praised the summit of the Nordic Council which was held on March 15, 2018 in Oslo.",
			"summit; summit",
		},
		{
			"Ana Lopez will attend the 43rd ASEAN Summit. Karl Braun has spoken with her often since their meeting in Lima.",
			"43rd ASEAN Summit; meeting",
		},
		{
			"Talks between Kenya and Somalia will convene in Geneva. Karl Braun came back after talks with Ana Lopez in Oslo.",
			"Talks; talks",
		},
		{
			"Peru and Chile held talks on fish. Karl Braun is set to hold talks with Peru and Kenya.",
			"talks; talks",
		},
		{
			"Ana Lopez met Karl Braun and Jan Holm in the nations' first trilateral summit in Oslo last week.",
			"first trilateral summit",
		},
		{
			"A delegation of the Nordic Council met Karl Braun in Oslo on Friday. It was snowing. The city was quiet. The meeting with Braun was attended by Jan Holm.",
			"meeting with Karl Braun",
		},
		{
			"Norway will host a round of bilateral talks in Oslo in May, in support of the talks that will be held in Geneva in June.",
			"round of bilateral talks; talks",
		},
		{
			"Ana Lopez held talks with Karl Braun in Oslo. She also met Norwegian lawmakers.",
			"meeting with Norwegian lawmakers; talks",
		},
	} {
		if got := named(t, p, c.text, mention.Event); got != c.events {
			t.Errorf("%s:\nevents %q, want %q", c.text, got, c.events)
		}
	}
}

// TestAgreementsToldTwice reads short texts that tell of one agreement or of
// several that were signed together.
func TestAgreementsToldTwice(t *testing.T) {
	p := load(t)
	for _, c := range []struct{ text, agreements string }{
		{
			"Kenya and Somalia signed five memorandums of understanding in Nairobi on Tuesday. The memorandums cover trade and fishing.",
			"five memorandums of understanding",
		},
		{
			"Kenya has signed a memorandum of understanding (MoU) with Somalia. The MoU was inked in Nairobi on March 15 by Jane Doe.",
			"memorandum of understanding",
		},
		{
			"Kenya and Somalia signed eight accords on Tuesday. Jane Doe announced the signing of six accords between the two countries.",
			"eight accords; six accords",
		},
		{
			"Kenya and Somalia signed the Oslo Convention on Tuesday. Critics say that the international agreements are weak.",
			"Oslo Convention",
		},
		{
			"Kenya and Somalia will discuss several agreements. The two agreements failed.",
			"",
		},
	} {
		if got := named(t, p, c.text, mention.Agreement); got != c.agreements {
			t.Errorf("%s:\nagreements %q, want %q", c.text, got, c.agreements)
		}
	}
}

// named lists the names of the things of a class that a text tells of, sorted.
func named(t *testing.T, p *pipeline.Pipeline, text string, class mention.Class) string {
	t.Helper()
	r, err := p.Run(parse(t, p, "news", text))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, e := range r.Linking.Entities {
		if e.Class == class {
			found = append(found, e.Name)
		}
	}
	slices.Sort(found)
	return strings.Join(found, "; ")
}
