package nsenter

// DoBack is Do with another way home.
func (ns *NS) DoBack(f func() error, back func(home int) error) error { return ns.do(f, back) }

// SetnsNet is the usual way home.
var SetnsNet = setnsNet
