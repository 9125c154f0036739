package pair

import (
	"encoding/binary"

	"golang.org/x/sys/unix"
)

// random is a random number: crypto/rand takes 300 KB of a program.
func random() uint32 {
	var b [4]byte
	for {
		if n, _ := unix.Getrandom(b[:], 0); n == len(b) {
			return binary.NativeEndian.Uint32(b[:])
		}
	}
}
