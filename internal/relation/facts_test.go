package relation

import "testing"

func TestSingular(t *testing.T) {
	tests := []struct{ plural, lemma, want string }{
		{"coaches", "coach", "coach"},
		{"Presidents", "president", "President"},
		{"Deputies", "deputy", "Deputy"},
		{"secretaries", "secretary", "secretary"},
		{"Congressmen", "congressman", "Congressman"},
		{"MINISTERS", "minister", "MINISTER"},
		{"DEPUTIES", "deputy", "DEPUTY"},
		{"spokespeople", "spokesperson", "spokesperson"},
		{"crew", "member", "crew"},
	}
	for _, test := range tests {
		if got := singular(test.plural, test.lemma); got != test.want {
			t.Errorf("singular(%q, %q) = %q, want %q", test.plural, test.lemma, got, test.want)
		}
	}
}
