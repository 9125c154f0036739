// Package peers does with other Go libraries what package bench does with
// vethkit, so that one run compares them. It is a module of its own: vethkit
// itself depends on none of them.
//
//	cd bench/peers && go test -bench . -count 5
package peers
