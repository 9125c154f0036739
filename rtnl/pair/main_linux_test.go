package pair

import (
	"testing"

	"vethkit/nsenter/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }
