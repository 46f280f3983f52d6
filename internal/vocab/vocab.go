// Package vocab names the IRIs that accord writes: the classes and properties
// of the standard vocabularies it uses, its own few terms, and the IRIs it
// mints for entities.
//
// Nothing comes in; what goes out are constants and pure functions of strings,
// so that the same entity has the same IRI in every run.
package vocab

// Namespaces of the vocabularies in use.
const (
	RDF    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFS   = "http://www.w3.org/2000/01/rdf-schema#"
	XSD    = "http://www.w3.org/2001/XMLSchema#"
	OWL    = "http://www.w3.org/2002/07/owl#"
	SKOS   = "http://www.w3.org/2004/02/skos/core#"
	Schema = "http://schema.org/"
	PROV   = "http://www.w3.org/ns/prov#"
	OA     = "http://www.w3.org/ns/oa#"
	Accord = "https://w3id.org/accord#"
)

// Base is the default base of minted entity IRIs.
const Base = "https://w3id.org/accord/id/"

// Classes.
const (
	Person                 = Schema + "Person"
	Organization           = Schema + "Organization"
	GovernmentOrganization = Schema + "GovernmentOrganization"
	NewsMediaOrganization  = Schema + "NewsMediaOrganization"
	PoliticalParty         = Schema + "PoliticalParty"
	SportsOrganization     = Schema + "SportsOrganization"
	Corporation            = Schema + "Corporation"
	Country                = Schema + "Country"
	Agreement              = Accord + "Agreement"
	Place                  = Schema + "Place"
	Event                  = Schema + "Event"
	NewsArticle            = Schema + "NewsArticle"
	Sentence               = Accord + "Sentence"
)

// Properties of entities.
const (
	Type          = RDF + "type"
	Name          = Schema + "name"
	AlternateName = Schema + "alternateName"
	MentionedIn   = Accord + "mentionedIn"
	Identifier    = Schema + "identifier"
	SameAs        = OWL + "sameAs"
)

// Facts.
const (
	JobTitle    = Schema + "jobTitle"
	WorksFor    = Schema + "worksFor"
	OfficialOf  = Accord + "officialOf"
	BodyOf      = Accord + "bodyOf"
	Party       = Accord + "party"
	Location    = Schema + "location"
	Participant = Accord + "participant"
	Date        = Accord + "date"
	Said        = Accord + "said"
)

// Properties of articles and sentences.
const (
	Headline       = Schema + "headline"
	DatePublished  = Schema + "datePublished"
	URL            = Schema + "url"
	SHA256         = Schema + "sha256"
	WasDerivedFrom = PROV + "wasDerivedFrom"
	Start          = OA + "start"
	End            = OA + "end"
	Exact          = OA + "exact"
)

// Datatypes.
const (
	XSDString             = XSD + "string"
	XSDDate               = XSD + "date"
	XSDGYearMonth         = XSD + "gYearMonth"
	XSDGMonth             = XSD + "gMonth"
	XSDGYear              = XSD + "gYear"
	XSDGMonthDay          = XSD + "gMonthDay"
	XSDNonNegativeInteger = XSD + "nonNegativeInteger"
)
