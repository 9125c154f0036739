package uapi

// include/uapi/linux/if_ether.h

// Ethernet types.
const (
	ETH_P_8021Q  = 0x8100
	ETH_P_8021AD = 0x88a8
)

// Ethernet types of IP.
const (
	ETH_P_IP   = 2048
	ETH_P_IPV6 = 34525
)
