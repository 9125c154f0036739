package schema_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
)

// all is every set, the messages too.
func all() []*schema.Set {
	return append(schema.Sets[1:], &schema.Messages, &schema.NFBatch, &schema.NFMessages)
}

func TestConstantsIndexTheirAttributes(t *testing.T) {
	for _, c := range []struct {
		set  *schema.Set
		typ  uint16
		name string
	}{
		{&schema.Link, uapi.IFLA_MTU, "IFLA_MTU"},
		{&schema.Veth, uapi.VETH_INFO_PEER, "VETH_INFO_PEER"},
		{&schema.Bridge, uapi.IFLA_BR_STP_STATE, "IFLA_BR_STP_STATE"},
		{&schema.Addr, uapi.IFA_LOCAL, "IFA_LOCAL"},
		{&schema.Messages, uapi.RTM_GETNSID, "RTM_GETNSID"},
	} {
		if a := c.set.Attr(c.typ); a == nil || a.Name() != c.name {
			t.Errorf("%s %d is %v, want %s", c.set.Name, c.typ, a, c.name)
		}
	}
	if schema.Link.Attr(0) != nil || schema.Link.Attr(9999) != nil || (*schema.Set)(nil).Attr(1) != nil {
		t.Error("a number without a name has an attribute")
	}
}

func TestMessageKnowsTheNameAndTheHeader(t *testing.T) {
	if name, m := schema.Message(uapi.RTM_NEWLINK); name != "RTM_NEWLINK" || m.Struct.Get() != &schema.IfInfomsg || m.Sub.Set() != &schema.Link {
		t.Errorf("RTM_NEWLINK is %s, %v", name, m)
	}
	if name, m := schema.Message(4711); name != "4711" || m != nil {
		t.Errorf("4711 is %s, %v", name, m)
	}
}

func TestFlag0x200IsNamedByTheMessage(t *testing.T) {
	for typ, want := range map[uint16]string{
		uapi.RTM_NEWLINK:  "NLM_F_EXCL",
		uapi.RTM_GETLINK:  "NLM_F_MATCH",
		uapi.RTM_DELNEIGH: "NLM_F_BULK",
		uapi.NLMSG_ERROR:  "NLM_F_ACK_TLVS",
	} {
		if name := schema.MessageFlags(typ).Value(0x200); name != want {
			t.Errorf("in message %d it is %q, want %q", typ, name, want)
		}
	}
}

func TestEveryAttributeIsExplained(t *testing.T) {
	for _, s := range all() {
		if s.Name == "" {
			t.Errorf("a set without a name: %v", s.Attrs)
		}
		for typ := range s.Attrs {
			a := s.Attr(uint16(typ))
			if a == nil {
				continue
			}
			if len(a.Doc()) < 15 || !strings.HasSuffix(a.Doc(), ".") && !strings.HasSuffix(a.Doc(), "….") {
				t.Errorf("%s: Doc %q is no sentence", a.Name(), a.Doc())
			}
			if a.Kind == schema.Unknown && s != &schema.Messages {
				t.Errorf("%s has no Kind", a.Name())
			}
			check(t, a.Name(), a.Kind, a.Elem, a.Sub, a.Struct.Get())
			if a.Kind == schema.Array && a.Elem.Size() == 0 && a.Elem != schema.Record {
				t.Errorf("%s: an array of what?", a.Name())
			}
			if a.Enum != 0 && a.Kind.Size() == 0 && a.Kind != schema.Array {
				t.Errorf("%s: names for values of a %v", a.Name(), a.Kind)
			}
			if a.Switch != 0 {
				for _, c := range a.Switch.Get().Cases {
					check(t, a.Name(), c.Kind, schema.Unknown, c.Sub, c.Struct.Get())
				}
			}
		}
	}
}

