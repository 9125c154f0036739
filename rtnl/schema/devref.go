package schema

import "vethkit/rtnl/uapi"

// DpllPin is IFLA_DPLL_PIN: of include/uapi/linux/dpll.h only the id.
var DpllPin = Set{Name: "link-dpll-pin-attrs", Attrs: []Attr{
	uapi.DPLL_A_PIN_ID: {Kind: U32, Text: "DPLL_A_PIN_ID Number of the clock's input in the dpll family."},
}}

// DevlinkPort is IFLA_DEVLINK_PORT: the attributes of include/uapi/linux/devlink.h that name a port.
var DevlinkPort = Set{Name: "devlink-port", Attrs: []Attr{
	uapi.DEVLINK_ATTR_BUS_NAME:   {Kind: Str, Text: "DEVLINK_ATTR_BUS_NAME The bus of the port's device, such as pci."},
	uapi.DEVLINK_ATTR_DEV_NAME:   {Kind: Str, Text: "DEVLINK_ATTR_DEV_NAME The device's name on it, such as 0000:02:00.0."},
	uapi.DEVLINK_ATTR_PORT_INDEX: {Kind: U32, Text: "DEVLINK_ATTR_PORT_INDEX The port's number in the device."},
}}
