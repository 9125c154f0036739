package browser

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"vethkit/nsenter/nstest"
	"vethkit/rtnl"
	"vethkit/rtnl/explain"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// limit is how long all of the tests may take.
const limit = 60 * time.Second

func TestMain(m *testing.M) {
	// A test that hangs ends here, and its browser with it: see Pdeathsig in
	// chromedp's allocator.
	time.AfterFunc(limit+40*time.Second, func() {
		os.Stderr.WriteString("the browser's tests hang\n")
		os.Exit(1)
	})
	nstest.Main(m)
}

// datagrams is a veth request whose names are markup, and an answer that points
// at its IFLA_MTU.
func datagrams() []explain.Datagram {
	var e wire.Encoder
	m := e.Begin(wire.Header{Type: uapi.RTM_NEWLINK, Flags: uapi.NLM_F_REQUEST | uapi.NLM_F_ACK | uapi.NLM_F_CREATE | uapi.NLM_F_EXCL, Seq: 1})
	e.Fixed(uapi.SizeofIfInfomsg)
	e.Str(uapi.IFLA_IFNAME, "<script>x()")
	mtu := len(e.Buf)
	e.U32(uapi.IFLA_MTU, 1)
	info := e.Nest(uapi.IFLA_LINKINFO)
	e.Str(uapi.IFLA_INFO_KIND, "veth")
	data := e.Nest(uapi.IFLA_INFO_DATA)
	peer := e.Nest(uapi.VETH_INFO_PEER)
	e.Fixed(uapi.SizeofIfInfomsg)
	e.Str(uapi.IFLA_IFNAME, "v1")
	e.EndNest(peer)
	e.EndNest(data)
	e.EndNest(info)
	e.End(m)
	request := e.Buf

	e = wire.Encoder{}
	m = e.Begin(wire.Header{Type: uapi.NLMSG_ERROR, Flags: uapi.NLM_F_ACK_TLVS, Seq: 1})
	wire.Native.PutUint32(e.Fixed(4), 0xffffffea)
	copy(e.Fixed(len(request)), request)
	e.Str(uapi.NLMSGERR_ATTR_MSG, "mtu less than device minimum")
	e.U32(uapi.NLMSGERR_ATTR_OFFS, uint32(mtu))
	e.End(m)
	return []explain.Datagram{{Dir: '>', Note: "ip link add \"<b>\" & co", Data: request}, {Dir: '<', Data: e.Buf}}
}

// open starts a browser that shows the page. What it complains of fails the
// test, and so does everything that it tries to load.
func open(t *testing.T, width int64) context.Context {
	t.Helper()
	nstest.Need(t)
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium: apt-get install -y --no-install-recommends chromium")
	}
	loopbackUp(t)
	// Not t.TempDir: parts of a browser that was told to end may still write here.
	dir, err := os.MkdirTemp("", "browser")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for range 10 {
			if os.RemoveAll(dir) == nil {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
	})
	file := filepath.Join(dir, "page.html")
	if err := os.WriteFile(file, explain.AppendHTML(nil, datagrams()), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(filepath.Join(dir, "profile")),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.WSURLReadTimeout(30*time.Second))...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(func() {
		cancel()
		chromedp.FromContext(ctx).Allocator.Wait()
	})

	var mu sync.Mutex
	var said []string
	chromedp.ListenTarget(ctx, func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch ev := ev.(type) {
		case *runtime.EventConsoleAPICalled:
			said = append(said, "console: "+string(ev.Type))
		case *runtime.EventExceptionThrown:
			said = append(said, "exception: "+ev.ExceptionDetails.Error())
		case *log.EventEntryAdded:
			said = append(said, "log: "+ev.Entry.Text)
		case *network.EventRequestWillBeSent:
			if u := ev.Request.URL; u != "file://"+file && !strings.HasPrefix(u, "data:") {
				said = append(said, "request: "+u)
			}
		}
	})
	if err := chromedp.Run(ctx, log.Enable(), network.Enable(), chromedp.EmulateViewport(width, 1000), chromedp.Navigate("file://"+file)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		for _, s := range said {
			t.Error(s)
		}
	})
	return ctx
}

