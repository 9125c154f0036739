package schema

// A Ref refers to a Set. The zero Ref is none.
type Ref uint8

// A Ref a Set: XRef is X.
const (
	LinkRef Ref = iota + 1
	LinkInfoRef
	ProtoDownReasonRef
	XDPRef
	VFInfoListRef
	VFInfoRef
	VFVlanListRef
	VFStatsRef
	VFPortsRef
	VFPortRef
	DpllPinRef
	DevlinkPortRef
	VethRef
	BridgeRef
	QuerierStateRef
	BridgePortRef
	BondRef
	BondADRef
	BondPortRef
	VxlanRef
	GeneveRef
	GreRef
	IptunRef
	VtiRef
	TunRef
	VlanRef
	VlanQoSRef
	VrfRef
	VrfPortRef
	MacvlanRef
	IpvlanRef
	NetkitRef
	OvpnRef
	MacsecRef
	HsrRef
	GtpRef
	BareudpRef
	PppRef
	RmnetRef
	DsaRef
	IpoibRef
	XfrmRef
	WwanRef
	AmtRef
	CanRef
	CanTDCRef
	CanCtrlmodeExtRef
	CanPWMRef
	VxcanRef
	BatadvRef
	BridgeAFRef
	AFSpecRef
	InetRef
	InetConfRef
	Inet6Ref
	MCTPRef
	AddrRef
	RouteRef
	MetricsRef
	NeighRef
	FDBExtRef
	StatsRef
	StatsGetSetRef
	StatsFiltersRef
	StatsAFRef
	MPLSStatsRef
	XStatsRef
	BridgeXStatsRef
	BondXStatsRef
	Bond3ADRef
	OffloadXStatsRef
	HWSInfoRef
	HWSInfoOneRef
	NSIDRef
	RuleRef
	NexthopRef
	NexthopResGroupRef
	NexthopResBucketRef
	NexthopGroupStatsRef
	NexthopGroupStatRef
	NetconfRef
	NeighTblRef
	NeighParmsRef
	AddrLabelRef
	PrefixRef
	NdUseroptRef
	EncapMPLSRef
	EncapIPRef
	EncapIP6Ref
	EncapOptsRef
	EncapGeneveRef
	EncapVxlanRef
	EncapErspanRef
	EncapBPFRef
	EncapBPFProgRef
	EncapXfrmRef
	EncapILARef
	EncapRPLRef
	EncapIOAM6Ref
	EncapSeg6Ref
	EncapSeg6LocalRef
	Seg6BPFRef
	Seg6CountersRef
	Seg6FlavorsRef
	MDBRef
	MDBEntriesRef
	MDBEntryRef
	MDBEntryAttrsRef
	MDBSourcesRef
	MDBSourceRef
	MDBRouterRef
	MDBRouterPortRef
	MDBSetRef
	MDBGetRef
	MDBERef
	MDBESourcesRef
	MDBESourceRef
	VlanDBRef
	VlanDBGetRef
	VlanEntryRef
	VlanTunnelRef
	VlanStatsRef
	VlanGlobalRef
	TunnelRef
	TunnelVNIRef
	TunnelStatsRef
	VlanTunnelInfoRef
	BridgeMSTRef
	BridgeMSTEntryRef
	BridgeMRPRef
	MRPInstanceRef
	MRPPortStateRef
	MRPPortRoleRef
	MRPRingStateRef
	MRPRingRoleRef
	MRPStartTestRef
	MRPInfoRef
	MRPInStateRef
	MRPInRoleRef
	MRPStartInTestRef
	BridgeCFMRef
	CFMCreateRef
	CFMDeleteRef
	CFMConfigRef
	CFMCCRef
	CFMPeerRef
	CFMRDIRef
	CFMTxRef
	CFMStatusRef
	CFMPeerStatusRef
	TCRef
	TCStats2Ref
	TCStabRef
	TCFqCodelRef
	TCTbfRef
	ActionsRef
	ActionRef
	DCBRef
	CacheReportRef
	IPMRTableRef
	IPMRVifsRef
	IPMRVifRef
	TCHtbRef
	NFBatchAttrsRef
	NFTableRef
	NFChainRef
	NFHookRef
	NFDevicesRef
	NFRuleRef
	NFCompatRef
	NFListRef
	NFExprRef
	NFDataRef
	NFVerdictRef
	NFGenRef
	NFSetRef
	NFSetDescRef
	NFSetFieldRef
	NFSetElemsRef
	NFSetElemRef
	NFObjRef
	NFFlowtableRef
	NFFlowtableHookRef
	NFTraceRef
	NFImmediateRef
	NFPayloadRef
	NFCmpRef
	NFBitwiseRef
	NFMetaRef
	NFMasqRef
	NFNatRef
	NFRedirRef
	NFCounterRef
	NFCtRef
	NFLookupRef
	NFRangeRef
	NFByteorderRef
	NFRejectRef
	NFLimitRef
	NFLogRef
	NFFibRef
	NFObjrefRef
	NFDynsetRef
	NFExthdrRef
	NFQueueRef
	NFQuotaRef
	NFConnlimitRef
	NFHashRef
	NFNumgenRef
	NFRtRef
	NFSocketRef
	NFTproxyRef
	NFLastRef
	NFOffloadRef
	NFMatchRef
	NFTargetRef
	ExtAckRef
	PolicyRef
)

