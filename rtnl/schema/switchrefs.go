package schema

// A SwitchRef refers to a Switch; the zero SwitchRef is none. XRef is X.
type SwitchRef uint8

const (
	afSpecRef SwitchRef = iota + 1
	flagInRequestRef
	infoDataRef
	infoXStatsRef
	iptunFlagsRef
	mdbGetRef
	mdbSetRef
	mplsLabelsRef
	nexthopEncapRef
	nfExprDataRef
	nfObjDataRef
	protinfoRef
	routeEncapRef
	routeExpiresRef
	slaveDataRef
	tcAppRef
	tcOptionsRef
	tcXStatsRef
)

// Get returns the Switch, or nil.
//
//go:noinline
func (r SwitchRef) Get() *Switch { return switches[r] }

var switches = [...]*Switch{
	afSpecRef:        &afSpec,
	flagInRequestRef: &flagInRequest,
	infoDataRef:      &infoData,
	infoXStatsRef:    &infoXStats,
	iptunFlagsRef:    &iptunFlags,
	mdbGetRef:        &mdbGet,
	mdbSetRef:        &mdbSet,
	mplsLabelsRef:    &mplsLabels,
	nexthopEncapRef:  &nexthopEncap,
	nfExprDataRef:    &nfExprData,
	nfObjDataRef:     &nfObjData,
	protinfoRef:      &protinfo,
	routeEncapRef:    &routeEncap,
	routeExpiresRef:  &routeExpires,
	slaveDataRef:     &slaveData,
	tcAppRef:         &tcApp,
	tcOptionsRef:     &tcOptions,
	tcXStatsRef:      &tcXStats,
}
