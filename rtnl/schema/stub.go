package schema

import "strconv"

// Path names what stands at byte off of a message.
func Path(msg []byte, off int) string { return "" }

// Child names an attribute that a nest lacks.
func Child(msg []byte, nest int, typ uint16) string { return strconv.Itoa(int(typ)) }

// Message names a message type.
func Message(typ uint16) (string, *struct{}) { return strconv.Itoa(int(typ)), nil }
