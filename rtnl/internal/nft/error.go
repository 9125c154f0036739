package nft

import (
	"errors"
	"strconv"
	"syscall"

	"vethkit/rtnl"
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
	s := e.Request
	if e.Object != "" {
		s = e.Object + " (" + s + ")"
	}
	s = "masquerade: " + s + ": " + e.Err.Error()
	if e.Msg != "" {
		s += ": " + e.Msg
	}
	if e.Advice != "" {
		s += "; " + e.Advice
	}
	return s
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
	are := " is"
	if e.Count > 1 {
		are = " and " + strconv.Itoa(e.Count-1) + " more are"
	}
	return "table " + e.Family + " " + TableName + ": rule " + strconv.FormatUint(e.Handle, 10) + " of chain " + e.Chain + are +
		" not vethkit's; a table of that name is replaced as a whole: keep other rules in a table of their own"
}

// add counts one more rule.
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

// callAdvice says what is missing where a system call fails.
func callAdvice(call string, err error) string {
	switch {
	case call == "socket" && errors.Is(err, syscall.EPROTONOSUPPORT):
		return "this kernel lacks CONFIG_NETFILTER_NETLINK, which CONFIG_NF_TABLES brings"
	case call == "send" && errors.Is(err, syscall.EMSGSIZE):
		return "so many rules do not fit one transaction"
	}
	return ""
}

// Names of the requests whose errors say that there is no nf_tables.
const (
	getTable = "NFT_MSG_GETTABLE"
	getRule  = "NFT_MSG_GETRULE"
)

// requests has the names of all, and what a kernel lacks where it has no such
// thing.
var requests = [...]struct {
	typ         uint16
	name, lacks string
}{
	{uapi.NFNL_MSG_BATCH_BEGIN, "NFNL_MSG_BATCH_BEGIN", "CONFIG_NF_TABLES"},
	{uapi.NFNL_MSG_BATCH_END, "NFNL_MSG_BATCH_END", ""},
	{msgNewTable, "NFT_MSG_NEWTABLE", "CONFIG_NF_TABLES_IPV4"},
	{msgGetTable, getTable, ""},
	{msgDelTable, "NFT_MSG_DELTABLE", ""},
	{msgNewChain, "NFT_MSG_NEWCHAIN", "CONFIG_NFT_NAT, or its module nft_chain_nat is not there"},
	{msgNewRule, "NFT_MSG_NEWRULE", "CONFIG_NFT_MASQ, or its module nft_masq is not there"},
	{msgGetRule, getRule, ""},
}

// verdict reads NLMSG_ERROR or NLMSG_DONE, which answers a message of sent; nil:
// it was done. Words behind a success are not one of nf_tables' habits.
func verdict(m *wire.Message, sent []byte) *Error {
	said, ok := rtnl.Verdict(*m, nil).(*rtnl.Error)
	if !ok {
		return nil
	}
	e := &Error{Request: "a message that was not sent", Err: said.Errno, Msg: said.Msg}
	req := wire.Message{Order: m.Order}
	for {
		if ok, _ := req.Next(sent); !ok {
			return e
		}
		if req.Seq == m.Seq {
			e.describe(&req)
			return e
		}
	}
}

// describe says which request was refused, and what that may mean.
func (e *Error) describe(req *wire.Message) {
	var f *family
	if len(req.Raw) > wire.HeaderLen {
		f = familyOf(req.Raw[wire.HeaderLen]) // nfgenmsg.nfgen_family
	}
	if f != nil {
		e.Object = "table " + f.name + " " + TableName
	}
	lacks := ""
	e.Request = "message " + strconv.Itoa(int(req.Type))
	for i := range requests {
		if q := &requests[i]; q.typ == req.Type {
			e.Request, lacks = q.name, q.lacks
		}
	}
	switch e.errno() {
	case syscall.EPERM:
		e.Advice = "it takes CAP_NET_ADMIN over the network namespace"
		if f != nil && req.Type != msgGetTable && req.Type != msgGetRule {
			e.Advice = "another program has the table for itself (NFT_TABLE_F_OWNER)"
		}
	case syscall.EOPNOTSUPP, syscall.EAFNOSUPPORT, syscall.ENOENT:
		if req.Type == msgNewTable && f == &families[1] {
			lacks = "CONFIG_NF_TABLES_IPV6"
		}
		if lacks != "" {
			e.Advice = "this kernel lacks " + lacks
		}
	}
}
