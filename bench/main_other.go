//go:build !linux

package main

import "os"

func main() {
	os.Stderr.WriteString("bench: what is measured is Linux; here only go test -bench . ./bench works\n")
	os.Exit(2)
}
