//go:build !race

package query_test

// raceDetector says that the tests do not run under the race detector.
const raceDetector = false
