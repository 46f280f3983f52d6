package cli

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"

	"accord/internal/article"
	"accord/internal/graph"
)

// fingerprint changes with whatever an article's quads depend on beside its
// text: the version of the program, --base, and the data, patterns and models,
// the user's included.
func (env *Env) fingerprint() (string, error) {
	fsys, err := env.data()
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n%s\n", versionText(), env.Base)
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		in, err := fsys.Open(name)
		if err != nil {
			return err
		}
		defer in.Close()
		fmt.Fprintf(sum, "%s\n", name)
		size, err := io.Copy(sum, in)
		fmt.Fprintf(sum, "\n%d\n", size)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("reading the data: %w", err)
	}
	return fmt.Sprintf("%x", sum.Sum(nil)[:16]), nil
}

// hash is what an article is stored under with what it was read by.
func (l *load) hash(a *article.Article) string { return graph.Hash(a.SHA256, l.by) }