// loopbackUp brings up lo, over which the tests speak with the browser.
func loopbackUp(t *testing.T) {
	t.Helper()
	c, err := rtnl.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Do(&rtnl.SetLink{LinkRef: rtnl.LinkRef{Index: 1}, Flags: uapi.IFF_UP, Change: uapi.IFF_UP}); err != nil {
		t.Fatal(err)
	}
}

// eval runs an expression in the page.
func eval[T any](t *testing.T, ctx context.Context, js string) (v T) {
	t.Helper()
	var raw json.RawMessage
	if err := chromedp.Run(ctx, chromedp.Evaluate("JSON.stringify("+js+")", &raw)); err != nil {
		t.Fatal(js, ": ", err)
	}
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		t.Fatal(js, ": ", string(raw), err)
	}
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(js, ": ", text, err)
	}
	return v
}

func run(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// A box is where something stands on the screen.
type box struct{ X, Y, W, H float64 }

// hover moves the mouse over the n-th element of a path.
func hover(t *testing.T, ctx context.Context, selector string, n int) {
	t.Helper()
	all := "document.querySelectorAll(" + strconv.Quote(selector) + ")[" + strconv.Itoa(n) + "]"
	b := eval[box](t, ctx, "(e => { e.scrollIntoView({block: 'center'}); const r = e.getClientRects()[0]; return {X: r.x, Y: r.y, W: r.width, H: r.height} })("+all+")")
	run(t, ctx, input.DispatchMouseEvent(input.MouseMoved, b.X+b.W/2, b.Y+b.H/2))
}

// lit returns what is lit up: the paths of names, and of bytes.
func lit(t *testing.T, ctx context.Context) (names, bytes []string) {
	t.Helper()
	const of = "[...document.querySelectorAll('%.on')].map(e => e.dataset.p)"
	return eval[[]string](t, ctx, strings.Replace(of, "%", "[role=treeitem]", 1)), eval[[]string](t, ctx, strings.Replace(of, "%", "b", 1))
}

func wantLit(t *testing.T, ctx context.Context, names, bytes string) {
	t.Helper()
	gotNames, gotBytes := lit(t, ctx)
	if strings.Join(gotNames, " ") != names || strings.Join(gotBytes, " ") != bytes {
		t.Errorf("lit up are the names %q, want %q; the bytes %q, want %q", gotNames, names, gotBytes, bytes)
	}
}

func info(t *testing.T, ctx context.Context) string {
	t.Helper()
	return eval[string](t, ctx, "[...document.querySelectorAll('#info *')].map(e => e.textContent).join('|')")
}

func TestPointingAtEitherSideLightsUpTheOther(t *testing.T) {
	ctx := open(t, 1400)
	hover(t, ctx, "b[data-p='IFLA_MTU']", 0)
	wantLit(t, ctx, "IFLA_MTU", "IFLA_MTU")
	if got := info(t, ctx); !strings.HasPrefix(got, "IFLA_MTU|1|") || !strings.Contains(got, "mtu less than") || !strings.Contains(got, "The longest packet") {
		t.Errorf("info says %q", got)
	}
	hover(t, ctx, "[role=treeitem][data-p='IFLA_MTU']", 0)
	wantLit(t, ctx, "IFLA_MTU", "IFLA_MTU.nla_len IFLA_MTU.nla_type IFLA_MTU")
	if got := info(t, ctx); !strings.HasPrefix(got, "IFLA_MTU|1|") || !strings.Contains(got, "mtu less than") {
		t.Errorf("info says %q", got)
	}
	hover(t, ctx, "b[data-p='IFLA_INFO_KIND.nla_len'], b[data-p$='/IFLA_INFO_KIND.nla_len']", 0)
	wantLit(t, ctx, "IFLA_LINKINFO/IFLA_INFO_KIND", "IFLA_LINKINFO/IFLA_INFO_KIND.nla_len")
	if got := info(t, ctx); !strings.Contains(got, "|8 = 4 + 4|") && !strings.Contains(got, "9 = 4 + 5, then 3 bytes of padding") {
		t.Errorf("info says %q", got)
	}
	hover(t, ctx, "[role=treeitem][data-p='IFLA_LINKINFO/IFLA_INFO_KIND']", 0)
	kind := "IFLA_LINKINFO/IFLA_INFO_KIND"
	wantLit(t, ctx, kind, kind+".nla_len "+kind+".nla_type "+kind+" "+kind+".pad")
	hover(t, ctx, "[role=treeitem][data-p='ifinfomsg.ifi_change']", 0)
	wantLit(t, ctx, "ifinfomsg.ifi_change", "ifinfomsg.ifi_change")
	if got := info(t, ctx); !strings.Contains(got, "which bits of ifi_flags are meant") {
		t.Errorf("info says %q", got)
	}
	hover(t, ctx, "h1", 0)
	wantLit(t, ctx, "", "")
}

func TestMarkupInNamesIsText(t *testing.T) {
	ctx := open(t, 1400)
	if n := eval[int](t, ctx, "document.querySelectorAll('script').length"); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if text := eval[string](t, ctx, "document.querySelector(\"[role=treeitem][data-p='IFLA_IFNAME']\").textContent"); text != `IFLA_IFNAME "<script>x()"` {
		t.Errorf("the name is shown as %q", text)
	}
	if text := eval[string](t, ctx, "document.querySelector('h2 small').textContent"); text != `ip link add "<b>" & co` {
		t.Errorf("the note is shown as %q", text)
	}
}

func TestWhatTheKernelPointsAtIsMarkedInTheRequest(t *testing.T) {
	ctx := open(t, 1400)
	got := eval[[]string](t, ctx, "[...document.querySelectorAll('[role=treeitem].m')].map(e => e.closest('section').querySelector('h2').textContent.slice(0, 10) + ' ' + e.textContent)")
	if len(got) != 1 || !strings.HasPrefix(got[0], "Datagram 0 IFLA_MTU 1") || !strings.Contains(got[0], "mtu less than device minimum") {
		t.Errorf("marked are %q", got)
	}
}

func key(keys ...string) chromedp.Action { return chromedp.KeyEvent(strings.Join(keys, "")) }

// at is the path and side of what has the focus.
func at(t *testing.T, ctx context.Context) string {
	t.Helper()
	return eval[string](t, ctx, "document.activeElement.tagName + ' ' + document.activeElement.dataset.p + ' ' + document.activeElement.getAttribute('aria-selected')")
}

func TestTheKeyboardReachesNamesAndBytes(t *testing.T) {
	ctx := open(t, 1400)
	for _, c := range []struct{ keys, want string }{
		{kb.Tab, "B nlmsghdr.nlmsg_len true"},
		{kb.ArrowRight, "B nlmsghdr.nlmsg_type true"},
		{kb.ArrowDown, "B ifinfomsg.ifi_family true"},
		{kb.ArrowDown, "B IFLA_IFNAME.nla_len true"},
		{kb.ArrowUp, "B ifinfomsg.ifi_family true"},
		{kb.End, "B " + "IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME.pad" + " true"},
		{kb.Home, "B nlmsghdr.nlmsg_len true"},
		{kb.ArrowLeft, "B nlmsghdr.nlmsg_len true"},
		{kb.Enter, "SPAN nlmsghdr.nlmsg_len true"},
		{kb.ArrowLeft, "SPAN nlmsghdr true"},
		{kb.ArrowLeft, "SPAN RTM_NEWLINK true"},
		{kb.ArrowRight, "SPAN nlmsghdr true"},
		{kb.ArrowDown + kb.ArrowDown, "SPAN nlmsghdr.nlmsg_type true"},
		{kb.ArrowUp, "SPAN nlmsghdr.nlmsg_len true"},
		{kb.End, "SPAN IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME true"},
		{kb.Enter, "B IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME.nla_len true"},
		{kb.Tab, "SPAN IFLA_LINKINFO/IFLA_INFO_DATA/VETH_INFO_PEER/IFLA_IFNAME true"}, // the tree's own place
		{kb.Tab, "B nlmsghdr.nlmsg_len true"},                                         // the next datagram
		{kb.Tab, "SPAN NLMSG_ERROR true"},
	} {
		run(t, ctx, key(c.keys))
		if got := at(t, ctx); got != c.want {
			t.Fatalf("after %q the focus is on %s, want %s", c.keys, got, c.want)
		}
		names, bytes := lit(t, ctx)
		if len(names) == 0 || len(bytes) == 0 {
			t.Errorf("at %s %d names and %d bytes are lit up", c.want, len(names), len(bytes))
		}
	}
	// Each tree and each row of bytes is one stop for Tab, and each item says its level.
	if n := eval[int](t, ctx, "document.querySelectorAll('[tabindex=\"0\"]').length"); n != 4 {
		t.Errorf("%d places for Tab", n)
	}
	if n := eval[int](t, ctx, "[...document.querySelectorAll('[role=treeitem]')].filter(e => !(+e.ariaLevel >= 1) || !e.hasAttribute('aria-selected')).length"); n != 0 {
		t.Errorf("%d items without level or selection", n)
	}
}

// contrast computes the least contrast of any text with what is behind it, as
// WCAG 2.1 has it, and where it is.
const contrast = `(() => {
	const rgb = c => c.match(/[\d.]+/g).map(Number);
	const lum = c => { const [r, g, b] = rgb(c).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
	const back = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor, p = rgb(c); if (p.length < 4 || p[3] === 1) return c } return 'rgb(255, 255, 255)' };
	let least = [99, ''];
	for (const e of document.querySelectorAll('body *')) {
		if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || e.tagName === 'SCRIPT') continue;
		const a = lum(getComputedStyle(e).color), b = lum(back(e));
		const r = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (r < least[0]) least = [r, e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 30)];
	}
	return least;
})()`

func TestTextIsReadableInDarkAndLight(t *testing.T) {
	ctx := open(t, 1400)
	backs := map[string]bool{}
	for _, scheme := range []string{"light", "dark"} {
		run(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
		backs[eval[string](t, ctx, "getComputedStyle(document.body).backgroundColor")] = true
		hover(t, ctx, "b[data-p='IFLA_MTU']", 0)
		for range 2 { // with the marked attribute lit up, and with a length
			least := eval[[2]any](t, ctx, contrast)
			if r := least[0].(float64); r < 4.5 {
				t.Errorf("%s: a contrast of %.2f at %s", scheme, r, least[1])
			}
			hover(t, ctx, "b[data-p='IFLA_IFNAME.nla_len']", 0)
		}
		shot(t, ctx, scheme)
	}
	if len(backs) != 2 {
		t.Errorf("dark and light have the same background: %v", backs)
	}
}

// shot keeps a screenshot where SCREENSHOTS says, to be looked at.
func shot(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		return
	}
	var png []byte
	run(t, ctx, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		png, err = page.CaptureScreenshot().Do(ctx)
		return err
	}))
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Nothing is wider than the screen, a phone's too, and both sides of a row stand
// side by side.
func TestRowsStandSideBySide(t *testing.T) {
	for _, width := range []int64{1400, 700} {
		ctx := open(t, width)
		if w := eval[int64](t, ctx, "document.documentElement.scrollWidth"); w > width {
			t.Errorf("at %d the page is %d wide", width, w)
		}
		const top = "[...document.querySelectorAll(\"[data-p='IFLA_MTU']\")].map(e => Math.round(e.getBoundingClientRect().y))"
		if y := eval[[]float64](t, ctx, top); len(y) != 2 || y[0]-y[1] > 8 || y[1]-y[0] > 8 {
			t.Errorf("at %d the bytes and the name of IFLA_MTU stand at %v", width, y)
		}
	}
}
