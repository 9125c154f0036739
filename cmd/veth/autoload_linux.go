package main

import (
	"strings"

	"golang.org/x/sys/unix"
)

// modprobeMissing says whether the program that the kernel calls to load a module
// is missing, and which that would be: "" for none, or where modules cannot be
// loaded at all.
func modprobeMissing() (file string, missing bool) {
	b, err := readFile("/proc/sys/kernel/modprobe")
	file = strings.TrimSpace(string(b))
	switch {
	case err != nil && !exists("/proc/self"):
		file = "/sbin/modprobe" // CONFIG_MODPROBE_PATH, mostly
	case err != nil:
		return "", false // a kernel without modules
	case file == "":
		return "", true
	}
	return file, !isProgram(file)
}

// autoload does what the kernel's modprobe would have done for these aliases,
// where there is none: then the kernel has asked nobody. loaded says that there
// is something new, and the request is worth sending again; tried what was in the
// way, "" where nothing was, or no reason to try.
func (a *app) autoload(aliases ...string) (loaded bool, tried string) {
	file, missing := modprobeMissing()
	if a.rehearsing() || !missing {
		return false, ""
	}
	why := "kernel.modprobe is empty"
	if file != "" {
		why = "there is no " + file
	}
	tried = say("the kernel has no modprobe to call (%s)", why)
	if !hasCap(unix.CAP_SYS_MODULE) {
		return false, tried + ", and veth may not load modules itself: it takes CAP_SYS_MODULE"
	}
	m, err := openModules("", "")
	if err == nil {
		for _, alias := range aliases {
			if e := m.probe(alias, ""); e != nil {
				err = e
			}
		}
	}
	if err == nil {
		tried += ", and all that veth would load is there"
	} else {
		tried += ", and veth could not do its work: " + err.Error()
	}
	return m != nil && m.loaded > 0, tried
}

// hasCap says whether the process has a capability.
func hasCap(c uint) bool {
	header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var data [2]unix.CapUserData
	return unix.Capget(&header, &data[0]) == nil && data[c/32].Effective&(1<<(c%32)) != 0
}
