package main

import "vethkit/rtnl/explain"

const explainUsage = `explain { NAME | PATH } ...
     NAME: of the kernel, in any case, or its beginning: IFLA_NET_NS_FD, ifi_change, nlm_f
     PATH: IFLA_LINKINFO/IFLA_INFO_KIND, ifinfomsg.ifi_index; a file of that name wins
     -j: an object a line
`

// explain tells what words mean.
func (a *app) explain(w *args) error {
	d := explain.NewDict()
	if w.done() {
		return w.errorf("the name is missing")
	}
	for !w.done() {
		if ok, err := a.lateOption(w); ok {
			if err != nil {
				return err
			}
			continue
		}
		word := w.next()
		if isFileName(d, word) {
			return w.errorf(quote(word), " is a file; only names are explained")
		}
		if err := a.explainName(w, d, word); err != nil {
			return err
		}
	}
	return nil
}
