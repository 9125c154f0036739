package nsenter

import (
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
	f := finder{dev: here.dev, at: map[uint64]int{}}
	err = f.readMounts()
	f.readNames()
	f.get(here.ino).Here = true
	for _, w := range f.names {
		if w.ino != 0 {
			add(&f.get(w.ino).Names, w.name)
		}
	}
	for _, w := range f.mounts {
		add(&f.get(w.ino).Mounts, w.name)
	}
	if e := f.readProcesses(); e != nil {
		err = e
	}
	return f.found, f.unseen, err
}

// A finder collects what leads to namespaces. The inode tells one from another: there is one nsfs.
type finder struct {
	dev           uint64 // nsfs
	names, mounts ways
	found         []Found
	at            map[uint64]int // in found, by inode
	unseen        []int
}

// ways are names and the inodes that they lead to, 0: none, in order.
type ways []struct {
	name string
	ino  uint64
}

// inode returns a name's inode, to be read or set. The name is entered where it belongs: a sort is 13 kB of a program.
func (w *ways) inode(name string) *uint64 {
	list := *w
	at, end := 0, len(list)
	for at < end {
		if mid := (at + end) / 2; list[mid].name < name {
			at = mid + 1
		} else {
			end = mid
		}
	}
	if at == len(list) || list[at].name != name {
		list = append(list, ways{{}}...)
		copy(list[at+1:], list[at:])
		list[at].name, list[at].ino = name, 0
		*w = list
	}
	return &list[at].ino
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

// readProcesses finds the namespaces that processes are in.
func (f *finder) readProcesses() error {
	pids, err := processes()
	if err != nil {
		return err
	}
	for _, pid := range pids {
		link, err := readLink(netOf(pid))
		if is(err, unix.EACCES) || is(err, unix.EPERM) {
			add(&f.unseen, pid)
		}
		if ino, ok := parseNet(link); ok && err == nil {
			add(&f.get(ino).PIDs, pid)
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
	for rest := string(b); rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		ino, path, ok := parseMount(line)
		if !ok {
			continue
		}
		// Another mount may cover it. Where the caller may not look, it probably does not.
		var st unix.Stat_t
		err := unix.Stat(path, &st)
		if err == nil && (st.Ino != ino || uint64(st.Dev) != f.dev) || err != nil && !is(err, unix.EACCES) {
			continue
		}
		ways := &f.mounts
		if name, ok := strings.CutPrefix(path, RunDir+"/"); ok && !strings.Contains(name, "/") {
			ways, path = &f.names, name
		}
		*ways.inode(path) = ino
	}
	return nil
}

// readNames finds the names that are no mounts: symbolic links.
func (f *finder) readNames() {
	names, _ := Names() // none where the directory cannot be read: then nothing in it can be opened, either
	for _, name := range names {
		ino := f.names.inode(name)
		if *ino != 0 {
			continue
		}
		if ns, err := Named(name); err == nil { // otherwise it is stale
			*ino = ns.ino
			ns.Close()
		}
	}
}

// Open opens the namespace by the first of the ways that still leads to it. It is an error that wraps fs.ErrNotExist
// when none does.
func (f *Found) Open() (*NS, error) {
	why := error(unix.ENOENT)
	for i := 0; f.path(i) != ""; i++ {
		ns, err := Open(f.path(i))
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
	return is(err, unix.ENOENT) || is(err, unix.ESRCH) || is(err, unix.ENOTDIR) || is(err, unix.EINVAL)
}
