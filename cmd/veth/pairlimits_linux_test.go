package main

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

func TestPairShowNeedsFewDescriptorsHoweverManyNamespacesThereAre(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		defer veth("-all", "netns", "delete")
		for i := range 30 {
			s := strconv.Itoa(i)
			must(t, my("netns add psf")+s)
			must(t, my("link add psf")+s+my(" type veth peer name eth0 netns psf")+s)
		}
		self, err := os.Open("/proc/self/exe")
		if err != nil {
			t.Fatal(err)
		}
		defer self.Close()
		c := exec.Command("bash", "-c", "ulimit -n 12; exec -a veth /proc/self/fd/3 -j pair")
		c.ExtraFiles = []*os.File{self}
		out, err := c.Output()
		if err != nil || strings.Count(string(out), my(`"ifname":"psf`)) != 30 {
			t.Errorf("%s, %v", out, err)
		}
		for _, p := range pairsShown(t, result{out: string(out)}) {
			if strings.HasPrefix(p.Ends[0].IfName, my("psf")) && p.Ends[1].IfName != "eth0" {
				t.Errorf("%+v", p)
			}
		}
	})
}

func TestPairShowRefusesWhatItDoesNotKnow(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		must(t, my("link add psbr type bridge"))
		for _, c := range []struct {
			words  string
			status int
			errOut string
		}{
			{my("pair show psnone"), 1, my(`no veth pair has an end named "psnone"`)},
			{my("pair show psbr"), 1, my(`"psbr" is no end of a veth pair: it is a bridge with index `)},
			{"pair show a b", 1, `pair show: one pair at a time: "a" and then "b"`},
			{"pair show dev", 1, "pair show: dev needs a value"},
			{"pair show a/b", 1, "a character that link names cannot have"},
			{"pair show -bogus", 1, `option "-bogus" is unknown`},
			{"pair show x -n blue", 1, "pair show: -n stands before the command"},
			{"pair show -- -x", 1, `no veth pair has an end named "-x"`},
			{"pair bogus", 1, `verb "bogus" is unknown`},
			{"pair help", 255, "Usage: veth pair "},
			{"pair show help", 255, "Usage: veth pair "},
			{"pair show -help", 255, "Usage: veth pair "},
		} {
			r := veth(strings.Fields(c.words)...)
			if r.status != c.status || r.out != "" || !strings.Contains(r.errOut, c.errOut) {
				t.Errorf("%s: %+v", c.words, r)
			}
		}
	})
}

// Namespaces and processes come and go while pair show looks.
func TestPairShowOutlivesNamespacesThatVanish(t *testing.T) {
	nstest.Run(t, func(*nsenter.NS) {
		defer veth("-all", "netns", "delete")
		must(t, my("link add psstay type veth peer name psstay1"))
		done := make(chan error)
		stop := make(chan struct{})
		go func() {
			defer close(done)
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				name := my("psv") + strconv.Itoa(i%4)
				if err := nsenter.Create(name); err != nil {
					done <- err
					return
				}
				exec.Command("true").Run()
				if err := nsenter.Delete(name); err != nil {
					done <- err
					return
				}
			}
		}()
		for range 30 {
			r := veth("-j", "pair", "show", my("psstay"), "-s")
			if pairs := pairsShown(t, r); len(pairs) != 1 || !pairs[0].Ends[1].Here {
				t.Fatalf("%+v %s", pairs, r.errOut)
			}
		}
		close(stop)
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}
