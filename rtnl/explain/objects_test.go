package explain

import (
	"encoding/hex"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// objects is the captures of schema's and nft's tests: rules, nexthops, bridges'
// multicast and VLANs, traffic control, nftables.
func objects(t testing.TB) (ds []Datagram) {
	t.Helper()
	for _, name := range []string{filepath.Join("..", "schema", "testdata", "objects.txt"), filepath.Join("..", "internal", "nft", "testdata", "masquerade.txt")} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		proto := uint8(uapi.NETLINK_ROUTE)
		for line := range strings.Lines(string(text)) {
			line = strings.TrimSpace(line)
			switch {
			case strings.HasPrefix(line, "# nft"), strings.HasPrefix(line, "# raw"):
				proto = uapi.NETLINK_NETFILTER
			case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "< "):
				b, err := hex.DecodeString(line[2:])
				if err != nil {
					t.Fatal(err)
				}
				ds = append(ds, Datagram{Dir: line[0], Proto: proto, Order: wire.Little, Data: b})
			}
		}
	}
	if len(ds) < 100 {
		t.Fatalf("only %d datagrams", len(ds))
	}
	return ds
}

func TestTextIsTheSourceOfOtherObjects(t *testing.T) {
	list := objects(t)
	for _, d := range list {
		wantRoundTrip(t, []Datagram{d})
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		wantRoundTrip(t, []Datagram{damaged(r, list)})
	}
}
