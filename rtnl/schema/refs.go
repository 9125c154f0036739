package schema

// A Ref refers to a Set. The zero Ref is none.
type Ref uint8

// A Ref a Set: XRef is X.
const (
	LinkRef Ref = iota + 1
	LinkInfoRef
	ProtoDownReasonRef
	XDPRef
	VethRef
	BridgeRef
	QuerierStateRef
	BridgePortRef
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
	XStatsRef
	BridgeXStatsRef
	OffloadXStatsRef
	HWSInfoRef
	HWSInfoOneRef
	NSIDRef
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
	LinkRef:            &Link,
	LinkInfoRef:        &LinkInfo,
	ProtoDownReasonRef: &ProtoDownReason,
	XDPRef:             &XDP,
	VethRef:            &Veth,
	BridgeRef:          &Bridge,
	QuerierStateRef:    &QuerierState,
	BridgePortRef:      &BridgePort,
	BridgeAFRef:        &BridgeAF,
	AFSpecRef:          &AFSpec,
	InetRef:            &Inet,
	InetConfRef:        &InetConf,
	Inet6Ref:           &Inet6,
	MCTPRef:            &MCTP,
	AddrRef:            &Addr,
	RouteRef:           &Route,
	MetricsRef:         &Metrics,
	NeighRef:           &Neigh,
	FDBExtRef:          &FDBExt,
	StatsRef:           &Stats,
	StatsGetSetRef:     &StatsGetSet,
	StatsFiltersRef:    &StatsFilters,
	StatsAFRef:         &StatsAF,
	XStatsRef:          &XStats,
	BridgeXStatsRef:    &BridgeXStats,
	OffloadXStatsRef:   &OffloadXStats,
	HWSInfoRef:         &HWSInfo,
	HWSInfoOneRef:      &HWSInfoOne,
	NSIDRef:            &NSID,
	ExtAckRef:          &ExtAck,
	PolicyRef:          &Policy,
}
