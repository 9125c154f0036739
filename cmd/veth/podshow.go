package main

import (
	"slices"

	"vethkit/rtnl/pair"
)

// podShow shows the pods of these names, or all.
func (a *app) podShow(w *args) error {
	names, err := a.restNames(w, nil)
	if err != nil {
		return err
	}
	all, err := pair.Pods()
	if err != nil {
		return err
	}
	var pods []*pair.PodInfo
	found := make([]bool, len(names))
	for i := range all {
		pod, wanted := &all[i], len(names) == 0
		for j, n := range names {
			if pod.Name == n || pod.Set == n {
				found[j], wanted = true, true
			}
		}
		if wanted {
			pods = append(pods, pod)
		}
	}
	if i := slices.Index(found, false); i >= 0 {
		return wrong(a.where(say("there is no pod or set of pods %q", names[i])))
	}
	printPods(&a.out, pods)
	return nil
}

// printPods prints a line for each pod:
//
//	web0  set web  bridge cni0  10.22.0.2/16 via 10.22.0.1  masquerade
func printPods(p *printer, pods []*pair.PodInfo) {
	width := 0
	for _, pod := range pods {
		width = max(width, len(pod.Name))
	}
	p.open("", '[')
	for _, pod := range pods {
		p.object()
		p.strPad("pod", pod.Name, width)
		if p.json || pod.Set != pod.Name {
			p.str("set", "  set ", pod.Set, "")
		}
		if pod.Bridge != "" {
			p.str("bridge", "  bridge ", pod.Bridge, "")
		} else {
			p.text("  routed")
		}
		printPodAddrs(p, pod)
		if pod.Masquerade {
			p.flag("masquerade", "  masquerade")
		}
		if pod.Status != "done" {
			p.str("status", "  ", pod.Status, "")
			if !pod.Alive {
				p.flag("dead", ", its process is dead: veth gc removes it")
			}
		}
		p.text("\n")
		p.endObject()
	}
	p.endDocument()
}

// printPodAddrs prints the addresses with their gateways.
func printPodAddrs(p *printer, pod *pair.PodInfo) {
	p.open("addr_info", '[')
	for i, a := range pod.Addrs {
		addr, family, gateway := a.Addr(), "inet", ""
		if addr.Is6() {
			family = "inet6"
		}
		if i < len(pod.Gateways) {
			gateway = pod.Gateways[i].String()
		}
		p.object()
		if p.json {
			p.member("family", family)
		}
		p.str("local", "  ", addr.String(), "/")
		p.num("prefixlen", "", uint64(a.Bits()), "")
		p.str("gateway", " via ", gateway, "")
		p.endObject()
	}
	p.close(']')
}

// podDel deletes pods and sets of them.
func (a *app) podDel(w *args) error {
	names, err := a.restNames(w, nil)
	if err == nil && names == nil {
		err = w.mistake("which pod? Its name, or that of a set, is missing")
	}
	if err != nil {
		return err
	}
	tap := a.tap()
	return pairError(tap.Delete(names...))
}

// gc deletes, or lists with --dry-run, what dead runs have left.
func (a *app) gc(w *args) (err error) {
	dry := false
	for err == nil && !w.done() {
		switch {
		case w.takeExact("--dry-run"), w.takeExact("-dry-run"), w.takeExact("dry-run"):
			dry = true
		case w.takeExact("help"):
			err = errHelp
		case a.option(w, &err):
		default:
			err = w.unknown()
		}
	}
	if err != nil {
		return err
	}
	p, tap := &a.out, a.tap()
	p.open("", '[')
	err = tap.Collect(dry, func(kind, name string) {
		p.object()
		p.member("kind", kind)
		p.blanks(max(1, 12-len(kind)))
		p.str("name", "", name, "\n")
		p.endObject()
	})
	p.endDocument()
	return pairError(err)
}
