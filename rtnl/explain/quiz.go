package explain

import (
	_ "embed"
	"net/netip"
	"strconv"

	"vethkit/rtnl/schema"
	"vethkit/rtnl/wire"
)

// quizText is what the quiz asks about where it is given nothing else: lines of
// captures, in the form that Read takes.
//
//go:embed quiz.txt
var quizText []byte

// A Quiz asks questions about messages: the value of a field, the length of an
// attribute, which byte of a damaged message is wrong. It is made by NewQuiz.
type Quiz struct {
	ds    []Datagram
	state uint64
	last  int // what the last question was about
	turn  int

	// The question that Ask asked.
	d     Datagram // a copy, where it is a damaged one
	t     schema.Tree
	leaf  int
	want  uint64
	kind  questionKind
	right byte // the byte before the damage
}

type questionKind uint8

const (
	askValue questionKind = iota
	askLength
	askWrong
	questionKinds
)

// NewQuiz makes a quiz about these datagrams, or about a few of its own. The
// same seed and datagrams make the same questions.
func NewQuiz(seed uint64, ds []Datagram) *Quiz {
	if len(ds) == 0 {
		ds, _ = Read(quizText)
	}
	return &Quiz{ds: ds, state: seed, last: -1}
}

// random is the next number below n: splitmix64.
func (q *Quiz) random(n int) int {
	q.state += 0x9e3779b97f4a7c15
	z := q.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}

// Ask appends the next question; false: there is nothing to ask about.
func (q *Quiz) Ask(b []byte) ([]byte, bool) {
	for range 100 {
		d := q.random(len(q.ds))
		kind := questionKind(q.turn % int(questionKinds))
		if !q.pick(&q.ds[d], kind) || q.last == d<<16|q.leaf {
			q.turn++
			continue
		}
		q.turn++
		q.last = d<<16 | q.leaf
		return q.appendQuestion(b), true
	}
	return b, false
}

// pick chooses what to ask about a datagram.
func (q *Quiz) pick(d *Datagram, kind questionKind) bool {
	q.d, q.kind = *d, kind
	q.t.Read(d.Order, d.Proto, d.Data)
	n := 0
	for i := range q.t.Spans {
		if q.asks(i) {
			n++
		}
	}
	if n == 0 {
		return false
	}
	n = q.random(n)
	for i := range q.t.Spans {
		if q.asks(i) {
			if n--; n < 0 {
				q.leaf = i
				break
			}
		}
	}
	switch kind {
	case askLength:
		q.want = uint64(d.Order.Uint16(q.t.Bytes(q.leaf)))
	case askWrong:
		return q.damage()
	}
	return true
}

// asks says whether leaf i can be asked about. Of zeros there is nothing to read.
func (q *Quiz) asks(i int) bool {
	s := &q.t.Spans[i]
	if !q.t.Leaf(i) || s.Why != "" || len(trimZeros(q.t.Bytes(i))) == 0 {
		return false
	}
	switch {
	case q.kind != askValue:
		return s.Role == schema.RoleLen && (q.kind == askWrong || int(q.t.Spans[s.Up].End)-i < 40)
	case s.Role != schema.RoleField && s.Role != schema.RoleValue:
		return false
	case s.Kind == schema.Str:
		return plainText(trimZeros(q.t.Bytes(i)))
	}
	return s.Kind.IsNumber() && s.Kind != schema.Pad || s.Kind == schema.IP || s.Kind == schema.MAC && s.Len == 6
}

