package schema

import "vethkit/rtnl/uapi"

// Vxlan is IFLA_INFO_DATA of a vxlan: include/uapi/linux/if_link.h, drivers/net/vxlan/vxlan_core.c.
var Vxlan = Set{Name: "vxlan", Attrs: []Attr{
	uapi.IFLA_VXLAN_ID:                {Kind: U32, Text: "IFLA_VXLAN_ID The network's number (VNI), 24 bits."},
	uapi.IFLA_VXLAN_GROUP:             {Kind: IP, Text: "IFLA_VXLAN_GROUP IPv4 address of the multicast group, or of the one other end, that gets what nobody has learned."},
	uapi.IFLA_VXLAN_LINK:              {Kind: U32, Text: "IFLA_VXLAN_LINK ifindex of the link below; 0: whichever the route takes."},
	uapi.IFLA_VXLAN_LOCAL:             {Kind: IP, Text: "IFLA_VXLAN_LOCAL The tunnel's own IPv4 address."},
	uapi.IFLA_VXLAN_TTL:               {Kind: U8, Text: "IFLA_VXLAN_TTL The outer packet's time to live; 0: the system's default, or 1 to a group."},
	uapi.IFLA_VXLAN_TOS:               {Kind: U8, Text: "IFLA_VXLAN_TOS The outer packet's type of service; 1: the inner one's."},
	uapi.IFLA_VXLAN_LEARNING:          {Kind: U8, Text: "IFLA_VXLAN_LEARNING 1 when addresses are learned from the packets that come in."},
	uapi.IFLA_VXLAN_AGEING:            {Kind: U32, Text: "IFLA_VXLAN_AGEING How long a learned address lives, in seconds."},
	uapi.IFLA_VXLAN_LIMIT:             {Kind: U32, Text: "IFLA_VXLAN_LIMIT How many addresses may be learned; 0: no limit."},
	uapi.IFLA_VXLAN_PORT_RANGE:        {Kind: Record, Struct: VxlanPortsRef, Text: "IFLA_VXLAN_PORT_RANGE The UDP ports that outer packets come from, chosen by a hash."},
	uapi.IFLA_VXLAN_PROXY:             {Kind: U8, Text: "IFLA_VXLAN_PROXY 1 when ARP and neighbour discovery are answered here."},
	uapi.IFLA_VXLAN_RSC:               {Kind: U8, Text: "IFLA_VXLAN_RSC 1 when packets that the neighbour table can route go straight to their host."},
	uapi.IFLA_VXLAN_L2MISS:            {Kind: U8, Text: "IFLA_VXLAN_L2MISS 1 when an unknown hardware address is told by a notification."},
	uapi.IFLA_VXLAN_L3MISS:            {Kind: U8, Text: "IFLA_VXLAN_L3MISS 1 when an unknown IP address is told by a notification."},
	uapi.IFLA_VXLAN_PORT:              {Kind: BE16, Text: "IFLA_VXLAN_PORT The UDP port that outer packets go to; 4789 by standard, 8472 by Linux's default."},
	uapi.IFLA_VXLAN_GROUP6:            {Kind: IP, Text: "IFLA_VXLAN_GROUP6 IFLA_VXLAN_GROUP over IPv6."},
	uapi.IFLA_VXLAN_LOCAL6:            {Kind: IP, Text: "IFLA_VXLAN_LOCAL6 IFLA_VXLAN_LOCAL over IPv6."},
	uapi.IFLA_VXLAN_UDP_CSUM:          {Kind: U8, Text: "IFLA_VXLAN_UDP_CSUM 1 when outer packets over IPv4 have a UDP checksum."},
	uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_TX: {Kind: U8, Text: "IFLA_VXLAN_UDP_ZERO_CSUM6_TX 1 when outer packets over IPv6 have none."},
	uapi.IFLA_VXLAN_UDP_ZERO_CSUM6_RX: {Kind: U8, Text: "IFLA_VXLAN_UDP_ZERO_CSUM6_RX 1 when outer packets over IPv6 without one are taken."},
	uapi.IFLA_VXLAN_REMCSUM_TX:        {Kind: U8, Text: "IFLA_VXLAN_REMCSUM_TX 1 when the other end is left to finish the inner checksum."},
	uapi.IFLA_VXLAN_REMCSUM_RX:        {Kind: U8, Text: "IFLA_VXLAN_REMCSUM_RX 1 when checksums that the other end left to us are finished here."},
	uapi.IFLA_VXLAN_GBP:               {Kind: Flag, Text: "IFLA_VXLAN_GBP There when packets carry a group policy mark."},
	uapi.IFLA_VXLAN_REMCSUM_NOPARTIAL: {Kind: Flag, Text: "IFLA_VXLAN_REMCSUM_NOPARTIAL There when a checksum left to us is put into the packet at once."},
	uapi.IFLA_VXLAN_COLLECT_METADATA:  {Kind: U8, Text: "IFLA_VXLAN_COLLECT_METADATA 1 when routes or BPF choose tunnel addresses a packet (\"external\")."},
	uapi.IFLA_VXLAN_LABEL:             {Kind: BE32, Text: "IFLA_VXLAN_LABEL The outer packet's IPv6 flow label, 20 bits."},
	uapi.IFLA_VXLAN_GPE:               {Kind: Flag, Text: "IFLA_VXLAN_GPE There when packets need not be Ethernet (generic protocol extension)."},
	uapi.IFLA_VXLAN_TTL_INHERIT:       {Kind: U8, Switch: flagInRequestRef, Text: "IFLA_VXLAN_TTL_INHERIT The outer packet's time to live is the inner one's; a flag in a request, 0 or 1 from the kernel."},
	uapi.IFLA_VXLAN_DF:                {Kind: U8, Enum: vxlanDFRef, Text: "IFLA_VXLAN_DF Whether outer packets may be fragmented. Since 5.0."},
	uapi.IFLA_VXLAN_VNIFILTER:         {Kind: U8, Text: "IFLA_VXLAN_VNIFILTER 1 when one device serves many networks, told by a filter of their numbers. Since 5.18."},
	uapi.IFLA_VXLAN_LOCALBYPASS:       {Kind: U8, Text: "IFLA_VXLAN_LOCALBYPASS 1 when packets to an own address skip the wire. Since 6.5."},
	uapi.IFLA_VXLAN_LABEL_POLICY:      {Kind: U32, Enum: vxlanLabelsRef, Text: "IFLA_VXLAN_LABEL_POLICY Where the outer packet's flow label comes from. Since 6.7."},
	uapi.IFLA_VXLAN_RESERVED_BITS:     {Kind: Record, Struct: VxlanHdrRef, Text: "IFLA_VXLAN_RESERVED_BITS The header's bits that must be 0: a packet with one of them set is dropped. Since 6.14."},
	uapi.IFLA_VXLAN_MC_ROUTE:          {Kind: U8, Text: "IFLA_VXLAN_MC_ROUTE 1 when packets to a group are routed on by multicast routing. Since 6.17."},
}}

