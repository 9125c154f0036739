package main

import (
	"errors"
	"strings"

	"golang.org/x/sys/unix"
)

const modprobeUsage = "modprobe [ -q ] [ -b ] [ -D ] [ -d DIR ] [ -S RELEASE ] [ -a ] [ -- ] MODULE-OR-ALIAS [ PARAM=VALUE ] ...\n"

const modprobeNotes = `
Loads a module, or those that have an alias, with what they depend on first, from /lib/modules/RELEASE: with modules.dep, modules.alias,
modules.softdep and modules.builtin as depmod makes them. What is loaded or built in is done. The kernel calls it, when this is /sbin/modprobe or
init has nothing else, as "modprobe -q -- rtnl-link-veth".
  -q     says nothing of a name that there is not; the exit status is 1 all the same
  -b     passes over what modprobe.blacklist= on the kernel's command line has; aliases never lead there
  -a     all words are modules
  -D     prints the files that it would load, in that order, and loads nothing: what belongs into an initramfs
  -d, -S the modules of DIR/lib/modules/RELEASE; not given, of this system and kernel
Parameters are also taken from the kernel's command line, MODULE.PARAM=VALUE; files of /etc/modprobe.d are not read. Files .ko.xz, .ko.zst and
.ko.gz are given to the kernel as they are: it unpacks them where it has CONFIG_MODULE_DECOMPRESS for that. A file that was unpacked since
depmod, or packed, is found under its new name.
`

// modules are those of a kernel.
type modules struct {
	dir, release    string
	dep             string // modules.dep
	cmdline         string
	blacklist, show bool
	load            func(fd int, params string, flags int) error // finit_module(2)

	seen   map[string]bool // what was done, or is under way
	loaded int
	out    []byte // of show
}

// An absentError is about a module that is not there: exit status 1.
type absentError struct{ what string }

func (e *absentError) Error() string { return e.what }

// openModules opens the modules of a release below root, "" for this system's
// and this kernel's.
func openModules(root, release string) (*modules, error) {
	if release == "" {
		var u unix.Utsname
		_ = unix.Uname(&u)
		release = unix.ByteSliceToString(u.Release[:])
	}
	m := &modules{release: release, load: unix.FinitModule, seen: map[string]bool{}}
	cmdline, _ := readFile("/proc/cmdline")
	m.cmdline = string(cmdline)
	for _, usr := range []string{"", "/usr"} {
		m.dir = root + usr + "/lib/modules/" + release
		b, err := readFile(m.dir + "/modules.dep")
		m.dep = string(b)
		switch {
		case err == nil:
			return m, nil
		case !errors.Is(err, unix.ENOENT):
			return nil, err
		}
	}
	dir := root + "/lib/modules/" + release
	return nil, &absentError{"there is no " + dir + "/modules.dep: the modules belong there, with what depmod makes of them"}
}

func (a *app) modprobe(w *args) error {
	var quiet, all, blacklist, show bool
	var root, release string
	var err error
options:
	for strings.HasPrefix(w.peek(), "-") && err == nil {
		switch option := w.next(); option {
		case "--":
			break options
		case "-q", "--quiet":
			quiet = true
		case "-b", "--use-blacklist":
			blacklist = true
		case "-a", "--all":
			all = true
		case "-D", "--show-depends":
			show = true
		case "-d", "--dirname":
			root, err = w.value(option)
		case "-S", "--set-version":
			release, err = w.value(option)
		default:
			err = w.errorf("option ", quote(option), " is not one of -q, -b, -a, -D, -d, -S; see modprobe help")
		}
	}
	if err == nil && w.done() {
		err = w.errorf("a module, or an alias of one, is missing")
	}
	if err != nil {
		return err
	}
	m, err := openModules(root, release)
	if err == nil {
		m.blacklist, m.show = blacklist, show
		names, params := w.words[:1], w.words[1:]
		if all {
			names, params = w.words, nil
		}
		for _, name := range names { // all of them, whatever becomes of one
			if e := m.probe(name, strings.Join(params, " ")); e != nil {
				err = e
			}
		}
		a.out.buf = append(a.out.buf, m.out...)
	}
	switch {
	case err == nil:
		return nil
	case quiet && isAbsent(err):
		return exitCode(1)
	case isNull(2): // the kernel called
		_ = writeExisting("/dev/kmsg", "<3>modprobe: "+err.Error()+"\n")
		return exitCode(2)
	case isAbsent(err):
		return &nameError{err.Error()}
	}
	return err
}

