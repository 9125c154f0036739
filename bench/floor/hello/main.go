// Command hello prints a line with nothing but Go's runtime: no Go program is
// smaller.
package main

func main() { println("a line") }
