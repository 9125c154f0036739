package explain

import "vethkit/rtnl/schema"

// AppendEntryJSON appends an entry as one line of JSON:
//
//	{"name":"IFLA_NET_NS_FD","what":"attribute","number":28,"kind":"u32","in":["RTM_NEWLINK"],"doc":"Moves …"}
//
// kind is there for attributes and fields; in is the messages and paths that
// AppendEntry shows, without their conditions, or the struct of a field.
func (d *Dict) AppendEntryJSON(b []byte, e *Entry) []byte {
	o := out{b: b}
	o.pair(`{"name":`, e.Name)
	o.pair(`,"what":`, whatNames[e.What])
	o.num(`,"number":`, e.Num)
	if e.What == AttrName || e.What == FieldName {
		o.pair(`,"kind":`, e.kind().String())
	}
	o.s(`,"in":[`)
	var places []place
	switch {
	case e.What == FieldName:
		places = []place{{path: e.Struct.Name}}
	case e.Struct != &schema.NlMsghdr && e.Struct != &schema.NlAttr:
		places = d.places(e)
	}
	comma := ""
	for i := range places {
		o.pair(comma, places[i].path)
		comma = ","
	}
	o.pair(`],"doc":`, e.Doc())
	o.s("}\n")
	return o.b
}
