package main

// Words that several verbs of routes take, and how they are written.

// routeType is a type's name.
func (a *app) routeType(t uint8) string {
	name := nameIn(routeTypes, uint32(t))
	switch {
	case a.opt.numeric, name == "" && t != 0:
		return itoa(int(t))
	case t == 0:
		return "none"
	}
	return name
}

// dsfieldName is a TOS byte's name, or the byte in hex.
func (t *tables) dsfieldName(tos uint8) string {
	if s, ok := t.dsfield.lookup(uint32(tos)); ok {
		return s
	}
	const hex = "0123456789abcdef"
	return string([]byte{'0', 'x', hex[tos>>4], hex[tos&15]})
}

// routePrefName is a preference's name, or its number.
func routePrefName(pref uint8) string {
	return orElse(nameIn(routePrefs, uint32(pref)), itoa(int(pref)))
}
