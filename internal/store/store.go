package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/maphash"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/sstable"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// ErrLocked says that another process has the store open.
var ErrLocked = errors.New("the store is open in another process")

// formatFile holds one line that names the layout of the directory; it is
// looked at before anything else is opened.
const (
	formatFile = "accord-format"
	format     = "accord graph 2\n"
	tempDir    = "tmp"
)

// Store is a set of quads. It is safe for use by several goroutines; writes
// happen one after another. It is a graph.QuadStore that always shows the
// latest state; Snapshot gives one that does not change.
type Store struct {
	view
	db   *pebble.DB
	lock *pebble.Lock
	fs   vfs.FS
	dir  string

	seeds  [2]maphash.Seed
	opts   *pebble.Options
	tempMu sync.Mutex

	mu     sync.Mutex // held while writing
	counts counts
}

// counts is what the store knows about itself: written with every transaction.
type counts struct {
	quads, nodes uint64
	last         id // the highest number given to a term
}

// Open opens the store in directory dir and makes it if there is none.
// It returns an error that wraps ErrLocked if another process has it open.
func Open(dir string) (*Store, error) {
	if err := prepare(dir); err != nil {
		return nil, err
	}
	lock, err := pebble.LockDirectory(dir, vfs.Default)
	if err != nil {
		return nil, lockError(dir, err)
	}
	if err := os.RemoveAll(filepath.Join(dir, tempDir)); err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	s, err := open(dir, vfs.Default, lock)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening the store in %s: %w", dir, err), lock.Close())
	}
	return s, nil
}

// OpenMemory opens an empty store that lives in memory.
func OpenMemory() (*Store, error) { return open("", vfs.NewMem(), nil) }

func lockError(dir string, err error) error {
	if os.IsNotExist(err) || os.IsPermission(err) && !strings.Contains(err.Error(), "unavailable") {
		return fmt.Errorf("locking %s: %w", dir, err)
	}
	return fmt.Errorf("%s: %w", dir, ErrLocked)
}

// prepare makes the directory of a new store and checks that of an old one.
func prepare(dir string) error {
	path := filepath.Join(dir, formatFile)
	found, err := os.ReadFile(path)
	switch {
	case err == nil && string(found) == format:
		return nil
	case err == nil:
		return fmt.Errorf("%s holds %q, and this version of accord reads %q: export with the version that wrote it and import again",
			dir, strings.TrimSpace(string(found)), strings.TrimSpace(format))
	case !os.IsNotExist(err):
		return fmt.Errorf("opening the store: %w", err)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("making the store: %w", err)
	}
	return writeFormat(dir, path)
}

// writeFormat marks dir as a store, unless something else lives there.
func writeFormat(dir, path string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("making the store: %w", err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), formatFile) {
			return fmt.Errorf("%s is not empty and not a store of accord", dir)
		}
	}
	temp := fmt.Sprintf("%s.%d", path, os.Getpid())
	if err := os.WriteFile(temp, []byte(format), 0o666); err != nil {
		return fmt.Errorf("making the store: %w", err)
	}
	return os.Rename(temp, path)
}

func open(dir string, fs vfs.FS, lock *pebble.Lock) (*Store, error) {
	opts := options(fs)
	opts.Lock = lock
	db, err := pebble.Open(dir, opts)
	if err != nil {
		return nil, err
	}
	s := &Store{
		db: db, fs: fs, dir: dir, lock: lock, opts: opts,
		seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()},
	}
	s.view = view{r: db, s: s}
	if err := s.readCounts(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

// options are Pebble's settings for the store: blocks by column, compressed
// for speed. Only the bulk load's dictionary has filters: the indexes are read
// by range, where a filter is of no use.
func options(fs vfs.FS) *pebble.Options {
	opts := &pebble.Options{
		FS:                    fs,
		Logger:                quiet{},
		FormatMajorVersion:    pebble.FormatValueSeparation,
		MemTableSize:          16 << 20,
		CacheSize:             32 << 20,
		L0CompactionThreshold: 4,
		Filters:               map[string]pebble.FilterPolicy{bloom.FilterPolicy(filterBits).Name(): bloom.FilterPolicy(filterBits)},
	}
	for i := range opts.Levels {
		opts.Levels[i].BlockSize = 16 << 10
		opts.Levels[i].Compression = func() *sstable.CompressionProfile { return sstable.FastestCompression }
	}
	opts.EnsureDefaults()
	return opts
}

// quiet drops the engine's notes and keeps its fatal errors.
type quiet struct{}

func (quiet) Infof(string, ...any)  {}
func (quiet) Errorf(string, ...any) {}
func (quiet) Fatalf(form string, args ...any) {
	pebble.DefaultLogger.Fatalf(form, args...)
}

func (s *Store) readCounts() error {
	v, closer, err := s.db.Get(metaKey("counts"))
	if errors.Is(err, pebble.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	defer closer.Close()
	if len(v) != 20 {
		return errors.New("damaged counts")
	}
	s.counts = counts{
		quads: binary.BigEndian.Uint64(v),
		nodes: binary.BigEndian.Uint64(v[8:]),
		last:  id(binary.BigEndian.Uint32(v[16:])),
	}
	return nil
}

func (c counts) encode() []byte {
	out := binary.BigEndian.AppendUint64(nil, c.quads)
	out = binary.BigEndian.AppendUint64(out, c.nodes)
	return binary.BigEndian.AppendUint32(out, uint32(c.last))
}

// Sync makes everything written so far survive a loss of power. A kill of the
// process loses nothing that was written, synced or not.
func (s *Store) Sync() error { return s.db.LogData(nil, pebble.Sync) }

// Close writes what is pending and releases the directory.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return nil
	}
	err := s.Sync()
	err = errors.Join(err, s.db.Close())
	if s.lock != nil {
		err = errors.Join(err, s.lock.Close())
	}
	s.db = nil
	return err
}

// Snapshot returns a view of the store as it is now. It must be closed before
// the store is.
func (s *Store) Snapshot() *View {
	s.mu.Lock()
	defer s.mu.Unlock()
	snap := s.db.NewSnapshot()
	counts := s.counts
	return &View{view{r: snap, s: s, fixed: &counts, cache: newCache()}}
}

// View is the store at one moment: a graph.QuadStore that cannot be written.
type View struct{ view }

// Close releases the snapshot.
func (v *View) Close() error { return errors.Join(v.cache.close(), v.r.Close()) }
