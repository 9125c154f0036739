package uapi

// include/uapi/linux/dpll.h

// Attributes in IFLA_DPLL_PIN.
const (
	DPLL_A_PIN_ID = 1
)
