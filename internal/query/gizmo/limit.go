package gizmo

import (
	"runtime"
	"runtime/metrics"
	"time"
)

const heapMetric = "/memory/classes/heap/objects:bytes"

// Times of the watch: between looks, and between the collections that it asks
// for to tell garbage from what a query holds.
const (
	lookEvery    = 5 * time.Millisecond
	collectEvery = 200 * time.Millisecond
)

// watchMemory calls exceeded once when the heap has grown by more than limit
// bytes; 0 means no limit. The returned function ends the watch.
func watchMemory(limit uint64, exceeded func()) (stop func()) {
	if limit == 0 {
		return func() {}
	}
	quit := make(chan struct{})
	go func() {
		start := heapBytes()
		tick := time.NewTicker(lookEvery)
		defer tick.Stop()
		var collected time.Time
		for {
			select {
			case <-quit:
				return
			case <-tick.C:
			}
			if !grown(start, limit) || time.Since(collected) < collectEvery {
				continue
			}
			runtime.GC()
			collected = time.Now()
			if grown(start, limit) {
				exceeded()
				return
			}
		}
	}()
	return func() { close(quit) }
}

func grown(start, limit uint64) bool {
	now := heapBytes()
	return now > start && now-start > limit
}

func heapBytes() uint64 {
	sample := []metrics.Sample{{Name: heapMetric}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}
