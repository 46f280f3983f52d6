package gizmo

import (
	"runtime/metrics"
	"time"
)

const heapMetric = "/memory/classes/heap/objects:bytes"

// watchMemory calls exceeded once when the heap has grown by more than limit
// bytes; 0 means no limit. The returned function ends the watch.
func watchMemory(limit uint64, exceeded func()) (stop func()) {
	if limit == 0 {
		return func() {}
	}
	quit := make(chan struct{})
	go func() {
		start := heapBytes()
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-quit:
				return
			case <-tick.C:
				if now := heapBytes(); now > start && now-start > limit {
					exceeded()
					return
				}
			}
		}
	}()
	return func() { close(quit) }
}

func heapBytes() uint64 {
	sample := []metrics.Sample{{Name: heapMetric}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return sample[0].Value.Uint64()
}
