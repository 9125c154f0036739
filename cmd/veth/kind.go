package main

import (
	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// A kind is a type of link, or a port of one ("bridge_slave"), with what it has
// of its own: a table with a row for each option. The words behind "type KIND",
// the bytes of the request, what link show -details prints, and the help: all
// come from the table, by one parser (kindparse.go), one printer (kindprint.go)
// and one help.
//
// # To add a kind
//
// Write kindNAME.go with its table and name that in kinds, below. The smallest
// are dummy and ifb, which have no rows, and the smallest with one is vrf:
//
//	var vrfKind = kind{name: "vrf", rows: []row{
//		{word: "table", attr: uapi.IFLA_VRF_TABLE, form: tableNumber},
//	}}
//
// A row has the word that iproute2 takes and prints, the attribute of the kernel,
// and the form of its value. The order of rows is the order in which the kind is
// printed, and, where an abbreviation fits several words, in which they are
// tried: where iproute2 has two orders, a row is split into one that is only
// read and one that is only shown. What no form can say is a pair of functions
// of the kind's own: see own. kinds_linux_test.go compares all of it with the
// installed ip: give the kind a few command lines there.
type kind struct {
	name string
	rows []row
	once bool   // an option given twice is an error
	peer []row  // what stands behind "peer", before the words that any link takes
	end  uint16 // the attribute that has the peer, of kinds that are pairs
	// check is called behind the last option, if there is any: what has to be there, and defaults.
	check func(w *args, d *kindData) error
	below bool // it needs a link below it: link DEV
}

// kinds are all that are known here. Others can be made, without options.
var kinds = [...]*kind{&vethKind, &bridgeKind, &bridgePortKind, &macvlanKind, &macvtapKind, &vlanKind, &vxlanKind, &dummyKind, &ifbKind,
	&ipvlanKind, &ipvtapKind, &vrfKind, &vrfPortKind, &geneveKind, &netkitKind, &tunKind}

// findKind returns the kind of a name, nil if it is not known.
//
//go:noinline
func findKind(name string) *kind {
	for i := range kinds {
		if kinds[i].name == name {
			return kinds[i]
		}
	}
	return nil
}

// masked says whether an attribute is bits with a mask.
func (k *kind) masked(attr uint16) bool {
	for i := range k.rows {
		if r := &k.rows[i]; r.attr == attr && r.form == maskedBit {
			return true
		}
	}
	return false
}

// A row is an option of a kind.
type row struct {
	_     incomparable
	word  string // as it is read, and printed in front of the value; "key=word" where the JSON has another one
	names string // words for numbers: see namelist.go
	own   *own
	n     uint32 // see form
	attr  uint16
	form  form
	is    rowFlags
}

// own is a value that no form fits. Either function may be nil.
type own struct {
	takes string // what help says stands behind the word
	read  func(w *args, d *kindData, r *row) error
	show  func(a *app, r *row, v []byte, data *wire.Attrs)
}

// A form says how a value is read, sent and shown.
type form uint8

const (
	u8          form = iota // a number, up to n where that is not 0
	u16                     //
	u32                     //
	u64                     //
	s32                     //
	be16                    // in network byte order
	be32                    //
	onOffByte               // on or off: 1 or 0
	yesNo                   // word, or "no" and word: 1 or 0
	flag                    // an attribute without a value
	maskedBit               // bit n of a struct of 32 bits and a mask: 0 or 1, with isOnOff on or off
	hwAddr                  // a link-layer address
	ipAddr                  // an address: IPv4 as attr, IPv6 as n, whose key has a 6 behind it
	device                  // a link's name, sent as its index
	tableNumber             // a routing table's name or number
	protocol                // an Ethernet type

	// Of what any link has.
	linkFlag  // bit n of ifi_flags: on or off; with fixed, on
	plainWord // a name, looked up later
	special   // see linkWords.readSpecial

	// Only shown.
	timer    // 1/100 s
	bridgeID // struct ifla_bridge_id
)

// rowFlags say what is special.
type rowFlags uint16

const (
	exact      rowFlags = 1 << iota // must be spelled out
	notShown                        // is not shown
	notRead                         // is not read
	orNumber                        // names are words for some numbers, of which text alone has the names
	onlyNumber                      // names are shown, but not read
	textOnly                        // is not shown in JSON
	fixed                           // takes no value: n is sent; with oring, a bit among others
	oring                           //
	isOnOff                         // see maskedBit
	inHex                           // is shown so
	notN                            // is shown, and sent, only where it is not n
	quiet                           // is shown in text only where it is not n
	group                           // a multicast address; without it, another one
	anyCase                         // names are read in upper or lower case
	inverse                         // on is off
)

// width is the number of bytes of a number.
//
//go:noinline
func (f form) width() int {
	switch f {
	case u16, be16, protocol:
		return 2
	case u32, s32, be32, device, tableNumber:
		return 4
	case u64, timer, bridgeID, maskedBit:
		return 8
	}
	return 1
}

// number is the number that an attribute holds.
//
//go:noinline
func (f form) number(o wire.Order, v []byte) (n uint64) {
	for i, c := range v[:f.width()] {
		if f.isBig(o) {
			n = n<<8 | uint64(c)
		} else {
			n |= uint64(c) << (8 * i)
		}
	}
	return n
}

// store writes a number into the first bytes of v.
//
//go:noinline
func (f form) store(o wire.Order, v []byte, n uint64) {
	v = v[:f.width()]
	for i := range v {
		if f.isBig(o) {
			v[len(v)-1-i] = byte(n)
		} else {
			v[i] = byte(n)
		}
		n >>= 8
	}
}

// put appends a number.
//
//go:noinline
func (d *kindData) put(attr uint16, f form, n uint64) {
	var b [8]byte
	f.store(d.e.Order, b[:], n)
	d.e.Bytes(attr, b[:f.width()])
}

// isBig says whether a number begins with its highest byte.
//
//go:noinline
func (f form) isBig(o wire.Order) bool {
	return f == be16 || f == be32 || f == protocol || o.IsBig()
}

// kindData is the data of a kind as the words say them: an rtnl.LinkData.
type kindData struct {
	kind *kind
	set  bool // link set, not add
	seen uint64
	e    wire.Encoder // the attributes
	refs []kindRef
	peer *newLink
	warn string // what is to be said when it has been made
}

// A kindRef is a name whose number belongs at a place in the attributes.
type kindRef struct {
	word string
	at   int
	form form
}

// AppendData appends the attributes.
func (d *kindData) AppendData(e *wire.Encoder) {
	e.Buf = append(e.Buf, d.e.Buf...)
	if d.peer != nil {
		d.peer.birth.AppendPeer(e, d.kind.end)
	}
}

// slot returns the value of an attribute of size bytes that several words add
// to.
func (d *kindData) slot(attr uint16, size int) []byte {
	if v, ok := d.attrs().Get(attr); ok {
		return v
	}
	d.e.Bytes(attr, make([]byte, size))
	return d.e.Buf[len(d.e.Buf)-wire.Align(size):]
}

// has says whether an attribute has been read.
//
//go:noinline
func (d *kindData) has(attr uint16) bool {
	_, ok := d.attrs().Get(attr)
	return ok
}

// attrs is the attributes that have been read, as those of a link are told.
//
//go:noinline
func (d *kindData) attrs() *wire.Attrs { return &wire.Attrs{Order: d.e.Order, Raw: d.e.Buf} }

// resolve puts the numbers of names in their places.
func (d *kindData) resolve(a *app) (err error) {
	for i := range d.refs {
		r := &d.refs[i]
		var n uint32
		known, unknown := true, "there is no routing table %q; a table is a number, or a name in /etc/iproute2/rt_tables"
		switch r.form {
		case device:
			if n, err = a.ifindex(r.word); err != nil {
				return err
			}
		case tableNumber:
			n, known = a.names.route.number(r.word, 32)
		default: // a type of service
			n, known = parseTOS(r.word, &a.names)
			unknown = "tos: tos is a name in /etc/iproute2/rt_dsfield or a hex number up to ff, not %q"
		}
		if !known {
			return wrong(unknown, r.word)
		}
		r.form.store(d.e.Order, d.e.Buf[r.at:], uint64(n))
	}
	return nil
}

// Kinds without a table.
var (
	dummyKind = kind{name: "dummy"}
	ifbKind   = kind{name: "ifb"}
	vethKind  = kind{name: "veth", peer: []row{}, end: uapi.VETH_INFO_PEER}
)

var _ rtnl.LinkData = (*kindData)(nil)
