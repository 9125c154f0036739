package explain

import (
	_ "embed"
	"net/netip"
	"strconv"
	"strings"

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
	out
	note  string // of its datagram
	t     schema.Tree
	leaf  int
	want  uint64
	kind  questionKind
	right byte // the byte before the damage
}

// A questionKind is what a question asks for.
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
//
//go:noinline
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
		q.kind = questionKind(q.turn % int(questionKinds))
		q.turn++
		if q.pick(&q.ds[d]) && q.last != d<<16|q.leaf {
			q.last = d<<16 | q.leaf
			q.b = b
			q.question()
			return q.b, true
		}
	}
	return b, false
}

// pick chooses what to ask about a datagram.
func (q *Quiz) pick(d *Datagram) bool {
	q.note = d.Note
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
	for q.leaf = -1; n >= 0; {
		q.leaf++
		if q.asks(q.leaf) {
			n--
		}
	}
	switch q.kind {
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
	case s.Role != schema.RoleField && s.Role != schema.RoleValue,
		s.Field == &schema.NlMsghdr.Fields[3], s.Field == &schema.NlMsghdr.Fields[4]: // seq and pid are long and dull
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
	data := append([]byte(nil), q.t.Data...)
	n := q.t.Order.Uint16(data[at:])
	bad := uint16(q.random(wire.AttrHeaderLen))
	if q.random(2) == 0 {
		bad = n&^0xff | 0xf0 | uint16(q.random(16))
	}
	if n^bad == 0 || (n^bad)&^0xff != 0 {
		return false
	}
	if q.t.Order.IsBig() {
		at++
	}
	q.right = data[at]
	data[at] = byte(bad)
	q.t.Read(q.t.Order, q.t.Proto, data)
	if q.leaf = q.t.At(at); q.leaf < 0 {
		return false
	}
	q.want = uint64(at)
	s := &q.t.Spans[q.leaf]
	return s.Why != "" && s.Role == schema.RoleLen
}

// around is how many rows before and behind the one in question are shown.
const around = 4

// question appends the question with the bytes that it is about.
func (q *Quiz) question() {
	if q.note != "" {
		q.s("# ")
		q.s(q.note)
		q.s("\n")
	}
	if q.kind == askWrong {
		for rest, at := q.t.Data, 0; len(rest) > 0; at += 16 {
			row := rest[:min(16, len(rest))]
			rest = rest[len(row):]
			q.offset(at)
			q.hex(row)
			q.s("\n")
		}
		q.s("One byte of this message is wrong: the kernel cannot read past it. Which one is it (its offset)?\n")
		return
	}
	is := "a hardware address"
	switch s := &q.t.Spans[q.leaf]; {
	case q.kind == askLength:
		is = ""
	case s.Enum != nil && s.Enum.Flags:
		is = "a number, or names with | between"
	case s.Kind.IsNumber() && len(AppendNames(nil, &q.t, q.leaf)) > 0:
		is = "a number, or its name"
	case s.Kind.IsNumber():
		is = "a number"
	case s.Kind == schema.Str:
		is = "a string"
	case s.Kind == schema.IP:
		is = "an IP address"
	}
	q.rows(true)
	q.s("What is ")
	if is != "" {
		q.s("the value of ")
	}
	q.path(&q.t, q.leaf, "")
	q.s("?")
	if is != "" {
		q.s(" It is ")
		q.s(is)
		q.s(".")
	}
	q.s("\n")
}

// offset begins a row.
func (q *Quiz) offset(at int) {
	q.start()
	q.n(uint64(at))
	q.col(6)
}

// rows appends the leaves around the one in question; hide leaves out its answer.
func (q *Quiz) rows(hide bool) {
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
			q.row(i, hide && i == q.leaf)
		}
	}
	if to+1 >= len(q.t.Spans) {
		q.offset(len(q.t.Data))
		q.s("the end\n")
	}
}

// row is one leaf: offset, bytes, path, value, names.
func (q *Quiz) row(i int, hide bool) {
	t := &q.t
	q.offset(int(t.Spans[i].Off))
	raw := t.Bytes(i)
	switch {
	case hide && q.kind == askLength:
		q.s("?? ??")
	case len(raw) > 8:
		q.hex(raw[:7])
		q.s(" …")
		q.line += 2 // it is one column and three bytes
	default:
		q.hex(raw)
	}
	q.col(32)
	q.path(t, i, "")
	q.col(72)
	if hide {
		q.s("?\n")
		return
	}
	q.shown(t, i)
	q.names(t, i, 0)
	q.s("\n")
}

// Right says whether answer is the one to the question.
func (q *Quiz) Right(answer string) bool {
	answer = strings.Trim(answer, blanks)
	if answer == "" {
		return false
	}
	if q.kind != askValue {
		v, err := strconv.ParseUint(answer, 0, 32)
		return err == nil && v == q.want
	}
	t, i := &q.t, q.leaf
	want := string(AppendValue(nil, t, i))
	s := &t.Spans[i]
	switch {
	case s.Kind == schema.Str:
		return answer == want || answer == `"`+want+`"`
	case fold(answer, want):
		return true
	case s.Kind == schema.IP:
		a, err := netip.ParseAddr(answer)
		return err == nil && a.String() == want
	case !s.Kind.IsNumber():
		return false
	}
	is := t.Uint(i)
	if v, err := strconv.ParseUint(answer, 0, 64); err == nil {
		return v == is || v == is&(1<<(8*s.Len)-1)
	}
	if s.Enum != nil && s.Enum.Flags {
		v, ok := parseFlags(s.Enum, answer)
		return ok && v == is
	}
	return fold(answer, string(AppendNames(nil, t, i)))
}

// AppendAnswer appends the answer with what explains it.
func (q *Quiz) AppendAnswer(b []byte) []byte {
	t, i := &q.t, q.leaf
	q.b = b
	why := ""
	q.path(t, i, "")
	if q.kind == askWrong {
		q.num(": byte ", q.want)
	}
	q.s(" is ")
	switch q.kind {
	case askWrong:
		q.n(uint64(q.t.Data[q.want]))
		q.num(", and was ", uint64(q.right))
		why = t.Spans[i].Why
	case askLength:
		q.lengths(t, int(t.Spans[i].Up))
	default:
		q.value(t, i)
		q.names(t, i, 0)
		why = docOf(t, i)
	}
	if why != "" {
		q.s(": ")
		q.s(why)
	}
	q.s("\n")
	q.rows(false)
	return q.b
}

// parseFlags reads names of bits with | between.
func parseFlags(e *schema.Enum, s string) (v uint64, ok bool) {
	for more := true; more; {
		var word string
		word, s, more = strings.Cut(s, "|")
		word = strings.Trim(word, blanks)
		i := 0
		for i < len(e.Names) && !fold(e.Names[i].Name, word) {
			i++
		}
		if i == len(e.Names) {
			return 0, false
		}
		v |= e.Names[i].Value
	}
	return v, true
}

// blanks is white space.
const blanks = " \t\n\v\f\r"

// docOf is what the tables say of a leaf, or of the attribute that it is of.
//
//go:noinline
func docOf(t *schema.Tree, i int) string {
	s := &t.Spans[i]
	switch {
	case s.Field != nil:
		return s.Field.Doc()
	case s.Attr != nil:
		return s.Attr.Doc()
	case s.Up >= 0 && t.Spans[s.Up].Attr != nil:
		return t.Spans[s.Up].Attr.Doc()
	}
	return ""
}
