package schema

import "vethkit/rtnl/uapi"

// Wwan is IFLA_INFO_DATA of a wwan, a modem's data connection: include/uapi/linux/wwan.h.
var Wwan = Set{Name: "wwan", Attrs: []Attr{
	uapi.IFLA_WWAN_LINK_ID: {Kind: U32, Text: "IFLA_WWAN_LINK_ID Number of the connection in the modem. Since 5.14."},
}}
