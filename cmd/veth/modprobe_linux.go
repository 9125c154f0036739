package main

import (
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

const modprobeUsage = "modprobe [ -q ] [ -b ] [ -D ] [ -d DIR ] [ -S RELEASE ] [ -a ] [ -- ] MODULE-OR-ALIAS [ PARAM=VALUE ] ...\n"

const modprobeNotes = `
Loads a module, or those that have an alias, with what they depend on first, from /lib/modules/RELEASE: by
modules.dep, modules.alias, modules.softdep and modules.builtin, as depmod makes them. What is loaded or built in is
no failure. The kernel calls it like this: modprobe -q -- rtnl-link-veth
  -q     no word about a name that there is not, only exit status 1
  -b     passes over what the kernel's command line has behind modprobe.blacklist=, as aliases always do
  -a     all words are modules
  -D     prints the files in the order in which they would be loaded, and loads none: what an initramfs needs
  -d, -S the modules of DIR/lib/modules/RELEASE, not of this system and kernel
The kernel's command line adds parameters, MODULE.PARAM=VALUE; /etc/modprobe.d is not read. It is the kernel that
unpacks .ko.xz, .ko.zst and .ko.gz, if it has CONFIG_MODULE_DECOMPRESS. Files may be unpacked, or packed, without
another run of depmod.
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
	out    string // of show
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
	m := &modules{dir: root + "/lib/modules/" + release, release: release, load: unix.FinitModule, seen: map[string]bool{}}
	m.cmdline = readText("/proc/cmdline")
	dep := m.dir + "/modules.dep"
	if m.dep = readText(dep); m.dep == "" {
		return nil, &absentError{say("there is no %s: the modules belong there, with what depmod makes of them", dep)}
	}
	return m, nil
}

// readText returns what is in a file, "" where it cannot be read.
//
//go:noinline
func readText(file string) string {
	b, _ := readFile(file)
	return string(b)
}

// modprobeOptions are the options, each in its short and its long form; those of
// the second line have a value.
const modprobeOptions = " -q --quiet -b --use-blacklist -a --all -D --show-depends " +
	"-d --dirname -S --set-version "

// modprobe loads modules, or prints what it would load.
func (a *app) modprobe(w *args) error {
	var given [6]bool
	var values [6]string
	for strings.HasPrefix(w.peek(), "-") {
		word := w.next()
		if word == "--" {
			break
		}
		i := strings.Index(modprobeOptions, " "+word+" ")
		if i < 0 || word == "" {
			return w.mistake("option %q is not one of -q, -b, -a, -D, -d, -S; see modprobe help", word)
		}
		n := strings.Count(modprobeOptions[:i+1], " ") / 2
		given[n] = true
		if n > 3 {
			var err error
			if values[n], err = w.value(word); err != nil {
				return err
			}
		}
	}
	if w.done() {
		return w.mistake("a module, or an alias of one, is missing")
	}
	m, err := openModules(values[4], values[5])
	if err == nil {
		m.blacklist, m.show = given[1], given[3]
		names, params := w.words[:1], strings.Join(w.words[1:], " ")
		if given[2] {
			names, params = w.words, ""
		}
		for _, name := range names { // all of them, whatever becomes of one
			if e := m.probe(name, params); e != nil {
				err = e
			}
		}
		a.out.put(m.out)
	}
	switch absent, isAbsent := err.(*absentError); {
	case isAbsent && given[0]:
		return exitCode(1)
	case err != nil && isNull(2): // the kernel called
		_ = writeExisting("/dev/kmsg", "<3>modprobe: "+err.Error()+"\n")
		return exitCode(2)
	case isAbsent:
		return wrong(absent.what)
	}
	return err
}

// probe loads what name stands for: a module, or else all that have such an alias.
func (m *modules) probe(name, params string) error {
	mod := modName(name)
	if strings.Contains(name, "/") {
		mod = name // no file, either
	}
	if m.find(mod) != nil || m.builtin(mod) {
		if m.blacklist && m.blacklisted(mod) {
			return nil
		}
		return m.insert(mod, params)
	}
	var failed error
	found, done := false, false
	r := m.open("alias")
	for f := r.words(); f != nil; f = r.words() {
		if len(f) != 3 || !aliasMatches(f[1], name) {
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
	case failed != nil || found:
		return failed
	}
	return m.absent(name)
}

// open opens one of the lists that depmod makes.
//
//go:noinline
func (m *modules) open(list string) script { return script{text: readText(m.dir + "/modules." + list)} }

// words are those of the next line, nil at the end.
//
//go:noinline
func (r *script) words() []string {
	words, _ := r.next()
	return words
}

// absent is the error of a name that there is not.
//
//go:noinline
func (m *modules) absent(name string) error {
	return &absentError{say("there is no module %q, nor one with such an alias, in %s", name, m.dir)}
}

// find returns what modules.dep has behind a module, its own file first.
func (m *modules) find(mod string) []string {
	r := script{text: m.dep}
	for files := r.words(); files != nil; files = r.words() {
		if modName(files[0]) == mod {
			files[0] = strings.TrimSuffix(files[0], ":")
			return files
		}
	}
	return nil
}

func (m *modules) builtin(mod string) bool {
	r := m.open("builtin")
	for files := r.words(); files != nil; files = r.words() {
		if modName(files[0]) == mod {
			return true
		}
	}
	return false
}

func (m *modules) blacklisted(mod string) bool {
	list := bootParam(m.cmdline, "modprobe.blacklist")
	return strings.Contains(","+replaceAll(list, "-", "_")+",", ","+mod+",")
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
	files := m.find(mod)
	switch {
	case files != nil:
	case !m.builtin(mod):
		return m.absent(mod)
	default:
		m.shows("builtin " + mod)
		return nil
	}
	softdep := m.open("softdep")
	m.wish(softdep, mod, "pre:")
	for i := len(files) - 1; i > 0; i-- {
		if err := m.insert(modName(files[i]), ""); err != nil {
			return err
		}
	}
	if err := m.insertFile(mod, files[0], params); err != nil {
		return err
	}
	m.wish(softdep, mod, "post:")
	return nil
}

// shows is a line of -D.
//
//go:noinline
func (m *modules) shows(line string) {
	if m.show {
		m.out += line + "\n"
	}
}

// wish loads what a module's lines of modules.softdep have behind "pre:" or "post:":
// "softdep MODULE pre: A B post: C".
func (m *modules) wish(softdep script, mod, when string) {
	for words := softdep.words(); words != nil; words = softdep.words() {
		if len(words) < 3 || modName(words[1]) != mod {
			continue
		}
		part := "pre:"
		for _, w := range words[2:] {
			switch {
			case w == "pre:", w == "post:":
				part = w
			case part == when:
				_ = m.probe(w, "")
			}
		}
	}
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
	params = joined(modParams(m.cmdline, mod), " ", params)
	flags, packed := 0, !strings.HasSuffix(file, ".ko")
	if packed {
		flags = unix.MODULE_INIT_COMPRESSED_FILE
	}
	if m.show {
		m.shows(say("insmod %s %s", file, params))
	} else if err = m.load(fd, params, flags); err == nil {
		m.loaded++
	}
	syscall.Close(fd)
	if err == nil || err == unix.EEXIST {
		return nil
	}
	return refused("load "+file, err, m.whyNotLoaded(file, packed, err))
}

// openModule opens a module's file, unpacked or packed whatever modules.dep says.
func openModule(file string) (int, string, error) {
	plain := file
	if i := strings.LastIndex(file, ".ko."); i >= 0 {
		plain = file[:i+3]
	}
	var err error
	name := file
	for _, packing := range [...]string{"", ".zst", ".xz", ".gz", ""} {
		var fd int
		if fd, err = syscall.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0); err == nil {
			return fd, name, nil
		}
		name = plain + packing
	}
	return -1, file, refused("open "+file, err, "")
}

// notLoaded says what an errno of finit_module(2) means.
var notLoaded = []errnoText{
	{unix.EPERM, "it takes CAP_SYS_MODULE over the machine"},
	{unix.ENOSYS, "this kernel lacks CONFIG_MODULES"},
	{unix.ENOENT, "it needs a symbol that neither the kernel nor a loaded module has; the kernel's log names it"},
	{unix.ENOKEY, "this kernel loads signed modules only"},
	{unix.EKEYREJECTED, "this kernel loads signed modules only"},
}

// whyNotLoaded says more of that.
func (m *modules) whyNotLoaded(file string, packed bool, err error) string {
	switch {
	case err == unix.EPERM && readText("/proc/sys/kernel/modules_disabled") == "1\n":
		return "kernel.modules_disabled is 1"
	case packed && (err == unix.EINVAL || err == unix.EOPNOTSUPP || err == unix.EBADMSG):
		return cannotUnpack(file)
	case err == unix.ENOEXEC:
		return "it was not built for this kernel, " + m.release
	}
	return textOf(err, notLoaded)
}

// cannotUnpack says how to do without the kernel's help.
func cannotUnpack(file string) string {
	s := "this kernel unpacks no modules (CONFIG_MODULE_DECOMPRESS, from Linux 5.17 on)"
	if knows := strings.TrimSpace(readText("/sys/module/compression")); knows != "" {
		s = say("of modules this kernel unpacks %s only", knows)
	}
	tool := "gzip -d"
	switch file[strings.LastIndexByte(file, '.')+1:] {
	case "xz":
		tool = "xz -d"
	case "zst":
		tool = "zstd -d --rm"
	}
	return say("%s: unpack it where it lies (%s); modules.dep may stay as it is", s, tool)
}
