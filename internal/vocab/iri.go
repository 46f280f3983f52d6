package vocab

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Mint returns the IRI of the entity of this kind and name: base, kind and the
// name's slug. A slash in name divides segments that are slugs of their own,
// as in the path of an article.
func Mint(base, kind, name string) string {
	segments := strings.Split(name, "/")
	for i, s := range segments {
		segments[i] = Slug(s)
	}
	return base + kind + "/" + strings.Join(segments, "/")
}

// Slug returns name as one segment of an IRI: small letters and digits with
// single hyphens between the words. Latin letters lose their accents; letters
// of other scripts stay, as IRIs allow them. Stops of initials and apostrophes
// vanish ("U.S." and "US" give one slug). A name without any letter or digit
// gives "x-" and a part of its SHA-256.
func Slug(name string) string {
	s := slugger{}
	for _, r := range norm.NFKD.String(name) {
		s.add(r)
	}
	if s.b.Len() == 0 {
		sum := sha256.Sum256([]byte(name))
		return "x-" + hex.EncodeToString(sum[:6])
	}
	return norm.NFC.String(s.b.String())
}

// slugger collects a slug rune by rune.
type slugger struct {
	b     strings.Builder
	latin bool // the letter before is Latin
	run   int  // letters since the last mark
	gap   bool // a hyphen is due before the next letter
}

func (s *slugger) add(r rune) {
	switch {
	case r == utf8.RuneError:
		s.gap = true
	case unicode.IsMark(r):
		if !s.latin && s.b.Len() > 0 && !s.gap {
			s.b.WriteRune(r)
		}
	case unicode.IsLetter(r), unicode.IsDigit(r):
		if s.gap && s.b.Len() > 0 {
			s.b.WriteByte('-')
		}
		s.gap = false
		s.latin = unicode.Is(unicode.Latin, r)
		s.run++
		s.b.WriteString(plain(unicode.ToLower(r)))
	case r == '\'', r == '’', r == '‘', r == 'ʼ', r == '\u00AD':
	case r == '.' && s.run == 1:
		s.run = 0
	default:
		s.gap, s.run = true, 0
	}
}

// plain writes Latin letters that do not decompose in basic ones.
func plain(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ł':
		return "l"
	case 'ħ':
		return "h"
	case 'ŧ':
		return "t"
	case 'ŋ':
		return "ng"
	case 'ı':
		return "i"
	case 'ə':
		return "a"
	}
	return string(r)
}

// FromURL returns an address as the IRI of what it leads to: without its
// fragment, and with what N-Quads forbids percent-encoded. ok is false if it
// is no absolute http or https address.
func FromURL(address string) (iri string, ok bool) {
	address, _, _ = strings.Cut(strings.TrimSpace(address), "#")
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	var b strings.Builder
	for _, r := range address {
		if r <= ' ' || r == utf8.RuneError || strings.ContainsRune("<>\"{}|^`\\", r) {
			b.WriteString(url.PathEscape(string(r)))
			continue
		}
		b.WriteRune(r)
	}
	return b.String(), true
}
