package nft

// A socket is what the package needs of the operating system; tests have their
// own. Its errors are those of the system calls, except that open's are [*Error].
type socket interface {
	// send sends one datagram.
	send(b []byte) error
	// recv returns the kernel's next datagram, which is good until the next call.
	// It waits for one, as long as the socket's time lasts, or returns EAGAIN.
	recv(wait bool) ([]byte, error)
	close()
}
