package schema

import "vethkit/rtnl/uapi"

// Can is IFLA_INFO_DATA of a can, a controller of vehicles' buses: include/uapi/linux/can/netlink.h,
// drivers/net/can/dev/netlink.c.
var Can = Set{Name: "can", Attrs: []Attr{
	uapi.IFLA_CAN_BITTIMING:               {Name: "IFLA_CAN_BITTIMING", Kind: Record, Struct: &CanBittiming, Doc: "How long the parts of a bit are."},
	uapi.IFLA_CAN_BITTIMING_CONST:         {Name: "IFLA_CAN_BITTIMING_CONST", Kind: Record, Struct: &CanBittimingConst, Doc: "What the controller can do of that."},
	uapi.IFLA_CAN_CLOCK:                   {Name: "IFLA_CAN_CLOCK", Kind: Record, Struct: &CanClock, Doc: "The controller's clock."},
	uapi.IFLA_CAN_STATE:                   {Name: "IFLA_CAN_STATE", Kind: U32, Enum: &canStates, Doc: "How many errors the controller saw, in steps."},
	uapi.IFLA_CAN_CTRLMODE:                {Name: "IFLA_CAN_CTRLMODE", Kind: Record, Struct: &CanCtrlmode, Doc: "Settings that are on or off, a bit each."},
	uapi.IFLA_CAN_RESTART_MS:              {Name: "IFLA_CAN_RESTART_MS", Kind: U32, Doc: "How long after a bus-off the controller starts again, in milliseconds; 0: never by itself."},
	uapi.IFLA_CAN_RESTART:                 {Name: "IFLA_CAN_RESTART", Kind: U32, Doc: "In a request: starts it again at once."},
	uapi.IFLA_CAN_BERR_COUNTER:            {Name: "IFLA_CAN_BERR_COUNTER", Kind: Record, Struct: &CanBerrCounter, Doc: "The controller's error counters."},
	uapi.IFLA_CAN_DATA_BITTIMING:          {Name: "IFLA_CAN_DATA_BITTIMING", Kind: Record, Struct: &CanBittiming, Doc: "IFLA_CAN_BITTIMING of the fast part of a CAN FD frame."},
	uapi.IFLA_CAN_DATA_BITTIMING_CONST:    {Name: "IFLA_CAN_DATA_BITTIMING_CONST", Kind: Record, Struct: &CanBittimingConst, Doc: "IFLA_CAN_BITTIMING_CONST of the fast part of a CAN FD frame."},
	uapi.IFLA_CAN_TERMINATION:             {Name: "IFLA_CAN_TERMINATION", Kind: U16, Doc: "The bus's terminating resistor, in ohms; 0: off."},
	uapi.IFLA_CAN_TERMINATION_CONST:       {Name: "IFLA_CAN_TERMINATION_CONST", Kind: Array, Elem: U16, Doc: "The resistors to choose from, in ohms."},
	uapi.IFLA_CAN_BITRATE_CONST:           {Name: "IFLA_CAN_BITRATE_CONST", Kind: Array, Elem: U32, Doc: "The bit rates to choose from, where only some are possible, in bits a second."},
	uapi.IFLA_CAN_DATA_BITRATE_CONST:      {Name: "IFLA_CAN_DATA_BITRATE_CONST", Kind: Array, Elem: U32, Doc: "The same for the fast part of a CAN FD frame."},
	uapi.IFLA_CAN_BITRATE_MAX:             {Name: "IFLA_CAN_BITRATE_MAX", Kind: U32, Doc: "The highest bit rate of the transceiver, in bits a second; 0: not known."},
	uapi.IFLA_CAN_TDC:                     {Name: "IFLA_CAN_TDC", Kind: Nest, Sub: CanTDCRef, Doc: "CAN FD: how the transceiver's delay is made up for. Since 5.16."},
	uapi.IFLA_CAN_CTRLMODE_EXT:            {Name: "IFLA_CAN_CTRLMODE_EXT", Kind: Nest, Sub: CanCtrlmodeExtRef, Doc: "What is possible of IFLA_CAN_CTRLMODE. Since 5.17."},
	uapi.IFLA_CAN_XL_DATA_BITTIMING:       {Name: "IFLA_CAN_XL_DATA_BITTIMING", Kind: Record, Struct: &CanBittiming, Doc: "IFLA_CAN_BITTIMING of the fast part of a CAN XL frame. Since 6.19."},
	uapi.IFLA_CAN_XL_DATA_BITTIMING_CONST: {Name: "IFLA_CAN_XL_DATA_BITTIMING_CONST", Kind: Record, Struct: &CanBittimingConst, Doc: "IFLA_CAN_BITTIMING_CONST of the fast part of a CAN XL frame. Since 6.19."},
	uapi.IFLA_CAN_XL_DATA_BITRATE_CONST:   {Name: "IFLA_CAN_XL_DATA_BITRATE_CONST", Kind: Array, Elem: U32, Doc: "IFLA_CAN_BITRATE_CONST of the fast part of a CAN XL frame. Since 6.19."},
	uapi.IFLA_CAN_XL_TDC:                  {Name: "IFLA_CAN_XL_TDC", Kind: Nest, Sub: CanTDCRef, Doc: "IFLA_CAN_TDC of CAN XL. Since 6.19."},
	uapi.IFLA_CAN_XL_PWM:                  {Name: "IFLA_CAN_XL_PWM", Kind: Nest, Sub: CanPWMRef, Doc: "CAN XL: the pulses that tell the transceiver its mode. Since 6.19."},
}}

