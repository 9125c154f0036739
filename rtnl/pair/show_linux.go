package pair

import (
	"net/netip"
	"slices"
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
	defer h.c.Close()
	all, unlock, err := lockStates()
	if err != nil {
		return nil, err
	}
	defer unlock()
	var pods []*PodInfo // each where it belongs: a sort is 12 kB of a program
	for _, s := range all {
		if s.net != h.net {
			continue
		}
		alive := false
		if s.status != done {
			f, err := s.open()
			if err != nil {
				return nil, err
			}
			if alive = f == nil; !alive {
				f.close()
			}
		}
		for i := range s.pods {
			p := &s.pods[i]
			at, _ := slices.BinarySearchFunc(pods, p.name, func(o *PodInfo, name string) int { return compareNames(o.Name, name) })
			pods = slices.Insert(pods, at, &PodInfo{Name: p.name, Set: p.set, Bridge: p.bridge, Addrs: p.addrs, Gateways: p.gateways,
				Masquerade: slices.ContainsFunc(s.nat, p.uses), Status: strings.TrimSpace(string(s.status)), Alive: alive})
		}
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
