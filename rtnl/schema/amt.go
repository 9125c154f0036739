package schema

import "vethkit/rtnl/uapi"

// Amt is IFLA_INFO_DATA of an amt, multicast through networks without it: include/uapi/linux/amt.h
// (since 5.16).
var Amt = Set{Name: "amt", Attrs: []Attr{
	uapi.IFLA_AMT_MODE:         {Kind: U32, Enum: amtModesRef, Text: "IFLA_AMT_MODE Whether this end is the gateway (receivers) or the relay (sources)."},
	uapi.IFLA_AMT_RELAY_PORT:   {Kind: BE16, Text: "IFLA_AMT_RELAY_PORT The relay's UDP port; 2268 by standard."},
	uapi.IFLA_AMT_GATEWAY_PORT: {Kind: BE16, Text: "IFLA_AMT_GATEWAY_PORT The gateway's UDP port."},
	uapi.IFLA_AMT_LINK:         {Kind: U32, Text: "IFLA_AMT_LINK ifindex of the link below."},
	uapi.IFLA_AMT_LOCAL_IP:     {Kind: IP, Text: "IFLA_AMT_LOCAL_IP The tunnel's own address."},
	uapi.IFLA_AMT_REMOTE_IP:    {Kind: IP, Text: "IFLA_AMT_REMOTE_IP The relay's address, once it is found."},
	uapi.IFLA_AMT_DISCOVERY_IP: {Kind: IP, Text: "IFLA_AMT_DISCOVERY_IP The address that a gateway asks for its relay."},
	uapi.IFLA_AMT_MAX_TUNNELS:  {Kind: U32, Text: "IFLA_AMT_MAX_TUNNELS How many gateways a relay serves at most."},
}}

var amtModes = Enum{Name: "IFLA_AMT_MODE", Names: []Value{
	{uapi.AMT_MODE_GATEWAY, "AMT_MODE_GATEWAY"},
	{uapi.AMT_MODE_RELAY, "AMT_MODE_RELAY"},
}}
