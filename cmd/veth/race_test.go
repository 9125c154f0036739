//go:build race

package main

// raced says that the race detector is at work, which makes all slower.
const raced = true
