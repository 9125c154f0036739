package schema

import "vethkit/rtnl/uapi"

// Geneve is IFLA_INFO_DATA of a geneve: include/uapi/linux/if_link.h, drivers/net/geneve.c.
var Geneve = Set{Name: "linkinfo-geneve-attrs", Attrs: []Attr{
	uapi.IFLA_GENEVE_ID:                  {Kind: U32, Text: "IFLA_GENEVE_ID The network's number (VNI), 24 bits."},
	uapi.IFLA_GENEVE_REMOTE:              {Kind: IP, Text: "IFLA_GENEVE_REMOTE The other end's IPv4 address."},
	uapi.IFLA_GENEVE_TTL:                 {Kind: U8, Text: "IFLA_GENEVE_TTL The outer packet's time to live; 0: the system's default."},
	uapi.IFLA_GENEVE_TOS:                 {Kind: U8, Text: "IFLA_GENEVE_TOS The outer packet's type of service; 1: the inner one's."},
	uapi.IFLA_GENEVE_PORT:                {Kind: BE16, Text: "IFLA_GENEVE_PORT The UDP port that outer packets go to; 6081 by standard."},
	uapi.IFLA_GENEVE_COLLECT_METADATA:    {Kind: Flag, Text: "IFLA_GENEVE_COLLECT_METADATA There when routes or BPF choose tunnel addresses a packet (\"external\")."},
	uapi.IFLA_GENEVE_REMOTE6:             {Kind: IP, Text: "IFLA_GENEVE_REMOTE6 The other end's IPv6 address."},
	uapi.IFLA_GENEVE_UDP_CSUM:            {Kind: U8, Text: "IFLA_GENEVE_UDP_CSUM 1 when outer packets over IPv4 have a UDP checksum."},
	uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_TX:   {Kind: U8, Text: "IFLA_GENEVE_UDP_ZERO_CSUM6_TX 1 when outer packets over IPv6 have none."},
	uapi.IFLA_GENEVE_UDP_ZERO_CSUM6_RX:   {Kind: U8, Text: "IFLA_GENEVE_UDP_ZERO_CSUM6_RX 1 when outer packets over IPv6 without one are taken."},
	uapi.IFLA_GENEVE_LABEL:               {Kind: BE32, Text: "IFLA_GENEVE_LABEL The outer packet's IPv6 flow label, 20 bits."},
	uapi.IFLA_GENEVE_TTL_INHERIT:         {Kind: U8, Text: "IFLA_GENEVE_TTL_INHERIT 1 when the outer packet's time to live is the inner one's. Since 4.20."},
	uapi.IFLA_GENEVE_DF:                  {Kind: U8, Enum: geneveDFRef, Text: "IFLA_GENEVE_DF Whether outer packets may be fragmented. Since 5.0."},
	uapi.IFLA_GENEVE_INNER_PROTO_INHERIT: {Kind: Flag, Text: "IFLA_GENEVE_INNER_PROTO_INHERIT There when inner packets are IP without an Ethernet header. Since 5.18."},
	uapi.IFLA_GENEVE_PORT_RANGE:          {Kind: Record, Struct: GenevePortsRef, Text: "IFLA_GENEVE_PORT_RANGE The UDP ports that outer packets come from, chosen by a hash. Since 6.15."},
	uapi.IFLA_GENEVE_GRO_HINT:            {Kind: Flag, Text: "IFLA_GENEVE_GRO_HINT There when packets carry a hint by which the receiver joins them. Since 7.0."},
	uapi.IFLA_GENEVE_LOCAL:               {Kind: IP, Text: "IFLA_GENEVE_LOCAL The tunnel's own IPv4 address. Since 7.2."},
	uapi.IFLA_GENEVE_LOCAL6:              {Kind: IP, Text: "IFLA_GENEVE_LOCAL6 The tunnel's own IPv6 address. Since 7.2."},
}}

// GenevePorts is struct ifla_geneve_port_range.
var GenevePorts = Struct{Name: "ifla_geneve_port_range", Size: 4, Fields: []Field{
	{Off: 0, Len: 2, Kind: BE16, Text: "low The lowest port."},
	{Off: 2, Len: 2, Kind: BE16, Text: "high The highest port."},
}}

var geneveDF = Enum{Name: "IFLA_GENEVE_DF", Names: []Value{
	{uapi.GENEVE_DF_UNSET, "GENEVE_DF_UNSET"},
	{uapi.GENEVE_DF_SET, "GENEVE_DF_SET"},
	{uapi.GENEVE_DF_INHERIT, "GENEVE_DF_INHERIT"},
}}
