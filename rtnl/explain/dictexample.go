package explain

import (
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// messageTexts says what the fields of a message's header are, "" of its type.
var messageTexts = [...]string{"this header and all that follows it", "", "NLM_F_REQUEST|NLM_F_ACK",
	"1, which the answer repeats", "0: the kernel fills in who asks"}

// example is the bytes of an attribute, or of a message's header, as this
// machine writes them, in one row and then one by one.
func (p *entryText) example() {
	e := p.e
	switch e.What {
	case MessageName:
		p.bytes(exampleMessage(e))
		for i, text := range messageTexts {
			f := &schema.NlMsghdr.Fields[i]
			if text == "" {
				text = e.Name
			}
			p.row(int(f.Len), f.Name(), text)
		}
		if s := e.Attr.Struct.Get(); s != nil {
			p.row(0, s.Name, "follows, then attributes")
		}
	case AttrName:
		x := exampleAttr(e)
		n, behind := int(wire.Native.Uint16(x)), wholeText(e)
		p.bytes(x)
		if p.row(2, "nla_len", ""); behind == "" {
			p.n(uint64(n))
			p.num(" = 4 + ", uint64(n-4))
		} else {
			p.s("4 + the length of what it holds")
		}
		p.row(2, "nla_type", "")
		p.n(e.Num)
		if k := e.kind(); k == schema.Nest || k == schema.List {
			p.s(", with NLA_F_NESTED")
		}
		if behind != "" || n > 4 {
			p.row(n-4, "value", behind)
		}
		if behind == "" && n > 4 {
			p.exampleText()
		}
		if n < len(x) {
			p.row(len(x)-n, "pad", "to a multiple of four; nla_len does not count it")
		}
	default:
		return
	}
	p.s("\n")
}

// bytes is the whole example, which row takes apart.
func (p *entryText) bytes(x []byte) {
	p.rest = x
	p.s("  bytes  ")
	p.hex(x)
}

// row begins a line with the next n bytes of an example.
//
//go:noinline
func (p *entryText) row(n int, name, text string) {
	p.s("\n")
	p.start()
	p.s("           ")
	p.hex(p.rest[:n])
	p.rest = p.rest[n:]
	p.col(38)
	p.s(name)
	p.col(51)
	p.s(text)
}

// exampleMessage is the header of a request.
func exampleMessage(e *Entry) []byte {
	n := wire.HeaderLen
	if s := e.Attr.Struct.Get(); s != nil {
		n += wire.Align(s.Size)
	}
	var w wire.Encoder
	w.Begin(wire.Header{Len: uint32(n), Type: uint16(e.Num), Flags: uapi.NLM_F_REQUEST | uapi.NLM_F_ACK, Seq: 1})
	return w.Buf
}

// exampleAttr is an attribute with a value that it could have.
func exampleAttr(e *Entry) []byte {
	typ, k, value := uint16(e.Num), e.kind(), ""
	switch k {
	case schema.Nest, schema.List:
		typ |= uapi.NLA_F_NESTED
	case schema.Str:
		value = exampleString(e) + "\x00"
	case schema.IP:
		value = "\x0a\x00\x00\x01"
	case schema.MAC:
		value = "\x02\x00\x00\x00\x00\x01"
	}
	raw := []byte(value)
	if k.IsNumber() {
		raw = k.AppendNumber(nil, wire.Native, exampleNumber(e), 4)
	}
	var w wire.Encoder
	w.Bytes(typ, raw)
	return w.Buf
}

// exampleNumber is the first name that is not 0, or a number that fits the name.
func exampleNumber(e *Entry) uint64 {
	if x := e.Attr.Enum.Get(); x != nil {
		for i := range x.Names {
			if x.Names[i].Value != 0 {
				return x.Names[i].Value
			}
		}
	}
	switch {
	case strings.HasSuffix(e.Name, "_FD"):
		return 3
	case strings.HasSuffix(e.Name, "MTU"):
		return 1500
	case strings.HasSuffix(e.Name, "PORT") && e.kind() == schema.BE16:
		return 4789
	}
	return 1
}

// exampleString is the first of the values that another attribute goes by, or a
// string that fits the name.
func exampleString(e *Entry) string {
	for i := range e.Set.Attrs {
		if s := e.Set.Attrs[i].Switch.Get(); s != nil && s.By == schema.BySibling && uint64(s.Sibling) == e.Num {
			return s.Cases[0].Str
		}
	}
	if strings.HasSuffix(e.Name, "NAME") {
		return "v0"
	}
	return "text"
}

// exampleText appends the example's value in words.
func (p *entryText) exampleText() {
	e := p.e
	switch k := e.kind(); k {
	case schema.Str:
		p.s(`"` + exampleString(e) + `" and a zero byte`)
	case schema.IP:
		p.s("10.0.0.1")
	case schema.MAC:
		p.s("02:00:00:00:00:01")
	default:
		v := exampleNumber(e)
		p.n(v)
		if name := e.Attr.Enum.Get().Value(v); name != "" {
			p.s(", ")
			p.s(name)
		}
		if big(k) {
			p.s(", the highest byte first")
		}
	}
}

// wholeText says what stands behind a header that is the whole example; "" where
// the example has a value.
func wholeText(e *Entry) string {
	switch e.kind() {
	case schema.Nest:
		if e.Attr.Struct != 0 {
			return "a struct, then attributes"
		}
		return "attributes, each with a header like this"
	case schema.List:
		return "attributes numbered in a row, each with a header like this"
	case schema.Hops:
		return "a struct and attributes, again and again"
	case schema.Record:
		return "the struct"
	case schema.Array:
		return "numbers, one after the other"
	case schema.Unknown, schema.Bytes:
		return "bytes"
	}
	return ""
}
