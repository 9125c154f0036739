package explain

import (
	"encoding/json"
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

func names(es []Entry) string {
	var s []string
	for i := range es {
		s = append(s, es[i].Name)
	}
	return strings.Join(s, " ")
}

func TestFindTakesNamesBeginningsAndPaths(t *testing.T) {
	d := NewDict()
	for query, want := range map[string]string{
		"IFLA_NET_NS_FD":                "IFLA_NET_NS_FD",
		"ifla_net_ns_fd":                "IFLA_NET_NS_FD",
		"ifla_net_ns":                   "IFLA_NET_NS_PID IFLA_NET_NS_FD",
		"IFLA_LINK":                     "IFLA_LINK", // and not IFLA_LINKINFO
		"IFLA_LINKINFO/IFLA_INFO_KIND":  "IFLA_INFO_KIND",
		"RTM_NEWLINK/IFLA_MTU":          "IFLA_MTU",
		"RTM_NEWADDR/IFLA_MTU":          "",
		"IFLA_INFO_DATA/VETH_INFO_PEER": "VETH_INFO_PEER",
		"IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME":         "IFLA_IFNAME",
		"IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/ifinfomsg.ifi_index": "ifi_index",
		"IFLA_LINKINFO/IFLA_INFO_K":                                       "IFLA_INFO_KIND",
		"nlmsgerr.msg/IFLA_MTU":                                           "IFLA_MTU",
		"RTA_MULTIPATH[1]/RTA_GATEWAY":                                    "RTA_GATEWAY",
		"IFLA_STATS64.rx_packets":                                         "rx_packets",
		"nlmsghdr.nlmsg_len":                                              "nlmsg_len",
		"IFLA_MTU.nla_type":                                               "nla_type",
		"IFLA_IFNAME.pad":                                                 "IFLA_IFNAME",
		"IFLA_AF_SPEC/AF_INET/IFLA_INET_CONF.IPV4_DEVCONF_FORWARDING":     "IPV4_DEVCONF_FORWARDING",
		"ifi_change":                  "ifi_change",
		"ifinfomsg":                   "ifinfomsg",
		"RTM_NEWLINK":                 "RTM_NEWLINK",
		"NLM_F_EXCL":                  "NLM_F_EXCL",
		"NLM_F_REQUEST":               "NLM_F_REQUEST", // of four enums, once
		"IF_OPER_UP":                  "IF_OPER_UP",
		"IFLA_OPERSTATE":              "IFLA_OPERSTATE", // its enum bears the same name
		"AF_INET":                     "AF_INET AF_INET",
		"":                            "",
		"/":                           "",
		"NO_SUCH":                     "",
		"IFLA_NO_SUCH/IFLA_INFO_KIND": "",
		"VETH_INFO_PEER/IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_MTU": "IFLA_MTU",
	} {
		if got := names(d.Find(nil, query)); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

// Every name of the tables is found by itself, in both cases.
func TestEveryNameHasAnEntry(t *testing.T) {
	d := NewDict()
	n := 0
	for _, s := range append(schema.Sets[1:], &schema.Messages) {
		for typ := range s.Attrs {
			a := s.Attr(uint16(typ))
			if a == nil {
				continue
			}
			n++
			es := d.Find(nil, strings.ToLower(a.Name()))
			if !strings.Contains(" "+names(es)+" ", " "+a.Name()+" ") {
				t.Errorf("%s is not found, but %s", a.Name(), names(es))
			}
			for i := range es {
				checkEntry(t, d, &es[i])
			}
		}
	}
	for _, s := range d.structs {
		for i := range s.Fields {
			if es := d.Find(nil, s.Name+"."+s.Fields[i].Name()); len(es) == 0 || es[0].Field != &s.Fields[i] {
				t.Errorf("%s.%s is not found", s.Name, s.Fields[i].Name())
			} else {
				checkEntry(t, d, &es[0])
			}
		}
	}
	for _, x := range d.enums {
		for _, v := range x.Names {
			es := d.Find(nil, v.Name)
			if !strings.Contains(" "+names(es)+" ", " "+v.Name+" ") {
				t.Errorf("%s is not found", v.Name)
			}
			checkEntry(t, d, &es[len(es)-1])
		}
	}
	if n < 400 {
		t.Errorf("only %d attributes", n)
	}
}

// checkEntry: all forms of an entry say its name and where it is; the text
// keeps to its width where it is not a sentence of the tables; JSON is JSON.
func checkEntry(t *testing.T, d *Dict, e *Entry) {
	t.Helper()
	text := string(d.AppendEntry(nil, e))
	if !strings.HasPrefix(text, e.Name+" ") || !strings.Contains(text, "\n  in     ") {
		t.Errorf("%s:\n%s", e.Name, text)
	}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "         ") && len(line) > 130 && !strings.Contains(line, ".\n") {
			t.Errorf("%s: a long line: %s", e.Name, line)
		}
	}
	if line := string(AppendEntryLine(nil, e)); strings.Count(line, "\n") != 1 || !strings.HasPrefix(line, e.Name+" ") {
		t.Errorf("%s: %q", e.Name, line)
	}
	var j struct {
		Name, What, Kind, Doc string
		Number                int64
		In                    []string
	}
	if err := json.Unmarshal(d.AppendEntryJSON(nil, e), &j); err != nil || j.Name != e.Name || j.Doc != e.Doc() || j.Number != int64(e.Num) ||
		len(j.In) == 0 && e.Struct != &schema.NlMsghdr && e.Struct != &schema.NlAttr {
		t.Errorf("%s: %v: %s", e.Name, err, d.AppendEntryJSON(nil, e))
	}
}

func TestEntryShowsBytesInWords(t *testing.T) {
	if wire.Native.Uint16([]byte{1, 0}) != 1 {
		t.Skip("the example's bytes below are a little-endian machine's")
	}
	d := NewDict()
	for query, want := range map[string]string{
		"IFLA_NET_NS_FD": `IFLA_NET_NS_FD = 28   attribute, u32 (this machine's byte order)
  Moves the link to the network namespace that this open file descriptor of the sender stands for.
  in     RTM_NEWLINK RTM_DELLINK RTM_GETLINK RTM_SETLINK RTM_NEWLINKPROP RTM_DELLINKPROP
         IFLA_PROP_LIST
         IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER
         IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_NETKIT_PEER_INFO
         IFLA_LINKINFO/IFLA_INFO_DATA/VXCAN_INFO_PEER
  bytes  08 00 1c 00 03 00 00 00
           08 00                      nla_len      8 = 4 + 4
           1c 00                      nla_type     28
           03 00 00 00                value        3
`,
		"IFLA_IFNAME": `
  bytes  07 00 03 00 76 30 00 00
           07 00                      nla_len      7 = 4 + 3
           03 00                      nla_type     3
           76 30 00                   value        "v0" and a zero byte
           00                         pad          to a multiple of four; nla_len does not count it
`,
		"RTA_DPORT": `
           12 b5                      value        4789, the highest byte first
`,
		"IFLA_LINKINFO": `
           12 80                      nla_type     18, with NLA_F_NESTED
`,
		"IFLA_BRPORT_STATE": `
  in     IFLA_PROTINFO, where the family is AF_BRIDGE
         IFLA_LINKINFO/IFLA_INFO_SLAVE_DATA, where IFLA_INFO_SLAVE_KIND is bridge
`,
		"IFLA_INFO_DATA": `
  holds  where IFLA_INFO_KIND is veth: VETH_INFO_PEER
`,
		"ifinfomsg": `
         12  ifi_change           u32     In a request: which bits of ifi_flags are meant; 0 and no flags: none.
`,
		"ifi_change": `ifi_change   field of struct ifinfomsg: 4 bytes at offset 12, u32 (this machine's byte order)
`,
		"NLM_F_EXCL": `NLM_F_EXCL = 0x200   value
  in     nlmsghdr.nlmsg_flags of a NEW request
`,
		"IFF_UP": `IFF_UP = 0x1   value
  in     ifinfomsg.ifi_flags ifinfomsg.ifi_change
`,
		"RTM_NEWLINK": `
  bytes  20 00 00 00 10 00 05 00 01 00 00 00 00 00 00 00
`,
	} {
		es := d.Find(nil, query)
		if len(es) != 1 {
			t.Errorf("%s finds %s", query, names(es))
			continue
		}
		if got := string(d.AppendEntry(nil, &es[0])); !strings.Contains("\n"+got, want) {
			t.Errorf("%s is\n%swant in it\n%s", query, got, want)
		}
	}
}

// The example of an attribute is one: what the reader reads there is what was
// said.
func TestExamplesAreAttributes(t *testing.T) {
	d := NewDict()
	for i := range d.holds {
		h := &d.holds[i]
		if h.isHead() {
			continue
		}
		e := Entry{What: AttrName, Name: h.attr.Name(), Num: uint64(h.typ), Set: h.in, Attr: h.attr}
		x := exampleAttr(&e)
		n := int(wire.Native.Uint16(x))
		typ := wire.Native.Uint16(x[2:])
		if wire.Align(n) != len(x) || typ&^uapi.NLA_F_NESTED != uint16(e.Num) || wholeText(&e) == "" && e.kind().Size() > 0 && n != 4+e.kind().Size() {
			t.Errorf("%s: % x", e.Name, x)
		}
	}
}

func TestNearNamesAreOffered(t *testing.T) {
	d := NewDict()
	for query, want := range map[string]string{
		"IFLA_MUT":          "IFLA_MTU",
		"ifla_netns_fd":     "IFLA_NET_NS_FD",
		"NLM_F_EXLC":        "NLM_F_EXCL",
		"peer":              "VETH_INFO_PEER",
		"IFLA_PEERS":        "IFLA_EVENT_NOTIFY_PEERS",
		"vlan filtering":    "IFLA_BR_VLAN_FILTERING",
		"ifinfmsg":          "ifinfomsg",
		"qqqqqqqqqqqqqqqqq": "",
	} {
		got := d.Near(nil, query)
		if len(got) > 8 || want != "" && !strings.Contains(" "+names(got)+" ", " "+want+" ") || want == "" && len(got) > 0 {
			t.Errorf("near %q are %q, want %s", query, names(got), want)
		}
	}
}

func TestLongerNamesGoOn(t *testing.T) {
	d := NewDict()
	got := names(d.Longer(nil, "ifla_link"))
	if !strings.Contains(got, "IFLA_LINKINFO") || strings.Contains(" "+got+" ", " IFLA_LINK ") {
		t.Errorf("longer than IFLA_LINK are %s", got)
	}
}

// What a pasted path may look like is not for us to say.
func FuzzFind(f *testing.F) {
	d := NewDict()
	for _, s := range []string{"IFLA_MTU", "IFLA_LINKINFO/IFLA_INFO_KIND", "a.b/c.d[0]/", "..", "//", "[", ".pad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i, e := range d.Find(nil, s) {
			if i < 5 {
				d.AppendEntry(nil, &e)
			}
		}
		if n := len(d.Near(nil, s)); n > 8 {
			t.Errorf("%d near names", n)
		}
	})
}
