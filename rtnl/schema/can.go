package schema

import "vethkit/rtnl/uapi"

// Can is IFLA_INFO_DATA of a can, a controller of vehicles' buses: include/uapi/linux/can/netlink.h,
// drivers/net/can/dev/netlink.c.
var Can = Set{Name: "can", Attrs: []Attr{
	uapi.IFLA_CAN_BITTIMING:               {Kind: Record, Struct: CanBittimingRef, Text: "IFLA_CAN_BITTIMING How long the parts of a bit are."},
	uapi.IFLA_CAN_BITTIMING_CONST:         {Kind: Record, Struct: CanBittimingConstRef, Text: "IFLA_CAN_BITTIMING_CONST What the controller can do of that."},
	uapi.IFLA_CAN_CLOCK:                   {Kind: Record, Struct: CanClockRef, Text: "IFLA_CAN_CLOCK The controller's clock."},
	uapi.IFLA_CAN_STATE:                   {Kind: U32, Enum: canStatesRef, Text: "IFLA_CAN_STATE How many errors the controller saw, in steps."},
	uapi.IFLA_CAN_CTRLMODE:                {Kind: Record, Struct: CanCtrlmodeRef, Text: "IFLA_CAN_CTRLMODE Settings that are on or off, a bit each."},
	uapi.IFLA_CAN_RESTART_MS:              {Kind: U32, Text: "IFLA_CAN_RESTART_MS How long after a bus-off the controller starts again, in milliseconds; 0: never by itself."},
	uapi.IFLA_CAN_RESTART:                 {Kind: U32, Text: "IFLA_CAN_RESTART In a request: starts it again at once."},
	uapi.IFLA_CAN_BERR_COUNTER:            {Kind: Record, Struct: CanBerrCounterRef, Text: "IFLA_CAN_BERR_COUNTER The controller's error counters."},
	uapi.IFLA_CAN_DATA_BITTIMING:          {Kind: Record, Struct: CanBittimingRef, Text: "IFLA_CAN_DATA_BITTIMING IFLA_CAN_BITTIMING of the fast part of a CAN FD frame."},
	uapi.IFLA_CAN_DATA_BITTIMING_CONST:    {Kind: Record, Struct: CanBittimingConstRef, Text: "IFLA_CAN_DATA_BITTIMING_CONST IFLA_CAN_BITTIMING_CONST of the fast part of a CAN FD frame."},
	uapi.IFLA_CAN_TERMINATION:             {Kind: U16, Text: "IFLA_CAN_TERMINATION The bus's terminating resistor, in ohms; 0: off."},
	uapi.IFLA_CAN_TERMINATION_CONST:       {Kind: Array, Elem: U16, Text: "IFLA_CAN_TERMINATION_CONST The resistors to choose from, in ohms."},
	uapi.IFLA_CAN_BITRATE_CONST:           {Kind: Array, Elem: U32, Text: "IFLA_CAN_BITRATE_CONST The bit rates to choose from, where only some are possible, in bits a second."},
	uapi.IFLA_CAN_DATA_BITRATE_CONST:      {Kind: Array, Elem: U32, Text: "IFLA_CAN_DATA_BITRATE_CONST The same for the fast part of a CAN FD frame."},
	uapi.IFLA_CAN_BITRATE_MAX:             {Kind: U32, Text: "IFLA_CAN_BITRATE_MAX The highest bit rate of the transceiver, in bits a second; 0: not known."},
	uapi.IFLA_CAN_TDC:                     {Kind: Nest, Sub: CanTDCRef, Text: "IFLA_CAN_TDC CAN FD: how the transceiver's delay is made up for. Since 5.16."},
	uapi.IFLA_CAN_CTRLMODE_EXT:            {Kind: Nest, Sub: CanCtrlmodeExtRef, Text: "IFLA_CAN_CTRLMODE_EXT What is possible of IFLA_CAN_CTRLMODE. Since 5.17."},
	uapi.IFLA_CAN_XL_DATA_BITTIMING:       {Kind: Record, Struct: CanBittimingRef, Text: "IFLA_CAN_XL_DATA_BITTIMING IFLA_CAN_BITTIMING of the fast part of a CAN XL frame. Since 6.19."},
	uapi.IFLA_CAN_XL_DATA_BITTIMING_CONST: {Kind: Record, Struct: CanBittimingConstRef, Text: "IFLA_CAN_XL_DATA_BITTIMING_CONST IFLA_CAN_BITTIMING_CONST of the fast part of a CAN XL frame. Since 6.19."},
	uapi.IFLA_CAN_XL_DATA_BITRATE_CONST:   {Kind: Array, Elem: U32, Text: "IFLA_CAN_XL_DATA_BITRATE_CONST IFLA_CAN_BITRATE_CONST of the fast part of a CAN XL frame. Since 6.19."},
	uapi.IFLA_CAN_XL_TDC:                  {Kind: Nest, Sub: CanTDCRef, Text: "IFLA_CAN_XL_TDC IFLA_CAN_TDC of CAN XL. Since 6.19."},
	uapi.IFLA_CAN_XL_PWM:                  {Kind: Nest, Sub: CanPWMRef, Text: "IFLA_CAN_XL_PWM CAN XL: the pulses that tell the transceiver its mode. Since 6.19."},
}}

