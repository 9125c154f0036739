//go:build !tiny

package rtnl

const pathOfPeerName = "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME"
