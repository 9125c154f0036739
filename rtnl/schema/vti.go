package schema

import "vethkit/rtnl/uapi"

// Vti is IFLA_INFO_DATA of vti and vti6, tunnels of IPsec: include/uapi/linux/if_tunnel.h, net/ipv4/ip_vti.c.
var Vti = Set{Name: "linkinfo-vti-attrs", Attrs: []Attr{
	uapi.IFLA_VTI_LINK:   {Kind: U32, Text: "IFLA_VTI_LINK ifindex of the link below; 0: whichever the route takes."},
	uapi.IFLA_VTI_IKEY:   {Kind: BE32, Text: "IFLA_VTI_IKEY The mark that policies for packets coming in must have."},
	uapi.IFLA_VTI_OKEY:   {Kind: BE32, Text: "IFLA_VTI_OKEY The mark that policies for packets going out must have."},
	uapi.IFLA_VTI_LOCAL:  {Kind: IP, Text: "IFLA_VTI_LOCAL The tunnel's own address."},
	uapi.IFLA_VTI_REMOTE: {Kind: IP, Text: "IFLA_VTI_REMOTE The other end's address."},
	uapi.IFLA_VTI_FWMARK: {Kind: U32, Text: "IFLA_VTI_FWMARK The mark that outer packets get for routing."},
}}