// damage changes the low byte of the chosen nla_len so that the kernel cannot
// read on, and reads the message again.
func (q *Quiz) damage() bool {
	at := int(q.t.Spans[q.leaf].Off)
	data := append([]byte(nil), q.d.Data...)
	q.d.Data = data
	n := q.d.Order.Uint16(data[at:])
	bad := uint16(q.random(wire.AttrHeaderLen))
	if q.random(2) == 0 {
		bad = n&^0xff | 0xf0 | uint16(q.random(16))
	}
	if n^bad == 0 || (n^bad)&^0xff != 0 {
		return false
	}
	if q.d.Order.Uint16([]byte{1, 0}) != 1 {
		at++
	}
	q.right = data[at]
	data[at] = byte(bad)
	q.t.Read(q.d.Order, q.d.Proto, data)
	if q.leaf = q.t.At(at); q.leaf < 0 {
		return false
	}
	q.want = uint64(at)
	return q.t.Spans[q.leaf].Why != "" && q.t.Spans[q.leaf].Role == schema.RoleLen
}

// around is how many rows before and behind the one in question are shown.
const around = 4

func (q *Quiz) appendQuestion(b []byte) []byte {
	if q.d.Note != "" {
		b = append(puts(puts(b, "# "), q.d.Note), '\n')
	}
	if q.kind == askWrong {
		for at := 0; at < len(q.d.Data); at += 16 {
			b = spacedHex(offset(b, at), q.d.Data[at:min(at+16, len(q.d.Data))])
			b = append(b, '\n')
		}
		return puts(b, "One byte of this message is wrong: the kernel cannot read past it. Which one is it (its offset)?\n")
	}
	b = q.rows(b, true)
	if q.kind == askLength {
		b = q.path(puts(b, "What is "))
		return puts(b, "?\n")
	}
	b = q.path(puts(b, "What is the value of "))
	b = puts(b, "? It is ")
	switch s := &q.t.Spans[q.leaf]; {
	case s.Enum != nil && s.Enum.Flags:
		b = puts(b, "a number, or names with | between")
	case s.Kind.IsNumber():
		b = puts(b, "a number, or its name if it has one")
	case s.Kind == schema.Str:
		b = puts(b, "a string")
	case s.Kind == schema.IP:
		b = puts(b, "an IP address")
	default:
		b = puts(b, "a hardware address")
	}
	return puts(b, ".\n")
}

func (q *Quiz) path(b []byte) []byte {
	var way [128]byte
	return append(b, q.t.AppendPath(way[:0], q.leaf)...)
}

// offset begins a row.
func offset(b []byte, at int) []byte {
	n := len(b)
	b = append(strconv.AppendInt(b, int64(at), 10), ' ')
	for len(b)-n < 6 {
		b = append(b, ' ')
	}
	return b
}

// rows appends the leaves around the one in question; hide leaves out its answer.
func (q *Quiz) rows(b []byte, hide bool) []byte {
	from, to := q.leaf, q.leaf
	for n := 0; n < around && from > 0; from-- {
		if q.t.Leaf(from - 1) {
			n++
		}
	}
	last := to + 1
	if q.kind == askLength { // its attribute, and where the next one begins
		last = int(q.t.Spans[q.t.Spans[to].Up].End)
	}
	for n := 0; (n < around || to < last) && to+1 < len(q.t.Spans); to++ {
		if q.t.Leaf(to + 1) {
			n++
		}
	}
	for i := from; i <= to; i++ {
		if q.t.Leaf(i) {
			b = q.row(b, i, hide && i == q.leaf)
		}
	}
	if to+1 >= len(q.t.Spans) {
		b = puts(offset(b, len(q.d.Data)), "the end\n")
	}
	return b
}

// row is one leaf: offset, bytes, path, value, names.
func (q *Quiz) row(b []byte, i int, hide bool) []byte {
	t := &q.t
	n := len(b)
	b = offset(b, int(t.Spans[i].Off))
	raw := t.Bytes(i)
	switch {
	case hide && q.kind == askLength:
		b = puts(b, "?? ??")
	case len(raw) > 8:
		b = puts(spacedHex(b, raw[:7]), " …")
		n += 2 // the … is one column and three bytes
	default:
		b = spacedHex(b, raw)
	}
	b = padTo(b, n, 32)
	n = len(b)
	var way [192]byte
	b = append(b, t.AppendPath(way[:0], i)...)
	b = padTo(b, n, 40)
	if hide {
		return puts(b, "?\n")
	}
	if t.Spans[i].Kind == schema.Str {
		b = appendShown(b, t, i)
	} else {
		b = AppendValue(b, t, i)
	}
	if names := AppendNames(way[:0], t, i); len(names) > 0 {
		b = append(append(b, ' '), names...)
	}
	return append(b, '\n')
}

