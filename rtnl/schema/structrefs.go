package schema

// A StructRef refers to a Struct; the zero StructRef is none. XRef is X.
type StructRef uint8

const (
	Bitfield32Ref StructRef = iota + 1
	BoolOptMultiRef
	BrMdbEntryRef
	BrPortMsgRef
	BrVlanMsgRef
	BridgeIDRef
	BridgeStpXStatsRef
	BridgeVlanInfoRef
	BridgeVlanXStatsRef
	CanBerrCounterRef
	CanBittimingRef
	CanBittimingConstRef
	CanClockRef
	CanCtrlmodeRef
	CanDeviceStatsRef
	DcbMsgRef
	FibRuleHdrRef
	GenevePortsRef
	GnetBasicRef
	GnetQueueRef
	GnetRateRef
	GnetRate64Ref
	HWStats64Ref
	IOAM6TraceHdrRef
	IfAddrlblmsgRef
	IfAddrmsgRef
	IfInfomsgRef
	IfStatsMsgRef
	IfaCacheinfoRef
	Inet6CacheinfoRef
	Ipv6SrHdrRef
	LinkIfmapRef
	LinkStatsRef
	LinkStats64Ref
	MDBRouterIfindexRef
	MPLSLinkStatsRef
	MfcStatsRef
	NdMsgRef
	NdUseroptmsgRef
	NdaCacheinfoRef
	NdtConfigRef
	NdtMsgRef
	NdtStatsRef
	NetconfMsgRef
	NexthopGrpRef
	NfgenmsgRef
	NhMsgRef
	NlMsgDoneRef
	NlMsgerrRef
	PortVSIRef
	PrefixCacheinfoRef
	PrefixMsgRef
	RPLSrHdrRef
	RmnetFlagsRef
	RtGenmsgRef
	RtMsgRef
	RtNexthopRef
	RtViaRef
	RtaCacheinfoRef
	RulePortRangeRef
	RuleUIDRangeRef
	Seg6EncapRef
	TCEstimatorRef
	TCFifoRef
	TCFqCodelXStatsRef
	TCHtbGlobRef
	TCHtbOptRef
	TCHtbXStatsRef
	TCPrioRef
	TCSizespecRef
	TCStatsRef
	TCTbfQoptRef
	TcMsgRef
	TcaMsgRef
	TunnelMsgRef
	VFBroadcastRef
	VFGuidRef
	VFLinkStateRef
	VFMacRef
	VFRSSQueryEnRef
	VFRateRef
	VFSpoofchkRef
	VFTrustRef
	VFTxRateRef
	VFVlanRef
	VFVlanInfoRef
	VlanFlagsRef
	VlanQoSMappingRef
	VxlanHdrRef
	VxlanPortsRef
)

// Get returns the Struct, or nil.
//
//go:noinline
func (r StructRef) Get() *Struct { return structs[r] }

