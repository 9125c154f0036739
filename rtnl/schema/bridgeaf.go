package schema

import "vethkit/rtnl/uapi"

// VlanTunnelInfo is IFLA_BRIDGE_VLAN_TUNNEL_INFO.
var VlanTunnelInfo = Set{Name: "bridge-vlan-tunnel", Attrs: []Attr{
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_ID:    {Name: "IFLA_BRIDGE_VLAN_TUNNEL_ID", Kind: U32, Doc: "The tunnel id, a vxlan's VNI."},
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_VID:   {Name: "IFLA_BRIDGE_VLAN_TUNNEL_VID", Kind: U16, Doc: "The VLAN that belongs to it."},
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_FLAGS: {Name: "IFLA_BRIDGE_VLAN_TUNNEL_FLAGS", Kind: U16, Enum: &bridgeVlanFlags, Doc: "Whether it begins or ends a range."},
}}

// BridgeMST is IFLA_BRIDGE_MST.
var BridgeMST = Set{Name: "bridge-mst", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MST_ENTRY: {Name: "IFLA_BRIDGE_MST_ENTRY", Kind: Nest, Sub: BridgeMSTEntryRef, Doc: "One spanning tree."},
}}

// BridgeMSTEntry is IFLA_BRIDGE_MST_ENTRY.
var BridgeMSTEntry = Set{Name: "bridge-mst-entry", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MST_ENTRY_MSTI:  {Name: "IFLA_BRIDGE_MST_ENTRY_MSTI", Kind: U16, Doc: "The tree's number."},
	uapi.IFLA_BRIDGE_MST_ENTRY_STATE: {Name: "IFLA_BRIDGE_MST_ENTRY_STATE", Kind: U8, Enum: &portStates, Doc: "The port's state in it."},
}}

// BridgeMRP is IFLA_BRIDGE_MRP, the media redundancy protocol (IEC 62439-2):
// a ring that closes where it breaks.
var BridgeMRP = Set{Name: "bridge-mrp", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_INSTANCE:      {Name: "IFLA_BRIDGE_MRP_INSTANCE", Kind: Nest, Sub: MRPInstanceRef, Doc: "Makes or removes a ring."},
	uapi.IFLA_BRIDGE_MRP_PORT_STATE:    {Name: "IFLA_BRIDGE_MRP_PORT_STATE", Kind: Nest, Sub: MRPPortStateRef, Doc: "Sets what a port does."},
	uapi.IFLA_BRIDGE_MRP_PORT_ROLE:     {Name: "IFLA_BRIDGE_MRP_PORT_ROLE", Kind: Nest, Sub: MRPPortRoleRef, Doc: "Sets which of the ring's ports it is."},
	uapi.IFLA_BRIDGE_MRP_RING_STATE:    {Name: "IFLA_BRIDGE_MRP_RING_STATE", Kind: Nest, Sub: MRPRingStateRef, Doc: "Says whether the ring is closed."},
	uapi.IFLA_BRIDGE_MRP_RING_ROLE:     {Name: "IFLA_BRIDGE_MRP_RING_ROLE", Kind: Nest, Sub: MRPRingRoleRef, Doc: "Sets whether this bridge watches the ring."},
	uapi.IFLA_BRIDGE_MRP_START_TEST:    {Name: "IFLA_BRIDGE_MRP_START_TEST", Kind: Nest, Sub: MRPStartTestRef, Doc: "Starts the test packets."},
	uapi.IFLA_BRIDGE_MRP_INFO:          {Name: "IFLA_BRIDGE_MRP_INFO", Kind: Nest, Sub: MRPInfoRef, Doc: "From the kernel: the state of a ring."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE:       {Name: "IFLA_BRIDGE_MRP_IN_ROLE", Kind: Nest, Sub: MRPInRoleRef, Doc: "Sets what this bridge does between two rings."},
	uapi.IFLA_BRIDGE_MRP_IN_STATE:      {Name: "IFLA_BRIDGE_MRP_IN_STATE", Kind: Nest, Sub: MRPInStateRef, Doc: "Says whether the connection of two rings is closed."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST: {Name: "IFLA_BRIDGE_MRP_START_IN_TEST", Kind: Nest, Sub: MRPStartInTestRef, Doc: "Starts the test packets between two rings."},
}}

// MRPInstance is IFLA_BRIDGE_MRP_INSTANCE.
var MRPInstance = Set{Name: "bridge-mrp-instance", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_INSTANCE_RING_ID:   {Name: "IFLA_BRIDGE_MRP_INSTANCE_RING_ID", Kind: U32, Doc: "The ring's number."},
	uapi.IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX: {Name: "IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX", Kind: U32, Doc: "ifindex of the primary port."},
	uapi.IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX: {Name: "IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX", Kind: U32, Doc: "ifindex of the secondary port."},
	uapi.IFLA_BRIDGE_MRP_INSTANCE_PRIO:      {Name: "IFLA_BRIDGE_MRP_INSTANCE_PRIO", Kind: U16, Doc: "The smallest becomes the ring's manager."},
}}

