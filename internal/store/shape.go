package store

import "github.com/cayleygraph/cayley/graph/shape"

// OptimizeShape is called by Cayley for each part of a query.
func (v *view) OptimizeShape(s shape.Shape) (shape.Shape, bool) { return s, false }
