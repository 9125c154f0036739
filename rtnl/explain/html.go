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
	h := html{out: out{b: append(b, head...)}}
	var p text
	p.findMarks(ds)
	h.marks = p.marks
	for n := range ds {
		h.datagram(n, &ds[n])
	}
	return append(h.b, foot...)
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
	text  []byte
}

// esc appends text: what HTML would read is escaped, in quotes too, and so is
// what would not be seen or would turn the text around.
func (h *html) esc(s []byte) {
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		switch {
		case r == '&' || r == '<' || r == '>' || r == '"' || r == '\'':
			h.s("&#")
			h.n(uint64(r))
			h.s(";")
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError && n == 1 || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r == 0xfeff:
			for _, c := range s[:n] {
				h.b = append(h.b, '\\', 'x', digits[c>>4], digits[c&15])
			}
		default:
			h.b = append(h.b, s[:n]...)
		}
		s = s[n:]
	}
}

func (h *html) datagram(n int, d *Datagram) {
	h.which = n
	h.t.Read(d.Order, d.Proto, d.Data)
	h.s("<section><h2>Datagram ")
	h.n(uint64(n))
	switch d.Dir {
	case '>':
		h.s(", sent to the kernel")
	case '<':
		h.s(", from the kernel")
	}
	h.s(": ")
	h.count(len(d.Data), " byte")
	if d.Note != "" {
		h.s(" <small>")
		h.esc([]byte(d.Note))
		h.s("</small>")
	}
	h.s("</h2>\n<div class=\"g\"><div class=\"c\" role=\"listbox\" aria-label=\"Bytes of datagram ")
	h.n(uint64(n))
	h.side(false)
	h.s("</div><div class=\"c\" role=\"tree\" aria-label=\"Names of datagram ")
	h.n(uint64(n))
	h.side(true)
	h.s("</div></div></section>\n")
}

// side writes one side of the page; both have the same rows.
func (h *html) side(names bool) {
	h.s("\">\n")
	h.grid, h.owner, h.open, h.first = 0, -1, false, true
	for i := range h.t.Spans {
		owner, next := i, true
		if !startsRow(&h.t.Spans[i]) {
			for owner >= 0 && !startsRow(&h.t.Spans[owner]) {
				owner = int(h.t.Spans[owner].Up)
			}
			next = owner != h.owner || owner < 0
		}
		if next && h.open {
			h.s("</div>\n")
			h.open = false
		}
		if next {
			h.grid++
		}
		h.owner = owner
		if names {
			h.name(i)
		} else {
			h.bytes(i)
		}
	}
	if h.open {
		h.s("</div>\n")
	}
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
	h.s("\" role=\"none\" style=\"grid-row:")
	h.n(uint64(h.grid))
	h.open = true
}

