package pair

import (
	"encoding/binary"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// random is a random number: crypto/rand takes 300 KB of a program. It is to
// differ from those of other runs, not to be secret: a kernel that has just
// started, and has gathered nothing yet, is not waited for, nor is one missed
// that has no getrandom, or may not be asked.
func random() uint32 {
	var b [4]byte
	if n, _ := unix.Getrandom(b[:], unix.GRND_NONBLOCK); n == len(b) {
		return binary.NativeEndian.Uint32(b[:])
	}
	// One of splitmix64, Steele and others, 2014.
	x := uint64(time.Now().UnixNano()) + uint64(os.Getpid())<<40
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return uint32(x ^ x>>31)
}
