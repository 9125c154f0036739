package rtnl

import (
	"go/ast"
	"go/parser"
	"go/token"
	"net/netip"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// filled sets every field of a request that can be set, so that all of its
// attributes are sent.
func filled(v reflect.Value) {
	switch to := v.Addr().Interface().(type) {
	case *NS:
		*to = InFD(3)
		return
	case *HWAddr:
		*to = MAC([6]byte{2, 0, 0, 0, 0, 1})
		return
	case *netip.Addr:
		*to = netip.MustParseAddr("10.0.0.1")
		return
	case *netip.Prefix:
		*to = netip.MustParsePrefix("10.0.0.1/24")
		return
	case *Metrics:
		*to = Metrics{CC: "cubic", Has: 1<<len(to.V) - 2}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				filled(v.Field(i))
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		filled(v.Index(0))
		filled(v.Index(1))
	case reflect.Interface:
		if !v.IsNil() {
			filled(v.Elem().Elem())
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("veth0")
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	}
}

// Every byte that we send has a name and a meaning in the tables.
func TestTablesNameAllThatIsSent(t *testing.T) {
	requests := []any{
		&AddVeth{}, &AddLink{Kind: "dummy"}, &AddBridge{}, &SetLink{}, &SetLink{Kind: "bridge", Data: new(Bridge), PortKind: "bridge", PortData: new(BridgePort)},
		&AddLink{Kind: "macvlan", Data: new(Macvlan)}, &AddLink{Kind: "vlan", Data: new(VLAN)}, &AddLink{Kind: "vxlan", Data: new(VXLAN)},
		&AddLink{Kind: "vrf", Data: new(VRF)}, &AddLink{Kind: "ipvlan", Data: new(IPVLAN)},
		&AddLink{Kind: "geneve", Data: new(Geneve)}, &AddLink{Kind: "netkit", Data: new(Netkit)},
		&DelLink{}, &LinkAltNames{}, &LinkFilter{}, &getLink{},
		&AddAddr{}, &DelAddr{}, &AddrFilter{}, &AddRoute{}, &DelRoute{}, &RouteFilter{}, &getRoute{},
		&AddNeigh{}, &DelNeigh{}, &NeighFilter{}, &getNeigh{}, &GetNSID{}, &SetNSID{}, &getStats{},
	}
	for _, file := range goFiles(t) {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Name.Name != "Append" || f.Recv == nil {
				continue
			}
			recv := f.Recv.List[0].Type
			if p, ok := recv.(*ast.StarExpr); ok {
				recv = p.X
			}
			name := recv.(*ast.Ident).Name
			if name == "sentBytes" {
				continue // bytes of whoever has them
			}
			if !slices.ContainsFunc(requests, func(r any) bool { return reflect.TypeOf(r).Elem().Name() == name }) {
				t.Errorf("request %s is missing here", name)
			}
		}
	}
	for _, r := range requests {
		for _, all := range []bool{false, true} {
			v := reflect.ValueOf(r).Elem()
			if all {
				filled(v)
				unfill(r)
			}
			var e wire.Encoder
			r.(Request).Append(&e)
			if err := e.Err(); err != nil {
				if all {
					t.Errorf("%T: %v", r, err)
				}
				continue
			}
			var tree schema.Tree
			tree.Read(wire.Native, uapi.NETLINK_ROUTE, e.Buf)
			for i := range tree.Spans {
				s := &tree.Spans[i]
				path := string(tree.AppendPath(nil, i))
				if strings.Contains(path, "!") || s.Role == schema.RoleAttr && s.Attr == nil || s.Role == schema.RoleValue && s.Kind == schema.Unknown {
					t.Errorf("%T: %s has no meaning: % x %s", r, path, tree.Bytes(i), s.Why)
				}
			}
		}
	}
}

// unfill takes away what excludes something else.
func unfill(r any) {
	switch r := r.(type) {
	case *AddVeth:
		r.Peer.Master, r.Peer.Up = 0, false
	case *AddLink:
		if r.Data != nil { // its kind
			r.Kind = strings.ToLower(reflect.TypeOf(r.Data).Elem().Name())
		}
		if n, ok := r.Data.(*Netkit); ok {
			n.Peer.Master, n.Peer.Up = 0, false
		}
	case *SetLink:
		r.Kind, r.PortKind = "bridge", "bridge" // what their data are
	}
}

func goFiles(t *testing.T) (files []*ast.File) {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			f, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
	}
	return files
}

// kindsOf is what a getter of wire.Reader may read.
var kindsOf = map[string][]schema.Kind{
	"U8":    {schema.U8},
	"U16":   {schema.U16},
	"U32":   {schema.U32, schema.S32},
	"U64":   {schema.U64, schema.Uint},
	"S32":   {schema.S32},
	"BE16":  {schema.BE16},
	"BE32":  {schema.BE32},
	"Str":   {schema.Str},
	"StrOr": {schema.Str},
	"Addr":  {schema.IP},
}

// Where rtnl's decoders have "case uapi.X:" followed by a getter, the tables
// give X a Kind that the getter reads.
func TestTablesHaveTheKindsThatAreRead(t *testing.T) {
	attrs := map[string][]*schema.Attr{}
	for _, set := range schema.Sets {
		if set != nil {
			for i := range set.Attrs {
				attrs[set.Attrs[i].Name()] = append(attrs[set.Attrs[i].Name()], &set.Attrs[i])
			}
		}
	}
	checked := 0
	for _, file := range goFiles(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			c, ok := n.(*ast.CaseClause)
			if !ok {
				return true
			}
			getter := ""
			for _, stmt := range c.Body {
				ast.Inspect(stmt, func(n ast.Node) bool {
					if _, nested := n.(*ast.SwitchStmt); nested {
						return false
					}
					call, ok := n.(*ast.CallExpr)
					if !ok || getter != "" {
						return true
					}
					if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
						if x, ok := sel.X.(*ast.Ident); ok && x.Name == "r" && (kindsOf[sel.Sel.Name] != nil || sel.Sel.Name == "Nest") {
							getter = sel.Sel.Name
						}
					}
					return true
				})
			}
			for _, expr := range c.List {
				sel, ok := expr.(*ast.SelectorExpr)
				if !ok || getter == "" || getter == "Nest" {
					continue
				}
				if x, ok := sel.X.(*ast.Ident); !ok || x.Name != "uapi" || attrs[sel.Sel.Name] == nil {
					continue
				}
				checked++
				for _, a := range attrs[sel.Sel.Name] {
					if !slices.Contains(kindsOf[getter], a.Kind) {
						t.Errorf("%s is read by %s and is a %v in the tables", a.Name(), getter, a.Kind)
					}
				}
			}
			return true
		})
	}
	if checked < 100 {
		t.Errorf("only %d attributes were compared", checked)
	}
}
