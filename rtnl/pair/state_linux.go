package pair

import (
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

// bootID is the file that says which boot this is.
const bootID = "/proc/sys/kernel/random/boot_id"

// A file is a run's file, and the lock on it, which its process holds while it
// works on the run: a file that can be locked is a dead run's, or a finished one.
type file struct {
	*state
	fd    int
	noNAT bool // its rules have not been set yet, and need not be taken away
}

// lockWait is how long others may hold the lock of StateDir, which they need
// for some milliseconds.
const lockWait = 20 * time.Second

// lockState locks StateDir, which it makes where it is not. Under the lock runs
// are entered and leave, addresses are given, bridges and NAT change.
func lockState() (unlock func(), err error) {
	err = unix.Mkdir(StateDir, 0o755)
	if is(err, unix.ENOENT) { // an initramfs may have no /run
		if err = unix.Mkdir("/run", 0o755); err == nil || is(err, unix.EEXIST) {
			err = unix.Mkdir(StateDir, 0o755)
		}
	}
	fd := -1
	if err == nil || is(err, unix.EEXIST) {
		fd, err = open(StateDir, unix.O_DIRECTORY)
	}
	if err != nil {
		return nil, stateError(err)
	}
	for deadline := time.Now().Add(lockWait); ; time.Sleep(2 * time.Millisecond) {
		err := lock(fd)
		if err == nil {
			return func() { syscall.Close(fd) }, nil
		}
		if !is(err, unix.EWOULDBLOCK) && !is(err, unix.EINTR) || time.Now().After(deadline) {
			syscall.Close(fd)
			return nil, failed(StateDir, err, "another process holds its lock")
		}
	}
}

// lock locks an open file, or returns EWOULDBLOCK.
//
//go:noinline
func lock(fd int) error { return unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB) }

// noState says that there is no StateDir, and so there are no runs: who only looks
// for some need not make it, which takes rights.
func noState() bool {
	var st unix.Stat_t
	return unix.Stat(StateDir, &st) == unix.ENOENT
}

// stateError is the error of something that could not be done in StateDir.
func stateError(err error) error {
	advice := "runs keep their state there: it has to be writable"
	if is(err, unix.EMFILE) {
		advice = manyFiles
	}
	if is(err, unix.EPERM) || is(err, unix.EACCES) {
		advice += "; be root, or work in namespaces of your own as `unshare -Urnm` makes them, with a tmpfs on /run"
	}
	return failed(StateDir, err, advice)
}

// path is the run's file.
func (s *state) path() string {
	p := StateDir + "/run-" + s.id.hex()
	if s.part > 0 {
		p += "." + strconv.Itoa(s.part)
	}
	return p
}

// create enters a new run: its file, locked. The caller holds the lock of StateDir.
func (f *file) create() error {
	for {
		f.id = runID(random() & idMask)
		if err := f.enter(); !is(err, unix.EEXIST) {
			return err
		}
	}
}

// createPart enters a part of a run that is there.
func (s *state) createPart() (*file, error) {
	f := &file{state: s}
	err := error(unix.EEXIST)
	for is(err, unix.EEXIST) {
		s.part++
		err = f.enter()
	}
	if err != nil {
		return nil, err
	}
	if err = f.write(); err != nil {
		f.remove()
		return nil, err
	}
	return f, nil
}

// enter makes the file, which must not be there yet.
func (f *file) enter() (err error) {
	if f.fd, err = open(f.path(), unix.O_RDWR|unix.O_CREAT|unix.O_EXCL); err != nil {
		return stateError(err)
	}
	if err := lock(f.fd); err != nil {
		f.remove()
		return stateError(err)
	}
	return nil
}

