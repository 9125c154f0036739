package schema

// A EnumRef refers to an Enum; the zero EnumRef is none. XRef is X.
type EnumRef uint16

const (
	FamiliesRef EnumRef = iota + 1
	addrFlagsRef
	addrGenModesRef
	addrProtosRef
	amtModesRef
	arphrdRef
	attrTypesRef
	bondFOMRef
	bondHashRef
	bondLinksRef
	bondModesRef
	bondRateRef
	bondReselectRef
	bondSelectRef
	bondStatesRef
	bondTargetsRef
	bondValidateRef
	boolOptsRef
	bridgeFlagsRef
	bridgeModesRef
	bridgeVlanFlagsRef
	canModesRef
	canStatesRef
	dcbCommandsRef
	encapTypesRef
	extMaskRef
	fdbNotifyRef
	geneveDFRef
	greFlagsRef
	gtpRolesRef
	hopFlagsRef
	hsrProtocolsRef
	icmp6StatsRef
	igmpMsgsRef
	ilaCsumModesRef
	ilaHooksRef
	inet6FlagsRef
	ioamModesRef
	ip6tnlFlagsRef
	ipProtosRef
	ipoibModesRef
	ipv4DevconfRef
	ipv6DevconfRef
	ipvlanFlagsRef
	ipvlanModesRef
	lacpStatesRef
	linkEventsRef
	linkFlagsRef
	linkmodesRef
	macaddrModesRef
	macsecCiphersRef
	macsecOffloadsRef
	macsecValidationsRef
	macvlanFlagsRef
	macvlanModesRef
	mcastStatsRef
	mdbFlagsRef
	mdbModesRef
	mdbProtosRef
	mdbRouterTypesRef
	mdbStatesRef
	metricLocksRef
	neighExtFlagsRef
	neighFlagsRef
	neighStatesRef
	netkitModesRef
	netkitPairingsRef
	netkitPoliciesRef
	netkitScrubsRef
	nexthopGroupTypesRef
	nexthopOpFlagsRef
	nfBitwiseOpsRef
	nfByteorderOpsRef
	nfChainFlagsRef
	nfCmpOpsRef
	nfCtKeysRef
	nfDataTypesRef
	nfDynsetOpsRef
	nfElemFlagsRef
	nfExthdrOpsRef
	nfFamiliesRef
	nfFibFlagsRef
	nfFibResultsRef
	nfFlowtableFlagsRef
	nfHashTypesRef
	nfHooksRef
	nfLimitTypesRef
	nfMetaKeysRef
	nfNatFlagsRef
	nfNatTypesRef
	nfNumgenTypesRef
	nfObjTypesRef
	nfPayloadBasesRef
	nfPoliciesRef
	nfPrioritiesRef
	nfRangeOpsRef
	nfRegsRef
	nfRejectTypesRef
	nfRtKeysRef
	nfSetFlagsRef
	nfSetPoliciesRef
	nfSocketKeysRef
	nfTableFlagsRef
	nfTraceTypesRef
	nfVerdictsRef
	NlaFlagsRef
	offloadMaskRef
	operstatesRef
	ovpnModesRef
	portRequestsRef
	portResponsesRef
	portStatesRef
	prefixFlagsRef
	rmnetFlagsRef
	routeFeaturesRef
	routeFlagsRef
	routeProtosRef
	routeTypesRef
	routerPrefsRef
	ruleActionsRef
	ruleFlagsRef
	scopesRef
	seg6ActionsRef
	seg6FlavorsRef
	seg6ModesRef
	sitFlagsRef
	statsMaskRef
	stpModesRef
	tablesRef
	tcHandlesRef
	tunTypesRef
	tunnelEncapFlagsRef
	tunnelEncapsRef
	tunnelFlagsRef
	vfLinkStatesRef
	vlanDumpFlagsRef
	vlanFlagsRef
	vlanProtocolsRef
	vxlanDFRef
	vxlanLabelsRef
	xdpAttachedRef
	xdpFlagsRef
)

// Get returns the Enum, or nil.
//
//go:noinline
func (r EnumRef) Get() *Enum { return enums[r] }

