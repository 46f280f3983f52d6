package gizmo

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
)

// syntaxError gives a parser's error as "name:line:column: what".
func syntaxError(name string, err error) error {
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		e := list[0]
		return fmt.Errorf("%s:%d:%d: %s", name, e.Position.Line, e.Position.Column, firstLower(e.Message))
	}
	var compiler *goja.CompilerSyntaxError
	if errors.As(err, &compiler) && compiler.File != nil {
		at := compiler.File.Position(compiler.Offset)
		return fmt.Errorf("%s:%d:%d: %s", name, at.Line, at.Column, firstLower(compiler.Message))
	}
	return fmt.Errorf("%s: %w", name, err)
}

// scriptError gives an error of a running script with the place in the text
// where it was raised.
func (s *session) scriptError(err error) error {
	var overflow *goja.StackOverflowError
	if errors.As(err, &overflow) {
		return fmt.Errorf("%s: functions call each other more than %d deep", s.name, maxCalls)
	}
	var exception *goja.Exception
	if !errors.As(err, &exception) {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	text := s.exceptionText(exception)
	for _, frame := range exception.Stack() {
		at := frame.Position()
		if at.Line > 0 && frame.SrcName() == s.name {
			return fmt.Errorf("%s:%d:%d: %s", s.name, at.Line, at.Column, text)
		}
	}
	return fmt.Errorf("%s: %s", s.name, text)
}

// exceptionText is what was thrown: an error's message, or the value's text.
// Both may be code of the script, which may throw again.
func (s *session) exceptionText(e *goja.Exception) string {
	text := "an exception that cannot be shown"
	_ = s.vm.Try(func() {
		line, _, _ := strings.Cut(e.Error(), "\n")
		text, _, _ = strings.Cut(line, " at "+s.name)
		text, _, _ = strings.Cut(text, " at accord/") // the Go function that threw it
	})
	return strings.TrimPrefix(text, "TypeError: ")
}

func firstLower(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// fail throws a TypeError of the script's own kind, which it may catch.
func (s *session) fail(format string, args ...any) {
	panic(s.vm.NewTypeError(fmt.Sprintf(format, args...)))
}

// safely calls into Cayley, whose panics become errors of the query.
func (s *session) safely(method string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			s.fail("%s: cannot be done on this path: %v", method, r)
		}
	}()
	f()
}
