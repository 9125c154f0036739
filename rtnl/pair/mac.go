package pair

import (
	"strconv"

	"vethkit/rtnl"
)

// runID is a run's number: 24 bits, random, of no other run there is.
type runID uint32

const idMask = 1<<24 - 1

// maxLinks is how many MAC addresses a run has: the 16 low bits of the address
// and the 6 high ones, which leave its first byte "locally administered".
const maxLinks = 1 << 22

// bridgeMAC counts down for bridges, up from 0 for links.
const bridgeMAC = maxLinks - 1

// runGroup is the first byte of runs' groups.
const runGroup = 0x56

// group is the IFLA_GROUP that the run's links are born with.
func (id runID) group() uint32 { return runGroup<<24 | uint32(id) }

// mac is the run's address number n.
func (id runID) mac(n uint32) rtnl.HWAddr {
	return rtnl.MAC([6]byte{byte(n>>16)<<2 | 2, byte(id >> 16), byte(id >> 8), byte(id), byte(n >> 8), byte(n)})
}

// number is the n that mac made the address of; ok: it is one of the run's.
//
//go:noinline
func (id runID) number(a rtnl.HWAddr) (n uint32, ok bool) {
	b := a.Bytes()
	if len(b) != 6 || b[0]&3 != 2 || runID(b[1])<<16|runID(b[2])<<8|runID(b[3]) != id {
		return 0, false
	}
	return uint32(b[0]>>2)<<16 | uint32(b[4])<<8 | uint32(b[5]), true
}

// hex is the number as in the file's name.
//
//go:noinline
func (id runID) hex() string {
	s := strconv.FormatUint(uint64(id&idMask), 16)
	return "000000"[len(s):] + s
}
