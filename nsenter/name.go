package nsenter

import "errors"

// RunDir holds a file for each named namespace, ETCDir/NAME what takes the place of files of /etc for [Exec]: the
// directories of iproute2 as Debian and most others build it (upstream says /var/run, which is a link to /run).
const (
	RunDir = "/run/netns"
	ETCDir = "/etc/netns"
)

// nameMax is NAME_MAX of linux/limits.h, in bytes.
const nameMax = 255

// ErrName is wrapped by every error about a name that cannot be one.
var ErrName = errors.New("a name has 1 to 255 bytes, no '/', and is neither '.' nor '..'")

// CheckName tells whether name can be a namespace's name, by the rule of iproute2 6.1: it must do as a file name. The
// error wraps [ErrName].
func CheckName(name string) error {
	bad := name == "" || len(name) > nameMax || name == "." || name == ".."
	for i := 0; i < len(name) && !bad; i++ {
		bad = name[i] == '/' || name[i] == 0
	}
	if bad {
		return failed("use the namespace name", quote(name), ErrName)
	}
	return nil
}

func quote(s string) string { return `"` + s + `"` }