var enums = [...]*Enum{
	FamiliesRef:          &Families,
	addrFlagsRef:         &addrFlags,
	addrGenModesRef:      &addrGenModes,
	addrProtosRef:        &addrProtos,
	amtModesRef:          &amtModes,
	arphrdRef:            &arphrd,
	attrTypesRef:         &attrTypes,
	bondFOMRef:           &bondFOM,
	bondHashRef:          &bondHash,
	bondLinksRef:         &bondLinks,
	bondModesRef:         &bondModes,
	bondRateRef:          &bondRate,
	bondReselectRef:      &bondReselect,
	bondSelectRef:        &bondSelect,
	bondStatesRef:        &bondStates,
	bondTargetsRef:       &bondTargets,
	bondValidateRef:      &bondValidate,
	boolOptsRef:          &boolOpts,
	bridgeFlagsRef:       &bridgeFlags,
	bridgeModesRef:       &bridgeModes,
	bridgeVlanFlagsRef:   &bridgeVlanFlags,
	canModesRef:          &canModes,
	canStatesRef:         &canStates,
	dcbCommandsRef:       &dcbCommands,
	encapTypesRef:        &encapTypes,
	extMaskRef:           &extMask,
	fdbNotifyRef:         &fdbNotify,
	geneveDFRef:          &geneveDF,
	greFlagsRef:          &greFlags,
	gtpRolesRef:          &gtpRoles,
	hopFlagsRef:          &hopFlags,
	hsrProtocolsRef:      &hsrProtocols,
	icmp6StatsRef:        &icmp6Stats,
	igmpMsgsRef:          &igmpMsgs,
	ilaCsumModesRef:      &ilaCsumModes,
	ilaHooksRef:          &ilaHooks,
	inet6FlagsRef:        &inet6Flags,
	ioamModesRef:         &ioamModes,
	ip6tnlFlagsRef:       &ip6tnlFlags,
	ipProtosRef:          &ipProtos,
	ipoibModesRef:        &ipoibModes,
	ipv4DevconfRef:       &ipv4Devconf,
	ipv6DevconfRef:       &ipv6Devconf,
	ipvlanFlagsRef:       &ipvlanFlags,
	ipvlanModesRef:       &ipvlanModes,
	lacpStatesRef:        &lacpStates,
	linkEventsRef:        &linkEvents,
	linkFlagsRef:         &linkFlags,
	linkmodesRef:         &linkmodes,
	macaddrModesRef:      &macaddrModes,
	macsecCiphersRef:     &macsecCiphers,
	macsecOffloadsRef:    &macsecOffloads,
	macsecValidationsRef: &macsecValidations,
	macvlanFlagsRef:      &macvlanFlags,
	macvlanModesRef:      &macvlanModes,
	mcastStatsRef:        &mcastStats,
	mdbFlagsRef:          &mdbFlags,
	mdbModesRef:          &mdbModes,
	mdbProtosRef:         &mdbProtos,
	mdbRouterTypesRef:    &mdbRouterTypes,
	mdbStatesRef:         &mdbStates,
	metricLocksRef:       &metricLocks,
	neighExtFlagsRef:     &neighExtFlags,
	neighFlagsRef:        &neighFlags,
	neighStatesRef:       &neighStates,
	netkitModesRef:       &netkitModes,
	netkitPairingsRef:    &netkitPairings,
	netkitPoliciesRef:    &netkitPolicies,
	netkitScrubsRef:      &netkitScrubs,
	nexthopGroupTypesRef: &nexthopGroupTypes,
	nexthopOpFlagsRef:    &nexthopOpFlags,
	nfBitwiseOpsRef:      &nfBitwiseOps,
	nfByteorderOpsRef:    &nfByteorderOps,
	nfChainFlagsRef:      &nfChainFlags,
	nfCmpOpsRef:          &nfCmpOps,
	nfCtKeysRef:          &nfCtKeys,
	nfDataTypesRef:       &nfDataTypes,
	nfDynsetOpsRef:       &nfDynsetOps,
	nfElemFlagsRef:       &nfElemFlags,
	nfExthdrOpsRef:       &nfExthdrOps,
	nfFamiliesRef:        &nfFamilies,
	nfFibFlagsRef:        &nfFibFlags,
	nfFibResultsRef:      &nfFibResults,
	nfFlowtableFlagsRef:  &nfFlowtableFlags,
	nfHashTypesRef:       &nfHashTypes,
	nfHooksRef:           &nfHooks,
	nfLimitTypesRef:      &nfLimitTypes,
	nfMetaKeysRef:        &nfMetaKeys,
	nfNatFlagsRef:        &nfNatFlags,
	nfNatTypesRef:        &nfNatTypes,
	nfNumgenTypesRef:     &nfNumgenTypes,
	nfObjTypesRef:        &nfObjTypes,
	nfPayloadBasesRef:    &nfPayloadBases,
	nfPoliciesRef:        &nfPolicies,
	nfPrioritiesRef:      &nfPriorities,
	nfRangeOpsRef:        &nfRangeOps,
	nfRegsRef:            &nfRegs,
	nfRejectTypesRef:     &nfRejectTypes,
	nfRtKeysRef:          &nfRtKeys,
	nfSetFlagsRef:        &nfSetFlags,
	nfSetPoliciesRef:     &nfSetPolicies,
	nfSocketKeysRef:      &nfSocketKeys,
	nfTableFlagsRef:      &nfTableFlags,
	nfTraceTypesRef:      &nfTraceTypes,
	nfVerdictsRef:        &nfVerdicts,
	NlaFlagsRef:          &NlaFlags,
	offloadMaskRef:       &offloadMask,
	operstatesRef:        &operstates,
	ovpnModesRef:         &ovpnModes,
	portRequestsRef:      &portRequests,
	portResponsesRef:     &portResponses,
	portStatesRef:        &portStates,
	prefixFlagsRef:       &prefixFlags,
	rmnetFlagsRef:        &rmnetFlags,
	routeFeaturesRef:     &routeFeatures,
	routeFlagsRef:        &routeFlags,
	routeProtosRef:       &routeProtos,
	routeTypesRef:        &routeTypes,
	routerPrefsRef:       &routerPrefs,
	ruleActionsRef:       &ruleActions,
	ruleFlagsRef:         &ruleFlags,
	scopesRef:            &scopes,
	seg6ActionsRef:       &seg6Actions,
	seg6FlavorsRef:       &seg6Flavors,
	seg6ModesRef:         &seg6Modes,
	sitFlagsRef:          &sitFlags,
	statsMaskRef:         &statsMask,
	stpModesRef:          &stpModes,
	tablesRef:            &tables,
	tcHandlesRef:         &tcHandles,
	tunTypesRef:          &tunTypes,
	tunnelEncapFlagsRef:  &tunnelEncapFlags,
	tunnelEncapsRef:      &tunnelEncaps,
	tunnelFlagsRef:       &tunnelFlags,
	vfLinkStatesRef:      &vfLinkStates,
	vlanDumpFlagsRef:     &vlanDumpFlags,
	vlanFlagsRef:         &vlanFlags,
	vlanProtocolsRef:     &vlanProtocols,
	vxlanDFRef:           &vxlanDF,
	vxlanLabelsRef:       &vxlanLabels,
	xdpAttachedRef:       &xdpAttached,
	xdpFlagsRef:          &xdpFlags,
}
