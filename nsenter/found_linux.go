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
// It takes a few calls for each name, mount and process, and one descriptor. On an error, as without /proc, found is what
// could be found all the same: the caller's own always, with the inode 0 where that is not known.
func Find() (found []Found, unseen []int, err error) {
	here, err := Current()
	if err != nil {
		return []Found{{Here: true}}, nil, err
	}
	here.Close()
	f := finder{dev: here.dev, at: map[uint64]int{}, names: map[string]uint64{}, mounts: map[string]uint64{}}
	err = f.readMounts()
	f.readNames()
	f.get(here.ino).Here = true
	for _, name := range keys(f.names) {
		ns := f.get(f.names[name])
		ns.Names = append(ns.Names, name)
	}
	for _, path := range keys(f.mounts) {
		ns := f.get(f.mounts[path])
		ns.Mounts = append(ns.Mounts, path)
	}
	if e := f.readProcesses(); e != nil {
		err = e
	}
	return f.found, f.unseen, err
}

// keys returns the keys in order. Each goes where it belongs: a sort is 13 kB
// of a program.
func keys(m map[string]uint64) []string {
	ks := make([]string, 0, len(m))
	for k := range m {
		at, _ := slices.BinarySearch(ks, k)
		ks = slices.Insert(ks, at, k)
	}
	return ks
}

// A finder collects what leads to namespaces. The inode tells one from another: there is one nsfs.
type finder struct {
	dev           uint64            // nsfs
	names, mounts map[string]uint64 // with their inodes
	found         []Found
	at            map[uint64]int // in found, by inode
	unseen        []int
}

// get returns the namespace with the inode, which is a new one unless it is there.
//
//go:noinline
func (f *finder) get(ino uint64) *Found {
	i, ok := f.at[ino]
	if !ok {
		i = len(f.found)
		f.at[ino] = i
		f.found = append(f.found, Found{ino: ino})
	}
	return &f.found[i]
}

func (f *finder) readProcesses() error {
	pids, err := processes()
	if err != nil {
		return err
	}
	for _, pid := range pids {
		link, err := readLink("/proc/" + strconv.Itoa(pid) + "/ns/net")
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

// readMounts finds what is mounted, in RunDir too: there it is a name.
func (f *finder) readMounts() error {
	const file = "/proc/thread-self/mountinfo"
	b, err := readFile(file)
	if err != nil {
		return withoutProc("list the mounts in", file, err)
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
			f.names[name] = ino
		} else {
			f.mounts[path] = ino
		}
	}
	return nil
}

// readNames finds the names that are no mounts: symbolic links.
func (f *finder) readNames() {
	names, _ := Names() // none where the directory cannot be read: then nothing in it can be opened, either
	for _, name := range names {
		if f.names[name] != 0 {
			continue
		}
		if ns, err := Named(name); err == nil { // otherwise it is stale
			f.names[name] = ns.ino
			ns.Close()
		}
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
