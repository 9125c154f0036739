// Package bench measures vethkit: how long it takes to write and to read
// messages. The nested module peers does the same work with other libraries,
// in one run, so that the figures are ratios on one machine:
//
//	go test -bench . ./bench
//	cd bench/peers && go test -bench .
package bench
