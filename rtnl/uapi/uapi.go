// Package uapi has the kernel's numbers under the kernel's names: a file per
// header of include/uapi/linux, which it cites. The values are those of Linux
// 6.18; they never change, new ones are added.
//
// To add one: put it into the file of its header, next to its neighbours, and
// give it a line in rtnl/schema, so that it has a name in every output.
package uapi

// Sizes of the fixed structs that messages begin with, and of those that are
// attributes' values, in bytes.
const (
	SizeofIfInfomsg      = 16 // struct ifinfomsg, RTM_NEWLINK: rtnetlink.h
	SizeofIfAddrmsg      = 8  // struct ifaddrmsg, RTM_NEWADDR: if_addr.h
	SizeofRtMsg          = 12 // struct rtmsg, RTM_NEWROUTE: rtnetlink.h
	SizeofNdMsg          = 12 // struct ndmsg, RTM_NEWNEIGH: neighbour.h
	SizeofRtGenmsg       = 1  // struct rtgenmsg, RTM_NEWNSID: rtnetlink.h
	SizeofIfStatsMsg     = 12 // struct if_stats_msg, RTM_GETSTATS: if_link.h
	SizeofRtNexthop      = 8  // struct rtnexthop in RTA_MULTIPATH: rtnetlink.h
	SizeofIfaCacheinfo   = 16 // struct ifa_cacheinfo: if_addr.h
	SizeofRtaCacheinfo   = 32 // struct rta_cacheinfo: rtnetlink.h
	SizeofNdaCacheinfo   = 16 // struct nda_cacheinfo: neighbour.h
	SizeofRtnlLinkStats  = 96 // struct rtnl_link_stats: if_link.h
	SizeofRtnlLinkIfmap  = 32 // struct rtnl_link_ifmap, padded to eight: if_link.h
	SizeofNlMsgerrHeader = 4  // nlmsgerr.error, before the request's header: netlink.h
	SizeofNfgenmsg       = 4  // struct nfgenmsg, NFT_MSG_NEWTABLE: nfnetlink.h
)

// Address families.
const (
	AF_UNSPEC = 0
	AF_INET   = 2
	AF_BRIDGE = 7
	AF_INET6  = 10
	AF_PACKET = 17 // iproute2's dumps of links
	AF_MPLS   = 28
	AF_PHONET = 35
	AF_MCTP   = 45

	RTNL_FAMILY_IPMR  = 128 // multicast routes: rtnetlink.h
	RTNL_FAMILY_IP6MR = 129
)