func isAbsent(err error) bool {
	var absent *absentError
	return errors.As(err, &absent)
}

// probe loads what name stands for: a module, or else all that have such an alias.
func (m *modules) probe(name, params string) error {
	mod := modName(name)
	if strings.Contains(name, "/") {
		mod = name // no file, either
	}
	if _, ok := m.find(mod); ok || m.builtin(mod) {
		if m.blacklist && m.blacklisted(mod) {
			return nil
		}
		return m.insert(mod, params)
	}
	var failed error
	found, done := false, false
	alias := strings.ReplaceAll(name, "-", "_")
	text, _ := readFile(m.dir + "/modules.alias")
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0] != "alias" || !aliasMatches(f[1], alias) {
			continue
		}
		found = true
		target := modName(f[2])
		if m.blacklisted(target) {
			continue
		}
		if err := m.insert(target, params); err != nil {
			failed = err
		} else {
			done = true
		}
	}
	switch {
	case done:
		return nil
	case failed != nil:
		return failed
	case found || m.builtinAlias(alias):
		return nil
	}
	return &absentError{"there is no module " + quote(name) + ", nor one with such an alias, in " + m.dir}
}

// find returns what modules.dep has behind a module, its own file first.
func (m *modules) find(mod string) (files []string, ok bool) {
	for line := range strings.Lines(m.dep) {
		file, deps, ok := strings.Cut(line, ":")
		if ok && modName(file) == mod {
			return append([]string{file}, strings.Fields(deps)...), true
		}
	}
	return nil, false
}

func (m *modules) builtin(mod string) bool {
	text, _ := readFile(m.dir + "/modules.builtin")
	for line := range strings.Lines(string(text)) {
		if modName(strings.TrimSpace(line)) == mod {
			return true
		}
	}
	return false
}

// builtinAlias says whether what is built in has the alias: "MODULE.alias=ALIAS",
// each with a zero.
func (m *modules) builtinAlias(alias string) bool {
	text, _ := readFile(m.dir + "/modules.builtin.modinfo")
	for info := range strings.SplitSeq(string(text), "\x00") {
		_, value, ok := strings.Cut(info, ".alias=")
		if ok && aliasMatches(value, alias) {
			return true
		}
	}
	return false
}

func (m *modules) blacklisted(mod string) bool {
	list := bootParam(m.cmdline, "modprobe.blacklist")
	for name := range strings.SplitSeq(list, ",") {
		if modName(name) == mod {
			return true
		}
	}
	return false
}

// insert loads a module, with what it depends on before and what it wishes for
// before and behind: that may fail.
func (m *modules) insert(mod, params string) error {
	if m.seen[mod] {
		return nil
	}
	m.seen[mod] = true
	if !m.show && exists("/sys/module/"+mod+"/initstate") {
		return nil
	}
	files, ok := m.find(mod)
	if !ok {
		if m.builtin(mod) {
			if m.show {
				m.out = append(append(append(m.out, "builtin "...), mod...), '\n')
			}
			return nil
		}
		return &absentError{"there is no module " + quote(mod) + " in " + m.dir + "/modules.dep"}
	}
	before, behind := m.wishes(mod)
	for _, name := range before {
		_ = m.probe(name, "")
	}
	for i := len(files) - 1; i > 0; i-- {
		if err := m.insert(modName(files[i]), ""); err != nil {
			return err
		}
	}
	if err := m.insertFile(mod, files[0], params); err != nil {
		return err
	}
	for _, name := range behind {
		_ = m.probe(name, "")
	}
	return nil
}

