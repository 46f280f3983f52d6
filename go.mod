module accord

go 1.26.0

require github.com/google/go-cmp v0.7.0

require (
	github.com/cayleygraph/quad v1.2.5
	golang.org/x/text v0.43.0
)
