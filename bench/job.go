package main

import "time"

// A job is one turn of one contestant, in namespaces of its own.
type job struct {
	Setup   [][]string
	Command command
	IPv6    bool
	Veths   int // afterwards; −1: any number
	Up      bool
	Names   int
	Pods    bool
	Counted int
	Limit   time.Duration
}

// An outcome is what came of a job.
type outcome struct {
	Wall, CPU time.Duration
	Sleeps    int64
	After     time.Duration // how long the kernel went on by itself
	Failure   string        // the contestant's
	Error     string        // ours: nothing of this counts
}
