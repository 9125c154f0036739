package explain

import (
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/wire"
)

// captured is the captures as datagrams.
func captured(t testing.TB) []Datagram {
	return append(datagrams(wiretest.Order, wiretest.Vectors(t)), datagrams(wire.Big, wiretest.BigVectors(t))...)
}

func datagrams(order wire.Order, list []wiretest.Exchange) (ds []Datagram) {
	for _, x := range list {
		note := x.Command
		for _, l := range x.Lines {
			if l.Data == nil {
				continue
			}
			d := Datagram{Dir: '<', Order: order, Data: l.Data, Note: note}
			if l.Sent {
				d.Dir = '>'
			}
			ds = append(ds, d)
			note = ""
		}
	}
	return ds
}
