package nsenter

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// Find returns each network namespace that can be found, once: the calling thread's own, those with a name, those whose
// file is mounted somewhere that the process's mount namespace shows, and those that processes are in. Namespaces that
// only a descriptor or a thread other than a process's first one holds are not found.
//
// unseen are the processes that the caller may not look into, in ascending order: those of other users, without
// CAP_SYS_PTRACE. What ends or goes meanwhile is left out. The first is the caller's own; then those with a name, with
// a mount, with a process, each in the order of the first of these.
//
// It takes a few calls for each name, mount and process, and one descriptor.
func Find() (found []Found, unseen []int, err error) {
	here, err := Current()
	if err != nil {
		return nil, nil, err
	}
	here.Close()
	f := finder{dev: here.dev, at: map[uint64]*Found{}}
	f.get(here.ino).Here = true
	if err := f.processes(); err != nil {
		return nil, nil, err
	}
	if err := f.mounts(); err != nil {
		return nil, nil, err
	}
	f.names()
	found = make([]Found, 0, len(f.at))
	for _, ns := range f.at {
		slices.Sort(ns.Names)
		slices.Sort(ns.Mounts)
		found = append(found, *ns)
	}
	slices.SortFunc(found, inOrder)
	return found, f.unseen, nil
}

// A finder collects the ways. A namespace's inode tells it from others: there is one nsfs.
type finder struct {
	dev    uint64 // nsfs
	at     map[uint64]*Found
	unseen []int
}

func (f *finder) get(ino uint64) *Found {
	ns := f.at[ino]
	if ns == nil {
		ns = &Found{ino: ino}
		f.at[ino] = ns
	}
	return ns
}

func (f *finder) processes() error {
	entries, err := readDir("/proc")
	if err != nil {
		return &Error{Op: "list the processes in", Object: "/proc", Err: err, Advice: "is /proc mounted?"}
	}
	for _, e := range entries { // in order, as the kernel lists them
		pid, err := strconv.Atoi(e)
		if err != nil {
			continue
		}
		link, err := readLink("/proc/" + e + "/ns/net")
		if err == unix.EACCES || err == unix.EPERM {
			f.unseen = append(f.unseen, pid)
		}
		if ino, ok := parseNet(link); ok && err == nil {
			ns := f.get(ino)
			ns.PIDs = append(ns.PIDs, pid)
		}
	}
	return nil
}

// mounts finds what is mounted, in RunDir too: there it is a name.
func (f *finder) mounts() error {
	const file = "/proc/thread-self/mountinfo"
	b, err := readFile(file)
	if err != nil {
		return failed("list the mounts in", file, err)
	}
	for line := range strings.Lines(string(b)) {
		ino, path, ok := parseMount(line)
		if !ok {
			continue
		}
		// Another mount may cover it. Where the caller may not look, it probably does not.
		var st unix.Stat_t
		err := unix.Stat(path, &st)
		if err == nil && (st.Ino != ino || uint64(st.Dev) != f.dev) || err != nil && err != unix.EACCES {
			continue
		}
		if name, ok := strings.CutPrefix(path, RunDir+"/"); ok && !strings.Contains(name, "/") {
			f.get(ino).addName(name)
		} else if ns := f.get(ino); !slices.Contains(ns.Mounts, path) {
			ns.Mounts = append(ns.Mounts, path)
		}
	}
	return nil
}

// names finds the names that are no mounts: symbolic links.
func (f *finder) names() {
	names, _ := Names() // none where the directory cannot be read: then nothing in it can be opened, either
	for _, name := range names {
		var st unix.Stat_t
		if unix.Stat(RunDir+"/"+name, &st) != nil || uint64(st.Dev) != f.dev {
			continue // stale
		}
		if ns := f.at[st.Ino]; ns != nil {
			ns.addName(name)
		} else if ns, err := Named(name); err == nil { // of a network namespace, not of another kind
			f.get(ns.ino).addName(name)
			ns.Close()
		}
	}
}

func (f *Found) addName(name string) {
	if !slices.Contains(f.Names, name) {
		f.Names = append(f.Names, name)
	}
}

// Open opens the namespace by the first of the ways that still leads to it. It is an error that wraps fs.ErrNotExist
// when none does.
func (f *Found) Open() (*NS, error) {
	why := error(unix.ENOENT)
	for path := range f.paths {
		ns, err := open("open the namespace", path, path)
		switch {
		case err == nil && ns.ino == f.ino:
			if len(f.Names) > 0 {
				ns.name = f.Names[0]
			}
			return ns, nil
		case err == nil:
			ns.Close() // the name or the process id has been given out again
		case !gone(err):
			why = err.(*Error).Err
		}
	}
	return nil, denied("open the namespace", f.Path(), why)
}

// gone tells whether an error says that a way leads nowhere any more: no such file or process, or one of another kind.
func gone(err error) bool {
	for _, e := range []error{unix.ENOENT, unix.ESRCH, unix.ENOTDIR, unix.EINVAL} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
