// Package schema has the kernel's names for the bytes of netlink messages:
// tables, a file per object, a line per attribute; [Tree], which goes along them
// and names every byte of a datagram; and [Path], which names one.
//
// Everything is an [Attr]. A message is one too: [Messages] is the set of all
// message types, and RTM_NEWLINK in it is a nest whose value is an ifinfomsg
// followed by attributes of the set [Link].
//
//	Messages ─ RTM_NEWLINK ─ ifinfomsg, then Link ─┬─ IFLA_MTU        U32
//	                                            ├─ IFLA_STATS64    Record LinkStats64
//	                                            └─ IFLA_LINKINFO   Nest LinkInfo ─┬─ IFLA_INFO_KIND  Str
//	                                                                              └─ IFLA_INFO_DATA  Nest, by IFLA_INFO_KIND:
//	                 veth: Veth ─ VETH_INFO_PEER ─ ifinfomsg, then Link again ──────────┘
//
// # To add an attribute
//
// Give its number a constant in rtnl/uapi and a line in its set here, with one
// sentence behind its name: what it is and its unit, in words of our own. Its Kind is
// what net/core/rtnetlink.c or the like puts on the wire; the kernel's YNL
// specs are a good first guess and not always right. The test fails for a
// constant without a line and for a line without that sentence.
//
// # To add a set
//
// Write it as a variable Set in the file of its object, give it a [Ref] in
// refs.go and refer to it by that from the attribute that holds it: in Sub, or
// in the Cases of a [Switch] where another part of the message decides. Refs
// exist because the tables have cycles (a link holds a veth's data, which hold a
// link), which Go's variables cannot.
//
// A kind of link has a file of its own, a case in infoData (linkinfo.go), and in
// testdata/kinds.txt what iproute2 sends for it, with a number or two of the
// command to tell the byte order by.
//
// # Rules
//
// All tables are composite literals of constants and addresses, so the
// compiler lays them out and nothing runs when the program starts: no maps, no
// functions, no init. The rules that are not plain tables stand in spans.go,
// switch.go and the types here: the address family (first byte of the fixed header) or a
// sibling picks a set, NLA_F_NESTED tells an array from a nest, the message
// type names the flags ([MessageFlags]).
package schema

import "strings"

// An Attr says what an attribute (or, in [Messages], a message) holds. It is
// small, 24 bytes, because there are two thousand.
type Attr struct {
	Kind   Kind      // how its value is laid out
	Elem   Kind      // Array, List: what one element is
	Sub    Ref       // Nest, Hops: the attributes in it; List: those in each element; Array: those that it holds when it has NLA_F_NESTED
	Struct StructRef // Record, and elements that are one: the value; Nest, Hops: what stands before the attributes
	Switch SwitchRef // what else it can be
	Enum   EnumRef   // numbers: the names of values or bits; Array: those of the elements
	Text   string    // its Name, a space, its Doc; of a Pad only the Name
}

// Name returns the kernel's name.
//
//go:noinline
func (a *Attr) Name() string { return name(a.Text) }

// Doc returns what the attribute is, for learners; with its unit.
func (a *Attr) Doc() string {
	if a.Kind == Pad {
		return "Brings the next attribute's value to a multiple of eight."
	}
	return doc(a.Text)
}

// name returns the first word of a text.
//
//go:noinline
func name(text string) string {
	if i := strings.IndexByte(text, ' '); i >= 0 {
		return text[:i]
	}
	return text
}

// doc returns what stands behind the first word.
//
//go:noinline
func doc(text string) string {
	if i := strings.IndexByte(text, ' '); i >= 0 {
		return text[i+1:]
	}
	return ""
}

// A Set is attributes that share a numbering.
type Set struct {
	Name  string
	Attrs []Attr // by type; a number that nobody uses has no Text
}

// Attr returns the attribute of a type, or nil when the set has no name for it.
//
//go:noinline
func (s *Set) Attr(typ uint16) *Attr {
	if s == nil || int(typ) >= len(s.Attrs) || s.Attrs[typ].Text == "" {
		return nil
	}
	return &s.Attrs[typ]
}

// A Struct is a C struct that stands in a message: in front of its attributes,
// or as the value of one.
type Struct struct {
	Name   string
	Size   int // in bytes, as 6.18 sends it; other kernels may be shorter or longer
	Fields []Field
}

// A Field of a Struct.
type Field struct {
	Off  uint16
	Len  uint16 // in bytes; 0: all that is left
	Kind Kind
	Enum EnumRef
	Text string // its Name; a space and its Doc, unless the name says it all
}

