//go:build !linux

package nsenter_test

import (
	"testing"

	"vethkit/nsenter/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }
