package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"accord/internal/text"
)

// Lexicons are the word lists of data/lexicon, one a file. Each file explains
// its flags.
type Lexicons struct {
	Titles            *Lexicon // titles.tsv: head nouns of offices, ranks, occupations
	TitleModifiers    *Lexicon // title-modifiers.tsv: deputy, former, foreign
	Honorifics        *Lexicon // honorifics.tsv: Mr, Dr, Gen.
	OrganizationNouns *Lexicon // organization-nouns.tsv: ministry, bank, Inc.
	PlaceNouns        *Lexicon // place-nouns.tsv: city, river, street
	AgreementNouns    *Lexicon // agreement-nouns.tsv: treaty, deal, framework
	EventNouns        *Lexicon // event-nouns.tsv: talks, summit, visit
	EventVerbs        *Lexicon // event-verbs.tsv: meet, call, hold talks
	ReportingVerbs    *Lexicon // reporting-verbs.tsv: say, warn
	Kinship           *Lexicon // kinship.tsv: daughter, ally
	PersonNouns       *Lexicon // person-nouns.tsv: man, woman, friend
	Epithets          *Lexicon // epithets.tsv: striker, winner, said of those named before
	DescriptionWords  *Lexicon // description-words.tsv: the, a, earlier, new, called
	Modality          *Lexicon // modality.tsv: not, may, plan, deny, if
	Pronouns          *Lexicon // pronouns.tsv: he, it, they
	Groups            *Lexicon // groups.tsv: both sides, two countries
	Numbers           *Lexicon // numbers.tsv: two, second, dozen; Value
	Dates             *Lexicon // dates.tsv: Monday, May, last, ago; Value
	NameParticles     *Lexicon // name-particles.tsv: van der, bin, Jr.
	BodyKinds         *Lexicon // body-kinds.tsv: how a state's bodies are told
}

// Word is an entry of a lexicon as found under one of its forms.
type Word struct {
	Lemma  string   // in small letters: "foreign minister"
	Flags  []string // as the file explains them, in its order
	Plural bool     // found in a plural form
	Value  int      // in Numbers and Dates
}

// Is reports whether the word has the flag.
func (w Word) Is(flag string) bool { return slices.Contains(w.Flags, flag) }

// Lexicon finds words and phrases by any of their forms, whatever their case.
type Lexicon struct {
	words []Word
	forms map[string]form
	// starts holds, by first word, the bytes of the longest phrase.
	starts map[string]int
	// What the two maps may hold.
	someForms, someStarts sieve
	flags                 []string
}

// form is a form of the word of that index.
type form struct {
	word   int32
	plural bool
}

func (l *Lexicon) word(f form) Word {
	w := l.words[f.word]
	w.Plural = f.plural
	return w
}

// Get returns the word of a form in small letters with single spaces.
func (l *Lexicon) Get(form string) (Word, bool) {
	if !may(&l.someForms, form) {
		return Word{}, false
	}
	f, ok := l.forms[form]
	if !ok {
		return Word{}, false
	}
	return l.word(f), true
}

// Flags lists the flags that the lexicon's file explains.
func (l *Lexicon) Flags() []string { return l.flags }

// Words lists the lemmas, sorted.
func (l *Lexicon) Words() []string {
	var all []string
	for _, w := range l.words {
		all = append(all, w.Lemma)
	}
	slices.Sort(all)
	return all
}

// At returns the longest entry that begins at token i and the token after its
// last; that is i if there is none, as before the first token and behind the
// last.
func (l *Lexicon) At(doc *text.Document, i int) (Word, int) {
	if i < 0 || i >= len(doc.Tokens) {
		return Word{}, i
	}
	var first [maxKey]byte
	start := firstWord(doc.Body[doc.Tokens[i].Start:], &first)
	if !may(&l.someStarts, start) {
		return Word{}, i
	}
	longest, ok := l.starts[string(start)]
	if !ok {
		return Word{}, i
	}
	var (
		buf   [maxPhrase]byte
		key   = buf[:0]
		found form
		end   = i
	)
	for j := i; j < len(doc.Tokens) && len(key) <= longest; j++ {
		if j > i && doc.Tokens[j].Start > doc.Tokens[j-1].End {
			key = append(key, ' ')
		}
		key = appendFolded(key, doc.Word(j))
		if !may(&l.someForms, key) {
			continue
		}
		if f, ok := l.forms[string(key)]; ok {
			found, end = f, j+1
		}
	}
	if end == i {
		return Word{}, i
	}
	return l.word(found), end
}

// lexiconFile is how a lexicon's file is read.
type lexiconFile struct {
	name    string
	into    func(*Lexicons) **Lexicon
	inflect func(word, flags string) []string
	values  bool // the third column is a number, not further forms
}

