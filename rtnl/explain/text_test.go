package explain

import (
	"testing"

	"vethkit/rtnl/internal/wiretest"
)

// captured is the captures as datagrams.
func captured(t testing.TB) (ds []Datagram) {
	for _, x := range wiretest.Vectors(t) {
		note := x.Command
		for _, l := range x.Lines {
			if l.Data == nil {
				continue
			}
			d := Datagram{Dir: '<', Order: wiretest.Order, Data: l.Data, Note: note}
			if l.Sent {
				d.Dir = '>'
			}
			ds = append(ds, d)
			note = ""
		}
	}
	return ds
}
