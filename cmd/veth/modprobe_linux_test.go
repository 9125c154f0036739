package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// fnmatch(3), which kmod asks, with - and _ the same.
func TestAliasesMatchAsFnmatchHasIt(t *testing.T) {
	for _, c := range []struct {
		pattern, name string
		want          bool
	}{
		{"rtnl-link-veth", "rtnl_link_veth", true},
		{"rtnl_link_veth", "rtnl-link-veth", true},
		{"rtnl-link-veth", "rtnl-link-vet", false},
		{"rtnl-link-vet", "rtnl-link-veth", false},
		{"pci:v*d*sv*", "pci:v00001234d00005678sv00", true},
		{"pci:v*d*sv*x", "pci:v00001234d00005678sv00", false},
		{"*", "", true},
		{"a*b*c", "aXbXbc", true},
		{"a**", "a", true},
		{"net-pf-16-proto-1?", "net-pf-16-proto-12", true},
		{"net-pf-16-proto-1?", "net-pf-16-proto-1", false},
		{"a[0-9]b", "a5b", true},
		{"a[!0-9]b", "a5b", false},
		{"a[^0-9]b", "axb", true},
		{"a[]x]b", "a]b", true},
		{"a[x-]b", "a-b", true},
		{"a[b", "a[b", false},
		{"a[1-3]*z", "a2yyz", true},
		{"", "a", false},
	} {
		if got := aliasMatches(c.pattern, c.name); got != c.want {
			t.Errorf("%q, %q: %v", c.pattern, c.name, got)
		}
	}
}

// loads is a kernel that has loaded what is in it: file=params/flags.
type loads []string

func (l *loads) load(fd int, params string, flags int) error {
	file, _ := os.Readlink("/proc/self/fd/" + string(rune('0'+fd)))
	if fd > 9 {
		file, _ = os.Readlink("/proc/self/fd/" + string(rune('0'+fd/10)) + string(rune('0'+fd%10)))
	}
	s := filepath.Base(file)
	if params != "" {
		s += " " + params
	}
	if flags == unix.MODULE_INIT_COMPRESSED_FILE {
		s += " packed"
	}
	*l = append(*l, s)
	switch {
	case strings.HasPrefix(s, "there.ko"):
		return unix.EEXIST
	case strings.HasPrefix(s, "refused.ko"):
		return unix.EINVAL
	}
	return nil
}

