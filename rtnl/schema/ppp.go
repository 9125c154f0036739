package schema

import "vethkit/rtnl/uapi"

// Ppp is IFLA_INFO_DATA of a ppp: include/uapi/linux/if_link.h, drivers/net/ppp/ppp_generic.c.
var Ppp = Set{Name: "ppp", Attrs: []Attr{
	uapi.IFLA_PPP_DEV_FD: {Kind: S32, Text: "IFLA_PPP_DEV_FD In a request: the sender's open file of /dev/ppp that the link is bound to."},
}}