// check: a Kind has what it needs and nothing else.
func check(t *testing.T, name string, k, elem schema.Kind, sub schema.Ref, s *schema.Struct) {
	t.Helper()
	if sub != 0 && sub.Set() == nil {
		t.Errorf("%s refers to no set", name)
	}
	if sub != 0 && k != schema.Nest && k != schema.Hops && k != schema.Array && k != schema.List {
		t.Errorf("%s: a %v holds no attributes", name, k)
	}
	if (k == schema.Record || k == schema.Hops || k == schema.Array && elem == schema.Record) && s == nil {
		t.Errorf("%s: a %v needs a Struct", name, k)
	}
	if s != nil && k != schema.Record && k != schema.Nest && k != schema.Hops && (k != schema.Array || elem != schema.Record) {
		t.Errorf("%s: a %v has no Struct", name, k)
	}
}

func TestFieldsTileTheirStructs(t *testing.T) {
	for s := range structs() {
		off := 0
		for i, f := range s.Fields {
			if int(f.Off) != off {
				t.Errorf("%s.%s starts at %d, want %d", s.Name, f.Name(), int(f.Off), off)
			}
			if n := f.Kind.Size(); n != 0 && n != int(f.Len) {
				t.Errorf("%s.%s: a %v of %d bytes", s.Name, f.Name(), f.Kind, int(f.Len))
			}
			if f.Len == 0 && i != len(s.Fields)-1 {
				t.Errorf("%s.%s takes what is left, and is not the last", s.Name, f.Name())
			}
			off += int(f.Len)
		}
		if off != s.Size {
			t.Errorf("%s: fields of %d bytes, size %d", s.Name, off, s.Size)
		}
	}
}

func structs() map[*schema.Struct]bool {
	m := map[*schema.Struct]bool{&schema.NlMsghdr: true}
	for _, set := range all() {
		for _, a := range set.Attrs {
			if a.Struct != 0 {
				m[a.Struct.Get()] = true
			}
			if a.Switch != 0 {
				for _, c := range a.Switch.Get().Cases {
					if c.Struct != 0 {
						m[c.Struct.Get()] = true
					}
				}
			}
		}
	}
	return m
}

func enums() map[*schema.Enum]bool {
	m := map[*schema.Enum]bool{}
	for typ := range uint16(20) {
		m[schema.MessageFlags(typ)] = true
	}
	for s := range structs() {
		for _, f := range s.Fields {
			m[f.Enum.Get()] = true
		}
	}
	for _, s := range all() {
		for _, a := range s.Attrs {
			m[a.Enum.Get()] = true
			if a.Switch != 0 {
				for _, c := range a.Switch.Get().Cases {
					m[c.Enum.Get()] = true
				}
			}
		}
	}
	delete(m, nil)
	return m
}

func TestSwitchesLookAtTheRightSibling(t *testing.T) {
	for _, s := range all() {
		for _, a := range s.Attrs {
			if a.Switch == 0 || a.Switch.Get().By != schema.BySibling && a.Switch.Get().By != schema.BySiblingNum {
				continue
			}
			by := s.Attr(a.Switch.Get().Sibling)
			if by == nil || (by.Kind == schema.Str) != (a.Switch.Get().By == schema.BySibling) {
				t.Errorf("%s goes by %v", a.Name(), by)
			}
			if or := s.Attr(a.Switch.Get().Or); a.Switch.Get().Or != 0 && (or == nil || or.Kind != schema.Str) {
				t.Errorf("%s goes by %v", a.Name(), or)
			}
		}
	}
}

