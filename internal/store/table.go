package store

import (
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider"
	"github.com/cockroachdb/pebble/v2/sstable"
)

// tableSize is the size in bytes at which a sorted file is full.
const tableSize = 32 << 20

// filterBits is the size of the filter over dictionary keys, in bits a key.
const filterBits = 10

// table writes keys, which must come in order, to sorted files for the engine.
type table struct {
	b     *Bulk
	opts  sstable.WriterOptions
	w     *sstable.Writer
	names []string
	sets  int
}

// sizeEvery is how many keys are written between two looks at the file's size,
// which takes as long as writing one.
const sizeEvery = 256

// newTable makes a table with a filter of so many bits a key, 0 for none.
func (b *Bulk) newTable(bits int) *table {
	t := &table{b: b, opts: b.s.opts.MakeWriterOptions(len(b.s.opts.Levels)-1, b.s.db.TableFormat())}
	if bits > 0 {
		t.opts.FilterPolicy = bloom.FilterPolicy(bits)
		t.opts.FilterType = pebble.TableFilter
	}
	b.tables = append(b.tables, t)
	return t
}

func (t *table) set(key, value []byte) error {
	if t.sets++; t.sets%sizeEvery == 0 && t.w != nil && t.w.Raw().EstimatedSize() >= tableSize {
		if err := t.close(); err != nil {
			return err
		}
	}
	if t.w == nil {
		name, file, err := t.b.temp()
		if err != nil {
			return err
		}
		t.names = append(t.names, name)
		t.w = sstable.NewWriter(objstorageprovider.NewFileWritable(file), t.opts)
	}
	return t.w.Set(key, value)
}

// close ends the current file.
func (t *table) close() error {
	if t.w == nil {
		return nil
	}
	w := t.w
	t.w = nil
	return w.Close()
}

// abandon ends a file that will not be used.
func (t *table) abandon() { _ = t.close() }
