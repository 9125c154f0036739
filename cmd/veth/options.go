package main

import "vethkit/rtnl"

// An option is a keyword of a verb with the place its value goes to. A verb's
// options are a table: where an abbreviation fits several the first wins, so
// their order is iproute2's.
type option struct {
	_     incomparable
	name  string
	exact bool // not to be abbreviated
	to    any  // where the value goes: see read
}

// Places for values, beside *rtnl.Opt[uint32], *rtnl.HWAddr and *string.
type (
	positive struct{ to *rtnl.Opt[uint32] } // up to 2³¹−1
	segments struct{ to *rtnl.Opt[uint32] } // up to 65535
	switch8  struct{ to *rtnl.Opt[uint8] }  // on or off, sent as 1 or 0
	parse    func(w *args, key string) error
)

// takeOption takes the next words if they are one of the options; ok says whether.
func (w *args) takeOption(opts []option) (ok bool, err error) {
	for i := range opts {
		o := &opts[i]
		if o.exact && w.takeExact(o.name) || !o.exact && w.take(o.name) {
			return true, o.read(w)
		}
	}
	return false, nil
}

// read takes the value. A number or name that is there already is an error, as
// mostly in iproute2.
func (o *option) read(w *args) (err error) {
	switch to := o.to.(type) {
	case *rtnl.Opt[uint32]:
		return readOpt(o, w, to, 32)
	case positive:
		return readOpt(o, w, to.to, 31)
	case segments:
		return readOpt(o, w, to.to, 16)
	case switch8:
		on, err := w.onOff(o.name)
		*to.to = rtnl.Some(uint8(0))
		if on {
			to.to.V = 1
		}
		return err
	case flagBit:
		on, err := w.onOff(o.name)
		setFlag(to.set, to.bit, on == to.sense)
		return err
	case flagWord:
		setFlag(to.set, to.bit, to.on)
	case named:
		return to.take(w, o.name)
	case xdp:
		return to.take(w, o.name)
	case *string:
		if *to != "" {
			return w.again(o.name)
		}
		*to, err = w.value(o.name)
		return err
	case *rtnl.HWAddr:
		*to, err = w.hwaddr(o.name)
		return err
	case parse:
		return to(w, o.name)
	}
	return nil
}

func readOpt(o *option, w *args, to *rtnl.Opt[uint32], bits int) error {
	if to.Set {
		return w.again(o.name)
	}
	v, err := w.number(o.name, bits)
	*to = rtnl.Some(uint32(v))
	return err
}

// again is the error of an option that is given twice.
//
//go:noinline
func (w *args) again(key string) error { return w.mistake("%s is given twice", key) }

// hwaddr takes a link-layer address.
func (w *args) hwaddr(key string) (rtnl.HWAddr, error) {
	s, err := w.value(key)
	if err != nil {
		return rtnl.HWAddr{}, err
	}
	a, ok := rtnl.ParseHWAddr(s)
	if !ok {
		return a, w.mistake("%s is bytes in hex with colons between, like 02:00:00:00:00:01, not %q", key, s)
	}
	return a, nil
}