// MRPPortState is IFLA_BRIDGE_MRP_PORT_STATE.
var MRPPortState = Set{Name: "bridge-mrp-port-state", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_PORT_STATE_STATE: {Name: "IFLA_BRIDGE_MRP_PORT_STATE_STATE", Kind: U32, Doc: "0 disabled, 1 blocked, 2 forwarding, 3 not connected."},
}}

// MRPPortRole is IFLA_BRIDGE_MRP_PORT_ROLE.
var MRPPortRole = Set{Name: "bridge-mrp-port-role", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_PORT_ROLE_ROLE: {Name: "IFLA_BRIDGE_MRP_PORT_ROLE_ROLE", Kind: U32, Doc: "0 primary, 1 secondary, 2 between rings."},
}}

// MRPRingState is IFLA_BRIDGE_MRP_RING_STATE.
var MRPRingState = Set{Name: "bridge-mrp-ring-state", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_RING_STATE_RING_ID: {Name: "IFLA_BRIDGE_MRP_RING_STATE_RING_ID", Kind: U32, Doc: "The ring's number."},
	uapi.IFLA_BRIDGE_MRP_RING_STATE_STATE:   {Name: "IFLA_BRIDGE_MRP_RING_STATE_STATE", Kind: U32, Doc: "0 open, 1 closed."},
}}

// MRPRingRole is IFLA_BRIDGE_MRP_RING_ROLE.
var MRPRingRole = Set{Name: "bridge-mrp-ring-role", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_RING_ROLE_RING_ID: {Name: "IFLA_BRIDGE_MRP_RING_ROLE_RING_ID", Kind: U32, Doc: "The ring's number."},
	uapi.IFLA_BRIDGE_MRP_RING_ROLE_ROLE:    {Name: "IFLA_BRIDGE_MRP_RING_ROLE_ROLE", Kind: U32, Doc: "0 none, 1 client, 2 manager, 3 either."},
}}