// CanTDC is IFLA_CAN_TDC and IFLA_CAN_XL_TDC.
var CanTDC = Set{Name: "can-tdc", Attrs: []Attr{
	uapi.IFLA_CAN_TDC_TDCV_MIN: {Kind: U32, Text: "IFLA_CAN_TDC_TDCV_MIN The least measured delay that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCV_MAX: {Kind: U32, Text: "IFLA_CAN_TDC_TDCV_MAX The largest measured delay that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCO_MIN: {Kind: U32, Text: "IFLA_CAN_TDC_TDCO_MIN The least offset that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCO_MAX: {Kind: U32, Text: "IFLA_CAN_TDC_TDCO_MAX The largest offset that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCF_MIN: {Kind: U32, Text: "IFLA_CAN_TDC_TDCF_MIN The least filter window that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCF_MAX: {Kind: U32, Text: "IFLA_CAN_TDC_TDCF_MAX The largest filter window that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCV:     {Kind: U32, Text: "IFLA_CAN_TDC_TDCV The delay of the transceiver, measured or set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCO:     {Kind: U32, Text: "IFLA_CAN_TDC_TDCO The offset added to it, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCF:     {Kind: U32, Text: "IFLA_CAN_TDC_TDCF The window in which a measurement counts, in clock periods."},
}}

// CanCtrlmodeExt is IFLA_CAN_CTRLMODE_EXT.
var CanCtrlmodeExt = Set{Name: "can-ctrlmode-ext", Attrs: []Attr{
	uapi.IFLA_CAN_CTRLMODE_SUPPORTED: {Kind: U32, Enum: canModesRef, Text: "IFLA_CAN_CTRLMODE_SUPPORTED The settings that the controller has."},
}}

// CanPWM is IFLA_CAN_XL_PWM.
var CanPWM = Set{Name: "can-pwm", Attrs: []Attr{
	uapi.IFLA_CAN_PWM_PWMS_MIN: {Kind: U32, Text: "IFLA_CAN_PWM_PWMS_MIN The least short phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMS_MAX: {Kind: U32, Text: "IFLA_CAN_PWM_PWMS_MAX The largest short phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWML_MIN: {Kind: U32, Text: "IFLA_CAN_PWM_PWML_MIN The least long phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWML_MAX: {Kind: U32, Text: "IFLA_CAN_PWM_PWML_MAX The largest long phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMO_MIN: {Kind: U32, Text: "IFLA_CAN_PWM_PWMO_MIN The least offset that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMO_MAX: {Kind: U32, Text: "IFLA_CAN_PWM_PWMO_MAX The largest offset that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMS:     {Kind: U32, Text: "IFLA_CAN_PWM_PWMS The short phase of a pulse, in clock periods."},
	uapi.IFLA_CAN_PWM_PWML:     {Kind: U32, Text: "IFLA_CAN_PWM_PWML The long phase of a pulse, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMO:     {Kind: U32, Text: "IFLA_CAN_PWM_PWMO The offset of the first pulse, in clock periods."},
}}

// CanBittiming is struct can_bittiming.
var CanBittiming = Struct{Name: "can_bittiming", Size: 32, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "bitrate Bits a second."},
	{Off: 4, Len: 4, Kind: U32, Text: "sample_point Where in a bit its value is read, in tenths of a percent."},
	{Off: 8, Len: 4, Kind: U32, Text: "tq A time quantum, in nanoseconds."},
	{Off: 12, Len: 4, Kind: U32, Text: "prop_seg The part for the signal's way, in quanta."},
	{Off: 16, Len: 4, Kind: U32, Text: "phase_seg1 The part before the reading, in quanta."},
	{Off: 20, Len: 4, Kind: U32, Text: "phase_seg2 The part after the reading, in quanta."},
	{Off: 24, Len: 4, Kind: U32, Text: "sjw How far a bit may be shifted to fit the others' clocks, in quanta."},
	{Off: 28, Len: 4, Kind: U32, Text: "brp By what the controller's clock is divided."},
}}

// CanBittimingConst is struct can_bittiming_const.
var CanBittimingConst = Struct{Name: "can_bittiming_const", Size: 48, Fields: []Field{
	{Off: 0, Len: 16, Kind: Str, Text: "name The controller's name."},
	{Off: 16, Len: 4, Kind: U32, Text: "tseg1_min The least prop_seg + phase_seg1, in quanta."},
	{Off: 20, Len: 4, Kind: U32, Text: "tseg1_max The largest."},
	{Off: 24, Len: 4, Kind: U32, Text: "tseg2_min The least phase_seg2, in quanta."},
	{Off: 28, Len: 4, Kind: U32, Text: "tseg2_max The largest."},
	{Off: 32, Len: 4, Kind: U32, Text: "sjw_max The largest sjw, in quanta."},
	{Off: 36, Len: 4, Kind: U32, Text: "brp_min The least brp."},
	{Off: 40, Len: 4, Kind: U32, Text: "brp_max The largest."},
	{Off: 44, Len: 4, Kind: U32, Text: "brp_inc Its steps."},
}}

// CanClock is struct can_clock.
var CanClock = Struct{Name: "can_clock", Size: 4, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "freq Its frequency, in hertz."},
}}

// CanCtrlmode is struct can_ctrlmode.
var CanCtrlmode = Struct{Name: "can_ctrlmode", Size: 8, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Enum: canModesRef, Text: "mask In a request: which settings it changes."},
	{Off: 4, Len: 4, Kind: U32, Enum: canModesRef, Text: "flags The settings."},
}}

// CanBerrCounter is struct can_berr_counter.
var CanBerrCounter = Struct{Name: "can_berr_counter", Size: 4, Fields: []Field{
	{Off: 0, Len: 2, Kind: U16, Text: "txerr Errors of sending."},
	{Off: 2, Len: 2, Kind: U16, Text: "rxerr Errors of receiving."},
}}

// CanDeviceStats is struct can_device_stats.
var CanDeviceStats = Struct{Name: "can_device_stats", Size: 24, Fields: []Field{
	{Off: 0, Len: 4, Kind: U32, Text: "bus_error Errors on the bus."},
	{Off: 4, Len: 4, Kind: U32, Text: "error_warning How often the state went to warning."},
	{Off: 8, Len: 4, Kind: U32, Text: "error_passive How often the state went to passive."},
	{Off: 12, Len: 4, Kind: U32, Text: "bus_off How often the controller went off the bus."},
	{Off: 16, Len: 4, Kind: U32, Text: "arbitration_lost How often another sender went first."},
	{Off: 20, Len: 4, Kind: U32, Text: "restarts How often the controller started again."},
}}

var canStates = Enum{Name: "IFLA_CAN_STATE", Names: []Value{
	{uapi.CAN_STATE_ERROR_ACTIVE, "CAN_STATE_ERROR_ACTIVE"},
	{uapi.CAN_STATE_ERROR_WARNING, "CAN_STATE_ERROR_WARNING"},
	{uapi.CAN_STATE_ERROR_PASSIVE, "CAN_STATE_ERROR_PASSIVE"},
	{uapi.CAN_STATE_BUS_OFF, "CAN_STATE_BUS_OFF"},
	{uapi.CAN_STATE_STOPPED, "CAN_STATE_STOPPED"},
	{uapi.CAN_STATE_SLEEPING, "CAN_STATE_SLEEPING"},
}}

var canModes = Enum{Name: "can_ctrlmode.flags", Flags: true, Names: []Value{
	{uapi.CAN_CTRLMODE_LOOPBACK, "CAN_CTRLMODE_LOOPBACK"},
	{uapi.CAN_CTRLMODE_LISTENONLY, "CAN_CTRLMODE_LISTENONLY"},
	{uapi.CAN_CTRLMODE_3_SAMPLES, "CAN_CTRLMODE_3_SAMPLES"},
	{uapi.CAN_CTRLMODE_ONE_SHOT, "CAN_CTRLMODE_ONE_SHOT"},
	{uapi.CAN_CTRLMODE_BERR_REPORTING, "CAN_CTRLMODE_BERR_REPORTING"},
	{uapi.CAN_CTRLMODE_FD, "CAN_CTRLMODE_FD"},
	{uapi.CAN_CTRLMODE_PRESUME_ACK, "CAN_CTRLMODE_PRESUME_ACK"},
	{uapi.CAN_CTRLMODE_FD_NON_ISO, "CAN_CTRLMODE_FD_NON_ISO"},
	{uapi.CAN_CTRLMODE_CC_LEN8_DLC, "CAN_CTRLMODE_CC_LEN8_DLC"},
	{uapi.CAN_CTRLMODE_TDC_AUTO, "CAN_CTRLMODE_TDC_AUTO"},
	{uapi.CAN_CTRLMODE_TDC_MANUAL, "CAN_CTRLMODE_TDC_MANUAL"},
	{uapi.CAN_CTRLMODE_RESTRICTED, "CAN_CTRLMODE_RESTRICTED"},
	{uapi.CAN_CTRLMODE_XL, "CAN_CTRLMODE_XL"},
	{uapi.CAN_CTRLMODE_XL_TDC_AUTO, "CAN_CTRLMODE_XL_TDC_AUTO"},
	{uapi.CAN_CTRLMODE_XL_TDC_MANUAL, "CAN_CTRLMODE_XL_TDC_MANUAL"},
	{uapi.CAN_CTRLMODE_XL_TMS, "CAN_CTRLMODE_XL_TMS"},
}}

// Vxcan is IFLA_INFO_DATA of a vxcan, a pair of CAN links: include/uapi/linux/can/vxcan.h.
var Vxcan = Set{Name: "vxcan", Attrs: []Attr{
	uapi.VXCAN_INFO_PEER: {Kind: Nest, Struct: IfInfomsgRef, Sub: LinkRef, Text: "VXCAN_INFO_PEER The other end: an ifinfomsg of its own, then attributes as the first end has them."},
}}