// CanTDC is IFLA_CAN_TDC and IFLA_CAN_XL_TDC.
var CanTDC = Set{Name: "can-tdc", Attrs: []Attr{
	uapi.IFLA_CAN_TDC_TDCV_MIN: {Name: "IFLA_CAN_TDC_TDCV_MIN", Kind: U32, Doc: "The least measured delay that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCV_MAX: {Name: "IFLA_CAN_TDC_TDCV_MAX", Kind: U32, Doc: "The largest measured delay that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCO_MIN: {Name: "IFLA_CAN_TDC_TDCO_MIN", Kind: U32, Doc: "The least offset that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCO_MAX: {Name: "IFLA_CAN_TDC_TDCO_MAX", Kind: U32, Doc: "The largest offset that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCF_MIN: {Name: "IFLA_CAN_TDC_TDCF_MIN", Kind: U32, Doc: "The least filter window that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCF_MAX: {Name: "IFLA_CAN_TDC_TDCF_MAX", Kind: U32, Doc: "The largest filter window that can be set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCV:     {Name: "IFLA_CAN_TDC_TDCV", Kind: U32, Doc: "The delay of the transceiver, measured or set, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCO:     {Name: "IFLA_CAN_TDC_TDCO", Kind: U32, Doc: "The offset added to it, in clock periods."},
	uapi.IFLA_CAN_TDC_TDCF:     {Name: "IFLA_CAN_TDC_TDCF", Kind: U32, Doc: "The window in which a measurement counts, in clock periods."},
}}

// CanCtrlmodeExt is IFLA_CAN_CTRLMODE_EXT.
var CanCtrlmodeExt = Set{Name: "can-ctrlmode-ext", Attrs: []Attr{
	uapi.IFLA_CAN_CTRLMODE_SUPPORTED: {Name: "IFLA_CAN_CTRLMODE_SUPPORTED", Kind: U32, Enum: &canModes, Doc: "The settings that the controller has."},
}}

// CanPWM is IFLA_CAN_XL_PWM.
var CanPWM = Set{Name: "can-pwm", Attrs: []Attr{
	uapi.IFLA_CAN_PWM_PWMS_MIN: {Name: "IFLA_CAN_PWM_PWMS_MIN", Kind: U32, Doc: "The least short phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMS_MAX: {Name: "IFLA_CAN_PWM_PWMS_MAX", Kind: U32, Doc: "The largest short phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWML_MIN: {Name: "IFLA_CAN_PWM_PWML_MIN", Kind: U32, Doc: "The least long phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWML_MAX: {Name: "IFLA_CAN_PWM_PWML_MAX", Kind: U32, Doc: "The largest long phase that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMO_MIN: {Name: "IFLA_CAN_PWM_PWMO_MIN", Kind: U32, Doc: "The least offset that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMO_MAX: {Name: "IFLA_CAN_PWM_PWMO_MAX", Kind: U32, Doc: "The largest offset that can be set, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMS:     {Name: "IFLA_CAN_PWM_PWMS", Kind: U32, Doc: "The short phase of a pulse, in clock periods."},
	uapi.IFLA_CAN_PWM_PWML:     {Name: "IFLA_CAN_PWM_PWML", Kind: U32, Doc: "The long phase of a pulse, in clock periods."},
	uapi.IFLA_CAN_PWM_PWMO:     {Name: "IFLA_CAN_PWM_PWMO", Kind: U32, Doc: "The offset of the first pulse, in clock periods."},
}}

// CanBittiming is struct can_bittiming.
var CanBittiming = Struct{Name: "can_bittiming", Size: 32, Fields: []Field{
	{Name: "bitrate", Off: 0, Len: 4, Kind: U32, Doc: "Bits a second."},
	{Name: "sample_point", Off: 4, Len: 4, Kind: U32, Doc: "Where in a bit its value is read, in tenths of a percent."},
	{Name: "tq", Off: 8, Len: 4, Kind: U32, Doc: "A time quantum, in nanoseconds."},
	{Name: "prop_seg", Off: 12, Len: 4, Kind: U32, Doc: "The part for the signal's way, in quanta."},
	{Name: "phase_seg1", Off: 16, Len: 4, Kind: U32, Doc: "The part before the reading, in quanta."},
	{Name: "phase_seg2", Off: 20, Len: 4, Kind: U32, Doc: "The part after the reading, in quanta."},
	{Name: "sjw", Off: 24, Len: 4, Kind: U32, Doc: "How far a bit may be shifted to fit the others' clocks, in quanta."},
	{Name: "brp", Off: 28, Len: 4, Kind: U32, Doc: "By what the controller's clock is divided."},
}}

// CanBittimingConst is struct can_bittiming_const.
var CanBittimingConst = Struct{Name: "can_bittiming_const", Size: 48, Fields: []Field{
	{Name: "name", Off: 0, Len: 16, Kind: Str, Doc: "The controller's name."},
	{Name: "tseg1_min", Off: 16, Len: 4, Kind: U32, Doc: "The least prop_seg + phase_seg1, in quanta."},
	{Name: "tseg1_max", Off: 20, Len: 4, Kind: U32, Doc: "The largest."},
	{Name: "tseg2_min", Off: 24, Len: 4, Kind: U32, Doc: "The least phase_seg2, in quanta."},
	{Name: "tseg2_max", Off: 28, Len: 4, Kind: U32, Doc: "The largest."},
	{Name: "sjw_max", Off: 32, Len: 4, Kind: U32, Doc: "The largest sjw, in quanta."},
	{Name: "brp_min", Off: 36, Len: 4, Kind: U32, Doc: "The least brp."},
	{Name: "brp_max", Off: 40, Len: 4, Kind: U32, Doc: "The largest."},
	{Name: "brp_inc", Off: 44, Len: 4, Kind: U32, Doc: "Its steps."},
}}

// CanClock is struct can_clock.
var CanClock = Struct{Name: "can_clock", Size: 4, Fields: []Field{
	{Name: "freq", Off: 0, Len: 4, Kind: U32, Doc: "Its frequency, in hertz."},
}}

// CanCtrlmode is struct can_ctrlmode.
var CanCtrlmode = Struct{Name: "can_ctrlmode", Size: 8, Fields: []Field{
	{Name: "mask", Off: 0, Len: 4, Kind: U32, Enum: &canModes, Doc: "In a request: which settings it changes."},
	{Name: "flags", Off: 4, Len: 4, Kind: U32, Enum: &canModes, Doc: "The settings."},
}}

// CanBerrCounter is struct can_berr_counter.
var CanBerrCounter = Struct{Name: "can_berr_counter", Size: 4, Fields: []Field{
	{Name: "txerr", Off: 0, Len: 2, Kind: U16, Doc: "Errors of sending."},
	{Name: "rxerr", Off: 2, Len: 2, Kind: U16, Doc: "Errors of receiving."},
}}

// CanDeviceStats is struct can_device_stats.
var CanDeviceStats = Struct{Name: "can_device_stats", Size: 24, Fields: []Field{
	{Name: "bus_error", Off: 0, Len: 4, Kind: U32, Doc: "Errors on the bus."},
	{Name: "error_warning", Off: 4, Len: 4, Kind: U32, Doc: "How often the state went to warning."},
	{Name: "error_passive", Off: 8, Len: 4, Kind: U32, Doc: "How often the state went to passive."},
	{Name: "bus_off", Off: 12, Len: 4, Kind: U32, Doc: "How often the controller went off the bus."},
	{Name: "arbitration_lost", Off: 16, Len: 4, Kind: U32, Doc: "How often another sender went first."},
	{Name: "restarts", Off: 20, Len: 4, Kind: U32, Doc: "How often the controller started again."},
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
	uapi.VXCAN_INFO_PEER: {Name: "VXCAN_INFO_PEER", Kind: Nest, Struct: &IfInfomsg, Sub: LinkRef, Doc: "The other end: an ifinfomsg of its own, then attributes as the first end has them."},
}}