var lexiconFiles = []lexiconFile{
	{"titles.tsv", func(l *Lexicons) **Lexicon { return &l.Titles }, nouns, false},
	{"title-modifiers.tsv", func(l *Lexicons) **Lexicon { return &l.TitleModifiers }, fixed, false},
	{"honorifics.tsv", func(l *Lexicons) **Lexicon { return &l.Honorifics }, fixed, false},
	{"organization-nouns.tsv", func(l *Lexicons) **Lexicon { return &l.OrganizationNouns }, nouns, false},
	{"place-nouns.tsv", func(l *Lexicons) **Lexicon { return &l.PlaceNouns }, nouns, false},
	{"agreement-nouns.tsv", func(l *Lexicons) **Lexicon { return &l.AgreementNouns }, nouns, false},
	{"event-nouns.tsv", func(l *Lexicons) **Lexicon { return &l.EventNouns }, nouns, false},
	{"event-verbs.tsv", func(l *Lexicons) **Lexicon { return &l.EventVerbs }, verbs, false},
	{"reporting-verbs.tsv", func(l *Lexicons) **Lexicon { return &l.ReportingVerbs }, verbs, false},
	{"kinship.tsv", func(l *Lexicons) **Lexicon { return &l.Kinship }, nouns, false},
	{"person-nouns.tsv", func(l *Lexicons) **Lexicon { return &l.PersonNouns }, nouns, false},
	{"epithets.tsv", func(l *Lexicons) **Lexicon { return &l.Epithets }, nouns, false},
	{"description-words.tsv", func(l *Lexicons) **Lexicon { return &l.DescriptionWords }, fixed, false},
	{"modality.tsv", func(l *Lexicons) **Lexicon { return &l.Modality }, flagged, false},
	{"pronouns.tsv", func(l *Lexicons) **Lexicon { return &l.Pronouns }, fixed, false},
	{"groups.tsv", func(l *Lexicons) **Lexicon { return &l.Groups }, fixed, false},
	{"numbers.tsv", func(l *Lexicons) **Lexicon { return &l.Numbers }, fixed, true},
	{"dates.tsv", func(l *Lexicons) **Lexicon { return &l.Dates }, dated, true},
	{"name-particles.tsv", func(l *Lexicons) **Lexicon { return &l.NameParticles }, fixed, false},
	{"body-kinds.tsv", func(l *Lexicons) **Lexicon { return &l.BodyKinds }, fixed, false},
}

// loadLexicons reads the files of the folder lexicon and adds those of the
// same name in lexicon/user, which may be missing.
func (g *Gazetteer) loadLexicons(fsys fs.FS) error {
	for _, f := range lexiconFiles {
		l := &Lexicon{}
		if err := l.read(fsys, "lexicon/"+f.name, f); err != nil {
			return err
		}
		err := l.read(fsys, "lexicon/user/"+f.name, f)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		*f.into(&g.Lexicons) = l
	}
	return nil
}

func (l *Lexicon) read(fsys fs.FS, file string, f lexiconFile) error {
	tab := table{file: file, columns: []string{"word", "flags", "further forms"}, need: 1}
	if f.values {
		tab.columns[2] = "value"
	}
	tab.comment = func(line string) {
		if flag, ok := strings.CutPrefix(line, "# flag "); ok {
			flag, _, _ = strings.Cut(flag, ":")
			l.flags = append(l.flags, flag)
		}
	}
	name, text, err := read(fsys, file)
	if err != nil {
		return err
	}
	if l.forms == nil {
		lines := strings.Count(text, "\n")
		l.forms, l.starts = make(map[string]form, 3*lines), make(map[string]int, 2*lines)
	}
	return tab.parse(name, text, func(r *row) error { return l.addRow(r, f) })
}

func (l *Lexicon) addRow(r *row, f lexiconFile) error {
	w := Word{Lemma: r.cells[0], Flags: strings.Fields(r.cells[1])}
	for _, flag := range w.Flags {
		if !slices.Contains(l.flags, flag) {
			return r.errorf(1, "unknown flag %q, expected one explained by a \"# flag\" line: %s", flag, strings.Join(l.flags, ", "))
		}
	}
	var forms []string
	if f.values {
		if err := w.value(r); err != nil {
			return err
		}
	} else {
		forms = list(r.cells[2])
	}
	l.words = append(l.words, w)
	if err := l.add(w.Lemma, false); err != nil {
		return r.errorf(0, "%v", err)
	}
	return l.addForms(r, f.inflect(w.Lemma, r.cells[1]), forms)
}

func (w *Word) value(r *row) error {
	if r.cells[2] == "" {
		return nil
	}
	n, err := strconv.Atoi(r.cells[2])
	if err != nil {
		return r.errorf(2, "value %q, expected a whole number", r.cells[2])
	}
	w.Value = n
	return nil
}

// addForms adds the last word's regular forms, then the listed ones. A listed
// form that is another word's own is an error; a regular one gives way.
func (l *Lexicon) addForms(r *row, regular, listed []string) error {
	noun := len(regular) == 1
	if noun && len(listed) > 0 && !abbreviates(listed[0]) {
		regular = nil // the listed plural stands for it
	}
	for _, form := range regular {
		if _, taken := l.forms[form]; !taken {
			_ = l.add(form, noun) // cannot fail: it is free, and comes from a word that fits
		}
	}
	for _, form := range listed {
		plural := noun && !abbreviates(form)
		if form == r.cells[0] { // "talks", a noun without singular
			l.set(form, plural)
		} else if err := l.add(form, plural); err != nil {
			return r.errorf(2, "%v", err)
		}
	}
	return nil
}

// abbreviates reports whether the form is a spelling with points, not a plural.
func abbreviates(form string) bool { return strings.Contains(form, ".") }

// maxPhrase is how many bytes of text are compared with forms, which have at
// most half as many.
const maxPhrase = 96

// add adds a form of the last word.
func (l *Lexicon) add(form string, plural bool) error {
	if len(form) > maxPhrase/2 {
		return fmt.Errorf("%q is too long, expected at most %d bytes", form, maxPhrase/2)
	}
	var folded [maxPhrase]byte
	if f := appendFolded(folded[:0], form); string(f) != form {
		return fmt.Errorf("%q, expected small letters: %q", form, f)
	}
	if old, taken := l.forms[form]; taken && l.words[old.word].Lemma == form {
		return fmt.Errorf("%q is listed twice", form)
	}
	l.set(form, plural)
	var buf [maxKey]byte
	start := string(firstWord(form, &buf))
	l.starts[start] = max(l.starts[start], len(form))
	l.someStarts.add(start)
	return nil
}

func (l *Lexicon) set(name string, plural bool) {
	l.forms[name] = form{int32(len(l.words) - 1), plural}
	l.someForms.add(name)
}
