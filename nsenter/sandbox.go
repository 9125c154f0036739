package nsenter

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

// A rule is a setting that forbids namespaces at one value.
type rule struct{ setting, value, advice string }

// rules in the order in which they are looked at. The user.max_ ones are of the caller's own user namespace.
func rules() []rule {
	const root = ", or run this as root"
	limit := func(kind string) rule {
		name := "user.max_" + kind + "_namespaces"
		return rule{"/proc/sys/user/max_" + kind + "_namespaces", "0", "allow them with `sysctl " + name + "=10000`"}
	}
	return []rule{
		{"/proc/sys/user/max_user_namespaces", "0", limit("user").advice + root},
		limit("net"), limit("mnt"), limit("pid"),
		{"/proc/sys/kernel/unprivileged_userns_clone", "0", "allow them with `sysctl kernel.unprivileged_userns_clone=1`" + root},
		{"/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1",
			"allow them with `sysctl kernel.apparmor_restrict_unprivileged_userns=0` or an AppArmor profile for this program" + root},
	}
}

// forbidden finds out why making namespaces failed with err. read returns the content of a setting, "" for none.
// Being told to be root does not help root, who is stopped by a limit or by the container it is in.
func forbidden(err error, root bool, read func(path string) string) *ForbiddenError {
	for _, r := range rules() {
		if root && r.setting[:len("/proc/sys/kernel")] == "/proc/sys/kernel" {
			continue // these bind only callers without rights
		}
		if v := read(r.setting); v == r.value {
			return &ForbiddenError{Setting: r.setting, Value: v, Advice: r.advice, Err: err}
		}
	}
	return &ForbiddenError{Err: err, Advice: "no sysctl forbids it, so it is a seccomp policy, a container or a chroot around " +
		"this process, or a kernel without CONFIG_USER_NS: run it outside of it, or give the container " +
		"CAP_SYS_ADMIN (docker run --privileged, or --cap-add SYS_ADMIN --security-opt seccomp=unconfined)"}
}
