package main

// Verbs that are still to come: each goes when its file arrives.

func (a *app) routeShow(w *args) error    { return errSilent }
func (a *app) routeGet(w *args) error     { return errSilent }
func (a *app) routeAdd(w *args) error     { return errSilent }
func (a *app) routeChange(w *args) error  { return errSilent }
func (a *app) routeReplace(w *args) error { return errSilent }
func (a *app) routePrepend(w *args) error { return errSilent }
func (a *app) routeAppend(w *args) error  { return errSilent }
func (a *app) routeTest(w *args) error    { return errSilent }
func (a *app) routeDelete(w *args) error  { return errSilent }
func (a *app) routeFlush(w *args) error   { return errSilent }
func (a *app) statsShow(w *args) error    { return errSilent }
func (a *app) demo(w *args) error         { return errSilent }

const (
	addrUsage  = ""
	routeUsage = ""
	neighUsage = ""
	statsUsage = ""
	demoUsage  = ""
)