// write writes the state behind a name that is not a run's, and puts it in the
// file's place when it is whole. The lock moves to the new file.
func (f *file) write() error {
	temp := StateDir + "/new-" + f.id.hex() // one at a time: under the lock of StateDir
	fd, err := open(temp, unix.O_RDWR|unix.O_CREAT|unix.O_TRUNC)
	if err != nil {
		return stateError(err)
	}
	if err = lock(fd); err == nil {
		err = writeAll(fd, f.append(nil))
	}
	if err == nil {
		err = unix.Rename(temp, f.path())
	}
	if err != nil {
		syscall.Close(fd)
		unix.Unlink(temp)
		return stateError(err)
	}
	syscall.Close(f.fd)
	f.fd = fd
	return nil
}

// setStatus changes the second line.
func (f *file) setStatus(st status) error {
	if _, err := unix.Pwrite(f.fd, []byte(st), int64(len("vethkit 1\n"))); err != nil {
		return stateError(err)
	}
	f.status = st
	return nil
}

// close gives the run up as it is.
//
//go:noinline
func (f *file) close() {
	if f.fd >= 0 {
		syscall.Close(f.fd)
		f.fd = -1
	}
}

// remove ends the run: nothing of it is left.
func (f *file) remove() {
	unix.Unlink(f.path())
	f.close()
}

// lockStates is lockState for who needs to know all runs.
func lockStates() (all []*state, unlock func(), err error) {
	if unlock, err = lockState(); err == nil {
		if all, err = readStates(); err != nil {
			unlock()
		}
	}
	return all, unlock, err
}

// readStates reads all runs' files. Damaged ones are an error. The caller holds
// the lock of StateDir.
func readStates() ([]*state, error) {
	names, err := readDir(StateDir)
	if err != nil {
		return nil, stateError(err)
	}
	boot := readLine(bootID)
	var all []*state
	for _, name := range names {
		path := StateDir + "/" + name
		if strings.HasPrefix(name, "new-") {
			unix.Unlink(path) // killed while it wrote: write holds the lock
			continue
		}
		s := parseFileName(name)
		if s == nil {
			continue
		}
		text, err := readFile(path)
		switch {
		case is(err, unix.ENOENT):
			continue // a living run of pairs that has ended
		case err == nil && len(text) == 0:
			s.status = making // killed between two steps, before anything was made
		case err == nil:
			err = s.parse(string(text))
		}
		if err != nil {
			return nil, failed(path, err, "look at it, then remove it")
		}
		if s.boot != "" && boot != "" && s.boot != boot {
			unix.Unlink(path) // of an earlier boot
			continue
		}
		add(&all, s)
	}
	return all, nil
}

// parseFileName returns the run that a file is about, nil of other files.
func parseFileName(name string) *state {
	number, isRun := strings.CutPrefix(name, "run-")
	hex, part, isPart := strings.Cut(number, ".")
	id, err := strconv.ParseUint(hex, 16, 24)
	s := &state{id: runID(id)}
	if isPart && err == nil {
		s.part, err = strconv.Atoi(part)
	}
	if !isRun || err != nil {
		return nil
	}
	return s
}

// open takes over a run whose process has died, or which is finished. It
// returns nil where the run is a living one's, or gone.
func (s *state) open() (*file, error) {
	fd, err := open(s.path(), unix.O_RDWR)
	if is(err, unix.ENOENT) {
		return nil, nil
	}
	if err != nil {
		return nil, stateError(err)
	}
	if lock(fd) != nil {
		syscall.Close(fd)
		return nil, nil
	}
	return &file{state: s, fd: fd}, nil
}

// alive says whether a process works on the run.
func (s *state) alive() (bool, error) {
	f, err := s.open()
	if f != nil {
		f.close()
	}
	return err == nil && f == nil, err
}

// here is the identity of the calling thread's network namespace.
func here(ns *nsenter.NS) netID {
	id := netID{inode: ns.Inode()}
	if fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0); err == nil {
		if c, err := unix.GetsockoptUint64(fd, unix.SOL_SOCKET, unix.SO_NETNS_COOKIE); err == nil {
			id.cookie = c
		}
		syscall.Close(fd)
	}
	return id
}
