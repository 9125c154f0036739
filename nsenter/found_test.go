package nsenter

import "testing"

func TestMountsOfNetworkNamespacesAreReadFromMountinfo(t *testing.T) {
	for _, c := range []struct {
		line string
		ino  uint64
		path string
		ok   bool
	}{
		{"65 64 0:4 net:[4026532247] /run/netns/a rw shared:2 - nsfs nsfs rw\n", 4026532247, "/run/netns/a", true},
		{"65 64 0:4 net:[4026532247] /run/netns/a rw - nsfs nsfs rw\n", 4026532247, "/run/netns/a", true},
		{`65 64 0:4 net:[7] /run/a\040b\134c\012 rw - nsfs nsfs rw`, 7, "/run/a b\\c\n", true},
		{`65 64 0:4 net:[7] /run/a\ rw - nsfs nsfs rw`, 7, `/run/a\`, true},
		{`65 64 0:4 net:[7] /run/a\999 rw - nsfs nsfs rw`, 7, `/run/a\999`, true},
		{"65 64 0:4 mnt:[4026532247] /run/m rw - nsfs nsfs rw", 0, "", false},
		{"65 64 0:4 net:[x] /run/m rw - nsfs nsfs rw", 0, "", false},
		{"65 64 0:4 net:[5 /run/m rw - nsfs nsfs rw", 0, "", false},
		{"36 35 98:0 net:[5] /mnt rw - ext4 /dev/x rw", 0, "", false},
		{"36 35 98:0 net:[5]", 0, "", false},
		{" - nsfs nsfs", 0, "", false},
		{"", 0, "", false},
	} {
		ino, path, ok := parseMount(c.line)
		if ok != c.ok || ok && (ino != c.ino || path != c.path) {
			t.Errorf("%q: %d %q %v", c.line, ino, path, ok)
		}
	}
}