// VxlanPorts is struct ifla_vxlan_port_range.
var VxlanPorts = Struct{Name: "ifla_vxlan_port_range", Size: 4, Fields: []Field{
	{Off: 0, Len: 2, Kind: BE16, Text: "low The lowest port."},
	{Off: 2, Len: 2, Kind: BE16, Text: "high The highest port."},
}}

// VxlanHdr is struct vxlanhdr.
var VxlanHdr = Struct{Name: "vxlanhdr", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: BE32, Text: "vx_flags The header's first word: flags."},
	{Off: 4, Len: 4, Kind: BE32, Text: "vx_vni The header's second word: the network's number in the upper 24 bits."},
}}

var vxlanDF = Enum{Name: "IFLA_VXLAN_DF", Names: []Value{
	{uapi.VXLAN_DF_UNSET, "VXLAN_DF_UNSET"},
	{uapi.VXLAN_DF_SET, "VXLAN_DF_SET"},
	{uapi.VXLAN_DF_INHERIT, "VXLAN_DF_INHERIT"},
}}

var vxlanLabels = Enum{Name: "IFLA_VXLAN_LABEL_POLICY", Names: []Value{
	{uapi.VXLAN_LABEL_FIXED, "VXLAN_LABEL_FIXED"},
	{uapi.VXLAN_LABEL_INHERIT, "VXLAN_LABEL_INHERIT"},
}}

// flagInRequest is for what the kernel wants as a flag and tells as a byte.
var flagInRequest = Switch{By: ByRequest, Cases: []Case{
	{Num: 1, Kind: Flag},
}}
