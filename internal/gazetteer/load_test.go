package gazetteer_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"accord/data"
	"accord/internal/gazetteer"
	"accord/internal/overlay"
)

// over lays a user's files over the built-in ones.
func over(files map[string]string) fs.FS {
	user := fstest.MapFS{}
	for name, text := range files {
		user[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return overlay.New(overlay.Layer{Name: "mine", FS: user}, overlay.Layer{Name: "built-in", FS: data.FS})
}

func TestUserListsAreAdded(t *testing.T) {
	g, err := gazetteer.Load(over(map[string]string{
		"gazetteer/user/persons.tsv":       "jane-roe\tJane Roe\tJ. Roe\t\t\thttp://example.org/jane\n",
		"gazetteer/user/organizations.tsv": "north-atlantic-treaty-organization\tNorth Atlantic Treaty Organization\tOTAN\tinternational\n",
		"gazetteer/user/agreements.tsv":    "# the deals we follow\nlime-accord\tLime Accord\n",
		"lexicon/user/titles.tsv":          "# flag maritime: at sea\nharbourmaster\tmaritime public\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(marked(t, g, "J. Roe of OTAN signed the Lime Accord in Paris"), "; ")
	if want := "J. Roe|person person/jane-roe; OTAN|organization organization/north-atlantic-treaty-organization; Lime Accord|agreement agreement/lime-accord; Paris|capital FR"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if w, ok := g.Titles.Get("harbourmasters"); !ok || !w.Is("maritime") || !w.Plural {
		t.Errorf("harbourmasters is %+v, %v", w, ok)
	}
	if _, ok := g.Titles.Get("president"); !ok {
		t.Error("the user's titles hide the built-in ones")
	}
	if len(marked(t, g, "NATO met")) != 0 {
		t.Error("the built-in entry of the user's id is still there")
	}
}

func TestBadLinesAreNamed(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"gazetteer/user/persons.tsv", "# people\n\njane\n", `mine/gazetteer/user/persons.tsv:3:6: no name, expected id, name, aliases`},
		{"gazetteer/user/persons.tsv", "jane\tJane\t\tsaint\n", `:1:12: class "saint" is not a class of person in gazetteer/classes.tsv`},
		{"gazetteer/user/places.tsv", "é\tÉ\t\t\tXX\n", `:1:7: unknown country "XX", expected an ISO 3166-1 alpha-2 code`},
		{"gazetteer/user/places.tsv", "a b\tA\n", `:1:1: id "a b", expected letters, digits and hyphens`},
		{"gazetteer/user/places.tsv", "a\tA\nb\tB\na\tC\n", `:3:1: a is listed twice`},
		{"gazetteer/user/places.tsv", "a\tA\tB||C\n", `:1:5: other name "" is empty or listed twice`},
		{"gazetteer/user/places.tsv", "a\tA\t1\t\t\t\t\t8\n", `:1:11: cell 8 of a table of 7 columns`},
		{"gazetteer/user/places.tsv", "a\t A\n", `:1:3: name " A" has white space at an end`},
		{"gazetteer/user/places.tsv", "a\t\xff\n", `:1:1: the line is not UTF-8 text`},
		{"gazetteer/demonyms.tsv", "Dane\tDK\tnoum\n", `:1:9: unknown flag "noum", expected adj,`},
		{"gazetteer/demonyms.tsv", "Dane\tDK\nDane\tDK\n", `:2:1: Dane is listed twice for DK`},
		{"gazetteer/countries.tsv", "DK\tDNK\tkingdom\tDenmark\tDenmark\n", `:1:8: status "kingdom", expected state,`},
		{"gazetteer/countries.tsv", "DEN\tDNK\tstate\tDenmark\tDenmark\n", `:1:1: codes "DEN" and "DNK"`},
		{"gazetteer/classes.tsv", "city\ttown\n", `:1:6: unknown kind "town", expected person,`},
		{"gazetteer/cities.tsv", "Arles\tXX\t1\n", `:1:7: unknown country "XX"`},
		{"gazetteer/person-names.tsv", "# names\nbob\t3\n", `:2:4: no frequencies after "bob"`},
		{"gazetteer/person-names.tsv", "bob\t30\nann\t30\n", `:2:1: "ann" after "bob", expected names in small letters, sorted`},
		{"gazetteer/first-names.tsv", "# names\nbob\tman\n", `:2:4: "man" after "bob", expected a tab and male or female`},
		{"gazetteer/first-names.tsv", "bob\tmale\nann\tfemale\n", `:2:1: "ann" after "bob", expected names in small letters, sorted`},
		{"lexicon/titles.tsv", "# flag public: of a state\nconsul\tpublik\n", `:2:8: unknown flag "publik", expected one explained by a "# flag" line: public`},
		{"lexicon/titles.tsv", "Consul\n", `:1:1: "Consul", expected small letters: "consul"`},
		{"lexicon/titles.tsv", "consul\nconsul\n", `:2:1: "consul" is listed twice`},
		{"lexicon/numbers.tsv", "six\t\tVI\n", `:1:6: value "VI", expected a whole number`},
	} {
		_, err := gazetteer.Load(over(map[string]string{c.file: c.text}))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "mine/"+c.file) {
			t.Errorf("%s %q:\ngot  %v\nwant %s", c.file, c.text, err, c.want)
		}
	}
}

func TestMissingTableIsAnError(t *testing.T) {
	_, err := gazetteer.Load(fstest.MapFS{})
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "gazetteer/person-names.tsv") {
		t.Errorf("got %v", err)
	}
}

func TestPersonNames(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		name string
		want gazetteer.NameUse
	}{
		{"John", gazetteer.NameUse{First: gazetteer.Frequent, Last: gazetteer.Usual, Word: true}},
		{"SMITH", gazetteer.NameUse{First: gazetteer.Rare, Last: gazetteer.Frequent, Word: true}},
		{"Vladimir", gazetteer.NameUse{First: gazetteer.Rare}},
		{"Zzzyx", gazetteer.NameUse{}},
		{"", gazetteer.NameUse{}},
		{"Əyyub", gazetteer.NameUse{First: gazetteer.Rare}},
		{strings.Repeat("a", 100), gazetteer.NameUse{}},
	} {
		if got := g.PersonName(c.name); got != c.want {
			t.Errorf("%s is %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestSex(t *testing.T) {
	g := load(t)
	for name, want := range map[string]string{"Anna": "female", "PETER": "male", "Jean": "", "Zzzyx": "", "": ""} {
		if got := g.Sex(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// FuzzTables loads any text as any kind of table: it loads or its line is
// named.
func FuzzTables(f *testing.F) {
	files := []string{"gazetteer/user/places.tsv", "gazetteer/demonyms.tsv", "gazetteer/person-names.tsv", "lexicon/user/titles.tsv", "lexicon/numbers.tsv", "gazetteer/first-names.tsv"}
	f.Add(0, "a\tA\tB|C\tcity\tFR\n")
	f.Add(1, "Dane\tDK\tnoun\r\n")
	f.Add(2, "ann\t30\tword\nbob\t30\n")
	f.Add(3, "# flag x: y\nconsul\tx\tconsules\n")
	f.Add(4, "six\tcardinal\t6")
	f.Add(5, "ann\tfemale\nbob\tmale")
	f.Fuzz(func(t *testing.T, which int, text string) {
		file := files[uint(which)%uint(len(files))]
		g, err := gazetteer.Load(over(map[string]string{file: text}))
		if err != nil {
			if !strings.Contains(err.Error(), "mine/"+file+":") {
				t.Errorf("%q: the error names no line: %v", text, err)
			}
			return
		}
		g.Find(document(t, text))
		g.PersonName(text)
	})
}
