package rtnl

import (
	"errors"
	"strconv"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

var (
	// ErrDumpInterrupted: the objects changed during the dump, each time that
	// it was tried; what came may lack some or hold some twice.
	ErrDumpInterrupted = errors.New("the list changed while it was read")

	// ErrReplyLost: the socket's receive buffer ran over. The requests have
	// been done, but not all answers are known.
	ErrReplyLost = errors.New("the kernel's answer did not fit the socket's buffer and is lost")

	// ErrTruncated: an answer was longer than the memory offered for it.
	ErrTruncated = errors.New("the kernel's answer was cut short")
)

// An Error is the kernel's refusal of a request. errors.Is knows its Errno:
// errors.Is(err, unix.EEXIST), errors.Is(err, fs.ErrExist).
type Error struct {
	Request string        // what was asked: its String, or the name of its type: "RTM_NEWLINK"
	Index   int           // which of the requests given to Do
	Errno   syscall.Errno // nlmsgerr.error
	Msg     string        // the kernel's words (NLMSGERR_ATTR_MSG)
	Path    string        // the attribute that it minds: "IFLA_LINKINFO/IFLA_INFO_KIND"
	Offset  int           // where that starts in the request (NLMSGERR_ATTR_OFFS), 0: not said
	Missing string        // the attribute that it misses (NLMSGERR_ATTR_MISS_TYPE), with its path
	Policy  Policy        // what it wants of the attribute (NLMSGERR_ATTR_POLICY)
}

// A Warning is what the kernel said about a request that it has carried out.
type Warning struct {
	Request string
	Index   int
	Msg     string
	Path    string
	Offset  int
}

// A Policy is the rule that an attribute broke. Zero fields were not said.
type Policy struct {
	Min, Max       Opt[uint64] // of a number without sign
	MinLen, MaxLen Opt[uint32] // of the value, in bytes
}

// A RequestError is about a request that was not sent.
type RequestError struct {
	Request string
	Index   int
	Err     error
}

// A DecodeError is about an answer that could not be read.
type DecodeError struct {
	Message string // "RTM_NEWLINK"
	Path    string // the attribute, where there is one
	Err     error  // a *wire.Error
}

// Error reads like
// "RTM_NEWLINK: invalid argument: mtu less than device minimum (IFLA_MTU, at byte 32 of the request)".
func (e *Error) Error() string {
	return string(e.AppendReason(add(nil, e.Request, ": ")))
}

// AppendReason appends what Error says behind the request.
func (e *Error) AppendReason(b []byte) []byte {
	b = add(b, e.Errno.Error())
	if e.Msg != "" {
		b = add(b, ": ", e.Msg)
	}
	b = appendPlace(b, e.Path, e.Offset)
	if e.Missing != "" {
		b = add(b, "; it lacks ", e.Missing)
	}
	if p := &e.Policy; p.Min.Set && p.Max.Set {
		b = add(b, "; allowed are ", strconv.FormatUint(p.Min.V, 10), " to ", strconv.FormatUint(p.Max.V, 10))
	}
	if p := &e.Policy; p.MaxLen.Set {
		b = add(b, "; at most ", strconv.FormatUint(uint64(p.MaxLen.V), 10), " bytes")
	}
	return b
}

// Unwrap returns the Errno.
func (e *Error) Unwrap() error { return e.Errno }

func (w *Warning) Error() string {
	return string(appendPlace(add(nil, w.Request, ": done, but the kernel warns: ", w.Msg), w.Path, w.Offset))
}

// appendPlace appends where in the request the kernel took offence, if it said so.
func appendPlace(b []byte, path string, off int) []byte {
	if off == 0 {
		return b
	}
	if path != "" {
		path += ", "
	}
	return add(b, " (", path, "at byte ", strconv.Itoa(off), " of the request)")
}

// add appends strings.
//
//go:noinline
func add(b []byte, words ...string) []byte {
	for _, w := range words {
		b = append(b, w...)
	}
	return b
}

func (e *RequestError) Error() string { return e.Request + ": " + e.Err.Error() }

// Unwrap returns what is wrong with the request.
func (e *RequestError) Unwrap() error { return e.Err }

func (e *DecodeError) Error() string {
	s := "answer " + e.Message
	if e.Path != "" {
		s += ", " + e.Path
	}
	return s + ": " + e.Err.Error()
}

// Unwrap returns what is wrong with the answer.
func (e *DecodeError) Unwrap() error { return e.Err }

// verdict reads NLMSG_ERROR or NLMSG_DONE: nil, an *Error or a *Warning.
//
//	NLMSG_ERROR                              NLMSG_DONE
//	├ nlmsgerr.error  s32, 0 or −errno       ├ error  s32
//	├ nlmsghdr of the request                └ NLMSGERR_ATTR_…, if NLM_F_ACK_TLVS
//	├ the rest of it, unless NLM_F_CAPPED
//	└ NLMSGERR_ATTR_…, if NLM_F_ACK_TLVS
func verdict(m *wire.Message, request []byte, req Request, index int) error {
	var r wire.Reader
	r.Reset(m)
	errno := int32(m.Order.Uint32(r.Fixed(uapi.SizeofNlMsgerrHeader)))
	if m.Type == uapi.NLMSG_ERROR {
		n := m.Order.Uint32(r.Fixed(wire.HeaderLen))
		if errno != 0 && m.Flags&uapi.NLM_F_CAPPED == 0 && n > wire.HeaderLen {
			r.Skip(int(min(n, uint32(len(m.Raw)))) - wire.HeaderLen)
		}
	}
	e := &Error{Errno: syscall.Errno(-errno), Index: index}
	if m.Flags&uapi.NLM_F_ACK_TLVS != 0 {
		e.readTLVs(&r, request)
	}
	if errno >= 0 && e.Msg == "" {
		return nil
	}
	e.Request = describe(req)
	if errno >= 0 {
		return &Warning{e.Request, index, e.Msg, e.Path, e.Offset}
	}
	return e
}

// readTLVs reads NLMSGERR_ATTR_…; the offsets in them count in request.
func (e *Error) readTLVs(r *wire.Reader, request []byte) {
	missing, nest := -1, 0
	for r.Next() {
		switch r.Type {
		case uapi.NLMSGERR_ATTR_MSG:
			e.Msg = r.Str()
		case uapi.NLMSGERR_ATTR_OFFS:
			e.Offset = int(r.U32())
			e.Path = pathName(request, e.Offset)
		case uapi.NLMSGERR_ATTR_MISS_TYPE:
			missing = int(r.U32())
		case uapi.NLMSGERR_ATTR_MISS_NEST:
			nest = int(r.U32())
		case uapi.NLMSGERR_ATTR_POLICY:
			e.Policy.read(r)
		}
	}
	if missing >= 0 {
		e.Missing = childName(request, nest, uint16(missing))
	}
}

// read reads NLMSGERR_ATTR_POLICY.
func (p *Policy) read(r *wire.Reader) {
	row := r.Nest(0)
	for r.Next() {
		switch r.Type {
		case uapi.NL_POLICY_TYPE_ATTR_MIN_VALUE_U:
			set(r, &p.Min)
		case uapi.NL_POLICY_TYPE_ATTR_MAX_VALUE_U:
			set(r, &p.Max)
		case uapi.NL_POLICY_TYPE_ATTR_MIN_LENGTH:
			set(r, &p.MinLen)
		case uapi.NL_POLICY_TYPE_ATTR_MAX_LENGTH:
			set(r, &p.MaxLen)
		}
	}
	r.End(row)
}

// describe names a request for an error; nil is one that is known by its bytes only.
func describe(req Request) string {
	if req == nil {
		return "request"
	}
	if s, ok := req.(interface{ String() string }); ok {
		return s.String()
	}
	var e wire.Encoder
	req.Append(&e)
	if len(e.Buf) < wire.HeaderLen {
		return "request"
	}
	return messageName(e.Order.Uint16(e.Buf[4:]))
}

// decodeError is the error of an answer that could not be read, nil without err.
func decodeError(m *wire.Message, err error) error {
	if err == nil {
		return nil
	}
	path := ""
	if we, ok := err.(*wire.Error); ok {
		path = pathName(m.Raw, we.Off)
	}
	return &DecodeError{messageName(m.Type), path, err}
}

// Verdict is what an NLMSG_ERROR or NLMSG_DONE says of request, the bytes of the
// message that it answers: nil, an [*Error] or a [*Warning].
func Verdict(m wire.Message, request []byte) error { return verdict(&m, request, nil, 0) }
