package main

import (
	"strconv"
	"strings"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
)

// parseMillis reads a time, such as 200ms or 1.5s, in 1/scale ms. A number without
// a unit is in the kernel's own, which is 1/scale ms already.
func parseMillis(s string, scale uint64) (uint32, bool) {
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	unit := uint64(0)
	switch lower(s[len(digits):]) {
	case "":
		unit, scale = 1, 1
	case "ms", "msec", "msecs":
		unit = 1
	case "s", "sec", "secs":
		unit = 1000
	default:
		return 0, false
	}
	whole, part, _ := cut(digits, ".")
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
	for rtax := uapi.RTAX_MTU; rtax < len(m.V); rtax++ {
		v, ok := m.Get(rtax)
		locked := lock>>rtax&1 != 0
		switch {
		case rtax == uapi.RTAX_CC_ALGO && m.CC == "",
			rtax != uapi.RTAX_CC_ALGO && !ok && !locked,
			rtax == uapi.RTAX_HOPLIMIT && v == ^uint32(0):
			continue
		}
		t := metricTerm(rtax)
		p.texts(t.word, " ")
		if locked {
			p.text("lock ")
		}
		p.metric(t, v, m.CC)
	}
	p.endObject()
	p.close(']')
}

// metricTerm is the option that sets a metric.
func metricTerm(rtax int) *term {
	i := 0
	for routeTerms[i].at != atMetrics+slot(rtax) {
		i++
	}
	return &routeTerms[i]
}

// metric prints one behind its word; cc is the value of congctl.
func (p *printer) metric(t *term, v uint32, cc string) {
	switch t.form {
	case anyText:
		p.str("congestion", "", cc, " ")
	case aFeature:
		p.features(t.word, v)
	case aTime:
		if v /= t.n; v >= 1000 && !p.json {
			p.texts(seconds(v), "s ")
			return
		}
		p.num(t.word, "", uint64(v), "ms ")
	default:
		p.num(t.word, "", uint64(v), " ")
	}
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
