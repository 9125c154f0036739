package pair

import (
	"net/netip"
	"strings"
)

// PodInfo is what is known of a pod that was made in the caller's network
// namespace.
type PodInfo struct {
	Name, Set  string
	Bridge     string // "": routed
	Addrs      []netip.Prefix
	Gateways   []netip.Addr
	Masquerade bool
	Status     string // "done", "making" or "deleting"
	Alive      bool   // where it is not done: its process lives. gc is for those whose does not
}

// Pods returns the pods in order of their names.
func Pods() ([]PodInfo, error) {
	if noState() {
		return nil, nil
	}
	h, err := openHost(new(Tap))
	if err != nil {
		return nil, err
	}
	h.c.Close()
	all, unlock, err := lockStates()
	if err != nil {
		return nil, err
	}
	var pods []*PodInfo // each where it belongs: a sort is 12 kB of a program
	for _, s := range neighbours(all, h.net, nil) {
		alive := false
		if s.status != done && err == nil {
			alive, err = s.alive()
		}
		for _, p := range s.pods {
			info := &PodInfo{Name: p.name, Set: p.set, Bridge: p.bridge, Addrs: p.addrs, Gateways: p.gateways,
				Status: strings.TrimSpace(string(s.status)), Alive: alive}
			for i := range s.nat {
				info.Masquerade = info.Masquerade || p.masqueraded(&s.nat[i])
			}
			at, end := 0, len(pods)
			for at < end {
				if mid := (at + end) / 2; compareNames(pods[mid].Name, p.name) < 0 {
					at = mid + 1
				} else {
					end = mid
				}
			}
			add(&pods, info)
			copy(pods[at+1:], pods[at:])
			pods[at] = info
		}
	}
	unlock()
	if err != nil {
		return nil, err
	}
	sorted := make([]PodInfo, len(pods))
	for i, p := range pods {
		sorted[i] = *p
	}
	return sorted, nil
}

// compareNames puts web9 before web10.
func compareNames(a, b string) int {
	x, y := strings.TrimRight(a, "0123456789"), strings.TrimRight(b, "0123456789")
	if x == y && len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}
