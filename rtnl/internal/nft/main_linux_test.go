package nft

import (
	"testing"

	"vethkit/nsenter/nstest"
)

// TestMain runs the tests in a network namespace of their own, without root.
func TestMain(m *testing.M) { nstest.Main(m) }
