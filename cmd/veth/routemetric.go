package main

import (
	"strconv"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// routeMetrics are the names of uapi.RTAX_…, in words and in JSON.
var routeMetrics = [...]struct{ word, json string }{
	uapi.RTAX_MTU:                {"mtu", "mtu"},
	uapi.RTAX_WINDOW:             {"window", "window"},
	uapi.RTAX_RTT:                {"rtt", "rtt"},
	uapi.RTAX_RTTVAR:             {"rttvar", "rttvar"},
	uapi.RTAX_SSTHRESH:           {"ssthresh", "ssthresh"},
	uapi.RTAX_CWND:               {"cwnd", "cwnd"},
	uapi.RTAX_ADVMSS:             {"advmss", "advmss"},
	uapi.RTAX_REORDERING:         {"reordering", "reordering"},
	uapi.RTAX_HOPLIMIT:           {"hoplimit", "hoplimit"},
	uapi.RTAX_INITCWND:           {"initcwnd", "initcwnd"},
	uapi.RTAX_FEATURES:           {"features", "features"},
	uapi.RTAX_RTO_MIN:            {"rto_min", "rto_min"},
	uapi.RTAX_INITRWND:           {"initrwnd", "initrwnd"},
	uapi.RTAX_QUICKACK:           {"quickack", "quickack"},
	uapi.RTAX_CC_ALGO:            {"congctl", "congestion"},
	uapi.RTAX_FASTOPEN_NO_COOKIE: {"fastopen_no_cookie", "fastopen_no_cookie"},
}

// parseMillis reads a time, such as 200ms or 1.5s, in 1/scale ms. A number without
// a unit is in the kernel's own, which is 1/scale ms already.
func parseMillis(s string, scale uint64) (uint32, bool) {
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	unit := uint64(0)
	switch strings.ToLower(s[len(digits):]) {
	case "":
		unit, scale = 1, 1
	case "ms", "msec", "msecs":
		unit = 1
	case "s", "sec", "secs":
		unit = 1000
	default:
		return 0, false
	}
	whole, part, _ := strings.Cut(digits, ".")
	const div = 1e9
	part = (part + "000000000")[:9] // a µs is more than any clock here resolves
	n, err := strconv.ParseUint("0"+whole, 10, 32)
	f, ferr := strconv.ParseUint(part, 10, 64)
	if err != nil || ferr != nil || digits == "" || digits == "." {
		return 0, false
	}
	v := (n*unit + (f*unit+div-1)/div) * scale // whole milliseconds, rounded up
	return uint32(v), v <= 1<<32-1
}

// metrics prints RTA_METRICS.
func (p *printer) metrics(m *rtnl.Metrics) {
	lock, _ := m.Get(uapi.RTAX_LOCK)
	if m.Has == 0 && m.CC == "" {
		return
	}
	p.open("metrics", '[')
	p.object()
	for rtax := uapi.RTAX_MTU; rtax < len(routeMetrics); rtax++ {
		v, ok := m.Get(rtax)
		locked := lock>>rtax&1 != 0
		switch {
		case rtax == uapi.RTAX_CC_ALGO && m.CC == "",
			rtax != uapi.RTAX_CC_ALGO && !ok && !locked,
			rtax == uapi.RTAX_HOPLIMIT && v == ^uint32(0):
			continue
		}
		p.texts(routeMetrics[rtax].word, " ")
		if locked {
			p.text("lock ")
		}
		p.metric(rtax, v, m.CC)
	}
	p.endObject()
	p.close(']')
}

func (p *printer) metric(rtax int, v uint32, cc string) {
	key := routeMetrics[rtax].json
	switch rtax {
	case uapi.RTAX_CC_ALGO:
		p.str(key, "", cc, " ")
		return
	case uapi.RTAX_FEATURES:
		p.features(key, v)
		return
	case uapi.RTAX_RTT:
		v /= 8
	case uapi.RTAX_RTTVAR:
		v /= 4
	case uapi.RTAX_RTO_MIN:
	default:
		p.num(key, "", uint64(v), " ")
		return
	}
	if v >= 1000 && !p.json {
		p.texts(seconds(v), "s ")
		return
	}
	p.num(key, "", uint64(v), "ms ")
}

// features prints the bits of RTAX_FEATURES: ecn by name, others in hex.
func (p *printer) features(key string, v uint32) {
	if v&uapi.RTAX_FEATURE_ECN != 0 {
		p.null("ecn", "ecn ")
	}
	if v &^= uapi.RTAX_FEATURE_ECN; v != 0 {
		p.hex(key, "", uint64(v), " ")
	}
}

// seconds writes milliseconds, 1000 or more, as seconds with the six digits of
// printf's %g.
func seconds(ms uint32) string {
	n, exp := uint64(ms), -3
	for ; n >= 1e6; exp++ {
		if n < 1e7 { // the last digit to go
			n += 5
		}
		n /= 10
	}
	for ; n%10 == 0; exp++ {
		n /= 10
	}
	d := utoa(n)
	switch point := len(d) + exp; {
	case point > 6:
		if len(d) > 1 {
			d = d[:1] + "." + d[1:]
		}
		return d + "e+0" + itoa(point-1)
	case exp >= 0:
		return d + "000000"[:exp]
	default:
		return d[:point] + "." + d[point:]
	}
}
