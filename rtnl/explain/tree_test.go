package explain

import "vethkit/rtnl/schema"

func treeOf(d *Datagram) *schema.Tree {
	t := new(schema.Tree)
	t.Read(d.Order, d.Proto, d.Data)
	return t
}
