// Mkinitrd writes an initramfs (a cpio archive, "newc") to standard output:
//
//	mkinitrd MODULES NAME,NAME... GUEST=HOST ...
//
// MODULES is a kernel's lib/modules/VERSION, through which depmod has gone. Of it
// come the modules that are named and those they depend on, as the kernel's package
// has them, with modules.dep and modules.alias cut down to them. GUEST=HOST is a
// file.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path"
	"strings"
)

var (
	out   = bufio.NewWriter(os.Stdout)
	inode int
	made  = map[string]bool{"": true}
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 4 {
		log.Fatal("usage: mkinitrd MODULES NAME,NAME... GUEST=HOST ...")
	}
	modules(os.Args[1], strings.Split(os.Args[2], ","))
	for _, arg := range os.Args[3:] {
		guest, host, ok := strings.Cut(arg, "=")
		if !ok {
			log.Fatalf("%s: not GUEST=HOST", arg)
		}
		file(guest, 0o100755, read(host))
	}
	entry("TRAILER!!!", 0, nil)
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// modules copies the named modules and what they need.
func modules(from string, names []string) {
	to := "lib/modules/" + path.Base(from) + "/"
	deps, paths := map[string]string{}, map[string]string{}
	for line := range strings.Lines(string(read(from + "/modules.dep"))) {
		p, needs, _ := strings.Cut(strings.TrimSpace(line), ":")
		deps[p], paths[moduleName(p)] = needs, p
	}
	has, dep := map[string]bool{}, ""
	var add func(p string)
	add = func(p string) {
		if p == "" || has[moduleName(p)] {
			return
		}
		has[moduleName(p)] = true
		for need := range strings.FieldsSeq(deps[p]) {
			add(need)
		}
		file(to+p, 0o100644, read(from+"/"+p))
		dep += p + ":" + deps[p] + "\n"
	}
	for _, n := range names {
		add(paths[n]) // a kernel that lacks it has it built in, or the script says so
	}
	alias := ""
	for line := range strings.Lines(string(read(from + "/modules.alias"))) {
		if f := strings.Fields(line); len(f) == 3 && has[f[2]] {
			alias += line
		}
	}
	file(to+"modules.dep", 0o100644, []byte(dep))
	file(to+"modules.alias", 0o100644, []byte(alias))
}

// moduleName is what the kernel calls the module in the file p.
func moduleName(p string) string {
	name, _, _ := strings.Cut(path.Base(p), ".")
	return strings.ReplaceAll(name, "-", "_")
}

func read(name string) []byte {
	b, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	return b
}

// file writes an entry, and the directories above it.
func file(name string, mode uint32, data []byte) {
	name = strings.TrimPrefix(name, "/")
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir(name[:i])
	}
	entry(name, mode, data)
}

func dir(name string) {
	if made[name] {
		return
	}
	made[name] = true
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir(name[:i])
	}
	entry(name, 0o40755, nil)
}

func entry(name string, mode uint32, data []byte) {
	inode++
	fmt.Fprintf(out, "070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x", inode, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name)+1, 0)
	out.WriteString(name + "\x00" + strings.Repeat("\x00", (4-(110+len(name)+1)%4)%4))
	out.Write(data)
	out.WriteString(strings.Repeat("\x00", (4-len(data)%4)%4))
}
