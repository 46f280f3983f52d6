// Command accord builds a knowledge graph from news articles.
package main

import (
	"os"

	"accord/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
