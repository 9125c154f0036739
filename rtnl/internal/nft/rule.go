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
type op uint8

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

func (p *program) add(x expr) {
	p.list[p.n] = x
	p.n++
}

// compile makes the rule's program; its Subnet has no host bits. It is the one
// place that knows what a rule looks like: decoding compares with it.
func compile(m Masquerade) (p program) {
	f := m.family()
	p.match(f, f.saddr, m.Subnet, uapi.NFT_CMP_EQ)
	if m.Bridge != "" {
		p.add(expr{op: meta, arg: uapi.NFT_META_OIFNAME})
		p.add(expr{op: cmp, arg: uapi.NFT_CMP_NEQ, n: ifNameSize, data: padded([]byte(m.Bridge))})
	} else {
		p.match(f, f.daddr, m.Subnet, uapi.NFT_CMP_NEQ)
	}
	p.add(expr{op: masq})
	return p
}

// match compares the address at off with a prefix. Of whole bytes it loads only
// those; else all of the address, because nft shows the rule as an address then.
func (p *program) match(f *family, off uint32, prefix netip.Prefix, how uint32) {
	n, length := f.size, prefix.Bits()
	whole := length%8 == 0
	switch {
	case length == 0:
		return
	case whole:
		n = length / 8
	}
	p.add(expr{op: payload, arg: off, n: uint32(n)})
	if !whole {
		p.add(expr{op: bitwise, n: uint32(n), data: mask(length)})
	}
	p.add(expr{op: cmp, arg: how, n: uint32(n), data: padded(prefix.Addr().AsSlice())})
}

// mask is n ones.
func mask(n int) (m [regSize]byte) {
	for i := range m {
		m[i] = byte(uint(0xff00) >> min(max(n-8*i, 0), 8))
	}
	return m
}

func padded(b []byte) (a [regSize]byte) {
	copy(a[:], b)
	return a
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
	return m, m.wrong() == "" && m.Subnet == m.Subnet.Masked() && compile(m) == *p
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

func (x *expr) append(e *wire.Encoder) {
	switch x.op {
	case payload:
		e.BE32(uapi.NFTA_PAYLOAD_DREG, uapi.NFT_REG_1)
		e.BE32(uapi.NFTA_PAYLOAD_BASE, uapi.NFT_PAYLOAD_NETWORK_HEADER)
		e.BE32(uapi.NFTA_PAYLOAD_OFFSET, x.arg)
		e.BE32(uapi.NFTA_PAYLOAD_LEN, x.n)
	case bitwise:
		e.BE32(uapi.NFTA_BITWISE_SREG, uapi.NFT_REG_1)
		e.BE32(uapi.NFTA_BITWISE_DREG, uapi.NFT_REG_1)
		e.BE32(uapi.NFTA_BITWISE_LEN, x.n)
		appendValue(e, uapi.NFTA_BITWISE_MASK, x.data[:x.n])
		appendValue(e, uapi.NFTA_BITWISE_XOR, zeros[:x.n])
	case cmp:
		e.BE32(uapi.NFTA_CMP_SREG, uapi.NFT_REG_1)
		e.BE32(uapi.NFTA_CMP_OP, x.arg)
		appendValue(e, uapi.NFTA_CMP_DATA, x.data[:x.n])
	case meta:
		e.BE32(uapi.NFTA_META_KEY, x.arg)
		e.BE32(uapi.NFTA_META_DREG, uapi.NFT_REG_1)
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
		x := expr{op: noOp}
		ok = x.decode(r) && ok
		p.add(x)
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
	switch x.op {
	case payload:
		switch r.Type {
		case uapi.NFTA_PAYLOAD_DREG:
			return r.BE32() == uapi.NFT_REG_1
		case uapi.NFTA_PAYLOAD_BASE:
			return r.BE32() == uapi.NFT_PAYLOAD_NETWORK_HEADER
		case uapi.NFTA_PAYLOAD_OFFSET:
			x.arg = r.BE32()
			return true
		case uapi.NFTA_PAYLOAD_LEN:
			x.n = r.BE32()
			return true
		}
	case bitwise:
		return x.decodeBitwise(r)
	case cmp:
		switch r.Type {
		case uapi.NFTA_CMP_SREG:
			return r.BE32() == uapi.NFT_REG_1
		case uapi.NFTA_CMP_OP:
			x.arg = r.BE32()
			return true
		case uapi.NFTA_CMP_DATA:
			return value(r, &x.data, &x.n)
		}
	case meta:
		switch r.Type {
		case uapi.NFTA_META_DREG:
			return r.BE32() == uapi.NFT_REG_1
		case uapi.NFTA_META_KEY:
			x.arg = r.BE32()
			return true
		}
	}
	return false
}

func (x *expr) decodeBitwise(r *wire.Reader) bool {
	switch r.Type {
	case uapi.NFTA_BITWISE_SREG, uapi.NFTA_BITWISE_DREG:
		return r.BE32() == uapi.NFT_REG_1
	case uapi.NFTA_BITWISE_OP:
		return r.BE32() == uapi.NFT_BITWISE_MASK_XOR
	case uapi.NFTA_BITWISE_LEN:
		x.n = r.BE32()
		return true
	case uapi.NFTA_BITWISE_MASK:
		var n uint32
		return value(r, &x.data, &n)
	case uapi.NFTA_BITWISE_XOR:
		var xor [regSize]byte
		var n uint32
		return value(r, &xor, &n) && xor == zeros
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
