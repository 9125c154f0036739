package main

// Verbs that are still to come: each goes when its file arrives.

func (a *app) statsShow(w *args) error { return errSilent }

const (
	statsUsage = ""
)
