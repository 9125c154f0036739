//go:build !tiny

package rtnl

import "vethkit/rtnl/schema"

// pathName names what stands at a byte of a message.
func pathName(msg []byte, off int) string { return schema.Path(msg, off) }

// childName names an attribute of the nest at a byte of a message.
func childName(msg []byte, nest int, typ uint16) string { return schema.Child(msg, nest, typ) }

func messageName(typ uint16) string {
	name, _ := schema.Message(typ)
	return name
}
