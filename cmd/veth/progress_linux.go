package main

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// A progress is a line on a terminal's stderr.
type progress struct {
	out   *os.File // nil: nobody looks
	begun time.Duration
	last  time.Duration
}

// now is the time since the machine started: time.Time brings its formatting into a
// program.
//
//go:noinline
func now() time.Duration {
	var ts unix.Timespec
	_ = unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts)
	return time.Duration(ts.Nano())
}

func (a *app) newProgress() *progress {
	p := &progress{begun: now()}
	if _, ok := terminal(a.stderr); ok && !a.opt.quiet {
		p.out = a.stderr.(*os.File)
	}
	return p
}

// show shows how far it is, ten times a second, once that takes long.
func (p *progress) show(done, total int) {
	t := now()
	if p.out == nil || t-p.begun < 300*time.Millisecond || t-p.last < 100*time.Millisecond && done < total {
		return
	}
	p.last = t
	d, left := uint64(t-p.begun), uint64(total-done)
	rate := uint64(done) * uint64(time.Second) / d
	tenths := left * 10 // at one a second, if it is not faster
	if rate > 0 {
		unit := uint64(done) * uint64(time.Second/10)
		tenths = (left*d + unit/2) / unit
	}
	var o printer
	o.num("", "\r", uint64(done), "/")
	o.num("", "", uint64(total), "  ")
	o.num("", "", rate, "/s  ")
	o.fixed("", "", tenths, 1, " s left \x1b[K")
	p.out.Write(o.buf)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.last > 0 {
		p.last = 0
		p.out.WriteString("\r\x1b[K")
	}
}
