package nsenter

import (
	"os"
	"strings"
)

// Sandbox runs a program in namespaces of its own: network (only a loopback link that is down), mount (with an empty
// tmpfs on /run, so that its named namespaces are its own, and nothing it mounts seen outside) and, on request, pid. A
// caller that may not make them itself gets a user namespace around them, in which it is root. When the program ends,
// all of it is gone.
//
// The program prepares the inside itself, so it must call [EnterSandbox] before anything else:
//
//	func main() {
//		in, err := nsenter.EnterSandbox()
//		…
//		if !in {
//			s := nsenter.Sandbox{PID: true}
//			status, err := s.Run()
//			…
//			os.Exit(status)
//		}
//		// here everything may be done
//	}
type Sandbox struct {
	Path string   // the program; "" is the running one, /proc/self/exe
	Args []string // its arguments, the first its own name; nil is os.Args
	Env  []string // its environment; nil is os.Environ()

	// PID makes a pid namespace as well, with a /proc of its own. The program is process 1 in it: the orphans of its
	// children become its own, and die with it.
	PID bool

	// Signals are passed on to the program as they arrive; os/signal.Notify fills such a channel. Without it a signal
	// does to the caller what it always does, and if it dies of it the program is killed. (Run does not call Notify
	// itself: that would take the signals from the rest of the caller, and os/signal is 16 KB.)
	Signals <-chan os.Signal

	// User makes a user namespace even if the caller could do without, as a caller without rights gets it.
	User bool
}

// ForbiddenError says that this system does not let the caller make a sandbox, and which of its settings that is.
type ForbiddenError struct {
	Setting string // a file below /proc/sys; "" when it is none of the known ones
	Value   string // what it holds
	Advice  string // what to do
	Err     error  // of clone(2) or of the first mount(2)
}

func (e *ForbiddenError) Error() string {
	s := "cannot make namespaces: " + e.Err.Error()
	if e.Setting != "" {
		s += ": " + e.Setting + " is " + e.Value
	}
	return s + "; " + e.Advice
}

// Unwrap returns the kernel's error.
func (e *ForbiddenError) Unwrap() error { return e.Err }

// A rule is a setting in /proc/sys that forbids namespaces at one value.
type rule struct {
	setting         string
	forbids, allows string // values
	user            bool   // it is about user namespaces only
	also            string // another way out
}

// rules in the order in which they are looked at. Those of user/ are of the caller's own user namespace.
var rules = [...]rule{
	{"user/max_user_namespaces", "0", "10000", true, ""},
	{"user/max_net_namespaces", "0", "10000", false, ""},
	{"user/max_mnt_namespaces", "0", "10000", false, ""},
	{"user/max_pid_namespaces", "0", "10000", false, ""},
	{"kernel/unprivileged_userns_clone", "0", "1", true, ""},
	{"kernel/apparmor_restrict_unprivileged_userns", "1", "0", true, ", or for this program with an AppArmor profile"},
}

// forbidden finds out why making namespaces failed with err. user tells whether a user namespace was one of them, as it
// is for a caller without rights. read returns the content of a setting, "" for none.
func forbidden(err error, user bool, read func(path string) string) *ForbiddenError {
	for i := range rules {
		r := &rules[i]
		path := "/proc/sys/" + r.setting
		if v := read(path); v == r.forbids && (user || !r.user) {
			advice := "allow them with `sysctl " + strings.Join(strings.Split(r.setting, "/"), ".") + "=" + r.allows + "`" + r.also
			if r.user {
				advice += ", or run this as root"
			}
			return &ForbiddenError{Setting: path, Value: v, Advice: advice, Err: err}
		}
	}
	return &ForbiddenError{Err: err, Advice: "no sysctl forbids it, so it is a seccomp policy, a container or a chroot around " +
		"this process, or a kernel without CONFIG_USER_NS: run it outside of it, or give the container " +
		"CAP_SYS_ADMIN (docker run --privileged, or --cap-add SYS_ADMIN --security-opt seccomp=unconfined)"}
}