// TestTablesAgreeWithTheKernel compares with what the kernel says of itself,
// and lists where the kernel's YNL specs say less or are mistaken.
func TestTablesAgreeWithTheKernel(t *testing.T) {
	better := map[string]string{ // the kernel's code has, where the spec has …
		"IFLA_PROTINFO":                 "bytes, by family",   // string
		"IFLA_WIRELESS":                 "bytes",              // string
		"IFLA_PORT_SELF":                "nest of vf-port",    // a name of its own for the set
		"IFLA_PROP_LIST":                "nest of link-attrs", // a set of its one attribute
		"IFLA_PROTO_DOWN_REASON":        "nest of proto-down-reason",
		"IFLA_DEVLINK_PORT":             "nest of devlink-port",
		"IFLA_INET6_CONF":               "array of s32", // struct ipv6_devconf has __s32
		"IFLA_INET6_TOKEN":              "ip",
		"IFLA_BR_VLAN_PROTOCOL":         "be16",
		"IFLA_BR_FDB_FLUSH":             "flag",
		"IFLA_BR_GROUP_ADDR":            "mac",
		"IFLA_BR_MCAST_QUERIER_STATE":   "nest of bridge-querier",
		"IFLA_STATS_LINK_XSTATS":        "nest of link-xstats",
		"IFLA_STATS_LINK_XSTATS_SLAVE":  "nest of link-xstats",
		"IFLA_STATS_AF_SPEC":            "nest of stats-af-spec",
		"IFLA_OFFLOAD_XSTATS_CPU_HIT":   "struct rtnl_link_stats64",
		"IFLA_OFFLOAD_XSTATS_HW_S_INFO": "nest of hw-s-info",
		"IFLA_OFFLOAD_XSTATS_L3_STATS":  "struct rtnl_hw_stats64",
		"IFA_ANYCAST":                   "ip",
		"IFA_MULTICAST":                 "ip",
		"IFA_TARGET_NETNSID":            "s32",
		"RTA_MULTIPATH":                 "hops of rtnexthop, route-attrs",
		"RTA_MFC_STATS":                 "struct rta_mfc_stats",
		"RTA_VIA":                       "struct rtvia",
		"RTA_ENCAP":                     "nest",
		"RTA_PAD":                       "pad",
		"RTA_SPORT":                     "be16",
		"RTA_DPORT":                     "be16",
		"NDA_PORT":                      "be16",
		"RTA_DST":                       "ip, by family",
		"RTA_NEWDST":                    "array of be32",
		"NDA_FDB_EXT_ATTRS":             "nest of fdb-ext-attrs",
		"IFLA_VF_BROADCAST":             "struct ifla_vf_broadcast",
		"IFLA_BOND_SLAVE_PRIO":          "s32",
		"IFLA_NETKIT_PEER_INFO":         "nest of link-attrs",
	}
	for _, a := range strings.Fields("MODE GUARD PROTECT FAST_LEAVE LEARNING UNICAST_FLOOD PROXYARP LEARNING_SYNC " +
		"PROXYARP_WIFI MCAST_FLOOD MCAST_TO_UCAST VLAN_TUNNEL BCAST_FLOOD NEIGH_SUPPRESS ISOLATED MRP_RING_OPEN " +
		"MRP_IN_OPEN LOCKED MAB NEIGH_VLAN_SUPPRESS") {
		better["IFLA_BRPORT_"+a] = "u8" // flag
	}
	// SIT_ISATAP is 1 in the host's order, whatever the C type; ip6tnl has a plain u32.
	better["linkinfo-iptun-attrs IFLA_IPTUN_FLAGS"] = "u16, by IFLA_INFO_KIND ip6tnl: u32"  // be16
	better["linkinfo-ip6tnl-attrs IFLA_IPTUN_FLAGS"] = "u16, by IFLA_INFO_KIND ip6tnl: u32" // be32
	named := map[string]*schema.Set{}
	for _, s := range all() {
		named[s.Name] = s
	}
	text, err := os.ReadFile(filepath.Join("testdata", "attrs.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var set *schema.Set
	title, n := "", 0
	for _, line := range strings.Split(string(text), "\n") {
		w := strings.Fields(line)
		switch {
		case len(w) == 0 || w[0] == "#":
			continue
		case w[0] == "kind" || w[0] == "port":
			by := schema.LinkInfo.Attr(uapi.IFLA_INFO_DATA).Switch.Get()
			if w[0] == "port" {
				by = schema.LinkInfo.Attr(uapi.IFLA_INFO_SLAVE_DATA).Switch.Get()
			}
			if c := by.Case(0, []byte(w[1])); c == nil || c.Sub.Set() != named[w[2]] {
				t.Errorf("%s %s has %v, want %s", w[0], w[1], c, w[2])
			}
			continue
		case len(w) == 1 || w[1] == "is":
			title = w[0]
			if set = named[w[len(w)-1]]; set == nil {
				t.Fatalf("no set %s", line)
			}
			continue
		}
		num, err := strconv.Atoi(w[0])
		if err != nil {
			t.Fatal(err)
		}
		if num == 0 && strings.HasSuffix(w[1], "_UNSPEC") {
			continue
		}
		n++
		a := set.Attr(uint16(num))
		if a == nil || a.Name() != w[1] {
			t.Errorf("%s %d is %v, want %s", set.Name, num, a, w[1])
			continue
		}
		if len(w) == 2 {
			continue // a name from a header, which says no type
		}
		want := strings.Join(w[2:], " ")
		name := a.Name()
		if better[title+" "+name] != "" {
			name = title + " " + name
		}
		if b, ok := better[name]; ok {
			delete(better, name)
			if got := describe(a); got != b {
				t.Errorf("%s is %s, want %s", a.Name(), got, b)
			}
		} else if !agrees(a, w[2:]) {
			t.Errorf("%s is %s, the kernel has %s", a.Name(), describe(a), want)
		}
	}
	if n < 600 {
		t.Errorf("only %d attributes compared", n)
	}
	for name := range better {
		t.Errorf("%s is not among the kernel's", name)
	}
}

// describe says in the words of the table above what an attribute is.
func describe(a *schema.Attr) string {
	s := a.Kind.String()
	switch {
	case a.Kind == schema.Array || a.Kind == schema.List && a.Sub == 0:
		s += " of " + a.Elem.String()
	case a.Kind == schema.Hops:
		s += " of " + a.Struct.Get().Name + ", " + a.Sub.Set().Name
	case a.Kind == schema.Record:
		s += " " + a.Struct.Get().Name
	case a.Kind == schema.Nest && a.Sub != 0:
		s += " of " + a.Sub.Set().Name
	}
	if a.Switch != 0 && a.Switch.Get().By == schema.ByFamily {
		s += ", by family"
	}
	if a.Switch != 0 && a.Switch.Get().By == schema.ByOuter {
		for _, c := range a.Switch.Get().Cases {
			s += ", by " + schema.LinkInfo.Attr(a.Switch.Get().Sibling).Name() + " " + c.Str + ": " + c.Kind.String()
		}
	}
	return s
}

// agrees compares with a line of attrs.txt: type, nested set, details.
func agrees(a *schema.Attr, w []string) bool {
	typ, detail := w[0], strings.Join(w[1:], " ")
	switch {
	case strings.Contains(detail, "display-hint=mac"):
		return a.Kind == schema.MAC
	case strings.Contains(detail, "display-hint=ip"):
		return a.Kind == schema.IP && typ == "binary" || a.Kind == schema.List && a.Elem == schema.IP && typ == "indexed-array"
	case strings.Contains(detail, "struct="):
		name := strings.ReplaceAll(strings.TrimPrefix(w[1], "struct="), "-", "_")
		return a.Kind == schema.Record && a.Struct.Get().Name == strings.Fields(name)[0]
	case strings.Contains(detail, "sub-type="):
		return a.Kind == schema.Array && "sub-type="+a.Elem.String() == w[1]
	case strings.Contains(detail, "byte-order=big-endian"):
		return "be"+strings.TrimPrefix(typ, "u") == a.Kind.String()
	case typ == "nest":
		return a.Kind == schema.Nest && a.Sub.Set() != nil && a.Sub.Set().Name == w[1]
	case typ == "sub-message":
		return a.Kind == schema.Nest && a.Switch != 0
	case typ == "binary":
		return a.Kind == schema.Bytes
	}
	return a.Kind.String() == typ && (!strings.Contains(detail, "enum=") || a.Enum != 0)
}

// headers type-checks rtnl/uapi and returns its constants, and its groups of
// constants by the comment above them.
func headers(t *testing.T) (values map[string]uint64, groups map[string][]string) {
	t.Helper()
	values, groups = map[string]uint64{}, map[string][]string{}
	fset := token.NewFileSet()
	files := parse(t, fset, filepath.Join("..", "uapi"))
	pkg, err := (&types.Config{}).Check("uapi", fset, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok {
			v, ok := constant.Uint64Val(constant.ToInt(c.Val()))
			if !ok {
				i, _ := constant.Int64Val(c.Val())
				v = uint64(i)
			}
			values[name] = v
		}
	}
	for _, f := range files {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, s := range g.Specs {
				for _, id := range s.(*ast.ValueSpec).Names {
					groups[g.Doc.Text()] = append(groups[g.Doc.Text()], id.Name)
				}
			}
		}
	}
	return values, groups
}

func parse(t *testing.T, fset *token.FileSet, dir string) (files []*ast.File) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatal(dir, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_own.go") { // what some machines have of their own
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

func TestNamesAreConstantsOfTheirNumber(t *testing.T) {
	values, _ := headers(t)
	for _, s := range all() {
		for typ := range s.Attrs {
			a := s.Attr(uint16(typ))
			if a == nil {
				continue
			}
			if v, ok := values[a.Name()]; !ok || v != uint64(typ) {
				t.Errorf("%s: %s is %d, uapi has %d (%v)", s.Name, a.Name(), typ, v, ok)
			}
		}
	}
	for e := range enums() {
		for _, n := range e.Names {
			v, ok := values[n.Name]
			switch e.Name {
			case "br_mcast_stats": // places in a struct, not constants
				continue
			case "br_boolopt_id", "SEG6_LOCAL_FLV_OPERATION", "RTAX_LOCK":
				v = 1 << v
			case "filter_mask", "offload xstats":
				v = 1 << (v - 1)
			case "IPV4_DEVCONF, from 0":
				v--
			}
			if !ok || v != n.Value {
				t.Errorf("%s: %s is %#x, uapi has %#x (%v)", e.Name, n.Name, n.Value, v, ok)
			}
		}
	}
}

// TestConstantsOfAttributesHaveALine fails for a constant that was added to
// rtnl/uapi under a comment "Attributes …" and not here.
func TestConstantsOfAttributesHaveALine(t *testing.T) {
	_, groups := headers(t)
	have := map[string]bool{}
	for _, s := range all() {
		for _, a := range s.Attrs {
			have[a.Name()] = true
		}
	}
	n := 0
	for doc, names := range groups {
		if !strings.HasPrefix(doc, "Attributes ") && !strings.HasPrefix(doc, "The TLVs") &&
			!strings.HasPrefix(doc, "Message types") && !strings.HasPrefix(doc, "What NLMSGERR_ATTR_POLICY holds") {
			continue
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_UNSPEC") || strings.HasSuffix(name, "_UNUSED") || name == "NETNSA_NONE" || name == "NLMSG_MIN_TYPE" {
				continue
			}
			n++
			if !have[name] {
				t.Errorf("uapi.%s (%q) has no line", name, strings.TrimSpace(doc))
			}
		}
	}
	if n < 350 {
		t.Errorf("only %d constants looked at", n)
	}
}

// TestTablesAreLaidOutByTheCompiler: nothing in a table needs code at start.
func TestTablesAreLaidOutByTheCompiler(t *testing.T) {
	for _, f := range parse(t, token.NewFileSet(), ".") {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.Name == "init" {
					t.Error("there is an init")
				}
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
				ast.Inspect(d, func(n ast.Node) bool {
					switch n.(type) {
					case *ast.CallExpr, *ast.MapType, *ast.FuncLit, *ast.SliceExpr, *ast.IndexExpr:
						t.Errorf("%s: a %T in a table", d.Specs[0].(*ast.ValueSpec).Names[0].Name, n)
					}
					return true
				})
			}
		}
	}
}
