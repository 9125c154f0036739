package explain

import (
	"strconv"
	"strings"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// whole says whether the example of an attribute is its header only.
func whole(e *Entry) bool {
	switch e.kind() {
	case schema.Nest, schema.List, schema.Hops, schema.Array, schema.Record, schema.Unknown, schema.Bytes:
		return true
	}
	return false
}

// exampleAttr appends an attribute with a value that it could have.
func exampleAttr(x []byte, e *Entry) []byte {
	typ := uint16(e.Num)
	k := e.kind()
	if k == schema.Nest || k == schema.List {
		typ |= uapi.NLA_F_NESTED
	}
	x = append(x, 0, 0, 0, 0)
	wire.Native.PutUint16(x[2:], typ)
	if n := exampleSize(k); n > 0 {
		x = k.AppendNumber(x, wire.Native, exampleNumber(e), n)
	} else if !whole(e) {
		switch k {
		case schema.Str:
			x = append(puts(x, exampleString(e)), 0)
		case schema.IP:
			x = append(x, 10, 0, 0, 1)
		case schema.MAC:
			x = append(x, 2, 0, 0, 0, 0, 1)
		}
	}
	wire.Native.PutUint16(x, uint16(len(x)))
	for len(x)%4 != 0 {
		x = append(x, 0)
	}
	return x
}

func exampleSize(k schema.Kind) int {
	if k == schema.Uint || k == schema.Sint {
		return 4
	}
	return k.Size()
}

// exampleNumber is the first name that is not 0, or a number that fits the name.
func exampleNumber(e *Entry) uint64 {
	if x := e.Attr.Enum; x != nil {
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

func exampleString(e *Entry) string {
	switch {
	case strings.HasSuffix(e.Name, "_KIND"):
		return "veth"
	case strings.HasSuffix(e.Name, "NAME"):
		return "v0"
	}
	return "text"
}

// exampleText is the example's value in words.
func exampleText(e *Entry) string {
	switch k := e.kind(); {
	case exampleSize(k) > 0:
		v := exampleNumber(e)
		s := strconv.FormatInt(int64(v), 10)
		if name := e.Attr.Enum.Value(v); name != "" {
			s += ", " + name
		}
		if big(k) && k.Size() > 1 {
			return s + ", the highest byte first"
		}
		return s
	case k == schema.Str:
		return `"` + exampleString(e) + `" and a zero byte`
	case k == schema.IP:
		return "10.0.0.1"
	case k == schema.MAC:
		return "02:00:00:00:00:01"
	}
	return ""
}

// wholeText says what stands behind a header that is the whole example.
func wholeText(e *Entry) string {
	switch e.kind() {
	case schema.Nest:
		if e.Attr.Struct != nil {
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
	}
	return "bytes"
}