// MRPStartTest is IFLA_BRIDGE_MRP_START_TEST.
var MRPStartTest = Set{Name: "bridge-mrp-start-test", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_START_TEST_RING_ID:  {Name: "IFLA_BRIDGE_MRP_START_TEST_RING_ID", Kind: U32, Doc: "The ring's number."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_INTERVAL: {Name: "IFLA_BRIDGE_MRP_START_TEST_INTERVAL", Kind: U32, Doc: "Time between test packets, in microseconds; 0 stops them."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_MAX_MISS: {Name: "IFLA_BRIDGE_MRP_START_TEST_MAX_MISS", Kind: U32, Doc: "How many may be lost before the ring counts as open."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_PERIOD:   {Name: "IFLA_BRIDGE_MRP_START_TEST_PERIOD", Kind: U32, Doc: "How long the test runs, in microseconds."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_MONITOR:  {Name: "IFLA_BRIDGE_MRP_START_TEST_MONITOR", Kind: U32, Doc: "1: watch for another's test packets only."},
}}

// MRPInfo is IFLA_BRIDGE_MRP_INFO.
var MRPInfo = Set{Name: "bridge-mrp-info", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_INFO_RING_ID:          {Name: "IFLA_BRIDGE_MRP_INFO_RING_ID", Kind: U32, Doc: "The ring's number."},
	uapi.IFLA_BRIDGE_MRP_INFO_P_IFINDEX:        {Name: "IFLA_BRIDGE_MRP_INFO_P_IFINDEX", Kind: U32, Doc: "ifindex of the primary port."},
	uapi.IFLA_BRIDGE_MRP_INFO_S_IFINDEX:        {Name: "IFLA_BRIDGE_MRP_INFO_S_IFINDEX", Kind: U32, Doc: "ifindex of the secondary port."},
	uapi.IFLA_BRIDGE_MRP_INFO_PRIO:             {Name: "IFLA_BRIDGE_MRP_INFO_PRIO", Kind: U16, Doc: "The smallest becomes the ring's manager."},
	uapi.IFLA_BRIDGE_MRP_INFO_RING_STATE:       {Name: "IFLA_BRIDGE_MRP_INFO_RING_STATE", Kind: U32, Doc: "0 open, 1 closed."},
	uapi.IFLA_BRIDGE_MRP_INFO_RING_ROLE:        {Name: "IFLA_BRIDGE_MRP_INFO_RING_ROLE", Kind: U32, Doc: "0 none, 1 client, 2 manager, 3 either."},
	uapi.IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL:    {Name: "IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL", Kind: U32, Doc: "Time between test packets, in microseconds."},
	uapi.IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS:    {Name: "IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS", Kind: U32, Doc: "How many may be lost before the ring counts as open."},
	uapi.IFLA_BRIDGE_MRP_INFO_TEST_MONITOR:     {Name: "IFLA_BRIDGE_MRP_INFO_TEST_MONITOR", Kind: U32, Doc: "1: another's test packets are watched for."},
	uapi.IFLA_BRIDGE_MRP_INFO_I_IFINDEX:        {Name: "IFLA_BRIDGE_MRP_INFO_I_IFINDEX", Kind: U32, Doc: "ifindex of the port between rings."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_STATE:         {Name: "IFLA_BRIDGE_MRP_INFO_IN_STATE", Kind: U32, Doc: "Between rings: 0 open, 1 closed."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_ROLE:          {Name: "IFLA_BRIDGE_MRP_INFO_IN_ROLE", Kind: U32, Doc: "Between rings: 0 none, 1 client, 2 manager."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL: {Name: "IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL", Kind: U32, Doc: "Between rings: time between test packets, in microseconds."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS: {Name: "IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS", Kind: U32, Doc: "Between rings: how many may be lost."},
}}

// MRPInState is IFLA_BRIDGE_MRP_IN_STATE.
var MRPInState = Set{Name: "bridge-mrp-in-state", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_IN_STATE_IN_ID: {Name: "IFLA_BRIDGE_MRP_IN_STATE_IN_ID", Kind: U32, Doc: "Number of the connection."},
	uapi.IFLA_BRIDGE_MRP_IN_STATE_STATE: {Name: "IFLA_BRIDGE_MRP_IN_STATE_STATE", Kind: U32, Doc: "0 open, 1 closed."},
}}

// MRPInRole is IFLA_BRIDGE_MRP_IN_ROLE.
var MRPInRole = Set{Name: "bridge-mrp-in-role", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_RING_ID:   {Name: "IFLA_BRIDGE_MRP_IN_ROLE_RING_ID", Kind: U32, Doc: "The ring's number."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_IN_ID:     {Name: "IFLA_BRIDGE_MRP_IN_ROLE_IN_ID", Kind: U16, Doc: "Number of the connection."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_ROLE:      {Name: "IFLA_BRIDGE_MRP_IN_ROLE_ROLE", Kind: U32, Doc: "0 none, 1 client, 2 manager."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX: {Name: "IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX", Kind: U32, Doc: "ifindex of the port between the rings."},
}}

// MRPStartInTest is IFLA_BRIDGE_MRP_START_IN_TEST.
var MRPStartInTest = Set{Name: "bridge-mrp-start-in-test", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID:    {Name: "IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID", Kind: U32, Doc: "Number of the connection."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL: {Name: "IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL", Kind: U32, Doc: "Time between test packets, in microseconds; 0 stops them."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS: {Name: "IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS", Kind: U32, Doc: "How many may be lost before the connection counts as open."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD:   {Name: "IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD", Kind: U32, Doc: "How long the test runs, in microseconds."},
}}

// BridgeCFM is IFLA_BRIDGE_CFM, connectivity fault management (IEEE 802.1Q):
// end points that hear when others fall silent.
var BridgeCFM = Set{Name: "bridge-cfm", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE:          {Name: "IFLA_BRIDGE_CFM_MEP_CREATE", Kind: Nest, Sub: CFMCreateRef, Doc: "Makes an end point."},
	uapi.IFLA_BRIDGE_CFM_MEP_DELETE:          {Name: "IFLA_BRIDGE_CFM_MEP_DELETE", Kind: Nest, Sub: CFMDeleteRef, Doc: "Removes an end point."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG:          {Name: "IFLA_BRIDGE_CFM_MEP_CONFIG", Kind: Nest, Sub: CFMConfigRef, Doc: "Sets its address, level and id."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG:           {Name: "IFLA_BRIDGE_CFM_CC_CONFIG", Kind: Nest, Sub: CFMCCRef, Doc: "Sets what messages of the others it expects."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD:     {Name: "IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD", Kind: Nest, Sub: CFMPeerRef, Doc: "Adds another end point to watch."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE:  {Name: "IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE", Kind: Nest, Sub: CFMPeerRef, Doc: "Stops watching one."},
	uapi.IFLA_BRIDGE_CFM_CC_RDI:              {Name: "IFLA_BRIDGE_CFM_CC_RDI", Kind: Nest, Sub: CFMRDIRef, Doc: "Sets whether its messages report a defect."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX:           {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX", Kind: Nest, Sub: CFMTxRef, Doc: "Starts its messages."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_INFO:     {Name: "IFLA_BRIDGE_CFM_MEP_CREATE_INFO", Kind: Nest, Sub: CFMCreateRef, Doc: "From the kernel: an end point."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_INFO:     {Name: "IFLA_BRIDGE_CFM_MEP_CONFIG_INFO", Kind: Nest, Sub: CFMConfigRef, Doc: "From the kernel: its address, level and id."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_INFO:      {Name: "IFLA_BRIDGE_CFM_CC_CONFIG_INFO", Kind: Nest, Sub: CFMCCRef, Doc: "From the kernel: what messages it expects."},
	uapi.IFLA_BRIDGE_CFM_CC_RDI_INFO:         {Name: "IFLA_BRIDGE_CFM_CC_RDI_INFO", Kind: Nest, Sub: CFMRDIRef, Doc: "From the kernel: whether its messages report a defect."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_INFO:      {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_INFO", Kind: Nest, Sub: CFMTxRef, Doc: "From the kernel: what it sends."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO:    {Name: "IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO", Kind: Nest, Sub: CFMPeerRef, Doc: "From the kernel: whom it watches."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_INFO:     {Name: "IFLA_BRIDGE_CFM_MEP_STATUS_INFO", Kind: Nest, Sub: CFMStatusRef, Doc: "From the kernel: what it saw."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO: {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO", Kind: Nest, Sub: CFMPeerStatusRef, Doc: "From the kernel: how another end point is."},
}}

// CFMCreate is IFLA_BRIDGE_CFM_MEP_CREATE.
var CFMCreate = Set{Name: "bridge-cfm-mep-create", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE:  {Name: "IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN:    {Name: "IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN", Kind: U32, Doc: "0: of a port, 1: of a VLAN."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION: {Name: "IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION", Kind: U32, Doc: "0: it looks out of the port, 1: into the bridge."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX:   {Name: "IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX", Kind: U32, Doc: "ifindex of the port."},
}}

// CFMDelete is IFLA_BRIDGE_CFM_MEP_DELETE.
var CFMDelete = Set{Name: "bridge-cfm-mep-delete", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE: {Name: "IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE", Kind: U32, Doc: "The end point's number here."},
}}

// CFMConfig is IFLA_BRIDGE_CFM_MEP_CONFIG.
var CFMConfig = Set{Name: "bridge-cfm-mep-config", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE:    {Name: "IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC: {Name: "IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC", Kind: MAC, Doc: "Its hardware address."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL:     {Name: "IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL", Kind: U32, Doc: "Level of the domain, from 0 to 7."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID:       {Name: "IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID", Kind: U32, Doc: "Its id in the domain."},
}}

// CFMCC is IFLA_BRIDGE_CFM_CC_CONFIG.
var CFMCC = Set{Name: "bridge-cfm-cc-config", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE:     {Name: "IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE:       {Name: "IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE", Kind: U32, Doc: "1 when it watches for messages."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL: {Name: "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL", Kind: U32, Doc: "How often they are due: 3 stands for 100 ms, 4 for 1 s, 5 for 10 s, …."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID:     {Name: "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID", Kind: Bytes, Doc: "The id of the maintenance association that they carry, 48 bytes."},
}}

// CFMPeer is IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD.
var CFMPeer = Set{Name: "bridge-cfm-cc-peer", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE: {Name: "IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEPID:        {Name: "IFLA_BRIDGE_CFM_CC_PEER_MEPID", Kind: U32, Doc: "The other end point's id in the domain."},
}}

// CFMRDI is IFLA_BRIDGE_CFM_CC_RDI.
var CFMRDI = Set{Name: "bridge-cfm-cc-rdi", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_RDI_INSTANCE: {Name: "IFLA_BRIDGE_CFM_CC_RDI_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_RDI_RDI:      {Name: "IFLA_BRIDGE_CFM_CC_RDI_RDI", Kind: U32, Doc: "1 when messages say that something is wrong."},
}}

// CFMTx is IFLA_BRIDGE_CFM_CC_CCM_TX.
var CFMTx = Set{Name: "bridge-cfm-cc-ccm-tx", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE:       {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC:           {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC", Kind: MAC, Doc: "The hardware address that messages go to."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE:  {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE", Kind: U32, Doc: "1 when their sequence number counts."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD:         {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD", Kind: U32, Doc: "How long they are sent, in seconds; 0 stops them."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV:         {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV", Kind: U32, Doc: "1 when they carry the state of the link."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE:   {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE", Kind: U8, Doc: "The state of the link."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV:       {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV", Kind: U32, Doc: "1 when they carry the state of the port."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE: {Name: "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE", Kind: U8, Doc: "The state of the port."},
}}

// CFMStatus is IFLA_BRIDGE_CFM_MEP_STATUS_INFO.
var CFMStatus = Set{Name: "bridge-cfm-mep-status", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE:           {Name: "IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN:  {Name: "IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN", Kind: U32, Doc: "1 when a message of an unknown kind came."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN: {Name: "IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN", Kind: U32, Doc: "1 when a message of an unknown version came."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN:  {Name: "IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN", Kind: U32, Doc: "1 when a message of a lower level came."},
}}

// CFMPeerStatus is IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO.
var CFMPeerStatus = Set{Name: "bridge-cfm-cc-peer-status", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE:       {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE", Kind: U32, Doc: "The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID:     {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID", Kind: U32, Doc: "The other end point's id in the domain."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT:     {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT", Kind: U32, Doc: "1 when its messages stay away."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI:            {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI", Kind: U32, Doc: "1 when it says that something is wrong."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE: {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE", Kind: U8, Doc: "The state of its port."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE:   {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE", Kind: U8, Doc: "The state of its link."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN:           {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN", Kind: U32, Doc: "1 when a message came since the last look."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN:       {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN", Kind: U32, Doc: "1 when one with the state of port or link came."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN: {Name: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN", Kind: U32, Doc: "1 when a sequence number was not the next."},
}}
