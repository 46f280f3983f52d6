package article

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// MaxSize is the largest file that is read, in bytes: some three million
// words, far above any article.
const MaxSize = 16 << 20

// ReadAll reads every file that names stand for, in their order; stdin serves
// the name "-". Each file that cannot be read gives an error in place of an
// article.
func (r *Reader) ReadAll(names []string, stdin io.Reader) ([]*Article, []error) {
	inputs, errs := List(names)
	articles := make([]*Article, 0, len(inputs))
	for _, in := range inputs {
		a, err := r.Read(in, stdin)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, a)
	}
	return articles, errs
}

// Read reads one file, or stdin if in.Path is "-".
func (r *Reader) Read(in Input, stdin io.Reader) (*Article, error) {
	var content []byte
	var err error
	if in.Path == "-" {
		content, err = readLimited(stdin)
	} else {
		content, err = readFile(in.Path)
	}
	if errors.Is(err, errTooLarge) {
		return nil, fmt.Errorf("%s: %w", in.Path, err)
	}
	if err != nil {
		return nil, fmt.Errorf("reading article: %w", err)
	}
	return r.Parse(in, content)
}

var errTooLarge = fmt.Errorf("is larger than the limit of %d MiB", MaxSize>>20)

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder", path)
	case info.Size() > MaxSize:
		return nil, errTooLarge
	}
	return readLimited(f)
}

func readLimited(from io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(from, MaxSize+1))
	if err == nil && len(content) > MaxSize {
		err = errTooLarge
	}
	return content, err
}

// Parse makes an article of a file's content. The format follows from the
// extension of in.Path; without a known one, content that begins as a web page
// is HTML and all other is plain text.
func (r *Reader) Parse(in Input, content []byte) (*Article, error) {
	decoded, err := decode(content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", in.Path, err)
	}
	a := &Article{Path: in.Path, Name: in.Name, Text: decoded, Digest: hash(string(content))}
	body := a.readHeader()
	a.Format = formats[strings.ToLower(filepath.Ext(in.Path))]
	if a.Format == "" {
		a.Format = sniff(decoded[body:])
	}
	switch a.Format {
	case HTML:
		err = r.readHTML(a, decoded[body:])
	case Markdown:
		body = a.readFrontMatter(body)
		a.readMarkdown(body)
	default:
		a.Analysed = blank(a.Text, 0, body)
	}
	if err == nil && strings.TrimSpace(a.Analysed) == "" {
		err = a.emptiness()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", in.Path, err)
	}
	r.findRegions(a)
	a.SHA256 = hash(a.Text)
	r.checkLanguage(a)
	return a, nil
}

func (a *Article) emptiness() error {
	switch {
	case a.Format == HTML:
		return errors.New("has no text in its HTML")
	case strings.TrimSpace(a.Text) == "":
		return errors.New("is empty")
	case a.Format == Markdown:
		return errors.New("has no prose in its Markdown")
	}
	return errors.New("has no text below its header")
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// sniff tells a web page from plain text by how it begins.
func sniff(s string) Format {
	s = strings.TrimSpace(s)
	start := strings.ToLower(s[:min(len(s), 14)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(start, tag) {
			return HTML
		}
	}
	return PlainText
}

// blank returns s with spaces in place of its bytes from start to end, line
// ends kept.
func blank(s string, start, end int) string {
	if start >= end {
		return s
	}
	b := []byte(s)
	fill(b[start:end])
	return string(b)
}

func fill(b []byte) {
	for i, c := range b {
		if c != '\n' {
			b[i] = ' '
		}
	}
}

// warn notes what is odd at byte offset of the text.
func (a *Article) warn(offset int, format string, args ...any) {
	line := 1 + strings.Count(a.Text[:offset], "\n")
	a.Warnings = append(a.Warnings, fmt.Sprintf("%s:%d: ", a.Path, line)+fmt.Sprintf(format, args...))
}