var structs = [...]*Struct{
	Bitfield32Ref:        &Bitfield32,
	BoolOptMultiRef:      &BoolOptMulti,
	BrMdbEntryRef:        &BrMdbEntry,
	BrPortMsgRef:         &BrPortMsg,
	BrVlanMsgRef:         &BrVlanMsg,
	BridgeIDRef:          &BridgeID,
	BridgeStpXStatsRef:   &BridgeStpXStats,
	BridgeVlanInfoRef:    &BridgeVlanInfo,
	BridgeVlanXStatsRef:  &BridgeVlanXStats,
	CanBerrCounterRef:    &CanBerrCounter,
	CanBittimingRef:      &CanBittiming,
	CanBittimingConstRef: &CanBittimingConst,
	CanClockRef:          &CanClock,
	CanCtrlmodeRef:       &CanCtrlmode,
	CanDeviceStatsRef:    &CanDeviceStats,
	DcbMsgRef:            &DcbMsg,
	FibRuleHdrRef:        &FibRuleHdr,
	GenevePortsRef:       &GenevePorts,
	GnetBasicRef:         &GnetBasic,
	GnetQueueRef:         &GnetQueue,
	GnetRateRef:          &GnetRate,
	GnetRate64Ref:        &GnetRate64,
	HWStats64Ref:         &HWStats64,
	IOAM6TraceHdrRef:     &IOAM6TraceHdr,
	IfAddrlblmsgRef:      &IfAddrlblmsg,
	IfAddrmsgRef:         &IfAddrmsg,
	IfInfomsgRef:         &IfInfomsg,
	IfStatsMsgRef:        &IfStatsMsg,
	IfaCacheinfoRef:      &IfaCacheinfo,
	Inet6CacheinfoRef:    &Inet6Cacheinfo,
	Ipv6SrHdrRef:         &Ipv6SrHdr,
	LinkIfmapRef:         &LinkIfmap,
	LinkStatsRef:         &LinkStats,
	LinkStats64Ref:       &LinkStats64,
	MDBRouterIfindexRef:  &MDBRouterIfindex,
	MPLSLinkStatsRef:     &MPLSLinkStats,
	MfcStatsRef:          &MfcStats,
	NdMsgRef:             &NdMsg,
	NdUseroptmsgRef:      &NdUseroptmsg,
	NdaCacheinfoRef:      &NdaCacheinfo,
	NdtConfigRef:         &NdtConfig,
	NdtMsgRef:            &NdtMsg,
	NdtStatsRef:          &NdtStats,
	NetconfMsgRef:        &NetconfMsg,
	NexthopGrpRef:        &NexthopGrp,
	NfgenmsgRef:          &Nfgenmsg,
	NhMsgRef:             &NhMsg,
	NlMsgDoneRef:         &NlMsgDone,
	NlMsgerrRef:          &NlMsgerr,
	PortVSIRef:           &PortVSI,
	PrefixCacheinfoRef:   &PrefixCacheinfo,
	PrefixMsgRef:         &PrefixMsg,
	RPLSrHdrRef:          &RPLSrHdr,
	RmnetFlagsRef:        &RmnetFlags,
	RtGenmsgRef:          &RtGenmsg,
	RtMsgRef:             &RtMsg,
	RtNexthopRef:         &RtNexthop,
	RtViaRef:             &RtVia,
	RtaCacheinfoRef:      &RtaCacheinfo,
	RulePortRangeRef:     &RulePortRange,
	RuleUIDRangeRef:      &RuleUIDRange,
	Seg6EncapRef:         &Seg6Encap,
	TCEstimatorRef:       &TCEstimator,
	TCFifoRef:            &TCFifo,
	TCFqCodelXStatsRef:   &TCFqCodelXStats,
	TCHtbGlobRef:         &TCHtbGlob,
	TCHtbOptRef:          &TCHtbOpt,
	TCHtbXStatsRef:       &TCHtbXStats,
	TCPrioRef:            &TCPrio,
	TCSizespecRef:        &TCSizespec,
	TCStatsRef:           &TCStats,
	TCTbfQoptRef:         &TCTbfQopt,
	TcMsgRef:             &TcMsg,
	TcaMsgRef:            &TcaMsg,
	TunnelMsgRef:         &TunnelMsg,
	VFBroadcastRef:       &VFBroadcast,
	VFGuidRef:            &VFGuid,
	VFLinkStateRef:       &VFLinkState,
	VFMacRef:             &VFMac,
	VFRSSQueryEnRef:      &VFRSSQueryEn,
	VFRateRef:            &VFRate,
	VFSpoofchkRef:        &VFSpoofchk,
	VFTrustRef:           &VFTrust,
	VFTxRateRef:          &VFTxRate,
	VFVlanRef:            &VFVlan,
	VFVlanInfoRef:        &VFVlanInfo,
	VlanFlagsRef:         &VlanFlags,
	VlanQoSMappingRef:    &VlanQoSMapping,
	VxlanHdrRef:          &VxlanHdr,
	VxlanPortsRef:        &VxlanPorts,
}
