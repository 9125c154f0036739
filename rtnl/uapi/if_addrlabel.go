package uapi

// include/uapi/linux/if_addrlabel.h

// Attributes of an address label.
const (
	IFAL_ADDRESS = 1
	IFAL_LABEL   = 2
)
