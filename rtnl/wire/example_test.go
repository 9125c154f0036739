package wire_test

import (
	"fmt"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A request for a dummy link is written and read again. The byte order is given
// so that the bytes are the same on every machine; a socket takes wire.Native,
// the zero Order.
func Example() {
	e := wire.Encoder{Order: wire.Little}
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: uapi.NLM_F_REQUEST | uapi.NLM_F_CREATE, Seq: 1})
	e.Fixed(uapi.SizeofIfInfomsg)
	e.Str(uapi.IFLA_IFNAME, "dummy0")
	n := e.Nest(uapi.IFLA_LINKINFO)
	e.Str(uapi.IFLA_INFO_KIND, "dummy")
	e.EndNest(n)
	e.End(m)
	if err := e.Err(); err != nil {
		fmt.Println(err)
		return
	}
	for off := 0; off < len(e.Buf); off += 16 {
		fmt.Printf("%3d  % x\n", off, e.Buf[off:min(off+16, len(e.Buf))])
	}

	for m, err := range wire.Messages(wire.Little, e.Buf) {
		if err != nil {
			fmt.Println(err)
			return
		}
		r := m.Reader()
		r.Fixed(uapi.SizeofIfInfomsg)
		for r.Next() {
			switch r.Type {
			case uapi.IFLA_IFNAME:
				fmt.Println("name", r.Str())
			case uapi.IFLA_LINKINFO:
				row := r.Nest(0)
				for r.Next() {
					if r.Type == uapi.IFLA_INFO_KIND {
						fmt.Println("kind", r.Str())
					}
				}
				r.End(row)
			}
		}
		if err := r.Err(); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	//   0  3c 00 00 00 10 00 01 04 01 00 00 00 00 00 00 00
	//  16  00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
	//  32  0b 00 03 00 64 75 6d 6d 79 30 00 00 10 00 12 80
	//  48  0a 00 01 00 64 75 6d 6d 79 00 00 00
	// name dummy0
	// kind dummy
}
