package schema

import "vethkit/rtnl/uapi"

// LinkInfo is IFLA_LINKINFO.
var LinkInfo = Set{Name: "linkinfo-attrs", Attrs: []Attr{
	uapi.IFLA_INFO_KIND:       {Name: "IFLA_INFO_KIND", Kind: Str, Doc: "The kind of link: veth, bridge, …."},
	uapi.IFLA_INFO_DATA:       {Name: "IFLA_INFO_DATA", Kind: Nest, Switch: &infoData, Doc: "The settings that links of this kind have."},
	uapi.IFLA_INFO_XSTATS:     {Name: "IFLA_INFO_XSTATS", Kind: Bytes, Doc: "Counters that links of this kind have, as a struct of its driver."},
	uapi.IFLA_INFO_SLAVE_KIND: {Name: "IFLA_INFO_SLAVE_KIND", Kind: Str, Doc: "The kind of the link's master: bridge, bond, …."},
	uapi.IFLA_INFO_SLAVE_DATA: {Name: "IFLA_INFO_SLAVE_DATA", Kind: Nest, Switch: &slaveData, Doc: "The settings that ports of such a master have."},
}}

var infoData = Switch{By: BySibling, Sibling: uapi.IFLA_INFO_KIND, Cases: []Case{
	{Str: "veth", Kind: Nest, Sub: VethRef},
	{Str: "bridge", Kind: Nest, Sub: BridgeRef},
}}

var slaveData = Switch{By: BySibling, Sibling: uapi.IFLA_INFO_SLAVE_KIND, Cases: []Case{
	{Str: "bridge", Kind: Nest, Sub: BridgePortRef},
}}
