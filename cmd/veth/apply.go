package main

import (
	"errors"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/rtnl/pair"
)

// apply makes the specs, or nothing: also when a signal comes.
func (a *app) apply(r *pair.Run, specs []pair.Spec) error {
	stop := make(chan struct{})
	r.Stop = stop
	done := onSignal(func() { close(stop) })
	defer done()
	bar := a.newProgress()
	r.Progress = bar.show
	if accept := r.Accept; accept != nil {
		r.Accept = func(made []pair.Result) error {
			bar.clear()
			if err := accept(made); err != nil {
				return err
			}
			return a.flushUnless(stop)
		}
	}
	_, err := r.Apply(specs...)
	bar.clear()
	return pairError(err)
}

// flushUnless is flush that gives up when the run is stopped: who is to read what
// it prints may never do so.
func (a *app) flushUnless(stop <-chan struct{}) error {
	text := a.out.buf
	a.out.buf = nil
	wrote := make(chan error, 1)
	go func() {
		_, err := a.stdout.Write(text)
		wrote <- err
	}()
	select {
	case err := <-wrote:
		return err
	case <-stop:
		return pair.ErrStopped
	}
}

// onSignal calls f at the first signal that would end the program. SIGPIPE does
// not end it meanwhile: there is a run to be undone.
func onSignal(f func()) (done func()) {
	signal.Ignore(syscall.SIGPIPE)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	end := make(chan struct{})
	go func() {
		select {
		case <-signals:
			f()
		case <-end:
		}
	}()
	// Signals stay without effect afterwards: all that is left to do is to exit, and a
	// program that died of one would look as if it had undone what it keeps.
	return func() { close(end) }
}

// pairError gives an error of package pair its exit status.
func pairError(err error) error {
	var e *pair.Error
	switch {
	case errors.Is(err, pair.ErrStopped):
		return &statusError{err, 130}
	case errors.As(err, &e) && e.Usage:
		return &nameError{err.Error()}
	}
	return err
}

// A progress is a line on a terminal's stderr.
type progress struct {
	out   *os.File // nil: nobody looks
	begun time.Duration
	last  time.Duration
}

// now is the time since some moment: time.Time brings its formatting into a program.
func now() time.Duration {
	var ts unix.Timespec
	_ = unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts)
	return time.Duration(ts.Nano())
}

func (a *app) newProgress() *progress {
	p := &progress{begun: now()}
	if f, ok := a.stderr.(*os.File); ok && !a.opt.quiet {
		if _, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS); err == nil {
			p.out = f
		}
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
