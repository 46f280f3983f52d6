// Package coref groups the mentions of one article that speak of the same
// thing.
package coref
