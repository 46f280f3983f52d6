package gazetteer_test

import (
	"testing"

	"accord/data"
	"accord/internal/gazetteer"
)

func TestBodyKind(t *testing.T) {
	g, err := gazetteer.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"Foreign Ministry":                            "foreign ministry",
		"Ministry of Foreign Affairs":                 "foreign ministry",
		"Ministry of Foreign Affairs and Cooperation": "foreign ministry",
		"Foreign Trade Ministry":                      "foreign trade ministry",
		"Ministry of Defense":                         "defence ministry",
		"Defence Ministry":                            "defence ministry",
		"Ministry of National Defence":                "defence ministry",
		"Federal Ministry of the Interior":            "interior ministry",
		"Ministry of Internal Affairs":                "interior ministry",
		"Ministry of Health":                          "health ministry",
		"Ministry of Industry, Trade & Investment":    "industry trade and investment ministry",
		"Ministry for Women's Affairs":                "women's affairs ministry",
		"Department of Justice":                       "justice department",
		"State Department":                            "state department",
		"Department of the Treasury":                  "treasury",
		"Treasury":                                    "treasury",
		"Supreme Court":                               "supreme court",
		"Office of the Prime Minister":                "prime minister's office",
		"Prime Minister’s Office":                     "prime minister's office",
		"National Assembly":                           "national assembly",
		"parliament":                                  "parliament",
		"Ministry of Foreign and European Affairs":    "foreign ministry",
		"Federal Security Service":                    "federal security service",
		"Federal Assembly":                            "federal assembly",
		"Federal Ministry":                            "",
		"Ministry":                                    "",
		"First Trudeau Ministry":                      "",
		"Trade and Tourism Ministry":                  "trade and tourism ministry",
		"Knesset":                                     "",
		"Department of Physics":                       "",
		"Police Department":                           "",
		"Bank of Commerce":                            "",
		"Acme":                                        "",
		"":                                            "",
	} {
		if got, ok := g.BodyKind(name); got != want && ok || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", name, got, ok, want)
		}
	}
}
