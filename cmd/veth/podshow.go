package main

import (
	"net/netip"
	"slices"
	"strings"

	"vethkit/rtnl/pair"
)

// restNames takes the rest of the words, without options.
func (a *app) restNames(w *args) (names []string, err error) {
	for !w.done() {
		if ok, err := a.lateOption(w); ok || err != nil {
			if err != nil {
				return nil, err
			}
			continue
		}
		if w.takeExact("help") {
			return nil, errHelp
		}
		names = append(names, w.next())
	}
	return names, nil
}

func (a *app) podShow(w *args) error {
	names, err := a.restNames(w)
	if err != nil {
		return err
	}
	pods, err := pair.Pods()
	if err != nil {
		return err
	}
	if len(names) > 0 {
		for _, n := range names {
			if !slices.ContainsFunc(pods, func(p pair.PodInfo) bool { return p.Name == n || p.Set == n }) {
				return wrong(a.where("there is no pod or set of pods " + quote(n)))
			}
		}
		all := pods
		pods = nil
		for i := range all {
			if slices.Contains(names, all[i].Name) || slices.Contains(names, all[i].Set) {
				pods = append(pods, all[i])
			}
		}
	}
	printPods(&a.out, pods)
	return nil
}

// printPods prints a line for each pod:
//
//	web0  set web  bridge cni0  10.22.0.2/16 via 10.22.0.1  masquerade
func printPods(p *printer, pods []pair.PodInfo) {
	width := 0
	for i := range pods {
		width = max(width, len(pods[i].Name))
	}
	p.document(func() {
		for i := range pods {
			pod := &pods[i]
			p.object()
			p.strPad("pod", pod.Name, width)
			if pod.Set != pod.Name {
				p.str("set", "  set ", pod.Set, "")
			} else {
				p.only().str("set", "", pod.Set, "")
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
	})
}

func printPodAddrs(p *printer, pod *pair.PodInfo) {
	if p.json {
		p.open("addr_info", '[')
	}
	for i, a := range pod.Addrs {
		p.object()
		family := "inet"
		if a.Addr().Is6() {
			family = "inet6"
		}
		p.only().str("family", "", family, "")
		p.str("local", "  ", a.Addr().String(), "/")
		p.num("prefixlen", "", uint64(a.Bits()), "")
		p.str("gateway", " via ", gateway(pod.Gateways, i), "")
		p.endObject()
	}
	if p.json {
		p.close(']')
	}
}

func gateway(gws []netip.Addr, i int) string {
	if i < len(gws) {
		return gws[i].String()
	}
	return ""
}

func (a *app) podDel(w *args) error {
	names, err := a.restNames(w)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return w.error("which pod? Its name, or that of a set, is missing")
	}
	tap := a.tap()
	return pairError(tap.Delete(names...))
}

// gc deletes, or lists with --dry-run, what dead runs have left.
func (a *app) gc(w *args) error {
	dry := false
	for !w.done() {
		switch {
		case w.takeExact("--dry-run"), w.takeExact("-dry-run"), w.takeExact("dry-run"):
			dry = true
		case w.takeExact("help"):
			return errHelp
		default:
			if ok, err := a.lateOption(w); err != nil {
				return err
			} else if !ok {
				return w.unknown()
			}
		}
	}
	p := &a.out
	var err error
	p.document(func() {
		tap := a.tap()
		err = tap.Collect(dry, func(kind, name string) {
			p.object()
			p.str("kind", "", kind, "")
			p.str("name", strings.Repeat(" ", max(1, 12-len(kind))), name, "\n")
			p.endObject()
		})
	})
	return pairError(err)
}