// Name returns the kernel's name.
//
//go:noinline
func (f *Field) Name() string { return name(f.Text) }

// Doc returns what the field is, or "" where the name says it all.
func (f *Field) Doc() string { return doc(f.Text) }

// Field returns the field that holds the byte at off, or nil.
func (s *Struct) Field(off int) *Field {
	if s == nil {
		return nil
	}
	for i := range s.Fields {
		f := &s.Fields[i]
		if off >= int(f.Off) && (f.Len == 0 || off < int(f.Off)+int(f.Len)) {
			return f
		}
	}
	return nil
}

// An Enum names numbers, or bits.
type Enum struct {
	Name   string
	NoZero bool // 0 mostly says nothing: it stays a number, though it has a name
	Flags  bool // Values are masks, to be tested one by one; those of several bits come first
	Names  []Value
}

// A Value of an Enum.
type Value struct {
	Value uint64
	Name  string
}

// Value returns the name of a value, or "".
//
//go:noinline
func (e *Enum) Value(v uint64) string {
	if e == nil {
		return ""
	}
	for i := range e.Names {
		if e.Names[i].Value == v {
			return e.Names[i].Name
		}
	}
	return ""
}

// A Switch is for an attribute whose value depends on another part of the
// message. Where no case holds, the Attr says what it is.
type Switch struct {
	By      By
	Sibling uint16 // BySibling, BySiblingNum, BySiblingBE, ByOuter: its type
	Or      uint16 // BySibling: the type to look at where there is no Sibling; 0: none
	Cases   []Case
}

// By is what a Switch looks at.
type By uint8

const (
	ByFamily     By = iota + 1 // the fixed header's address family: Case.Num
	BySibling                  // a string in the same nest: Case.Str
	BySiblingNum               // a number in the same nest: Case.Num
	BySiblingBE                // a number in the same nest, in network byte order: Case.Num
	ByOuter                    // a string in the nest around it, or in one further out: Case.Str
	ByRequest                  // 1 in a message with NLM_F_REQUEST, 0 in what the kernel says: Case.Num
	ByHardware                 // the ifi_type of the fixed header: Case.Num
)

// A Case is what the attribute is when the Switch finds Str or Num.
type Case struct {
	Str    string
	Num    uint32
	Kind   Kind
	Elem   Kind
	Sub    Ref
	Struct StructRef
	Enum   EnumRef
}

// Kind is how a value is laid out. The zero Kind is bytes that we know nothing of.
type Kind uint8

const (
	Unknown Kind = iota
	Flag         // no value: being there says it
	U8
	U16
	U32
	U64
	S8
	S16
	S32
	S64
	BE16   // network byte order
	BE32   // network byte order
	BE64   // network byte order
	SBE32  // network byte order, with a sign
	Uint   // U32 or U64, as its length says
	Sint   // S32 or S64, as its length says
	Str    // ends at the first zero byte, which may be missing
	Bytes  // opaque to us, as meant
	MAC    // a hardware address: 6 bytes of Ethernet, others elsewhere; shown with colons
	IP     // an IP address: 4 bytes or 16
	Record // a Struct
	Nest   // a Struct, if there is one, then attributes
	Hops   // a row of: a Struct that begins with its length, then attributes (RTA_MULTIPATH)
	Array  // elements of one Kind, one after another; Enum names the places
	List   // attributes whose types are only numbers in a row; each holds an Elem, or with Sub attributes
	Pad    // nothing; it brings the next attribute to a multiple of eight
)

var kindNames = [...]string{
	Unknown: "unknown", Flag: "flag",
	U8: "u8", U16: "u16", U32: "u32", U64: "u64", S8: "s8", S16: "s16", S32: "s32", S64: "s64",
	BE16: "be16", BE32: "be32", BE64: "be64", SBE32: "sbe32", Uint: "uint", Sint: "sint",
	Str: "string", Bytes: "bytes", MAC: "mac", IP: "ip", Record: "struct", Nest: "nest", Hops: "hops",
	Array: "array", List: "list", Pad: "pad",
}

var kindSizes = [...]uint8{
	U8: 1, U16: 2, U32: 4, U64: 8, S8: 1, S16: 2, S32: 4, S64: 8, BE16: 2, BE32: 4, BE64: 8, SBE32: 4, Pad: 0,
}

// String is the kind's name as the kernel's specs have it, where they have one.
//
//go:noinline
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "?"
}

// Size is the length of a number of that kind in bytes; 0 for what is not a
// number of one length.
//
//go:noinline
func (k Kind) Size() int {
	if int(k) < len(kindSizes) {
		return int(kindSizes[k])
	}
	return 0
}