// wishes are a module's lines of modules.softdep: "softdep MODULE pre: A B post: C".
func (m *modules) wishes(mod string) (before, behind []string) {
	text, _ := readFile(m.dir + "/modules.softdep")
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] != "softdep" || modName(f[1]) != mod {
			continue
		}
		list := new([]string)
		for _, w := range f[2:] {
			switch w {
			case "pre:":
				list = &before
			case "post:":
				list = &behind
			default:
				*list = append(*list, w)
			}
		}
	}
	return before, behind
}

// insertFile gives a module's file to the kernel.
func (m *modules) insertFile(mod, file, params string) error {
	if file[0] != '/' {
		file = m.dir + "/" + file
	}
	fd, file, err := openModule(file)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	if p := modParams(m.cmdline, mod); p != "" {
		params = strings.TrimSpace(p + " " + params)
	}
	if m.show {
		m.out = append(append(append(m.out, "insmod "...), file...), ' ')
		m.out = append(append(m.out, params...), '\n')
		return nil
	}
	flags, packed := 0, !strings.HasSuffix(file, ".ko")
	if packed {
		flags = unix.MODULE_INIT_COMPRESSED_FILE
	}
	switch err := m.load(fd, params, flags); err {
	case nil:
		m.loaded++
	case unix.EEXIST:
	default:
		return &refusal{"load " + file, err, m.whyNotLoaded(file, packed, err)}
	}
	return nil
}

// openModule opens a module's file, unpacked or packed whatever modules.dep says.
func openModule(file string) (int, string, error) {
	fd, err := unix.Open(file, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err == nil {
		return fd, file, nil
	}
	plain := file
	if i := strings.LastIndex(file, ".ko"); i >= 0 {
		plain = file[:i+3]
	}
	for _, end := range []string{"", ".zst", ".xz", ".gz"} {
		if fd, err := unix.Open(plain+end, unix.O_RDONLY|unix.O_CLOEXEC, 0); err == nil {
			return fd, plain + end, nil
		}
	}
	return -1, file, &refusal{"open " + file, err, ""}
}

// whyNotLoaded says what an errno of finit_module(2) means.
func (m *modules) whyNotLoaded(file string, packed bool, err error) string {
	switch err {
	case unix.EPERM:
		if b, _ := readFile("/proc/sys/kernel/modules_disabled"); len(b) > 0 && b[0] == '1' {
			return "kernel.modules_disabled is 1"
		}
		return "it takes CAP_SYS_MODULE over the machine"
	case unix.ENOSYS:
		return "this kernel lacks CONFIG_MODULES"
	case unix.ENOENT:
		return "it needs a symbol that neither the kernel nor a loaded module has; the kernel's log names it"
	case unix.ENOKEY, unix.EKEYREJECTED:
		return "this kernel loads signed modules only"
	case unix.EINVAL, unix.EOPNOTSUPP, unix.EBADMSG:
		if packed {
			return m.cannotUnpack(file)
		}
	case unix.ENOEXEC:
		return "it was not built for this kernel, " + m.release
	}
	return ""
}

// cannotUnpack says how to do without the kernel's help.
func (m *modules) cannotUnpack(file string) string {
	kind := file[strings.LastIndexByte(file, '.')+1:]
	s := "this kernel unpacks no modules (CONFIG_MODULE_DECOMPRESS, from Linux 5.17 on)"
	if b, err := readFile("/sys/module/compression"); err == nil {
		s = "of modules this kernel unpacks " + strings.TrimSpace(string(b)) + " only"
	}
	tool := "gzip -d "
	switch kind {
	case "xz":
		tool = "xz -d "
	case "zst":
		tool = "zstd -d --rm "
	}
	return s + ": unpack it where it lies (" + tool + file + "), modules.dep may stay as it is"
}
