package pair

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"vethkit/nsenter"
)

// A file is a run's file, and the lock on it, which its process holds while it
// works on the run: a file that can be locked is a dead run's, or a finished one.
type file struct {
	state
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
	if err == unix.ENOENT { // an initramfs may have no /run
		if err = unix.Mkdir("/run", 0o755); err == nil || err == unix.EEXIST {
			err = unix.Mkdir(StateDir, 0o755)
		}
	}
	if err != nil && err != unix.EEXIST {
		return nil, stateError(err)
	}
	fd, err := unix.Open(StateDir, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, stateError(err)
	}
	for deadline := time.Now().Add(lockWait); ; time.Sleep(2 * time.Millisecond) {
		err := unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB)
		if err == nil {
			return func() { unix.Close(fd) }, nil
		}
		if err != unix.EWOULDBLOCK && err != unix.EINTR || time.Now().After(deadline) {
			unix.Close(fd)
			return nil, &Error{Object: StateDir, Err: err, Advice: "another process holds its lock"}
		}
	}
}

// noState says that there is no StateDir, and so there are no runs: who only looks
// for some need not make it, which takes rights.
func noState() bool {
	var st unix.Stat_t
	return unix.Stat(StateDir, &st) == unix.ENOENT
}

func stateError(err error) error {
	advice := "runs keep their state there: it has to be writable"
	if errors.Is(err, unix.EMFILE) {
		advice = "more files than the limit (ulimit -n) allows"
	}
	if errors.Is(err, unix.EPERM) || errors.Is(err, unix.EACCES) {
		advice += "; be root, or work in namespaces of your own as `unshare -Urnm` makes them, with a tmpfs on /run"
	}
	return &Error{Object: StateDir, Err: err, Advice: advice}
}

func (s *state) path() string {
	p := StateDir + "/run-" + s.id.String()
	if s.part > 0 {
		p += "." + strconv.Itoa(s.part)
	}
	return p
}

// create enters a new run: its file, locked. The caller holds the lock of StateDir.
func (s *state) create() (*file, error) {
	for {
		s.id = runID(random() & idMask)
		if f, err := s.createFile(); !errors.Is(err, unix.EEXIST) {
			return f, err
		}
	}
}

// createPart enters a part of a run that is there.
func (s *state) createPart() (*file, error) {
	for s.part = 1; ; s.part++ {
		f, err := s.createFile()
		if errors.Is(err, unix.EEXIST) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := f.write(); err != nil {
			f.remove()
			return nil, err
		}
		return f, nil
	}
}

func (s *state) createFile() (*file, error) {
	fd, err := unix.Open(s.path(), unix.O_RDWR|unix.O_CREAT|unix.O_EXCL|unix.O_CLOEXEC, 0o644)
	if err != nil {
		return nil, stateError(err)
	}
	f := &file{state: *s, fd: fd}
	if err := unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.remove()
		return nil, stateError(err)
	}
	return f, nil
}

// write writes the state behind a name that is not a run's, and puts it in the
// file's place when it is whole. The lock moves to the new file.
func (f *file) write() error {
	temp := StateDir + "/new-" + f.id.String() // one at a time: under the lock of StateDir
	fd, err := unix.Open(temp, unix.O_RDWR|unix.O_CREAT|unix.O_TRUNC|unix.O_CLOEXEC, 0o644)
	if err != nil {
		return stateError(err)
	}
	err = unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB)
	for b := f.append(nil); err == nil && len(b) > 0; {
		var n int
		n, err = unix.Write(fd, b)
		b = b[max(n, 0):]
	}
	if err == nil {
		err = unix.Rename(temp, f.path())
	}
	if err != nil {
		unix.Close(fd)
		unix.Unlink(temp)
		return stateError(err)
	}
	unix.Close(f.fd)
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
		unix.Close(f.fd)
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
	if unlock, err = lockState(); err != nil {
		return nil, nil, err
	}
	if all, err = readStates(); err != nil {
		unlock()
		return nil, nil, err
	}
	return all, unlock, nil
}

// readStates reads all runs' files. Damaged ones are an error. The caller holds
// the lock of StateDir.
func readStates() ([]*state, error) {
	names, err := readDir(StateDir)
	if err != nil {
		return nil, stateError(err)
	}
	boot := readLine("/proc/sys/kernel/random/boot_id")
	var all []*state
	for _, name := range names {
		if strings.HasPrefix(name, "new-") {
			unix.Unlink(StateDir + "/" + name) // killed while it wrote: write holds the lock
			continue
		}
		s := parseFileName(name)
		if s == nil {
			continue
		}
		text, err := readFile(StateDir + "/" + name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a living run of pairs that has ended
		}
		if err == nil {
			err = s.parse(string(text))
		}
		if errors.Is(err, errDamaged) && len(text) == 0 {
			// Killed between two steps, before anything was made.
			s.status = making
			err = nil
		}
		if err != nil {
			return nil, &Error{Object: StateDir + "/" + name, Err: err, Advice: "look at it, then remove it"}
		}
		if s.boot != "" && boot != "" && s.boot != boot {
			unix.Unlink(s.path()) // of an earlier boot
			continue
		}
		all = append(all, s)
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
	fd, err := unix.Open(s.path(), unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err == unix.ENOENT {
		return nil, nil
	}
	if err != nil {
		return nil, stateError(err)
	}
	if err := unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB); err != nil {
		unix.Close(fd)
		return nil, nil
	}
	return &file{state: *s, fd: fd}, nil
}

// here is the identity of the calling thread's network namespace.
func here(ns *nsenter.NS) netID {
	id := netID{inode: ns.Inode()}
	if fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0); err == nil {
		if c, err := unix.GetsockoptUint64(fd, unix.SOL_SOCKET, unix.SO_NETNS_COOKIE); err == nil {
			id.cookie = c
		}
		unix.Close(fd)
	}
	return id
}

// readDir and readFile do without os, whose FileInfo takes 90 KB of a program.
func readDir(path string) ([]string, error) {
	fd, err := unix.Open(path, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	var names []string
	buf := make([]byte, 8192)
	for {
		n, err := unix.ReadDirent(fd, buf)
		if n <= 0 || err != nil {
			return names, err
		}
		_, _, names = unix.ParseDirent(buf[:n], -1, names)
	}
}

func readFile(name string) ([]byte, error) {
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	var b []byte
	buf := make([]byte, 8192)
	for {
		n, err := unix.Read(fd, buf)
		if n <= 0 || err != nil {
			return b, err
		}
		b = append(b, buf[:n]...)
	}
}

func readLine(name string) string {
	b, _ := readFile(name)
	return strings.TrimSpace(string(b))
}

func writeFile(name, text string) error {
	fd, err := unix.Open(name, unix.O_WRONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	_, err = unix.Write(fd, []byte(text))
	if cerr := unix.Close(fd); err == nil {
		err = cerr
	}
	return err
}
