package explain

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"vethkit/rtnl/schema"
)

// pageHTML is the page without its datagrams, which come where the line
// pageMark is. What the page loads is itself: its policy forbids all else, and
// every script but its own, whose hash it has.
//
//go:embed page.html
var pageHTML string

const pageMark = "DATAGRAMS\n"

// AppendHTML appends datagrams as one page of HTML that needs nothing else:
// bytes at the left, a row for each header and attribute, and the tree of their
// names at the right. Pointing at either lights up the other and shows path,
// value and doc; so does the keyboard. What an answer took offence at is marked in
// its request.
func AppendHTML(b []byte, ds []Datagram) []byte {
	head, foot, _ := strings.Cut(pageHTML, pageMark)
	h := html{out: out{b: b}, marks: findMarks(ds)}
	h.s(head)
	for n := range ds {
		h.datagram(n, &ds[n])
	}
	h.s(foot)
	return h.b
}

// html writes the datagrams of the page.
type html struct {
	out
	t     schema.Tree
	marks []mark
	which int // the datagram under way

	grid  int  // the row of the grid, counted from 1
	owner int  // the span whose row it is
	open  bool // a row is open
	first bool // no element has had the focus yet
	text  out  // of the attribute or label under way
}

// esc writes h.text, if there is any, between two tags, and empties it: what
// HTML would read is escaped, in quotes too, and so is what would not be seen or
// would turn the text around.
//
//go:noinline
func (h *html) esc(before, behind string) {
	s := h.text.b
	h.text.b = s[:0]
	if len(s) == 0 {
		return
	}
	h.s(before)
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		switch {
		case strings.ContainsRune(`&<>"'`, r):
			h.num("&#", uint64(r))
			h.s(";")
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError && n == 1 || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff:
			for i := range n {
				h.s(`\x`)
				h.hex(s[i : i+1])
			}
		default:
			h.raw(s[:n])
		}
		s = s[n:]
	}
	h.s(behind)
}

// datagram writes the section of a datagram.
func (h *html) datagram(n int, d *Datagram) {
	h.which = n
	h.t.Read(d.Order, d.Proto, d.Data)
	h.num("<section><h2>Datagram ", uint64(n))
	switch d.Dir {
	case '>':
		h.s(", sent to the kernel")
	case '<':
		h.s(", from the kernel")
	}
	h.s(": ")
	h.count(len(d.Data), " byte")
	h.text.s(d.Note)
	h.esc(" <small>", "</small>")
	h.s("</h2>\n<div class=\"g\">")
	h.side("<div class=\"c\" role=\"listbox\" aria-label=\"Bytes of datagram ", false)
	h.side("</div><div class=\"c\" role=\"tree\" aria-label=\"Names of datagram ", true)
	h.s("</div></div></section>\n")
}

// side writes one side of the page, behind what its tag begins with; both have
// the same rows.
func (h *html) side(tag string, names bool) {
	h.num(tag, uint64(h.which))
	h.s("\">\n")
	h.grid, h.owner, h.open, h.first = 0, -1, false, true
	for i := range h.t.Spans {
		owner := i
		for owner >= 0 && !startsRow(span(&h.t, owner)) {
			owner = int(span(&h.t, owner).Up)
		}
		if owner != h.owner || owner < 0 {
			h.endRow()
			h.grid++
		}
		h.owner = owner
		if names {
			h.name(i)
		} else {
			h.bytes(i)
		}
	}
	h.endRow()
}

// startsRow says whether a span has a row of its own, in which its parts are
// that have none.
func startsRow(s *schema.Span) bool {
	switch s.Role {
	case schema.RoleMessage, schema.RoleHeader, schema.RoleAttr, schema.RoleHop:
		return true
	}
	return false
}

// row opens a row of the grid.
func (h *html) row(class string) {
	h.s("<div class=\"")
	h.s(class)
	h.num("\" role=\"none\" style=\"grid-row:", uint64(h.grid))
	h.open = true
}

// endRow closes the row, if one is open.
func (h *html) endRow() {
	if h.open {
		h.s("</div>\n")
	}
	h.open = false
}

// bytes writes the bytes of a leaf.
func (h *html) bytes(i int) {
	if !h.t.Leaf(i) {
		return
	}
	s := span(&h.t, i)
	if !h.open {
		h.num("<i aria-hidden=\"true\" style=\"grid-row:", uint64(h.grid))
		h.num("\">", uint64(s.Off))
		h.s("</i>")
		h.row("x")
		h.s("\">")
	}
	class := ""
	switch {
	case s.Why != "":
		class = "e"
	case s.Role == schema.RoleLen || s.Role == schema.RoleType:
		class = "h"
	case s.Role == schema.RolePad || s.Kind == schema.Pad:
		class = "p"
	}
	h.s("<b role=\"option\"")
	h.element(i, class)
	h.hex(h.t.Bytes(i))
	h.s("</b> ")
}

