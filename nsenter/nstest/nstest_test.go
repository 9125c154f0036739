package nstest_test

import (
	"os"
	"testing"

	"vethkit/nsenter"
	"vethkit/nsenter/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

func TestRunIsInsideAFreshNamespace(t *testing.T) {
	nstest.Run(t, func(ns *nsenter.NS) {
		cur, err := nsenter.Current()
		if err != nil {
			t.Fatal(err)
		}
		defer cur.Close()
		if !cur.Equal(ns) {
			t.Errorf("in %v, want %v", cur, ns)
		}
	})
}

func TestTheNamespaceIsClosedWhenTheTestEnds(t *testing.T) {
	var ns *nsenter.NS
	t.Run("inner", func(t *testing.T) { ns = nstest.New(t) })
	if ns != nil && ns.FD() != -1 {
		t.Error("it is open")
	}
}

func TestAFatalInsideRunEndsTheTest(t *testing.T) {
	nstest.Need(t)
	f := &fake{TB: t}
	ended := make(chan bool)
	go func() {
		defer close(ended)
		nstest.Run(f, func(*nsenter.NS) { f.FailNow() })
		f.wentOn = true
	}()
	<-ended
	if !f.failed || f.wentOn {
		t.Errorf("failed %v, went on %v", f.failed, f.wentOn)
	}
}

func TestALeakIsFound(t *testing.T) {
	nstest.Need(t)
	f := &fake{TB: t}
	var leak *os.File
	nstest.NoLeak(f, 5, func() { leak, _ = os.Open("/dev/null") })
	if !f.failed {
		t.Error("it was not")
	}
	leak.Close()
	nstest.NoLeak(t, 5, func() {})
}
