package schema

import "vethkit/rtnl/uapi"

// LinkInfo is IFLA_LINKINFO.
var LinkInfo = Set{Name: "linkinfo-attrs", Attrs: []Attr{
	uapi.IFLA_INFO_KIND:       {Kind: Str, Text: "IFLA_INFO_KIND The kind of link: veth, bridge, …."},
	uapi.IFLA_INFO_DATA:       {Kind: Nest, Switch: infoDataRef, Text: "IFLA_INFO_DATA The settings that links of this kind have."},
	uapi.IFLA_INFO_XSTATS:     {Kind: Bytes, Switch: infoXStatsRef, Text: "IFLA_INFO_XSTATS Counters that links of this kind have, as a struct of its driver."},
	uapi.IFLA_INFO_SLAVE_KIND: {Kind: Str, Text: "IFLA_INFO_SLAVE_KIND The kind of the link's master: bridge, bond, …."},
	uapi.IFLA_INFO_SLAVE_DATA: {Kind: Nest, Switch: slaveDataRef, Text: "IFLA_INFO_SLAVE_DATA The settings that ports of such a master have."},
}}

// infoData has no dummy, ifb, nlmon, vcan, team, wireguard and the like: they
// have no settings that go this way.
var infoData = Switch{By: BySibling, Sibling: uapi.IFLA_INFO_KIND, Cases: []Case{
	{Str: "veth", Kind: Nest, Sub: VethRef},
	{Str: "bridge", Kind: Nest, Sub: BridgeRef},
	{Str: "bond", Kind: Nest, Sub: BondRef},
	{Str: "vlan", Kind: Nest, Sub: VlanRef},
	{Str: "vxlan", Kind: Nest, Sub: VxlanRef},
	{Str: "macvlan", Kind: Nest, Sub: MacvlanRef},
	{Str: "macvtap", Kind: Nest, Sub: MacvlanRef},
	{Str: "ipvlan", Kind: Nest, Sub: IpvlanRef},
	{Str: "ipvtap", Kind: Nest, Sub: IpvlanRef},
	{Str: "tun", Kind: Nest, Sub: TunRef},
	{Str: "vrf", Kind: Nest, Sub: VrfRef},
	{Str: "netkit", Kind: Nest, Sub: NetkitRef},
	{Str: "gre", Kind: Nest, Sub: GreRef},
	{Str: "gretap", Kind: Nest, Sub: GreRef},
	{Str: "erspan", Kind: Nest, Sub: GreRef},
	{Str: "ip6gre", Kind: Nest, Sub: GreRef},
	{Str: "ip6gretap", Kind: Nest, Sub: GreRef},
	{Str: "ip6erspan", Kind: Nest, Sub: GreRef},
	{Str: "ipip", Kind: Nest, Sub: IptunRef},
	{Str: "sit", Kind: Nest, Sub: IptunRef},
	{Str: "ip6tnl", Kind: Nest, Sub: IptunRef},
	{Str: "vti", Kind: Nest, Sub: VtiRef},
	{Str: "vti6", Kind: Nest, Sub: VtiRef},
	{Str: "geneve", Kind: Nest, Sub: GeneveRef},
	{Str: "bareudp", Kind: Nest, Sub: BareudpRef},
	{Str: "gtp", Kind: Nest, Sub: GtpRef},
	{Str: "xfrm", Kind: Nest, Sub: XfrmRef},
	{Str: "macsec", Kind: Nest, Sub: MacsecRef},
	{Str: "hsr", Kind: Nest, Sub: HsrRef},
	{Str: "batadv", Kind: Nest, Sub: BatadvRef},
	{Str: "dsa", Kind: Nest, Sub: DsaRef},
	{Str: "ppp", Kind: Nest, Sub: PppRef},
	{Str: "amt", Kind: Nest, Sub: AmtRef},
	{Str: "ovpn", Kind: Nest, Sub: OvpnRef},
	{Str: "ipoib", Kind: Nest, Sub: IpoibRef},
	{Str: "wwan", Kind: Nest, Sub: WwanRef},
	{Str: "rmnet", Kind: Nest, Sub: RmnetRef},
	{Str: "can", Kind: Nest, Sub: CanRef},
	{Str: "vxcan", Kind: Nest, Sub: VxcanRef},
}}

var infoXStats = Switch{By: BySibling, Sibling: uapi.IFLA_INFO_KIND, Cases: []Case{
	{Str: "can", Kind: Record, Struct: CanDeviceStatsRef},
}}

// slaveData goes by IFLA_INFO_KIND in iproute2's requests; the kernel itself
// looks at what master the link has.
var slaveData = Switch{By: BySibling, Sibling: uapi.IFLA_INFO_SLAVE_KIND, Or: uapi.IFLA_INFO_KIND, Cases: []Case{
	{Str: "bridge", Kind: Nest, Sub: BridgePortRef},
	{Str: "bond", Kind: Nest, Sub: BondPortRef},
	{Str: "vrf", Kind: Nest, Sub: VrfPortRef},
	{Str: "bridge_slave", Kind: Nest, Sub: BridgePortRef},
	{Str: "bond_slave", Kind: Nest, Sub: BondPortRef},
}}
