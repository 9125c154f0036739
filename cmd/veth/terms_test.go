package main

import (
	"testing"

	"golang.org/x/sys/unix"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// All tables, by the verb that they are of.
var allTerms = map[string][]term{
	"route add": routeTerms[:], "nexthop": hopTerms[:], "route get": routeGetTerms[:], "route show": routeFilterTerms[:],
	"addr add": addrTerms[:], "addr show": addrFilterTerms[:], "neigh add": neighTerms[:], "neigh show": neighFilterTerms[:],
	"netns list-id": listIDTerms[:],
}

func TestEveryTermSaysWhatDoesNotFit(t *testing.T) {
	for verb, terms := range allTerms {
		for i, x := range terms {
			if x.form < byVerb && termForms[x.form].not == "" {
				t.Errorf("%s %s has a form without words for what does not fit", verb, x.word)
			}
			if x.form == aBit && x.n == 0 || x.form == aTime && x.n == 0 {
				t.Errorf("%s %s has no bit, or no scale", verb, x.word)
			}
			if x.is&(lockable|locks) != 0 && x.at < atMetrics {
				t.Errorf("%s %s is locked, and is no metric", verb, x.word)
			}
			if x.form >= anAddr && x.at >= atTOS {
				t.Errorf("%s %s is an address, and has no place for one", verb, x.word)
			}
			if x.is&alias != 0 && (i == 0 || terms[i-1].at != x.at) {
				t.Errorf("%s %s is another word for what is not above it", verb, x.word)
			}
			if x.is&orAll != 0 && (&said{names: new(tables)}).table(x.form) == nil {
				t.Errorf("%s %s may be all of names that it has not", verb, x.word)
			}
		}
	}
	if len(termForms) != int(byVerb) {
		t.Errorf("%d of %d forms of numbers are described", len(termForms), byVerb)
	}
}

// A metric that no term sets could not be printed.
func TestEveryMetricHasATerm(t *testing.T) {
	for rtax := uapi.RTAX_MTU; rtax < len(rtnl.Metrics{}.V); rtax++ {
		if x := metricTerm(rtax); x.at != atMetrics+slot(rtax) {
			t.Errorf("metric %d: %s", rtax, x.word)
		}
	}
}

func TestNamesOfNumbersAreTheKernels(t *testing.T) {
	for _, c := range []struct {
		names, word string
		want        uint32
	}{
		{routeTypes, "unicast", uapi.RTN_UNICAST}, {routeTypes, "local", uapi.RTN_LOCAL}, {routeTypes, "broadcast", uapi.RTN_BROADCAST},
		{routeTypes, "brd", uapi.RTN_BROADCAST}, {routeTypes, "anycast", uapi.RTN_ANYCAST}, {routeTypes, "multicast", uapi.RTN_MULTICAST},
		{routeTypes, "blackhole", uapi.RTN_BLACKHOLE}, {routeTypes, "unreachable", uapi.RTN_UNREACHABLE},
		{routeTypes, "prohibit", uapi.RTN_PROHIBIT}, {routeTypes, "throw", uapi.RTN_THROW}, {routeTypes, "nat", uapi.RTN_NAT},
		{routePrefs, "low", uapi.ICMPV6_ROUTER_PREF_LOW}, {routePrefs, "medium", uapi.ICMPV6_ROUTER_PREF_MEDIUM},
		{routePrefs, "high", uapi.ICMPV6_ROUTER_PREF_HIGH},
		{nudNames, "none", uapi.NUD_NONE}, {nudNames, "incomplete", uapi.NUD_INCOMPLETE}, {nudNames, "reachable", uapi.NUD_REACHABLE},
		{nudNames, "stale", uapi.NUD_STALE}, {nudNames, "delay", uapi.NUD_DELAY}, {nudNames, "probe", uapi.NUD_PROBE},
		{nudNames, "failed", uapi.NUD_FAILED}, {nudNames, "noarp", uapi.NUD_NOARP}, {nudNames, "permanent", uapi.NUD_PERMANENT},
		{termForms[anIPProto].names, "tcp", unix.IPPROTO_TCP}, {termForms[anIPProto].names, "udp", unix.IPPROTO_UDP},
		{termForms[anIPProto].names, "icmp", unix.IPPROTO_ICMP}, {termForms[anIPProto].names, "ipv6-icmp", unix.IPPROTO_ICMPV6},
		{termForms[aLifetime].names, "forever", rtnl.Forever}, {termForms[aFeature].names, "ecn", uapi.RTAX_FEATURE_ECN},
		{routeTypes, "unic", uapi.RTN_UNICAST}, {nudNames, "perm", uapi.NUD_PERMANENT}, {termForms[onOrOff].names, "d", 0},
	} {
		if n, ok := oneOf(c.names, c.word); !ok || n != c.want {
			t.Errorf("%s is %d %v, want %d", c.word, n, ok, c.want)
		}
	}
	for _, word := range []string{"", "loc", "thr", "na"} {
		if n, ok := oneOf(routeTypes, word); ok {
			t.Errorf("%q is type %d", word, n)
		}
	}
	if got := nameIn(routeTypes, uapi.RTN_BROADCAST) + " " + nameIn(encapNames, 5) + nameIn(routePrefs, 2); got != "broadcast seg6" {
		t.Error(got)
	}
}
