//go:build mips || mipsle || mips64 || mips64le || sparc64

package uapi

const lastErrno = 34
