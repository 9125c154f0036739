package explain

import (
	"strconv"

	"vethkit/rtnl/schema"
)

// AppendEntryJSON appends an entry as one line of JSON:
//
//	{"name":"IFLA_NET_NS_FD","what":"attribute","number":28,"kind":"u32","in":["RTM_NEWLINK"],"doc":"Moves …"}
//
// kind is there for attributes and fields; in is the messages and paths that
// AppendEntry shows, without their conditions, or the struct of a field.
func (d *Dict) AppendEntryJSON(b []byte, e *Entry) []byte {
	b = puts(b, `{"name":`)
	b = AppendJSONString(b, e.Name)
	b = puts(b, `,"what":"`)
	b = puts(b, whatNames[e.What])
	b = puts(b, `","number":`)
	b = strconv.AppendInt(b, int64(e.Num), 10)
	if e.What == AttrName || e.What == FieldName {
		b = puts(b, `,"kind":"`)
		b = puts(b, e.kind().String())
		b = append(b, '"')
	}
	l := jsonList{b: puts(b, `,"in":[`)}
	switch {
	case e.What == MessageName:
		l.item(e.Set.Name)
	case e.What == FieldName:
		l.item(e.Struct.Name)
	default:
		for i := range d.holds {
			if d.holdsIt(&d.holds[i], e) {
				l.item(string(d.appendWay(nil, i)))
			}
		}
		for i := 0; i < len(d.structs) && e.What >= EnumName; i++ {
			s := d.structs[i]
			for j := range s.Fields {
				if hasValue(s.Fields[j].Enum, e) {
					l.item(s.Name + "." + s.Fields[j].Name)
				}
			}
		}
		for _, typ := range flagTypes {
			if e.What >= EnumName && !l.any && hasValue(schema.MessageFlags(typ), e) {
				l.item("nlmsghdr.nlmsg_flags")
			}
		}
	}
	b = l.b
	b = puts(b, `],"doc":`)
	b = AppendJSONString(b, e.Doc())
	return puts(b, "}\n")
}

// A jsonList is strings with commas between them.
type jsonList struct {
	b   []byte
	any bool
}

//go:noinline
func (l *jsonList) item(s string) {
	if l.any {
		l.b = append(l.b, ',')
	}
	l.b, l.any = AppendJSONString(l.b, s), true
}
