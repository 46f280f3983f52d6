package query

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"runtime/debug"
	"strings"
	"time"

	"accord/internal/query/gizmo"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Job is a query to be run in a process of its own. Package gizmo interrupts
// scripts, but not inside one built-in call: "x".repeat(1e9) takes its memory
// and JSON.stringify of a deep object its stack before anyone is asked. So text
// that somebody typed runs apart, where the system enforces the limits.
type Job struct {
	Store  string // what the serving process opens; it must be free to open
	Query  Query
	Params map[string]string
	Limits Limits
}

// startTime is what a process may take beside the query's own time.
const startTime = 5 * time.Second

// RunApart runs a job in a new process and returns its answer. command is a
// program and its arguments that calls Serve on its standard streams. However
// the process ends, the caller gets a result or an error.
func RunApart(ctx context.Context, command []string, job Job) (Result, error) {
	job.Limits = job.Limits.orDefaults()
	ctx, cancel := context.WithTimeout(ctx, job.Limits.Time+startTime)
	defer cancel()
	input, err := json.Marshal(job)
	if err != nil {
		return Result{}, fmt.Errorf("starting a query: %w", err)
	}
	var out, problems bytes.Buffer
	child := exec.CommandContext(ctx, command[0], command[1:]...)
	child.Stdin, child.Stdout, child.Stderr = bytes.NewReader(input), &out, &capped{w: &problems, left: 64 << 10}
	child.WaitDelay = time.Second
	runErr := child.Run()
	if ctx.Err() != nil {
		return Result{}, endedApart(job, ctx.Err())
	}
	var reply wireReply
	if err := json.Unmarshal(out.Bytes(), &reply); err != nil || runErr != nil {
		return Result{}, crashed(job, problems.String(), errors.Join(runErr, err))
	}
	return reply.result()
}

func endedApart(job Job, cause error) error {
	if errors.Is(cause, context.DeadlineExceeded) {
		cause = gizmo.ErrTime
	}
	return fmt.Errorf("%s: %w", job.Query.File, cause)
}

// crashed words the end of a process that gave no answer.
func crashed(job Job, problems string, err error) error {
	switch {
	case strings.Contains(problems, "out of memory"), strings.Contains(problems, "cannot allocate memory"),
		strings.Contains(problems, "address space"):
		err = gizmo.ErrMemory
	case strings.Contains(problems, "stack overflow"), strings.Contains(problems, "stack exceeds"):
		err = errors.New("the query nests too deep")
	default:
		if first, _, _ := strings.Cut(strings.TrimSpace(problems), "\n"); first != "" {
			err = fmt.Errorf("the query ended its process: %s", printable(first))
		}
	}
	return fmt.Errorf("%s: %w", job.Query.File, err)
}

// capped keeps the beginning of what is written to it.
type capped struct {
	w    io.Writer
	left int
}

// Write keeps what fits and drops the rest without an error.
func (c *capped) Write(p []byte) (int, error) {
	n := min(len(p), c.left)
	c.left -= n
	if _, err := c.w.Write(p[:n]); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Serve reads a job, opens its store, runs the query within the limits, which
// it sets for the whole process, and writes the answer. It is what the command
// given to RunApart calls; its process must do nothing else.
func Serve(ctx context.Context, in io.Reader, out io.Writer, open func(store string) (graph.QuadStore, func() error, error)) error {
	var job Job
	if err := json.NewDecoder(in).Decode(&job); err != nil {
		return fmt.Errorf("reading a query: %w", err)
	}
	reply := serve(ctx, job, open)
	if err := json.NewEncoder(out).Encode(reply); err != nil {
		return fmt.Errorf("writing an answer: %w", err)
	}
	return nil
}

// maxStack is what one goroutine of a serving process may need, in bytes.
const maxStack = 128 << 20

func serve(ctx context.Context, job Job, open func(string) (graph.QuadStore, func() error, error)) wireReply {
	qs, closeStore, err := open(job.Store)
	if err != nil {
		return wireReply{Error: err.Error()}
	}
	debug.SetMaxStack(maxStack)
	if err := limitMemory(job.Limits.orDefaults().Memory); err != nil {
		return wireReply{Error: fmt.Sprintf("limiting memory: %v", err)}
	}
	res, err := Run(ctx, qs, &job.Query, job.Params, job.Limits)
	if errors.Is(err, gizmo.ErrTime) || errors.Is(err, gizmo.ErrMemory) {
		return wireReply{Error: err.Error()} // a script may still read the store
	}
	if err = errors.Join(err, closeStore()); err != nil {
		return wireReply{Error: err.Error()}
	}
	return wire(res)
}

// wireReply is an answer between processes.
type wireReply struct {
	Error     string            `json:"error,omitempty"`
	Columns   []Column          `json:"columns"`
	Rows      []wireRow         `json:"rows"`
	Truncated bool              `json:"truncated"`
	Names     map[string]string `json:"names"`
}

type wireRow struct {
	Cells    []*jsonTerm `json:"cells"`
	Evidence []Evidence  `json:"evidence"`
}

func wire(res Result) wireReply {
	w := wireReply{Columns: res.Columns, Truncated: res.Truncated, Names: map[string]string{}}
	for iri, name := range res.Names {
		w.Names[string(iri)] = name
	}
	for _, row := range res.Rows {
		out := wireRow{Evidence: row.Evidence}
		for _, cell := range row.Cells {
			out.Cells = append(out.Cells, res.term(cell))
		}
		w.Rows = append(w.Rows, out)
	}
	return w
}

func (w wireReply) result() (Result, error) {
	if w.Error != "" {
		return Result{}, errors.New(w.Error)
	}
	res := Result{Columns: w.Columns, Truncated: w.Truncated, Names: map[quad.IRI]string{}}
	for iri, name := range w.Names {
		res.Names[quad.IRI(iri)] = name
	}
	for _, row := range w.Rows {
		in := Row{Evidence: row.Evidence}
		for _, cell := range row.Cells {
			in.Cells = append(in.Cells, cell.value())
		}
		res.Rows = append(res.Rows, in)
	}
	return res, nil
}

// value is the term that a jsonTerm was made of.
func (t *jsonTerm) value() quad.Value {
	switch {
	case t == nil:
		return nil
	case t.Type == "uri":
		return quad.IRI(t.Value)
	case t.Type == "bnode":
		return quad.BNode(t.Value)
	case t.Lang != "":
		return quad.LangString{Value: quad.String(t.Value), Lang: t.Lang}
	case t.Datatype != "":
		return quad.TypedString{Value: quad.String(t.Value), Type: quad.IRI(t.Datatype)}
	}
	return quad.String(t.Value)
}
