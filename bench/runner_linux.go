package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"vethkit/nsenter"
)

// stageName is the name under which the program runs itself in a sandbox.
const stageName = "vethkit-bench-stage"

type runner struct {
	*settings
	*built
	interrupt chan os.Signal
	Report    report
}

var errInterrupted = errors.New("interrupted")

func (r *runner) all() error {
	for _, w := range works {
		settings := w.ipv6
		if r.Quick {
			settings = settings[len(settings)-1:]
		}
		for _, ipv6 := range settings {
			last := map[string]*result{} // of each contestant, at the size before
			for _, n := range r.sizes(w) {
				results, err := r.table(w, n, ipv6, last)
				r.Report.Results = append(r.Report.Results, results...)
				if err != nil {
					return err
				}
			}
			r.Report.addGrowth(w, ipv6)
			printGrowth(os.Stdout, &r.Report, w, ipv6)
		}
	}
	return nil
}

func (r *runner) sizes(w *work) []int {
	switch {
	case r.Sizes != nil:
		return r.Sizes
	case r.Quick:
		return w.quick
	}
	return w.sizes
}

// table lets all contestants of one work take turns, and prints it.
func (r *runner) table(w *work, n int, ipv6 bool, last map[string]*result) ([]*result, error) {
	var results []*result
	for _, c := range contestants {
		maker := w.commands[c]
		if maker == nil || !r.wanted(w, c, ipv6) {
			continue
		}
		res := &result{Work: w.name, Title: w.title, Unit: w.unit, N: n, IPv6: ipv6, Contestant: c}
		res.command = maker(r.built, n, ipv6)
		if len(res.command.Args) == 0 {
			res.LeftOut = "not built, or not installed"
		} else if before := last[c]; before != nil {
			res.expect(before, r.Long)
		}
		last[c] = res
		results = append(results, res)
	}
	if !r.wanted(w, "", ipv6) || len(results) == 0 {
		return nil, nil
	}
	random := rand.New(rand.NewPCG(r.Seed, uint64(n)))
	rounds := 1 + r.Rounds // the first warms up
	if r.Quick {
		rounds--
	}
	for round := range rounds {
		order := random.Perm(len(results))
		for _, i := range order {
			if err := r.turn(w, results[i], round); err != nil {
				return nil, err
			}
		}
	}
	summarize(results)
	printTable(os.Stdout, w, n, ipv6, results)
	return results, nil
}

// turn runs a contestant once, if it has not failed and has time left.
func (r *runner) turn(w *work, res *result, round int) error {
	warmup := round == 0 && !r.Quick
	switch {
	case res.LeftOut != "", warmup && res.expected > r.Budget/4, len(res.CPU) > 0 && res.spent > r.Budget:
		return nil
	}
	out, err := r.once(w, res)
	if err != nil {
		return fmt.Errorf("%s, %s, %d: %w", w.name, res.Contestant, res.N, err)
	}
	res.spent += out.Wall
	switch {
	case out.Failure != "":
		res.LeftOut = out.Failure
		r.progress("%s %d: %s failed: %s", w.name, res.N, res.Contestant, out.Failure)
	case warmup && out.Wall <= r.Budget/4: // not counted
	default: // what takes so long needs no warm-up
		res.add(round, out)
	}
	return nil
}

// once runs one job in a sandbox.
func (r *runner) once(w *work, res *result) (*outcome, error) {
	select {
	case <-r.interrupt:
		return nil, errInterrupted
	default:
	}
	j := w.job(r.built, res, 3*r.Long)
	data, err := json.Marshal(j)
	if err != nil {
		return nil, err
	}
	in, out := filepath.Join(r.dir, "job"), filepath.Join(r.dir, "outcome")
	if err := os.WriteFile(in, data, 0o600); err != nil {
		return nil, err
	}
	s := nsenter.Sandbox{Path: r.self, Args: []string{stageName, in, out}, Signals: r.interrupt}
	status, err := s.Run()
	if err != nil {
		return nil, err
	}
	settle()
	if status != 0 {
		return nil, errors.Join(errInterrupted, fmt.Errorf("the stage ended with status %d", status))
	}
	var o outcome
	if data, err = os.ReadFile(out); err == nil {
		err = json.Unmarshal(data, &o)
	}
	if err == nil && o.Error != "" {
		err = errors.New(o.Error)
	}
	return &o, err
}

// job is a turn of one contestant.
func (w *work) job(b *built, res *result, limit time.Duration) *job {
	j := &job{Command: res.command, IPv6: res.IPv6, Up: w.check.Up, Pods: w.check.Pods, Limit: limit}
	others := 0
	if w.setup != nil {
		setup := w.setup
		if own := w.setups[res.Contestant]; own != nil {
			setup = own
		}
		j.Setup = setup(b, res.N)
		others = w.others
	}
	j.Veths = -1
	if w.check.Veths >= 0 {
		j.Veths = w.check.Veths*res.N + 2*others
	}
	j.Names = w.check.Names * res.N
	if w.check.Counted > 0 {
		j.Counted = w.check.Counted*res.N + 2*others + 1 // lo
	}
	return j
}
