package explain

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"vethkit/rtnl/internal/wiretest"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// refused is a request whose IFLA_MTU the kernel points at, and its answer.
func refused(name string) []Datagram {
	req := vethRequest(wire.Native, func(e *wire.Encoder) {
		e.Str(uapi.IFLA_IFNAME, name)
		e.U32(uapi.IFLA_MTU, 1)
	})
	req.Dir, req.Note = '>', "ip link add "+name
	off := uint32(len(req.Data) - 8)
	e := wire.Encoder{}
	m := e.Begin(wire.Header{Type: uapi.NLMSG_ERROR, Flags: uapi.NLM_F_ACK_TLVS, Seq: 1})
	wire.Native.PutUint32(e.Fixed(4), 0xffffffea)
	copy(e.Fixed(len(req.Data)), req.Data)
	e.Str(uapi.NLMSGERR_ATTR_MSG, "too small")
	e.U32(uapi.NLMSGERR_ATTR_OFFS, off)
	e.End(m)
	return []Datagram{*req, {Dir: '<', Data: e.Buf}}
}

func TestPageIsSmallAndRunsItsOwnScriptOnly(t *testing.T) {
	if len(pageHTML) > 12<<10 {
		t.Errorf("the page has %d bytes", len(pageHTML))
	}
	if strings.Count(pageHTML, pageMark) != 1 {
		t.Error("the place of the datagrams is not one")
	}
	_, script, _ := strings.Cut(pageHTML, "<script>")
	script, _, ok := strings.Cut(script, "</script>")
	sum := sha256.Sum256([]byte(script))
	if want := "script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !ok || !strings.Contains(pageHTML, want) {
		t.Errorf("the script's hash is not in the policy: %s", want)
	}
	if strings.Contains(pageHTML, "://") || !strings.Contains(pageHTML, "default-src 'none'") {
		t.Error("the page may load something")
	}
}

// elements reads a page as XML, which all between its datagrams' tags is, and
// returns its byte groups and its items.
func elements(t testing.TB, page string) (bytes, items []map[string]string, text string) {
	t.Helper()
	_, body, _ := strings.Cut(page, "<main>\n")
	body, _, ok := strings.Cut(body, "</main>")
	if !ok {
		t.Fatal("no main")
	}
	d := xml.NewDecoder(strings.NewReader("<main>" + body + "</main>"))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return bytes, items, text
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, body)
		}
		switch el := tok.(type) {
		case xml.CharData:
			text += string(el)
		case xml.StartElement:
			attrs := map[string]string{"": el.Name.Local}
			for _, a := range el.Attr {
				attrs[a.Name.Local] = a.Value
			}
			switch {
			case el.Name.Local == "b":
				bytes = append(bytes, attrs)
			case attrs["role"] == "treeitem":
				items = append(items, attrs)
			case strings.Contains(" section h2 small div i em main ", " "+el.Name.Local+" "):
			default:
				t.Fatalf("an element %s", el.Name.Local)
			}
		}
	}
}

func TestPageHasEveryByteAndNameOfTheCaptures(t *testing.T) {
	for _, b := range wiretest.Datagrams(t) {
		d := Datagram{Order: wiretest.Order, Data: b}
		page := string(AppendHTML(nil, []Datagram{d}))
		groups, items, text := elements(t, page)
		var hex strings.Builder
		for _, m := range regexp.MustCompile(`<b [^>]*>([0-9a-f ]*)</b>`).FindAllStringSubmatch(page, -1) {
			hex.WriteString(m[1] + " ")
		}
		if got, want := hex.String(), fmt.Sprintf("% x", b)+" "; got != want {
			t.Fatalf("bytes %s, want %s", got, want)
		}
		tree := treeOf(&d)
		leaves := 0
		for i := range tree.Spans {
			path := string(tree.AppendPath(nil, i))
			if !tree.Leaf(i) {
				continue
			}
			if g := groups[leaves]; g["data-i"] != strconv.Itoa(i) || g["data-p"] != path {
				t.Fatalf("leaf %d is %v, want %s", i, g, path)
			}
			leaves++
		}
		if leaves != len(groups) || len(items) == 0 || !strings.Contains(text, tree.Spans[0].Attr.Name()) {
			t.Errorf("%d groups of %d; %d items", len(groups), leaves, len(items))
		}
		last := 0
		for _, it := range items {
			level, err := strconv.Atoi(it["aria-level"])
			if err != nil || level < 1 || level > last+1 {
				t.Errorf("level %s after %d", it["aria-level"], last)
			}
			last = level
		}
	}
}

func TestPageMarksWhatTheKernelPointsAt(t *testing.T) {
	page := string(AppendHTML(nil, refused("v0")))
	_, items, text := elements(t, page)
	n := 0
	for _, it := range items {
		if strings.Contains(it["class"], "m") {
			n++
			if it["data-p"] != "IFLA_MTU" || !strings.Contains(it["data-d"], "too small") {
				t.Errorf("marked is %v", it)
			}
		}
	}
	if n != 1 || !strings.Contains(text, "NLMSGERR_ATTR_OFFS: too small") {
		t.Errorf("%d marked\n%s", n, text)
	}
}

func TestPageEscapesWhatItShows(t *testing.T) {
	for _, evil := range []string{"<script>alert(1)", `"onfocus=x y="`, "'><img src=x>", "&lt;b&gt;", "\x1b[31m", "\xff\xfe", "a\u202eb"} {
		ds := refused(evil)
		page := string(AppendHTML(nil, ds))
		groups, items, text := elements(t, page) // which fails where an element or attribute was smuggled in
		for _, el := range append(groups, items...) {
			for name := range el {
				if !strings.Contains(" role aria-level aria-selected tabindex class data-i data-e data-p data-v data-d ", " "+name+" ") && name != "" {
					t.Errorf("%q made an attribute %s", evil, name)
				}
			}
		}
		if strings.ContainsAny(page, "\x1b\u202e") || strings.Contains(page, "\xff") {
			t.Errorf("%q is not escaped", evil)
		}
		if evil == "<script>alert(1)" && (!strings.Contains(text, evil) || strings.Count(page, "<script") != 1) {
			t.Errorf("%q is not shown", evil)
		}
	}
}

func FuzzHTML(f *testing.F) {
	for i, b := range wiretest.Datagrams(f) {
		if i%9 == 0 && len(b) < 300 {
			f.Add(b, "note")
		}
	}
	f.Add([]byte("\x24\x00\x00\x00\x10\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00"), "<b>")
	f.Fuzz(func(t *testing.T, b []byte, note string) {
		if len(b) > 3000 {
			return
		}
		elements(t, string(AppendHTML(nil, []Datagram{{Data: b, Note: note}})))
	})
}

func TestPageOfNothing(t *testing.T) {
	if page := string(AppendHTML(nil, nil)); !strings.HasSuffix(page, "</html>\n") || !strings.HasPrefix(page, "<!DOCTYPE html>") {
		t.Error("no page")
	}
}
