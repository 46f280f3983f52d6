package cli

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestEveryCommandExplainsItself checks that a command's help has a sentence
// and a runnable example that begins with the program's name.
func TestEveryCommandExplainsItself(t *testing.T) {
	root := newRootCmd(newEnv(strings.NewReader(""), nil, nil, func(string) string { return "" }))
	var check func(cmd *cobra.Command)
	check = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			check(sub)
		}
		if cmd.Hidden || cmd.HasSubCommands() || cmd.Name() == "version" || strings.HasPrefix(cmd.CommandPath(), "accord completion") || cmd.Name() == "help" {
			return
		}
		if cmd.Short == "" {
			t.Errorf("%s: no sentence", cmd.CommandPath())
		}
		for line := range strings.Lines(cmd.Example + "\n") {
			if !strings.HasPrefix(line, "  accord ") {
				t.Errorf("%s: the example %q, expected two spaces and a command", cmd.CommandPath(), line)
			}
		}
	}
	check(root)
}
