package explain

import (
	"os"
	"strings"
	"testing"

	"vethkit/rtnl"
	"vethkit/rtnl/uapi"
	"vethkit/rtnl/wire"
)

// The message that README.md explains is what the library makes and what this
// package says of it.
func TestREADMEExplainsTheFirstMessage(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	e := wire.Encoder{Order: wire.Little}
	rtnl.AddVeth{
		LinkAttrs: rtnl.LinkAttrs{Name: "veth0"},
		Peer:      rtnl.LinkAttrs{Name: "veth1", NS: rtnl.InFD(3)},
	}.Append(&e)
	flags := e.Order.Uint16(e.Buf[6:])
	e.Order.PutUint16(e.Buf[6:], flags|uapi.NLM_F_REQUEST|uapi.NLM_F_ACK)
	e.Order.PutUint32(e.Buf[8:], 1)
	want := string(AppendText(nil, []Datagram{{Dir: '>', Order: wire.Little, Data: e.Buf}}, Style{}))
	_, got, _ := strings.Cut(string(readme), "## A message, byte by byte")
	_, got, _ = strings.Cut(got, "```\n")
	got, _, _ = strings.Cut(got, "```\n")
	_, got, _ = strings.Cut(got, "\n") // the command
	if got != want {
		t.Errorf("README.md has\n%s\nwant\n%s", got, want)
	}
}