// Right says whether answer is the one to the question.
func (q *Quiz) Right(answer string) bool {
	answer = trimBlanks(answer)
	if answer == "" {
		return false
	}
	if q.kind != askValue {
		v, err := strconv.ParseUint(answer, 0, 32)
		return err == nil && v == q.want
	}
	t, i := &q.t, q.leaf
	var text [128]byte
	want := string(AppendValue(text[:0], t, i))
	s := &t.Spans[i]
	switch {
	case fold(answer, want) && (s.Kind != schema.Str || answer == want):
		return true
	case s.Kind == schema.Str:
		return len(answer) == len(want)+2 && answer[0] == '"' && answer[1:len(answer)-1] == want && answer[len(answer)-1] == '"'
	case s.Kind == schema.IP:
		a, err := netip.ParseAddr(answer)
		return err == nil && a.String() == want
	case !s.Kind.IsNumber():
		return false
	}
	if v, err := strconv.ParseUint(answer, 0, 64); err == nil {
		return v == t.Uint(i) || v == t.Uint(i)&(1<<(8*s.Len)-1)
	}
	if s.Enum != nil && s.Enum.Flags {
		v, ok := parseFlags(s.Enum, answer)
		return ok && v == t.Uint(i)
	}
	return fold(answer, string(AppendNames(text[:0], t, i)))
}

// AppendAnswer appends the answer with what explains it.
func (q *Quiz) AppendAnswer(b []byte) []byte {
	t, i := &q.t, q.leaf
	var text [256]byte
	b = q.path(b)
	switch q.kind {
	case askWrong:
		b = strconv.AppendUint(puts(b, ": byte "), q.want, 10)
		b = strconv.AppendUint(puts(b, " is "), uint64(q.d.Data[q.want]), 10)
		b = strconv.AppendUint(puts(b, ", and was "), uint64(q.right), 10)
		b = puts(puts(b, ": "), t.Spans[i].Why)
	case askLength:
		b = append(puts(b, " is "), appendLengths(text[:0], t, int(t.Spans[i].Up))...)
	default:
		b = append(puts(b, " is "), AppendValue(text[:0], t, i)...)
		if names := AppendNames(text[:0], t, i); len(names) > 0 {
			b = append(puts(b, ", "), names...)
		}
		if doc := docOf(t, i); doc != "" {
			b = append(puts(b, ": "), doc...)
		}
	}
	return q.rows(append(b, '\n'), false)
}

// parseFlags reads names of bits with | between.
func parseFlags(e *schema.Enum, s string) (v uint64, ok bool) {
	for start, i := 0, 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '|' {
			continue
		}
		word := trimBlanks(s[start:i])
		start, ok = i+1, false
		for j := range e.Names {
			if n := &e.Names[j]; fold(n.Name, word) {
				v, ok = v|n.Value, true
				break
			}
		}
		if !ok {
			return 0, false
		}
	}
	return v, ok
}

func trimBlanks(s string) string {
	for len(s) > 0 && isSpace(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && isSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// docOf is what the tables say of a leaf, or of the attribute that it is of.
func docOf(t *schema.Tree, i int) string {
	s := &t.Spans[i]
	switch {
	case s.Field != nil:
		return s.Field.Doc
	case s.Attr != nil:
		return s.Attr.Doc
	case s.Up >= 0 && t.Spans[s.Up].Attr != nil:
		return t.Spans[s.Up].Attr.Doc
	}
	return ""
}
