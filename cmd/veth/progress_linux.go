package main

import (
	"os"
	"strconv"
	"time"

	"golang.org/x/sys/unix"
)

// A progress is a line on a terminal's stderr.
type progress struct {
	out   *os.File // nil: nobody looks
	begun time.Duration
	last  time.Duration
}

// now is the time since some moment: time.Time brings its formatting into a program.
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
	rate := float64(done) / (t - p.begun).Seconds()
	b := append(make([]byte, 0, 64), '\r')
	b = append(strconv.AppendInt(b, int64(done), 10), '/')
	b = append(strconv.AppendInt(b, int64(total), 10), "  "...)
	b = append(strconv.AppendInt(b, int64(rate), 10), "/s  "...)
	b = append(strconv.AppendFloat(b, float64(total-done)/max(rate, 1), 'f', 1, 64), " s left \x1b[K"...)
	p.out.Write(b)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.last > 0 {
		p.last = 0
		p.out.WriteString("\r\x1b[K")
	}
}
