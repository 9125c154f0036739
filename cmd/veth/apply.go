package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"

	"vethkit/rtnl/pair"
)

// apply makes the specs, or nothing: also when a signal comes.
func (a *app) apply(r *pair.Run, specs []pair.Spec) error {
	end := make(chan struct{})
	stop := onSignal(end)
	r.Stop = stop
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
	if lacksModule(err, specs) {
		// All is undone; once more, with the modules that there are.
		loaded, tried := a.autoload(pairModules...)
		if loaded {
			_, err = r.Apply(specs...)
			bar.clear()
		}
		if tried != "" && lacksModule(err, specs) {
			err = refused("not all that it takes is in this kernel", err, tried)
		}
	}
	close(end)
	return pairError(err)
}

// pairModules are the aliases that the kernel asks for, for pairs and pods.
var pairModules = []string{"rtnl-link-veth", "rtnl-link-bridge", // and for masquerade:
	"net-pf-16-proto-12", "nfnetlink-subsys-10", "nft-chain-2-nat", "nft-chain-10-nat", "nft-expr-masq"}

// lacksModule says whether an error may be that of a module that is not loaded: for
// a part of nf_tables it is ENOENT.
func lacksModule(err error, specs []pair.Spec) bool {
	if errors.Is(err, syscall.EOPNOTSUPP) || errors.Is(err, syscall.EPROTONOSUPPORT) {
		return true
	}
	for _, s := range specs {
		if pod, ok := s.(pair.Pod); ok && pod.Masquerade && errors.Is(err, syscall.ENOENT) {
			return true
		}
	}
	return false
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

// onSignal returns a channel that is closed at the first signal before end that
// would end the program. SIGPIPE does not end it meanwhile: there is a run to be
// undone. Signals stay without effect afterwards: all that is left to do is to exit,
// and a program that died of one would look as if it had undone what it keeps.
func onSignal(end <-chan struct{}) <-chan struct{} {
	signal.Ignore(syscall.SIGPIPE)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	stop := make(chan struct{})
	go func() {
		select {
		case <-signals:
			close(stop)
		case <-end:
		}
	}()
	return stop
}

// pairError gives an error of package pair its exit status.
func pairError(err error) error {
	if errors.Is(err, pair.ErrStopped) {
		return &statusError{err, 130}
	}
	if e, ok := errors.AsType[*pair.Error](err); ok && e.Usage {
		return wrong(err.Error())
	}
	return err
}
