package nft

import (
	"bytes"
	"math/bits"
	"net/netip"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

const (
	ifNameSize = 16 // IFNAMSIZ: what NFT_META_OIFNAME loads
	maxName    = ifNameSize - 1
	regSize    = 16
)

// An op is what an expression does, all of them with NFT_REG_1.
type op uint32

const (
	payload op = iota // load bytes of the network header
	bitwise           // and with a mask
	cmp               // go on only if the register compares so with a value
	meta              // load what is known about the packet
	masq              // the verdict
	noOp
)

var opNames = [...]string{payload: "payload", bitwise: "bitwise", cmp: "cmp", meta: "meta", masq: "masq"}

// An expr is one expression of a rule.
type expr struct {
	op   op
	arg  uint32        // payload: offset; cmp: NFT_CMP_…; meta: NFT_META_…
	n    uint32        // bytes: payload loads, bitwise masks, cmp compares
	data [regSize]byte // bitwise: the mask; cmp: the value
}

// A program is a rule as the kernel has it. The longest of ours has 7
// expressions.
type program struct {
	n    int
	list [7]expr
}

// add adds an expression and returns the place of its data.
//
//go:noinline
func (p *program) add(op op, arg, n uint32) []byte {
	x := &p.list[p.n]
	p.n++
	*x = expr{op: op, arg: arg, n: n}
	return x.data[:]
}

// compile makes the rule's program; its Subnet has no host bits. It is the one
// place that knows what a rule looks like: decoding compares with it.
func (p *program) compile(m *Masquerade) {
	f := m.family()
	p.match(f, f.saddr, m.Subnet, uapi.NFT_CMP_EQ)
	if m.Bridge != "" {
		p.add(meta, uapi.NFT_META_OIFNAME, 0)
		copy(p.add(cmp, uapi.NFT_CMP_NEQ, ifNameSize), m.Bridge)
	} else {
		p.match(f, f.daddr, m.Subnet, uapi.NFT_CMP_NEQ)
	}
	p.add(masq, 0, 0)
}

// match compares the address at off with a prefix. Of whole bytes it loads only
// those; else all of the address, because nft shows the rule as an address then.
func (p *program) match(f *family, off uint32, prefix netip.Prefix, how uint32) {
	n, length := uint32(f.size), prefix.Bits()
	if length == 0 {
		return
	}
	whole := length%8 == 0
	if whole {
		n = uint32(length / 8)
	}
	p.add(payload, off, n)
	if !whole {
		m := mask(length)
		copy(p.add(bitwise, 0, n), m[:])
	}
	copy(p.add(cmp, how, n), prefix.Addr().AsSlice())
}

// mask is n ones.
func mask(n int) (m [regSize]byte) {
	for i := range m {
		m[i] = byte(uint(0xff00) >> min(max(n-8*i, 0), 8))
	}
	return m
}

// rule is the rule that the program was made of. ok: it is one of ours.
func (p *program) rule(f *family) (m Masquerade, ok bool) {
	length, addr := 0, [regSize]byte{}
	if x := &p.list[0]; x.op == payload {
		length, addr = int(min(x.n, uint32(f.size)))*8, p.list[1].data
		if x := &p.list[1]; x.op == bitwise {
			length, addr = ones(&x.data), p.list[2].data
		}
	}
	if f.size == 4 {
		m.Subnet = netip.PrefixFrom(netip.AddrFrom4([4]byte(addr[:4])), length)
	} else {
		m.Subnet = netip.PrefixFrom(netip.AddrFrom16(addr), length)
	}
	if p.n >= 3 && p.list[p.n-3].op == meta {
		name := p.list[p.n-2].data[:]
		if i := bytes.IndexByte(name, 0); i >= 0 {
			name = name[:i]
		}
		m.Bridge = string(name)
	}
	if m.wrong() != "" || m.Subnet != m.Subnet.Masked() {
		return m, false
	}
	var again program
	again.compile(&m)
	return m, again == *p
}

// ones counts the bits that are set at the start of a mask.
func ones(m *[regSize]byte) (n int) {
	for _, b := range m {
		n += bits.LeadingZeros8(^b)
		if b != 0xff {
			break
		}
	}
	return n
}

// append writes the expressions.
//
//	NFTA_RULE_EXPRESSIONS
//	└ NFTA_LIST_ELEM …
//	  ├ NFTA_EXPR_NAME
//	  └ NFTA_EXPR_DATA
func (p *program) append(e *wire.Encoder) {
	list := e.Nest(uapi.NFTA_RULE_EXPRESSIONS)
	for i := range p.n {
		x := &p.list[i]
		elem := e.Nest(uapi.NFTA_LIST_ELEM)
		e.Str(uapi.NFTA_EXPR_NAME, opNames[x.op])
		data := e.Nest(uapi.NFTA_EXPR_DATA)
		x.append(e)
		e.EndNest(data)
		e.EndNest(elem)
	}
	e.EndNest(list)
}

// An attr is an attribute of NFTA_EXPR_DATA.
type attr struct {
	typ  uint16
	has  what
	want uint32
}

// what an attribute has.
type what uint16

const (
	always what = iota // a number, want
	mayBe              // likewise, but it is not written
	isArg              // expr.arg
	isLen              // expr.n
	isMask             // of expr.data n bytes
	isData             // likewise; its length is n
	isZero             // n zero bytes
)

// layout has the attributes of each op, in the order in which they are written.
var layout = [...][]attr{
	payload: {
		{uapi.NFTA_PAYLOAD_DREG, always, uapi.NFT_REG_1},
		{uapi.NFTA_PAYLOAD_BASE, always, uapi.NFT_PAYLOAD_NETWORK_HEADER},
		{uapi.NFTA_PAYLOAD_OFFSET, isArg, 0},
		{uapi.NFTA_PAYLOAD_LEN, isLen, 0},
	},
	bitwise: {
		{uapi.NFTA_BITWISE_SREG, always, uapi.NFT_REG_1},
		{uapi.NFTA_BITWISE_DREG, always, uapi.NFT_REG_1},
		{uapi.NFTA_BITWISE_LEN, isLen, 0},
		{uapi.NFTA_BITWISE_MASK, isMask, 0},
		{uapi.NFTA_BITWISE_XOR, isZero, 0},
		{uapi.NFTA_BITWISE_OP, mayBe, uapi.NFT_BITWISE_MASK_XOR},
	},
	cmp: {
		{uapi.NFTA_CMP_SREG, always, uapi.NFT_REG_1},
		{uapi.NFTA_CMP_OP, isArg, 0},
		{uapi.NFTA_CMP_DATA, isData, 0},
	},
	meta: {
		{uapi.NFTA_META_KEY, isArg, 0},
		{uapi.NFTA_META_DREG, always, uapi.NFT_REG_1},
	},
	noOp: nil,
}

func (x *expr) append(e *wire.Encoder) {
	list := layout[x.op]
	for i := range list {
		a := &list[i]
		switch a.has {
		case always:
			e.BE32(a.typ, a.want)
		case isArg:
			e.BE32(a.typ, x.arg)
		case isLen:
			e.BE32(a.typ, x.n)
		case isMask, isData:
			appendValue(e, a.typ, x.data[:x.n])
		case isZero:
			appendValue(e, a.typ, zeros[:x.n])
		}
	}
}

var zeros [regSize]byte

func appendValue(e *wire.Encoder, typ uint16, v []byte) {
	nest := e.Nest(typ)
	e.Bytes(uapi.NFTA_DATA_VALUE, v)
	e.EndNest(nest)
}

// decode reads the expressions; r stands on NFTA_RULE_EXPRESSIONS. ok: there is
// nothing in them that a program does not hold.
func (p *program) decode(r *wire.Reader) (ok bool) {
	*p, ok = program{}, true
	row := r.Nest(0)
	for r.Next() {
		if p.n == len(p.list) {
			ok = false
			break
		}
		p.add(noOp, 0, 0)
		ok = p.list[p.n-1].decode(r) && ok
	}
	r.End(row)
	return ok
}

// decode reads one expression; r stands on NFTA_LIST_ELEM.
func (x *expr) decode(r *wire.Reader) (ok bool) {
	row := r.Nest(0)
	for r.Next() {
		switch r.Type {
		case uapi.NFTA_EXPR_NAME:
			x.op = opOf(r)
		case uapi.NFTA_EXPR_DATA:
			ok = x.decodeData(r)
		}
	}
	r.End(row)
	return (ok || x.op == masq) && x.op != noOp
}

// opOf is the op whose name r stands on, noOp of another.
func opOf(r *wire.Reader) op {
	name := r.Value()
	for i, s := range opNames {
		if len(name) == len(s)+1 && string(name[:len(s)]) == s {
			return op(i)
		}
	}
	return noOp
}

// decodeData reads NFTA_EXPR_DATA.
func (x *expr) decodeData(r *wire.Reader) (ok bool) {
	ok = true
	row := r.Nest(0)
	for r.Next() {
		ok = x.decodeAttr(r) && ok
	}
	r.End(row)
	return ok
}

// decodeAttr reads an attribute of NFTA_EXPR_DATA and says whether ours have it so.
func (x *expr) decodeAttr(r *wire.Reader) bool {
	list := layout[x.op]
	for i := range list {
		a := &list[i]
		if a.typ != r.Type {
			continue
		}
		var n uint32
		var zero [regSize]byte
		switch a.has {
		case isArg:
			x.arg = r.BE32()
			return true
		case isLen:
			x.n = r.BE32()
			return true
		case isMask:
			return value(r, &x.data, &n)
		case isData:
			return value(r, &x.data, &x.n)
		case isZero:
			return value(r, &zero, &n) && zero == zeros
		}
		return r.BE32() == a.want
	}
	return false
}

// value reads what NFTA_DATA_VALUE holds in the attribute that r stands on.
func value(r *wire.Reader, dst *[regSize]byte, n *uint32) (ok bool) {
	row := r.Nest(0)
	for r.Next() {
		v := r.Value()
		ok = r.Type == uapi.NFTA_DATA_VALUE && len(v) <= len(dst)
		*dst = [regSize]byte{}
		*n = uint32(copy(dst[:], v))
	}
	r.End(row)
	return ok
}
