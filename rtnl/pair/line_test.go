package pair

import (
	"strconv"
	"testing"
)

func TestUnquotedIsWhatWasQuoted(t *testing.T) {
	for _, s := range []string{"", "1", "a b", `"\`, "\a\b\f\n\r\t\v", "\x00\x7f\xff", "é\u00ad\u2028\U0001f600\U000e0001", `C:\new`} {
		if got, ok := unquoted(strconv.Quote(s)); !ok || got != s {
			t.Errorf("%q was read from %s, not %q", got, strconv.Quote(s), s)
		}
	}
	for _, s := range []string{"", `"`, `1`, `"1`, `"\"`, `"\q"`, `"\x1"`, `"\u12"`, `"\xgg"`} {
		if got, ok := unquoted(s); ok {
			t.Errorf("%s is %q", s, got)
		}
	}
}
