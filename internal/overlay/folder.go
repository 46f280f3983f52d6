package overlay

import (
	"io"
	"io/fs"
)

// folder is an open folder whose entries are those of all layers.
type folder struct {
	fs.File
	fs      *FS
	name    string
	entries []fs.DirEntry
	read    bool
}

// ReadDir follows fs.ReadDirFile: n > 0 gives at most n entries and io.EOF at
// the end, otherwise all that are left.
func (d *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if !d.read {
		entries, err := d.fs.ReadDir(d.name)
		if err != nil {
			return nil, err
		}
		d.entries, d.read = entries, true
	}
	if n <= 0 {
		all := d.entries
		d.entries = nil
		return all, nil
	}
	if len(d.entries) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(d.entries))
	some := d.entries[:n]
	d.entries = d.entries[n:]
	return some, nil
}
