//go:build race

package query_test

// raceDetector says that the tests run under the race detector, whose own
// memory is far above the limits that a query's process is given.
const raceDetector = true
