package main

import (
	"encoding"

	"github.com/jsimonetti/rtnetlink/v2"
	"github.com/mdlayher/netlink"
	"golang.org/x/sys/unix"
)

// A batch collects messages and sends them together, with one acknowledgement.
type batch struct {
	conn *netlink.Conn
	msgs []netlink.Message
	err  error
}

func newBatch(conf *netlink.Config) (*batch, error) {
	conn, err := netlink.Dial(unix.NETLINK_ROUTE, conf)
	return &batch{conn: conn}, err
}

// add appends a message, with more attributes behind its own. It sends what is
// there when a datagram is full.
func (b *batch) add(typ uint16, flags netlink.HeaderFlags, m encoding.BinaryMarshaler, more func(*netlink.AttributeEncoder)) {
	data, err := m.MarshalBinary()
	if err == nil && more != nil {
		data, err = appendAttrs(data, more)
	}
	if err != nil && b.err == nil {
		b.err = err
	}
	b.msgs = append(b.msgs, netlink.Message{Header: netlink.Header{Type: netlink.HeaderType(typ), Flags: netlink.Request | flags}, Data: data})
	if len(b.msgs) == 256 {
		b.flush()
	}
}

func appendAttrs(data []byte, more func(*netlink.AttributeEncoder)) ([]byte, error) {
	ae := netlink.NewAttributeEncoder()
	more(ae)
	extra, err := ae.Encode()
	return append(data, extra...), err
}

func queues(ae *netlink.AttributeEncoder) {
	ae.Uint32(unix.IFLA_NUM_TX_QUEUES, 1)
	ae.Uint32(unix.IFLA_NUM_RX_QUEUES, 1)
}

// flush sends and waits for the answer to the last message, or the first error.
func (b *batch) flush() {
	if len(b.msgs) == 0 || b.err != nil {
		return
	}
	b.msgs[len(b.msgs)-1].Header.Flags |= netlink.Acknowledge
	if _, b.err = b.conn.SendMessages(b.msgs); b.err == nil {
		_, b.err = b.conn.Receive()
	}
	b.msgs = b.msgs[:0]
}

// close sends the rest.
func (b *batch) close() error {
	b.flush()
	if err := b.conn.Close(); b.err == nil {
		b.err = err
	}
	return b.err
}

// extended is a driver for veth whose peer has more attributes than rtnetlink
// knows.
type extended struct {
	peer *rtnetlink.LinkMessage
	more func(*netlink.AttributeEncoder)
}

func (e *extended) New() rtnetlink.LinkDriver              { return &extended{} }
func (e *extended) Kind() string                           { return "veth" }
func (e *extended) Decode(*netlink.AttributeDecoder) error { return nil }
func (e *extended) Encode(ae *netlink.AttributeEncoder) error {
	const vethInfoPeer = 1
	data, err := e.peer.MarshalBinary()
	if err != nil {
		return err
	}
	data, err = appendAttrs(data, e.more)
	ae.Bytes(vethInfoPeer, data)
	return err
}
