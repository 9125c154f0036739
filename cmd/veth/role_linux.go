package main

import (
	"golang.org/x/sys/unix"
)

// role runs the command line in the role that the name gives the program.
func (a *app) role(argv []string) error {
	switch {
	case a.sandboxed: // process 1 of a sandbox of ours
	case isInit(argv): // the words are what the kernel did not know of its own command line
		return a.initWith("")
	case a.isHelper(argv):
		a.prog = "modprobe"
		return a.modprobe(&args{words: argv})
	case a.prog != "init" && a.prog != "modprobe":
	case len(argv) == 1 && (argv[0] == "help" || argv[0] == "-h" || argv[0] == "--help"):
		argv = []string{"help", a.prog}
		a.prog = "veth"
	case a.prog == "init" && len(argv) > 0 && argv[0] != "-f": // there may be no other name for a command
	case a.prog == "init":
		return a.init(&args{words: argv})
	default:
		return a.modprobe(&args{words: argv})
	}
	return a.main(argv)
}

// isInit says whether the program is what a system starts first, whatever the
// words, or what a container does, without any: else those are a command.
func isInit(argv []string) bool {
	return unix.Getpid() == 1 && (len(argv) == 0 || ofTheSystem())
}

// ofTheSystem says whether process 1 here is the system's, not a container's;
// where there is no /proc to ask it is.
func ofTheSystem() bool {
	const first = 0xEFFFFFFC // PROC_PID_INIT_INO of include/linux/proc_ns.h
	var st unix.Stat_t
	return unix.Stat("/proc/self/ns/pid", &st) != nil || st.Ino == first
}

// isHelper says whether the kernel starts the program in place of modprobe, under
// whatever name, with these words (call_modprobe of kernel/module/kmod.c): of what
// its threads start the session is none.
func (a *app) isHelper(argv []string) bool {
	if len(argv) != 3 || argv[0] != "-q" || argv[1] != "--" || find(a.commands, argv[2]) != nil {
		return false
	}
	session, err := unix.Getsid(0)
	return err == nil && session == 0
}