// bytes writes the bytes of a leaf.
func (h *html) bytes(i int) {
	if !h.t.Leaf(i) {
		return
	}
	s := &h.t.Spans[i]
	if !h.open {
		h.s("<i aria-hidden=\"true\" style=\"grid-row:")
		h.n(uint64(h.grid))
		h.s("\">")
		h.n(uint64(s.Off))
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
	s := &h.t.Spans[i]
	own := h.owner >= 0 && int(s.Up) == h.owner && h.t.Spans[h.owner].Role == schema.RoleAttr
	switch s.Role {
	case schema.RoleLen, schema.RoleType, schema.RoleValue:
		return
	case schema.RolePad:
		if own && h.open {
			return
		}
	}
	if !h.open {
		h.row("r")
		h.s(";--l:")
		h.n(uint64(h.level(i) - 1))
		h.s("\">")
	}
	class := ""
	if s.Why != "" || s.Role == schema.RoleAttr && h.t.Spans[i+1].Why != "" {
		class = "e"
	}
	h.s("<span role=\"treeitem\" aria-level=\"")
	h.n(uint64(h.level(i)))
	h.s("\"")
	h.element(i, class)
	h.label(i)
	h.s("</span>")
}

// level is how deep a span is in the tree, 1 for a message.
func (h *html) level(i int) (n int) {
	for ; i >= 0; i = int(h.t.Spans[i].Up) {
		n++
	}
	return n
}

// element writes the attributes that both sides have: which spans it is, and
// what to show of it. It ends the tag.
func (h *html) element(i int, class string) {
	s := &h.t.Spans[i]
	tab := "-1"
	if h.first {
		tab = "0"
	}
	h.first = false
	m := h.marked(i)
	if m != nil {
		class += " m"
	}
	h.s(" aria-selected=\"false\" tabindex=\"")
	h.s(tab)
	h.s("\" data-i=\"")
	h.n(uint64(i))
	if !h.t.Leaf(i) {
		h.s("\" data-e=\"")
		h.n(uint64(s.End))
	}
	h.s("\"")
	h.attr(" class=\"", append(h.text[:0], class...))
	h.text = h.t.AppendPath(h.text[:0], i)
	if len(h.text) == 0 && s.Attr != nil {
		h.text = append(h.text, s.Attr.Name()...)
	}
	h.attr(" data-p=\"", h.text)
	h.attr(" data-v=\"", h.value(h.text[:0], i))
	h.text = h.text[:0]
	if m != nil {
		h.say("The kernel took offence here: ", m.text)
	}
	if why := h.why(i); why != "" {
		h.say("", why)
	} else {
		var note [256]byte
		h.say("", string(appendNote(note[:0], &h.t, i)))
		if s.Role != schema.RoleLen && s.Role != schema.RolePad {
			h.say("", docOf(&h.t, i))
		}
	}
	h.attr(" data-d=\"", h.text)
	h.s(">")
}

// attr writes an attribute of HTML, if there is something to say. It keeps the
// memory of text.
//
//go:noinline
func (h *html) attr(name string, text []byte) {
	if h.text = text; len(text) > 0 {
		h.s(name)
		h.esc(text)
		h.s("\"")
	}
}

// say adds a sentence to h.text.
//
//go:noinline
func (h *html) say(before, text string) {
	if text == "" {
		return
	}
	if len(h.text) > 0 {
		h.text = append(h.text, "; "...)
	}
	h.text = append(append(h.text, before...), text...)
}

// why is what is wrong with a span, or with an attribute's length.
//
//go:noinline
func (h *html) why(i int) string {
	s := &h.t.Spans[i]
	if s.Role == schema.RoleAttr && s.Why == "" {
		return h.t.Spans[i+1].Why
	}
	return s.Why
}

// marked returns the mark of an attribute that begins where an answer points,
// of its leaves, and of a leaf of a struct.
func (h *html) marked(i int) *mark {
	s := &h.t.Spans[i]
	for k := range h.marks {
		m := &h.marks[k]
		at := m.off - int(s.Off)
		if m.dgram != h.which {
			continue
		}
		of := s.Role == schema.RoleAttr && at == 0 || h.t.Leaf(i) && at >= 0 && at < int(s.Len)
		if h.t.Leaf(i) && s.Up >= 0 && h.t.Spans[s.Up].Role == schema.RoleAttr {
			of = m.off == int(h.t.Spans[s.Up].Off)
		}
		if of {
			return m
		}
	}
	return nil
}

// value appends the value of a leaf, or of an attribute that is one.
func (h *html) value(b []byte, i int) []byte {
	if h.t.Spans[i].Role == schema.RoleAttr {
		i += 3
		if i >= len(h.t.Spans) || h.t.Spans[i].Role != schema.RoleValue {
			return b
		}
	}
	if !h.t.Leaf(i) || h.t.Spans[i].Role == schema.RoleBad {
		return b
	}
	if h.t.Spans[i].Kind == schema.Str {
		b = append(append(append(b, '"'), trimZeros(h.t.Bytes(i))...), '"')
	} else {
		b = AppendValue(b, &h.t, i)
	}
	n := len(b)
	b = append(b, ' ')
	var names [256]byte
	if text := AppendNames(names[:0], &h.t, i); len(text) > 0 {
		return append(b, text...)
	}
	return b[:n]
}

// label writes what an item of the tree is called, and its value.
func (h *html) label(i int) {
	s := &h.t.Spans[i]
	h.text = h.text[:0]
	switch s.Role {
	case schema.RoleBad, schema.RolePad:
		h.text = append(h.text, s.Why...)
		if s.Why == "" {
			h.text = append(h.text, "padding"...)
		}
		h.esc(h.text)
		return
	case schema.RoleMessage:
		if s.Attr == nil {
			h.s("message ")
			h.n(uint64(s.Num))
		} else {
			h.s(s.Attr.Name())
		}
	case schema.RoleHeader:
		h.s(s.Struct.Name)
		if isPeer(&h.t, i) {
			h.s(", the peer&#39;s own")
		}
	default:
		h.text = h.t.AppendPath(h.text, i)
		at := len(h.text)
		for at > 0 && h.text[at-1] != '/' && (h.text[at-1] != '.' || s.Role == schema.RoleAttr) && (h.text[at-1] != ']' || at == len(h.text)) {
			at--
		}
		h.esc(h.text[at:])
	}
	if h.text = h.value(h.text[:0], i); len(h.text) > 0 {
		h.s(" <em>")
		h.esc(h.text)
		h.s("</em>")
	}
	if m := h.marked(i); m != nil && s.Role == schema.RoleAttr {
		h.s(" &#9664; ")
		h.esc([]byte(m.text))
	}
}
