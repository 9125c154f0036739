//go:build tiny

package rtnl

import (
	"strconv"
	"strings"

	"vethkit/rtnl/wire"
)

// A tiny build has no tables of names (package schema) but this one: the messages
// and, of those that hold links, addresses, routes, neighbours and numbers of
// namespaces, the outermost attributes. Of one that is further in the offset is
// told, and the name of the one around it.

// An object is what four types of message are about.
type object struct {
	name   string // behind RTM_NEW, RTM_DEL, RTM_GET, RTM_SET
	header int    // the fixed struct's size, where attrs are known
	prefix string // of attrs
	attrs  string // by type, from 1; - is none
}

// objects begins with RTM_NEWLINK.
var objects = [...]object{
	{"LINK", 16, "IFLA_", "ADDRESS BROADCAST IFNAME MTU LINK QDISC STATS COST PRIORITY MASTER WIRELESS PROTINFO TXQLEN MAP WEIGHT OPERSTATE LINKMODE LINKINFO NET_NS_PID IFALIAS NUM_VF VFINFO_LIST STATS64 VF_PORTS PORT_SELF AF_SPEC GROUP NET_NS_FD EXT_MASK PROMISCUITY NUM_TX_QUEUES NUM_RX_QUEUES CARRIER PHYS_PORT_ID CARRIER_CHANGES PHYS_SWITCH_ID LINK_NETNSID PHYS_PORT_NAME PROTO_DOWN GSO_MAX_SEGS GSO_MAX_SIZE PAD XDP EVENT NEW_NETNSID TARGET_NETNSID CARRIER_UP_COUNT CARRIER_DOWN_COUNT NEW_IFINDEX MIN_MTU MAX_MTU PROP_LIST ALT_IFNAME PERM_ADDRESS PROTO_DOWN_REASON PARENT_DEV_NAME PARENT_DEV_BUS_NAME GRO_MAX_SIZE TSO_MAX_SIZE TSO_MAX_SEGS ALLMULTI DEVLINK_PORT GSO_IPV4_MAX_SIZE GRO_IPV4_MAX_SIZE DPLL_PIN MAX_PACING_OFFLOAD_HORIZON NETNS_IMMUTABLE HEADROOM TAILROOM"},
	{"ADDR", 8, "IFA_", "ADDRESS LOCAL LABEL BROADCAST ANYCAST CACHEINFO MULTICAST FLAGS RT_PRIORITY TARGET_NETNSID PROTO"},
	{"ROUTE", 12, "RTA_", "DST SRC IIF OIF GATEWAY PRIORITY PREFSRC METRICS MULTIPATH PROTOINFO FLOW CACHEINFO SESSION MP_ALGO TABLE MARK MFC_STATS VIA NEWDST PREF ENCAP_TYPE ENCAP EXPIRES PAD UID TTL_PROPAGATE IP_PROTO SPORT DPORT NH_ID FLOWLABEL"},
	{"NEIGH", 12, "NDA_", "DST LLADDR CACHEINFO PROBES VLAN PORT VNI IFINDEX MASTER LINK_NETNSID SRC_VNI PROTOCOL NH_ID FDB_EXT_ATTRS FLAGS_EXT NDM_STATE_MASK NDM_FLAGS_MASK"},
	18: {"NSID", 4, "NETNSA_", "NSID PID FD TARGET_NSID CURRENT_NSID"},
	19: {name: "STATS"},
	23: {name: "LINKPROP"},
}

// objectOf returns what a message type is about, nil if no name of that is known.
func objectOf(typ uint16) *object {
	if i := int(typ)/4 - 4; i >= 0 && i < len(objects) && objects[i].name != "" {
		return &objects[i]
	}
	return nil
}

func messageName(typ uint16) string {
	if o := objectOf(typ); o != nil {
		i := typ % 4 * 3
		return "RTM_" + "NEWDELGETSET"[i:i+3] + o.name
	}
	return strconv.Itoa(int(typ))
}

// attr is the name of an attribute, or its number.
func (o *object) attr(typ uint16) string {
	name, rest := "", o.attrs
	for i := uint16(0); i < typ; i++ {
		name, rest, _ = strings.Cut(rest, " ")
	}
	if len(name) < 2 {
		return strconv.Itoa(int(typ))
	}
	return o.prefix + name
}

// pathName names the attribute that stands at byte off of a message, or the
// outermost one around it. What stands elsewhere is "".
func pathName(msg []byte, off int) string {
	if len(msg) < wire.HeaderLen {
		return ""
	}
	o := objectOf(wire.Native.Uint16(msg[4:]))
	if o == nil || o.attrs == "" {
		return ""
	}
	r := wire.Message{Order: wire.Native, Raw: msg}.Reader()
	r.Skip(o.header)
	for r.Next() {
		if at := r.Off(); off >= at && off < at+wire.Align(wire.AttrHeaderLen+len(r.Value())) {
			return o.attr(r.Type)
		}
	}
	return ""
}

// childName names an attribute of the nest at a byte of a message.
func childName(msg []byte, nest int, typ uint16) string {
	if nest == 0 && len(msg) >= wire.HeaderLen {
		if o := objectOf(wire.Native.Uint16(msg[4:])); o != nil {
			return o.attr(typ)
		}
	}
	name := strconv.Itoa(int(typ))
	if path := pathName(msg, nest); path != "" {
		return path + "/" + name
	}
	return name
}