// someModules makes the modules of a release R.
func someModules(t *testing.T) string {
	root := t.TempDir()
	dir := root + "/lib/modules/R/"
	for name, text := range map[string]string{
		"modules.dep": "kernel/x-top.ko: kernel/x-mid.ko kernel/x_low.ko\nkernel/x-mid.ko: kernel/x_low.ko\nkernel/x_low.ko:\n" +
			"kernel/packed.ko.xz:\nkernel/moved.ko.xz:\nkernel/there.ko:\nkernel/refused.ko.zst:\nkernel/gone.ko:\nkernel/needs.ko: kernel/refused.ko.zst\n" +
			"kernel/softly.ko:\nkernel/round.ko:\n",
		"modules.alias":   "# Aliases\nalias rtnl-link-top x_top\nalias both x_low\nalias both packed\nalias half gone\nalias half there\nalias net-pf-16-proto-* x_mid\nalias bad gone\n",
		"modules.softdep": "softdep softly pre: x-top no_such post: packed\nsoftdep round pre: round\n",
		"modules.builtin": "kernel/net/ipv6/ipv6.ko\nkernel/drivers/net/built-in.ko\n",
		"kernel/x-top.ko": "", "kernel/x-mid.ko": "", "kernel/x_low.ko": "", "kernel/packed.ko.xz": "", "kernel/moved.ko": "",
		"kernel/there.ko": "", "kernel/refused.ko.zst": "", "kernel/needs.ko": "", "kernel/softly.ko": "", "kernel/round.ko": "",
	} {
		if err := os.MkdirAll(filepath.Dir(dir+name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(dir+name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestModulesAreLoadedWithWhatTheyNeedFirst(t *testing.T) {
	root := someModules(t)
	for _, c := range []struct{ name, params, cmdline, want, fails string }{
		{name: "x-top", params: "a=1", want: "x_low.ko, x-mid.ko, x-top.ko a=1"},
		{name: "x_top", cmdline: "x-mid.m=2 x_top.t=3", params: "a=1", want: "x_low.ko, x-mid.ko m=2, x-top.ko t=3 a=1"},
		{name: "rtnl_link-top", want: "x_low.ko, x-mid.ko, x-top.ko"},
		{name: "net-pf-16-proto-12", want: "x_low.ko, x-mid.ko"},
		{name: "both", want: "x_low.ko, packed.ko.xz packed"},
		{name: "both", cmdline: "modprobe.blacklist=y,x-low", want: "packed.ko.xz packed"},
		{name: "x_low", cmdline: "modprobe.blacklist=x-low", want: "x_low.ko"},
		{name: "moved", want: "moved.ko"},
		{name: "there", want: "there.ko"},
		{name: "half", want: "there.ko"},
		{name: "bad", fails: "open " + root + "/lib/modules/R/kernel/gone.ko: no such file or directory"},
		{name: "softly", want: "x_low.ko, x-mid.ko, x-top.ko, softly.ko, packed.ko.xz packed"},
		{name: "round", want: "round.ko"},
		{name: "ipv6", want: ""}, {name: "built_in", want: ""},
		{name: "no-such", fails: `there is no module "no-such", nor one with such an alias, in ` + root + "/lib/modules/R"},
		{name: "../x-top", fails: `there is no module "../x-top"`},
		{name: "needs", want: "refused.ko.zst packed", fails: "load " + root + "/lib/modules/R/kernel/refused.ko.zst: invalid argument; this kernel unpacks no modules"},
	} {
		m, err := openModules(root, "R")
		if err != nil {
			t.Fatal(err)
		}
		var got loads
		m.load, m.cmdline = got.load, c.cmdline
		err = m.probe(c.name, c.params)
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: loaded %s, not %s", c.name, s, c.want)
		}
		if (err == nil) != (c.fails == "") || err != nil && !strings.HasPrefix(err.Error(), c.fails) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestModprobeOnTheCommandLine(t *testing.T) {
	root := someModules(t)
	for _, c := range []struct {
		words string
		want  result
	}{
		{"-D x-top a=1", result{0, "insmod DIR/x_low.ko \ninsmod DIR/x-mid.ko \ninsmod DIR/x-top.ko a=1\n", ""}},
		{"-D -a there ipv6 there", result{0, "insmod DIR/there.ko \nbuiltin ipv6\n", ""}},
		{"-q -D -- nothing", result{1, "", ""}},
		{"-q -D -a nothing there", result{1, "insmod DIR/there.ko \n", ""}},
		{"-D nothing", result{1, "", "veth: there is no module \"nothing\", nor one with such an alias, in ROOT/lib/modules/R\n"}},
		{"-D gone", result{2, "", "veth: open DIR/gone.ko: no such file or directory\n"}},
		{"-r there", result{1, "", "veth: modprobe: option \"-r\" is not one of -q, -b, -a, -D, -d, -S; see modprobe help\n"}},
		{"", result{1, "", "veth: modprobe: a module, or an alias of one, is missing\n"}},
		{"-S other x", result{1, "", "veth: there is no ROOT/lib/modules/other/modules.dep: the modules belong there, with what depmod makes of them\n"}},
	} {
		words := []string{"modprobe"}
		if c.words != "" {
			words = append(words, "-d", root, "-S", "R")
		}
		got := veth(append(words, strings.Fields(c.words)...)...)
		replace := strings.NewReplacer("ROOT", root, "DIR", root+"/lib/modules/R/kernel")
		c.want.out, c.want.errOut = replace.Replace(c.want.out), replace.Replace(c.want.errOut)
		if got != c.want {
			t.Errorf("modprobe %s: %+v", c.words, got)
		}
	}
}

func TestAModuleThatTheKernelRefusesSaysWhatToDo(t *testing.T) {
	m := &modules{release: "R"}
	for _, c := range []struct {
		packed bool
		err    error
		want   string
	}{
		{true, unix.EINVAL, "(xz -d)"},
		{true, unix.EOPNOTSUPP, "CONFIG_MODULE_DECOMPRESS"},
		{false, unix.EINVAL, ""},
		{false, unix.ENOEXEC, "it was not built for this kernel, R"},
		{false, unix.ENOENT, "it needs a symbol"},
		{false, unix.EKEYREJECTED, "signed modules only"},
		{false, unix.ENOSYS, "CONFIG_MODULES"},
		{false, unix.EPERM, "CAP_SYS_MODULE"},
	} {
		if got := m.whyNotLoaded("/m/a.ko.xz", c.packed, c.err); !strings.Contains(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%v: %q", c.err, got)
		}
	}
}
