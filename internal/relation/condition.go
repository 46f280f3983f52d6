package relation

import (
	"strings"

	"accord/internal/link"
	"accord/internal/mention"
	"accord/internal/vocab"
)

// classSet is a set of mention classes, one bit each.
type classSet uint16

// classes lists the mention classes in the order of their bits.
func classes() []mention.Class {
	return []mention.Class{
		mention.Person, mention.Organization, mention.Country, mention.Agreement,
		mention.Place, mention.Event, mention.Title, mention.Date,
		mention.Quotation, mention.Group,
	}
}

const (
	personBit classSet = 1 << iota
	organizationBit
	countryBit
	agreementBit
	placeBit
	eventBit
	titleBit
	dateBit
	quotationBit
	groupBit
)

const (
	entityBits = personBit | organizationBit | countryBit | agreementBit | placeBit | eventBit
	classCount = 10
)

// classBit is the bit of a class, or 0 for an unknown one.
func classBit(c mention.Class) classSet {
	switch c {
	case mention.Person:
		return personBit
	case mention.Organization:
		return organizationBit
	case mention.Country:
		return countryBit
	case mention.Agreement:
		return agreementBit
	case mention.Place:
		return placeBit
	case mention.Event:
		return eventBit
	case mention.Title:
		return titleBit
	case mention.Date:
		return dateBit
	case mention.Quotation:
		return quotationBit
	case mention.Group:
		return groupBit
	}
	return 0
}

func knownClasses() string {
	var names []string
	for _, c := range classes() {
		names = append(names, string(c))
	}
	return strings.Join(names, ", ")
}

// attribute is one condition in brackets after a class; any of its choices
// will do. not turns it round.
type attribute struct {
	not     bool
	kinds   []mention.Kind
	types   []string // IRIs of narrower entity classes
	lists   []*wordList
	plural  bool
	hasVerb bool
	civil   *wordList // of government, and none of these in its name
	unknown bool      // the gazetteer does not list the thing
}

// attributes reads what stands between brackets: conditions separated by
// commas, choices by bars.
func (p *expressionParser) attributes(m *mentionTest) error {
	for {
		a := attribute{not: p.accept("!")}
		for {
			s, ok := p.peek()
			if !ok {
				return s.errorf("bracket is not closed")
			}
			p.at++
			if err := p.choice(&a, s); err != nil {
				return err
			}
			if !p.accept("|") {
				break
			}
		}
		m.attrs = append(m.attrs, a)
		if p.accept(",") {
			continue
		}
		return p.expect("]")
	}
}

// choice adds one named condition to a.
func (p *expressionParser) choice(a *attribute, s symbol) error {
	switch s.text {
	case "name", "described", "nominal", "pronoun", "demonym", "metonym":
		a.kinds = append(a.kinds, mention.Kind(s.text))
	case "government":
		a.types = append(a.types, vocab.GovernmentOrganization)
	case "civil":
		l, err := p.wordList(s, "armed")
		if err != nil {
			return err
		}
		a.civil = l
	case "media":
		a.types = append(a.types, vocab.NewsMediaOrganization)
	case "party":
		a.types = append(a.types, vocab.PoliticalParty)
	case "sport":
		a.types = append(a.types, vocab.SportsOrganization)
	case "company":
		a.types = append(a.types, vocab.Corporation)
	case "plural":
		a.plural = true
	case "verb":
		a.hasVerb = true
	case "unlisted":
		a.unknown = true
	default:
		if !strings.HasPrefix(s.text, "@") {
			return s.errorf("unknown attribute %q; known: name, described, nominal, pronoun, demonym, metonym, government, civil, media, party, sport, company, unlisted, plural, verb, @list", s.text)
		}
		l, err := p.wordList(s, s.text[1:])
		if err != nil {
			return err
		}
		a.lists = append(a.lists, l)
	}
	return nil
}

// accepts reports whether mention i of the sentence fulfils the test, nested
// mentions apart.
func (m *mentionTest) accepts(v *view, i int) bool {
	if v.classes[i]&m.classes == 0 {
		return false
	}
	for k := range m.attrs {
		if m.attrs[k].holds(v, i) == m.attrs[k].not {
			return false
		}
	}
	return true
}

func (a *attribute) holds(v *view, i int) bool {
	men := &v.in.Mentions[i]
	for _, k := range a.kinds {
		if men.Kind == k {
			return true
		}
	}
	for _, l := range a.lists {
		if l.names(v, men) {
			return true
		}
	}
	if a.plural && strings.HasSuffix(v.xpos(men.Head), "S") {
		return true
	}
	if a.hasVerb && v.upos(men.Head) == "VERB" || a.unknown && men.Thing == "" {
		return true
	}
	if a.civil != nil && a.isCivil(v, i) {
		return true
	}
	return len(a.types) > 0 && hasType(v.entities(i), v.in.Linking.Entities, a.types)
}

// isCivil reports whether a mention is of a body of government that is not
// armed, by its name.
func (a *attribute) isCivil(v *view, i int) bool {
	ids := v.entities(i)
	if !hasType(ids, v.in.Linking.Entities, []string{vocab.GovernmentOrganization}) {
		return false
	}
	for _, id := range ids {
		for _, w := range strings.Fields(strings.ToLower(v.in.Linking.Entities[id].Name)) {
			if a.civil.single[w] {
				return false
			}
		}
	}
	return true
}

// hasType reports whether any of the entities has one of the types.
func hasType(ids []int, entities []link.Entity, types []string) bool {
	for _, id := range ids {
		for _, t := range entities[id].Types {
			for _, want := range types {
				if t == want {
					return true
				}
			}
		}
	}
	return false
}
