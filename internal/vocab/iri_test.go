package vocab

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlug(t *testing.T) {
	tests := map[string]string{
		"Scott Bessent":             "scott-bessent",
		"José María Aznar":          "jose-maria-aznar",
		"Łódź – Øresund":            "lodz-oresund",
		"U.S. Department of State":  "us-department-of-state",
		"US Department of State":    "us-department-of-state",
		"People’s Bank of China":    "peoples-bank-of-china",
		"O'Neill & Sons, Inc.":      "oneill-sons-inc",
		"James W. Cicconi":          "james-w-cicconi",
		"AT&T":                      "at-t",
		"Straße":                    "strasse",
		"北京":                        "北京",
		"Владимир Путин":            "владимир-путин",
		"ﬁnance":                    "finance",
		"  a__b  ":                  "a-b",
		"us-china-london-talks":     "us-china-london-talks",
		"co\u00ADoperation council": "cooperation-council",
	}
	for name, want := range tests {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
	if a, b := Slug("!!"), Slug("??"); a == b || !strings.HasPrefix(a, "x-") {
		t.Errorf("names without letters: %q, %q", a, b)
	}
}

func TestMint(t *testing.T) {
	if got, want := Mint(Base, "article", "2024/Talks in Oslo"), Base+"article/2024/talks-in-oslo"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestFromURL(t *testing.T) {
	tests := []struct {
		address, want string
		ok            bool
	}{
		{"https://example.org/a#part", "https://example.org/a", true},
		{" http://example.org/a b|c ", "http://example.org/a%20b%7Cc", true},
		{"Reuters", "", false},
		{"file:///etc/passwd", "", false},
		{"https:///nowhere", "", false},
	}
	for _, test := range tests {
		got, ok := FromURL(test.address)
		if got != test.want || ok != test.ok {
			t.Errorf("FromURL(%q) = %q, %v, want %q, %v", test.address, got, ok, test.want, test.ok)
		}
	}
}

func FuzzSlug(f *testing.F) {
	f.Add("Ürümqi, U.S. ‘x’ 北京")
	f.Fuzz(func(t *testing.T, name string) {
		s := Slug(name)
		if s == "" || !utf8.ValidString(s) || strings.ContainsAny(s, "<>\"{}|^`\\ /#?%\x00") {
			t.Errorf("Slug(%q) = %q", name, s)
		}
		if utf8.ValidString(name) && Slug(s) != s {
			t.Errorf("Slug(%q) = %q, but the slug of that is %q", name, s, Slug(s))
		}
	})
}