// name writes the names of a span, where it is an item of the tree.
func (h *html) name(i int) {
	s := span(&h.t, i)
	switch s.Role {
	case schema.RoleLen, schema.RoleType, schema.RoleValue:
		return
	case schema.RolePad:
		if h.open && int(s.Up) == h.owner && up(&h.t, s).Role == schema.RoleAttr {
			return
		}
	}
	level := uint64(0) // how deep it is in the tree, 1 for a message
	for up := i; up >= 0; up = int(span(&h.t, up).Up) {
		level++
	}
	if !h.open {
		h.row("r")
		h.num(";--l:", level-1)
		h.s("\">")
	}
	class := ""
	if h.why(i) != "" {
		class = "e"
	}
	h.num("<span role=\"treeitem\" aria-level=\"", level)
	h.s("\"")
	h.element(i, class)
	h.label(i)
	h.s("</span>")
}

// element writes the attributes that both sides have: which spans it is, and
// what to show of it. It ends the tag.
func (h *html) element(i int, class string) {
	s := span(&h.t, i)
	if h.first {
		h.s(" aria-selected=\"false\" tabindex=\"0")
	} else {
		h.s(" aria-selected=\"false\" tabindex=\"-1")
	}
	h.first = false
	h.num("\" data-i=\"", uint64(i))
	if !h.t.Leaf(i) {
		h.num("\" data-e=\"", uint64(s.End))
	}
	h.s("\"")
	m := h.marked(i)
	h.text.s(class)
	if m != nil {
		h.text.s(" m")
	}
	h.esc(" class=\"", "\"")
	h.text.path(&h.t, i, attrName(s.Attr))
	h.esc(" data-p=\"", "\"")
	h.value(i)
	h.esc(" data-v=\"", "\"")
	if m != nil {
		h.text.s("The kernel took offence here: ")
		h.text.raw(m.text.b)
	}
	if why := h.why(i); why != "" {
		h.say(why)
	} else {
		var note out
		note.about(&h.t, i)
		h.say(string(note.b))
		if s.Role != schema.RoleLen && s.Role != schema.RolePad {
			h.say(docOf(&h.t, i))
		}
	}
	h.esc(" data-d=\"", "\"")
	h.s(">")
}

// say adds a sentence to h.text.
//
//go:noinline
func (h *html) say(text string) {
	if len(h.text.b) > 0 && text != "" {
		h.text.s("; ")
	}
	h.text.s(text)
}

// why is what is wrong with a span, or with an attribute's length.
//
//go:noinline
func (h *html) why(i int) string {
	s := span(&h.t, i)
	if s.Role == schema.RoleAttr && s.Why == "" {
		return span(&h.t, i+1).Why
	}
	return s.Why
}

// marked returns the mark of an attribute that begins where an answer points,
// of its leaves, and of a leaf of a struct.
func (h *html) marked(i int) *mark {
	s := span(&h.t, i)
	for k := range h.marks {
		m := &h.marks[k]
		at := m.off - int(s.Off)
		if m.dgram != h.which {
			continue
		}
		of := s.Role == schema.RoleAttr && at == 0 || h.t.Leaf(i) && at >= 0 && at < int(s.Len)
		if up := up(&h.t, s); h.t.Leaf(i) && up.Role == schema.RoleAttr {
			of = m.off == int(up.Off)
		}
		if of {
			return m
		}
	}
	return nil
}

// value appends the value of a leaf, or of an attribute that is one, to h.text.
func (h *html) value(i int) {
	s := span(&h.t, i)
	if s.Role == schema.RoleAttr {
		i += 3
		if s = span(&h.t, i); s.Role != schema.RoleValue {
			return
		}
	}
	if !h.t.Leaf(i) || s.Role == schema.RoleBad {
		return
	}
	quote := ""
	if s.Kind == schema.Str {
		quote = `"`
	}
	h.text.s(quote)
	h.text.value(&h.t, i)
	h.text.s(quote)
	h.text.names(&h.t, i, 0)
}

// label writes what an item of the tree is called, and its value.
func (h *html) label(i int) {
	s := span(&h.t, i)
	switch s.Role {
	case schema.RoleBad, schema.RolePad:
		h.text.s(s.Why)
		if s.Why == "" {
			h.text.s("padding")
		}
		h.esc("", "")
		return
	case schema.RoleMessage:
		if s.Attr == nil {
			h.num("message ", uint64(s.Num))
		} else {
			h.s(s.Attr.Name())
		}
	case schema.RoleHeader:
		h.s(s.Struct.Name)
		if isPeer(&h.t, i) {
			h.s(", the peer&#39;s own")
		}
	default:
		h.text.path(&h.t, i, "")
		at := len(h.text.b)
		for at > 0 && h.text.b[at-1] != '/' && (h.text.b[at-1] != '.' || s.Role == schema.RoleAttr) && (h.text.b[at-1] != ']' || at == len(h.text.b)) {
			at--
		}
		h.text.b = h.text.b[at:]
		h.esc("", "")
	}
	h.value(i)
	h.esc(" <em>", "</em>")
	if m := h.marked(i); m != nil && s.Role == schema.RoleAttr {
		h.text.raw(m.text.b)
		h.esc(" &#9664; ", "")
	}
}
