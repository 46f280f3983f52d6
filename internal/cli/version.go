package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersionCmd(env *Env) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of accord and of Go",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(env.Out, versionText())
			return err
		},
	}
}

// versionText is the program's version as Go's build recorded it.
func versionText() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "accord (unknown version)"
	}
	version := info.Main.Version
	if version == "" {
		version = "(devel)"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && version == "(devel)" {
			version = s.Value
		}
	}
	return fmt.Sprintf("accord %s %s", version, info.GoVersion)
}
