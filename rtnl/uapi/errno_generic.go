//go:build !(mips || mipsle || mips64 || mips64le || sparc64)

package uapi

// lastErrno is the last number that errnoNames knows.
const lastErrno = 133
