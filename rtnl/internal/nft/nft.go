package nft

import "net/netip"

type Masquerade struct {
	Subnet netip.Prefix
	Bridge string
}

func Set(rules []Masquerade) error { return nil }
