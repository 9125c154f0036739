package nft

import (
	"errors"
	"strconv"
	"syscall"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// ErrInterrupted: the rules changed while they were read, each time that it was
// tried; some may be missing.
var ErrInterrupted = errors.New("the nf_tables rules changed while they were read")

// An Error is what the kernel refused. errors.Is knows its Err:
// errors.Is(err, unix.EPERM).
type Error struct {
	Request string // the message refused: "NFT_MSG_NEWRULE"; or the system call
	Object  string // what that was about: `ip saddr 10.0.0.0/24 …`, "table ip vethkit"; may be ""
	Err     error  // a syscall.Errno, os.ErrDeadlineExceeded, or a *wire.Error of an answer
	Msg     string // the kernel's words (NLMSGERR_ATTR_MSG), where it has any
	Advice  string // what is missing, where that is known
}

// A RuleError is about a rule that there cannot be. Nothing was sent.
type RuleError struct {
	Rule   Masquerade
	Reason string
}

// An UnknownError says that the tables hold rules that Set did not make. The next
// Set takes them away.
type UnknownError struct {
	Family, Chain string // where the first of them is: "ip", "postrouting"
	Handle        uint64 // its number there
	Count         int    // how many there are
}

// Error reads like `masquerade: ip saddr 10.0.0.0/24 oifname != "br0" masquerade
// (NFT_MSG_NEWRULE): no such file or directory; this kernel lacks CONFIG_NFT_MASQ`.
func (e *Error) Error() string {
	b := append(make([]byte, 0, 160), "masquerade: "...)
	if e.Object != "" {
		b = append(append(append(b, e.Object...), " ("...), e.Request...)
		b = append(b, ')')
	} else {
		b = append(b, e.Request...)
	}
	b = append(append(b, ": "...), e.Err.Error()...)
	if e.Msg != "" {
		b = append(append(b, ": "...), e.Msg...)
	}
	if e.Advice != "" {
		b = append(append(b, "; "...), e.Advice...)
	}
	return string(b)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func (e *RuleError) Error() string {
	if !e.Rule.Subnet.IsValid() {
		return "masquerade: " + e.Reason
	}
	return "masquerade of " + e.Rule.Subnet.String() + ": " + e.Reason
}

func (e *UnknownError) Error() string {
	b := append(make([]byte, 0, 128), "table "...)
	b = append(append(b, e.Family...), " "+TableName+": rule "...)
	b = strconv.AppendUint(b, e.Handle, 10)
	b = append(append(b, " of chain "...), e.Chain...)
	if e.Count > 1 {
		b = append(b, " and "...)
		b = strconv.AppendInt(b, int64(e.Count-1), 10)
		b = append(b, " more are"...)
	} else {
		b = append(b, " is"...)
	}
	return string(append(b, " not vethkit's; a table of that name is replaced as a whole: keep other rules in a table of their own"...))
}

func (e *UnknownError) add(family, chain string, handle uint64) {
	if e.Count == 0 {
		e.Family, e.Chain, e.Handle = family, chain, handle
	}
	e.Count++
}

// failed is the error of a system call.
//
//go:noinline
func failed(call string, err error) error {
	return &Error{Request: call, Err: err, Advice: callAdvice(call, err)}
}

func callAdvice(call string, err error) string {
	switch {
	case call == "socket" && errors.Is(err, syscall.EPROTONOSUPPORT):
		return "this kernel lacks CONFIG_NETFILTER_NETLINK, which CONFIG_NF_TABLES brings"
	case call == "send" && errors.Is(err, syscall.EMSGSIZE):
		return "so many rules do not fit one transaction"
	}
	return ""
}

// Names of the requests.
const (
	getTable = "NFT_MSG_GETTABLE"
	getRule  = "NFT_MSG_GETRULE"
)

func requestName(typ uint16) string {
	switch typ {
	case uapi.NFNL_MSG_BATCH_BEGIN:
		return "NFNL_MSG_BATCH_BEGIN"
	case uapi.NFNL_MSG_BATCH_END:
		return "NFNL_MSG_BATCH_END"
	case msgNewTable:
		return "NFT_MSG_NEWTABLE"
	case msgGetTable:
		return getTable
	case msgDelTable:
		return "NFT_MSG_DELTABLE"
	case msgNewChain:
		return "NFT_MSG_NEWCHAIN"
	case msgNewRule:
		return "NFT_MSG_NEWRULE"
	case msgGetRule:
		return getRule
	}
	return "message " + strconv.Itoa(int(typ))
}

// verdict reads NLMSG_ERROR or NLMSG_DONE, which answers a message of sent; nil:
// it was done. Words behind a success are not one of nf_tables' habits.
func verdict(m wire.Message, sent []byte) *Error {
	r := m.Reader()
	errno := int32(m.Order.Uint32(r.Fixed(uapi.SizeofNlMsgerrHeader)))
	if errno >= 0 {
		return nil
	}
	e := &Error{Err: syscall.Errno(-errno)}
	if m.Type == uapi.NLMSG_ERROR {
		n := m.Order.Uint32(r.Fixed(wire.HeaderLen))
		if m.Flags&uapi.NLM_F_CAPPED == 0 && n > wire.HeaderLen {
			r.Skip(int(min(n, uint32(len(m.Raw)))) - wire.HeaderLen)
		}
	}
	if m.Flags&uapi.NLM_F_ACK_TLVS != 0 {
		for r.Next() {
			if r.Type == uapi.NLMSGERR_ATTR_MSG {
				e.Msg = r.Str()
			}
		}
	}
	for req, err := range wire.Messages(m.Order, sent) {
		if err == nil && req.Seq == m.Seq {
			e.describe(req)
			break
		}
	}
	if e.Request == "" {
		e.Request = "a message that was not sent"
	}
	return e
}

// describe says which request was refused, and what that may mean.
func (e *Error) describe(req wire.Message) {
	r := req.Reader()
	f := familyOf(r.Fixed(uapi.SizeofNfgenmsg)[0])
	e.Request = requestName(req.Type)
	e.Advice = advice(req.Type, f, e.Err.(syscall.Errno))
	if f != nil {
		e.Object = "table " + f.name + " " + TableName
	}
}

func advice(typ uint16, f *family, errno syscall.Errno) string {
	const lacks = "this kernel lacks "
	missing := errno == syscall.EOPNOTSUPP || errno == syscall.EAFNOSUPPORT || errno == syscall.ENOENT
	switch {
	case errno == syscall.EPERM && f != nil && typ != msgGetTable && typ != msgGetRule:
		return "another program has the table for itself (NFT_TABLE_F_OWNER)"
	case errno == syscall.EPERM:
		return "it takes CAP_NET_ADMIN over the network namespace"
	case !missing:
	case typ == uapi.NFNL_MSG_BATCH_BEGIN:
		return lacks + "CONFIG_NF_TABLES"
	case typ == msgNewTable && f != nil && f.proto == uapi.NFPROTO_IPV6:
		return lacks + "CONFIG_NF_TABLES_IPV6"
	case typ == msgNewTable:
		return lacks + "CONFIG_NF_TABLES_IPV4"
	case typ == msgNewChain:
		return lacks + "CONFIG_NFT_NAT, or its module nft_chain_nat is not there"
	case typ == msgNewRule:
		return lacks + "CONFIG_NFT_MASQ, or its module nft_masq is not there"
	}
	return ""
}