// Set returns the set, or nil.
func (r Ref) Set() *Set {
	if int(r) < len(Sets) {
		return Sets[r]
	}
	return nil
}

// Sets is all sets, by Ref; the first is nil.
var Sets = [...]*Set{
	LinkRef:              &Link,
	LinkInfoRef:          &LinkInfo,
	ProtoDownReasonRef:   &ProtoDownReason,
	XDPRef:               &XDP,
	VFInfoListRef:        &VFInfoList,
	VFInfoRef:            &VFInfo,
	VFVlanListRef:        &VFVlanList,
	VFStatsRef:           &VFStats,
	VFPortsRef:           &VFPorts,
	VFPortRef:            &VFPort,
	DpllPinRef:           &DpllPin,
	DevlinkPortRef:       &DevlinkPort,
	VethRef:              &Veth,
	BridgeRef:            &Bridge,
	QuerierStateRef:      &QuerierState,
	BridgePortRef:        &BridgePort,
	BondRef:              &Bond,
	BondADRef:            &BondAD,
	BondPortRef:          &BondPort,
	VxlanRef:             &Vxlan,
	GeneveRef:            &Geneve,
	GreRef:               &Gre,
	IptunRef:             &Iptun,
	VtiRef:               &Vti,
	TunRef:               &Tun,
	VlanRef:              &Vlan,
	VlanQoSRef:           &VlanQoS,
	VrfRef:               &Vrf,
	VrfPortRef:           &VrfPort,
	MacvlanRef:           &Macvlan,
	IpvlanRef:            &Ipvlan,
	NetkitRef:            &Netkit,
	OvpnRef:              &Ovpn,
	MacsecRef:            &Macsec,
	HsrRef:               &Hsr,
	GtpRef:               &Gtp,
	BareudpRef:           &Bareudp,
	PppRef:               &Ppp,
	RmnetRef:             &Rmnet,
	DsaRef:               &Dsa,
	IpoibRef:             &Ipoib,
	XfrmRef:              &Xfrm,
	WwanRef:              &Wwan,
	AmtRef:               &Amt,
	CanRef:               &Can,
	CanTDCRef:            &CanTDC,
	CanCtrlmodeExtRef:    &CanCtrlmodeExt,
	CanPWMRef:            &CanPWM,
	VxcanRef:             &Vxcan,
	BatadvRef:            &Batadv,
	BridgeAFRef:          &BridgeAF,
	AFSpecRef:            &AFSpec,
	InetRef:              &Inet,
	InetConfRef:          &InetConf,
	Inet6Ref:             &Inet6,
	MCTPRef:              &MCTP,
	AddrRef:              &Addr,
	RouteRef:             &Route,
	MetricsRef:           &Metrics,
	NeighRef:             &Neigh,
	FDBExtRef:            &FDBExt,
	StatsRef:             &Stats,
	StatsGetSetRef:       &StatsGetSet,
	StatsFiltersRef:      &StatsFilters,
	StatsAFRef:           &StatsAF,
	MPLSStatsRef:         &MPLSStats,
	XStatsRef:            &XStats,
	BridgeXStatsRef:      &BridgeXStats,
	BondXStatsRef:        &BondXStats,
	Bond3ADRef:           &Bond3AD,
	OffloadXStatsRef:     &OffloadXStats,
	HWSInfoRef:           &HWSInfo,
	HWSInfoOneRef:        &HWSInfoOne,
	NSIDRef:              &NSID,
	RuleRef:              &Rule,
	NexthopRef:           &Nexthop,
	NexthopResGroupRef:   &NexthopResGroup,
	NexthopResBucketRef:  &NexthopResBucket,
	NexthopGroupStatsRef: &NexthopGroupStats,
	NexthopGroupStatRef:  &NexthopGroupStat,
	NetconfRef:           &Netconf,
	NeighTblRef:          &NeighTbl,
	NeighParmsRef:        &NeighParms,
	AddrLabelRef:         &AddrLabel,
	PrefixRef:            &Prefix,
	NdUseroptRef:         &NdUseropt,
	EncapMPLSRef:         &EncapMPLS,
	EncapIPRef:           &EncapIP,
	EncapIP6Ref:          &EncapIP6,
	EncapOptsRef:         &EncapOpts,
	EncapGeneveRef:       &EncapGeneve,
	EncapVxlanRef:        &EncapVxlan,
	EncapErspanRef:       &EncapErspan,
	EncapBPFRef:          &EncapBPF,
	EncapBPFProgRef:      &EncapBPFProg,
	EncapXfrmRef:         &EncapXfrm,
	EncapILARef:          &EncapILA,
	EncapRPLRef:          &EncapRPL,
	EncapIOAM6Ref:        &EncapIOAM6,
	EncapSeg6Ref:         &EncapSeg6,
	EncapSeg6LocalRef:    &EncapSeg6Local,
	Seg6BPFRef:           &Seg6BPF,
	Seg6CountersRef:      &Seg6Counters,
	Seg6FlavorsRef:       &Seg6Flavors,
	MDBRef:               &MDB,
	MDBEntriesRef:        &MDBEntries,
	MDBEntryRef:          &MDBEntry,
	MDBEntryAttrsRef:     &MDBEntryAttrs,
	MDBSourcesRef:        &MDBSources,
	MDBSourceRef:         &MDBSource,
	MDBRouterRef:         &MDBRouter,
	MDBRouterPortRef:     &MDBRouterPort,
	MDBSetRef:            &MDBSet,
	MDBGetRef:            &MDBGet,
	MDBERef:              &MDBE,
	MDBESourcesRef:       &MDBESources,
	MDBESourceRef:        &MDBESource,
	VlanDBRef:            &VlanDB,
	VlanDBGetRef:         &VlanDBGet,
	VlanEntryRef:         &VlanEntry,
	VlanTunnelRef:        &VlanTunnel,
	VlanStatsRef:         &VlanStats,
	VlanGlobalRef:        &VlanGlobal,
	TunnelRef:            &Tunnel,
	TunnelVNIRef:         &TunnelVNI,
	TunnelStatsRef:       &TunnelStats,
	VlanTunnelInfoRef:    &VlanTunnelInfo,
	BridgeMSTRef:         &BridgeMST,
	BridgeMSTEntryRef:    &BridgeMSTEntry,
	BridgeMRPRef:         &BridgeMRP,
	MRPInstanceRef:       &MRPInstance,
	MRPPortStateRef:      &MRPPortState,
	MRPPortRoleRef:       &MRPPortRole,
	MRPRingStateRef:      &MRPRingState,
	MRPRingRoleRef:       &MRPRingRole,
	MRPStartTestRef:      &MRPStartTest,
	MRPInfoRef:           &MRPInfo,
	MRPInStateRef:        &MRPInState,
	MRPInRoleRef:         &MRPInRole,
	MRPStartInTestRef:    &MRPStartInTest,
	BridgeCFMRef:         &BridgeCFM,
	CFMCreateRef:         &CFMCreate,
	CFMDeleteRef:         &CFMDelete,
	CFMConfigRef:         &CFMConfig,
	CFMCCRef:             &CFMCC,
	CFMPeerRef:           &CFMPeer,
	CFMRDIRef:            &CFMRDI,
	CFMTxRef:             &CFMTx,
	CFMStatusRef:         &CFMStatus,
	CFMPeerStatusRef:     &CFMPeerStatus,
	TCRef:                &TC,
	TCStats2Ref:          &TCStats2,
	TCStabRef:            &TCStab,
	TCFqCodelRef:         &TCFqCodel,
	TCTbfRef:             &TCTbf,
	ActionsRef:           &Actions,
	ActionRef:            &Action,
	DCBRef:               &DCB,
	CacheReportRef:       &CacheReport,
	IPMRTableRef:         &IPMRTable,
	IPMRVifsRef:          &IPMRVifs,
	IPMRVifRef:           &IPMRVif,
	TCHtbRef:             &TCHtb,
	NFBatchAttrsRef:      &NFBatchAttrs,
	NFTableRef:           &NFTable,
	NFChainRef:           &NFChain,
	NFHookRef:            &NFHook,
	NFDevicesRef:         &NFDevices,
	NFRuleRef:            &NFRule,
	NFCompatRef:          &NFCompat,
	NFListRef:            &NFList,
	NFExprRef:            &NFExpr,
	NFDataRef:            &NFData,
	NFVerdictRef:         &NFVerdict,
	NFGenRef:             &NFGen,
	NFSetRef:             &NFSet,
	NFSetDescRef:         &NFSetDesc,
	NFSetFieldRef:        &NFSetField,
	NFSetElemsRef:        &NFSetElems,
	NFSetElemRef:         &NFSetElem,
	NFObjRef:             &NFObj,
	NFFlowtableRef:       &NFFlowtable,
	NFFlowtableHookRef:   &NFFlowtableHook,
	NFTraceRef:           &NFTrace,
	NFImmediateRef:       &NFImmediate,
	NFPayloadRef:         &NFPayload,
	NFCmpRef:             &NFCmp,
	NFBitwiseRef:         &NFBitwise,
	NFMetaRef:            &NFMeta,
	NFMasqRef:            &NFMasq,
	NFNatRef:             &NFNat,
	NFRedirRef:           &NFRedir,
	NFCounterRef:         &NFCounter,
	NFCtRef:              &NFCt,
	NFLookupRef:          &NFLookup,
	NFRangeRef:           &NFRange,
	NFByteorderRef:       &NFByteorder,
	NFRejectRef:          &NFReject,
	NFLimitRef:           &NFLimit,
	NFLogRef:             &NFLog,
	NFFibRef:             &NFFib,
	NFObjrefRef:          &NFObjref,
	NFDynsetRef:          &NFDynset,
	NFExthdrRef:          &NFExthdr,
	NFQueueRef:           &NFQueue,
	NFQuotaRef:           &NFQuota,
	NFConnlimitRef:       &NFConnlimit,
	NFHashRef:            &NFHash,
	NFNumgenRef:          &NFNumgen,
	NFRtRef:              &NFRt,
	NFSocketRef:          &NFSocket,
	NFTproxyRef:          &NFTproxy,
	NFLastRef:            &NFLast,
	NFOffloadRef:         &NFOffload,
	NFMatchRef:           &NFMatch,
	NFTargetRef:          &NFTarget,
	ExtAckRef:            &ExtAck,
	PolicyRef:            &Policy,
}
