// Package pgtest runs a PostgreSQL server of its own for a test: a new cluster
// in a temporary folder, on a free port of the loopback, stopped when the test
// ends. Import it from tests only.
//
// A test is skipped where PostgreSQL is not installed (Debian: postgresql-15),
// and in CI, which is known by the environment variable CI or by
// ACCORD_POSTGRES=off. ACCORD_POSTGRES may also name the folder of initdb and
// postgres.
package pgtest

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// Names of the cluster's only user, who may do everything.
const (
	User     = "ana"
	Password = "s3cret:/@%"
)

// Server is a running server.
type Server struct {
	Port int
	dir  string
	cmd  *exec.Cmd

	mu   sync.Mutex
	made int // databases
}

// Start starts a server for a test, or skips the test.
func Start(t testing.TB) *Server {
	t.Helper()
	if off := os.Getenv("ACCORD_POSTGRES"); off == "off" || os.Getenv("CI") != "" {
		t.Skip("PostgreSQL is not tested in CI, or where ACCORD_POSTGRES=off")
	}
	bin := binaries()
	if bin == "" {
		t.Skip("PostgreSQL is not installed (Debian: apt-get install postgresql-15)")
	}
	if runtime.GOOS != "linux" {
		t.Skip("PostgreSQL is tested on Linux only")
	}
	s := &Server{}
	if err := s.start(t, bin); err != nil {
		t.Fatalf("starting PostgreSQL: %v", err)
	}
	return s
}

// binaries finds the folder of initdb and postgres, "" if there is none.
func binaries() string {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	slices.Sort(found)
	slices.Reverse(found)
	dirs := append([]string{os.Getenv("ACCORD_POSTGRES")}, found...)
	if path, err := exec.LookPath("initdb"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	for _, dir := range dirs {
		if _, err := os.Stat(filepath.Join(dir, "initdb")); dir != "" && err == nil {
			return dir
		}
	}
	return ""
}

func (s *Server) start(t testing.TB, bin string) (err error) {
	if s.dir, err = os.MkdirTemp("", "accord-pg"); err != nil {
		return err
	}
	t.Cleanup(func() { os.RemoveAll(s.dir) })
	password := filepath.Join(s.dir, "password")
	if err := os.WriteFile(password, []byte(Password+"\n"), 0o644); err != nil {
		return err
	}
	as, err := runAs(s.dir)
	if err != nil {
		return err
	}
	data := filepath.Join(s.dir, "data")
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", User, "-A", "scram-sha-256", "--pwfile", password,
		"-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
	initdb.Dir, initdb.SysProcAttr = s.dir, as
	if out, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, out)
	}
	if s.Port, err = freePort(); err != nil {
		return err
	}
	s.cmd = exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-p", strconv.Itoa(s.Port), "-c", "listen_addresses=127.0.0.1",
		"-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "log_min_messages=fatal")
	s.cmd.Dir, s.cmd.SysProcAttr = s.dir, as
	if err := s.run(t); err != nil {
		return err
	}
	return s.wait()
}

// freePort finds a port that nobody listens at.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return l.Addr().(*net.TCPAddr).Port, l.Close()
}

// run starts the server and has it stopped at the test's end. It is started by
// a thread that lives as long, so that it is stopped as well if the test is
// killed.
func (s *Server) run(t testing.TB) error {
	log, err := os.Create(filepath.Join(s.dir, "log"))
	if err != nil {
		return err
	}
	s.cmd.Stdout, s.cmd.Stderr = log, log
	started, ended := make(chan error), make(chan struct{})
	go func() {
		runtime.LockOSThread()
		err := s.cmd.Start()
		started <- err
		if err == nil {
			_ = s.cmd.Wait() // it is stopped by a signal
		}
		log.Close()
		close(ended)
	}()
	if err := <-started; err != nil {
		return err
	}
	t.Cleanup(func() {
		_ = s.cmd.Process.Signal(syscall.SIGQUIT) // at once, without a checkpoint
		<-ended
	})
	return nil
}

// wait waits until the server answers.
func (s *Server) wait() (err error) {
	for begun := time.Now(); time.Since(begun) < 30*time.Second; time.Sleep(50 * time.Millisecond) {
		var conn *pgx.Conn
		if conn, err = s.connect("postgres"); err == nil {
			return conn.Close(context.Background())
		}
	}
	text, _ := os.ReadFile(filepath.Join(s.dir, "log"))
	return fmt.Errorf("it does not answer: %w\n%s", err, text)
}

// Address is the address of a database of the server.
func (s *Server) Address(database string) string {
	return fmt.Sprintf("postgres://%s:s3cret%%3A%%2F%%40%%25@127.0.0.1:%d/%s", User, s.Port, database)
}

func (s *Server) connect(database string) (*pgx.Conn, error) {
	return pgx.Connect(context.Background(), s.Address(database))
}

// Database makes a new, empty database and returns its address.
func (s *Server) Database(t testing.TB) string {
	t.Helper()
	s.mu.Lock()
	s.made++
	name := fmt.Sprintf("test%d", s.made)
	s.mu.Unlock()
	s.Exec(t, "postgres", "CREATE DATABASE "+name)
	return s.Address(name)
}

// Exec runs a statement in a database.
func (s *Server) Exec(t testing.TB, database, statement string) {
	t.Helper()
	conn, err := s.connect(database)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.Exec(context.Background(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}
