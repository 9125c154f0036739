package schema

import "vethkit/rtnl/uapi"

// Gtp is IFLA_INFO_DATA of a gtp, a tunnel of mobile networks: include/uapi/linux/if_link.h, drivers/net/gtp.c.
var Gtp = Set{Name: "gtp", Attrs: []Attr{
	uapi.IFLA_GTP_FD0:            {Kind: U32, Text: "IFLA_GTP_FD0 In a request: file descriptor of the UDP socket for version 0."},
	uapi.IFLA_GTP_FD1:            {Kind: U32, Text: "IFLA_GTP_FD1 In a request: file descriptor of the UDP socket for version 1."},
	uapi.IFLA_GTP_PDP_HASHSIZE:   {Kind: U32, Text: "IFLA_GTP_PDP_HASHSIZE How many buckets the table of tunnels has."},
	uapi.IFLA_GTP_ROLE:           {Kind: U32, Enum: gtpRolesRef, Text: "IFLA_GTP_ROLE Whether this end is the gateway (GGSN) or the one that serves phones (SGSN)."},
	uapi.IFLA_GTP_CREATE_SOCKETS: {Kind: U8, Text: "IFLA_GTP_CREATE_SOCKETS In a request: 1 has the kernel open the sockets itself. Since 5.18."},
	uapi.IFLA_GTP_RESTART_COUNT:  {Kind: U8, Text: "IFLA_GTP_RESTART_COUNT How often the node restarted, as echo answers tell. Since 5.18."},
	uapi.IFLA_GTP_LOCAL:          {Kind: IP, Text: "IFLA_GTP_LOCAL In a request: IPv4 address that those sockets are bound to. Since 6.10."},
	uapi.IFLA_GTP_LOCAL6:         {Kind: IP, Text: "IFLA_GTP_LOCAL6 In a request: IPv6 address that those sockets are bound to. Since 6.10."},
}}

var gtpRoles = Enum{Name: "IFLA_GTP_ROLE", Names: []Value{
	{uapi.GTP_ROLE_GGSN, "GTP_ROLE_GGSN"},
	{uapi.GTP_ROLE_SGSN, "GTP_ROLE_SGSN"},
}}
