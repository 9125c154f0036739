//go:build tiny

package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/pair"
)

// This build is without explain, its verbs and its tables of names: for an
// initramfs where each byte counts. What they would do is refused in words.

const (
	explainUsage = ""
	composeUsage = ""
	diffUsage    = ""
	quizUsage    = ""
	sendUsage    = ""
	flipUsage    = ""
)

func (a *app) explain(w *args) error { return w.without() }
func (a *app) compose(w *args) error { return w.without() }
func (a *app) diff(w *args) error    { return w.without() }
func (a *app) quiz(w *args) error    { return w.without() }
func (a *app) send(w *args) error    { return w.without() }
func (a *app) flip(w *args) error    { return w.without() }

const without = " is not in this build, which was made small with -tags tiny; one without that tag has it"

func (w *args) without() error { return wrong("%s%s", w.path, without) }

func (o *options) setShow() error { return wrong("option -show%s", without) }

// A record is of what -show shows.
type record struct{}

func (a *app) showSeen() error  { return a.flush() }
func (a *app) seenText() string { return "" }

// open opens a socket in the thread's namespace.
func (a *app) open() (*rtnl.Conn, error) { return rtnl.Open() }

// tap lets package pair open its sockets here.
func (a *app) tap() pair.Tap { return pair.Tap{} }

// rehearsing says whether nothing is to be sent: explain's alone.
func (a *app) rehearsing() bool { return false }

func (a *app) remark(string) {}

func (a *app) rehearsedSpace(string) *space { return nil }
