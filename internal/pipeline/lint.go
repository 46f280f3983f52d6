package pipeline

import (
	"accord/internal/article"
	"accord/internal/relation"
)

// Lint reads the examples of all patterns with the whole pipeline and returns
// those that do not come out as written.
func (p *Pipeline) Lint() []relation.Problem {
	return p.extractor.Lint(func(sentence string) (relation.Input, error) {
		a, err := p.reader.Parse(article.Input{Path: "example", Name: "example"}, []byte(sentence))
		if err != nil {
			return relation.Input{}, err
		}
		r := p.understand(a)
		return r.relationInput(), nil
	})
}
