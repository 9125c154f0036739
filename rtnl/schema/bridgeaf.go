package schema

import "vethkit/rtnl/uapi"

// VlanTunnelInfo is IFLA_BRIDGE_VLAN_TUNNEL_INFO.
var VlanTunnelInfo = Set{Name: "bridge-vlan-tunnel", Attrs: []Attr{
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_ID:    {Kind: U32, Text: "IFLA_BRIDGE_VLAN_TUNNEL_ID The tunnel id, a vxlan's VNI."},
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_VID:   {Kind: U16, Text: "IFLA_BRIDGE_VLAN_TUNNEL_VID The VLAN that belongs to it."},
	uapi.IFLA_BRIDGE_VLAN_TUNNEL_FLAGS: {Kind: U16, Enum: bridgeVlanFlagsRef, Text: "IFLA_BRIDGE_VLAN_TUNNEL_FLAGS Whether it begins or ends a range."},
}}

// BridgeMST is IFLA_BRIDGE_MST.
var BridgeMST = Set{Name: "bridge-mst", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MST_ENTRY: {Kind: Nest, Sub: BridgeMSTEntryRef, Text: "IFLA_BRIDGE_MST_ENTRY One spanning tree."},
}}

// BridgeMSTEntry is IFLA_BRIDGE_MST_ENTRY.
var BridgeMSTEntry = Set{Name: "bridge-mst-entry", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MST_ENTRY_MSTI:  {Kind: U16, Text: "IFLA_BRIDGE_MST_ENTRY_MSTI The tree's number."},
	uapi.IFLA_BRIDGE_MST_ENTRY_STATE: {Kind: U8, Enum: portStatesRef, Text: "IFLA_BRIDGE_MST_ENTRY_STATE The port's state in it."},
}}

// BridgeMRP is IFLA_BRIDGE_MRP, the media redundancy protocol (IEC 62439-2):
// a ring that closes where it breaks.
var BridgeMRP = Set{Name: "bridge-mrp", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_INSTANCE:      {Kind: Nest, Sub: MRPInstanceRef, Text: "IFLA_BRIDGE_MRP_INSTANCE Makes or removes a ring."},
	uapi.IFLA_BRIDGE_MRP_PORT_STATE:    {Kind: Nest, Sub: MRPPortStateRef, Text: "IFLA_BRIDGE_MRP_PORT_STATE Sets what a port does."},
	uapi.IFLA_BRIDGE_MRP_PORT_ROLE:     {Kind: Nest, Sub: MRPPortRoleRef, Text: "IFLA_BRIDGE_MRP_PORT_ROLE Sets which of the ring's ports it is."},
	uapi.IFLA_BRIDGE_MRP_RING_STATE:    {Kind: Nest, Sub: MRPRingStateRef, Text: "IFLA_BRIDGE_MRP_RING_STATE Says whether the ring is closed."},
	uapi.IFLA_BRIDGE_MRP_RING_ROLE:     {Kind: Nest, Sub: MRPRingRoleRef, Text: "IFLA_BRIDGE_MRP_RING_ROLE Sets whether this bridge watches the ring."},
	uapi.IFLA_BRIDGE_MRP_START_TEST:    {Kind: Nest, Sub: MRPStartTestRef, Text: "IFLA_BRIDGE_MRP_START_TEST Starts the test packets."},
	uapi.IFLA_BRIDGE_MRP_INFO:          {Kind: Nest, Sub: MRPInfoRef, Text: "IFLA_BRIDGE_MRP_INFO From the kernel: the state of a ring."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE:       {Kind: Nest, Sub: MRPInRoleRef, Text: "IFLA_BRIDGE_MRP_IN_ROLE Sets what this bridge does between two rings."},
	uapi.IFLA_BRIDGE_MRP_IN_STATE:      {Kind: Nest, Sub: MRPInStateRef, Text: "IFLA_BRIDGE_MRP_IN_STATE Says whether the connection of two rings is closed."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST: {Kind: Nest, Sub: MRPStartInTestRef, Text: "IFLA_BRIDGE_MRP_START_IN_TEST Starts the test packets between two rings."},
}}

// MRPInstance is IFLA_BRIDGE_MRP_INSTANCE.
var MRPInstance = Set{Name: "bridge-mrp-instance", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_INSTANCE_RING_ID:   {Kind: U32, Text: "IFLA_BRIDGE_MRP_INSTANCE_RING_ID The ring's number."},
	uapi.IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX: {Kind: U32, Text: "IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX ifindex of the primary port."},
	uapi.IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX: {Kind: U32, Text: "IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX ifindex of the secondary port."},
	uapi.IFLA_BRIDGE_MRP_INSTANCE_PRIO:      {Kind: U16, Text: "IFLA_BRIDGE_MRP_INSTANCE_PRIO The smallest becomes the ring's manager."},
}}

// MRPPortState is IFLA_BRIDGE_MRP_PORT_STATE.
var MRPPortState = Set{Name: "bridge-mrp-port-state", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_PORT_STATE_STATE: {Kind: U32, Text: "IFLA_BRIDGE_MRP_PORT_STATE_STATE 0 disabled, 1 blocked, 2 forwarding, 3 not connected."},
}}

// MRPPortRole is IFLA_BRIDGE_MRP_PORT_ROLE.
var MRPPortRole = Set{Name: "bridge-mrp-port-role", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_PORT_ROLE_ROLE: {Kind: U32, Text: "IFLA_BRIDGE_MRP_PORT_ROLE_ROLE 0 primary, 1 secondary, 2 between rings."},
}}

// MRPRingState is IFLA_BRIDGE_MRP_RING_STATE.
var MRPRingState = Set{Name: "bridge-mrp-ring-state", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_RING_STATE_RING_ID: {Kind: U32, Text: "IFLA_BRIDGE_MRP_RING_STATE_RING_ID The ring's number."},
	uapi.IFLA_BRIDGE_MRP_RING_STATE_STATE:   {Kind: U32, Text: "IFLA_BRIDGE_MRP_RING_STATE_STATE 0 open, 1 closed."},
}}

// MRPRingRole is IFLA_BRIDGE_MRP_RING_ROLE.
var MRPRingRole = Set{Name: "bridge-mrp-ring-role", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_RING_ROLE_RING_ID: {Kind: U32, Text: "IFLA_BRIDGE_MRP_RING_ROLE_RING_ID The ring's number."},
	uapi.IFLA_BRIDGE_MRP_RING_ROLE_ROLE:    {Kind: U32, Text: "IFLA_BRIDGE_MRP_RING_ROLE_ROLE 0 none, 1 client, 2 manager, 3 either."},
}}

// MRPStartTest is IFLA_BRIDGE_MRP_START_TEST.
var MRPStartTest = Set{Name: "bridge-mrp-start-test", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_START_TEST_RING_ID:  {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_TEST_RING_ID The ring's number."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_INTERVAL: {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_TEST_INTERVAL Time between test packets, in microseconds; 0 stops them."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_MAX_MISS: {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_TEST_MAX_MISS How many may be lost before the ring counts as open."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_PERIOD:   {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_TEST_PERIOD How long the test runs, in microseconds."},
	uapi.IFLA_BRIDGE_MRP_START_TEST_MONITOR:  {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_TEST_MONITOR 1: watch for another's test packets only."},
}}

// MRPInfo is IFLA_BRIDGE_MRP_INFO.
var MRPInfo = Set{Name: "bridge-mrp-info", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_INFO_RING_ID:          {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_RING_ID The ring's number."},
	uapi.IFLA_BRIDGE_MRP_INFO_P_IFINDEX:        {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_P_IFINDEX ifindex of the primary port."},
	uapi.IFLA_BRIDGE_MRP_INFO_S_IFINDEX:        {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_S_IFINDEX ifindex of the secondary port."},
	uapi.IFLA_BRIDGE_MRP_INFO_PRIO:             {Kind: U16, Text: "IFLA_BRIDGE_MRP_INFO_PRIO The smallest becomes the ring's manager."},
	uapi.IFLA_BRIDGE_MRP_INFO_RING_STATE:       {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_RING_STATE 0 open, 1 closed."},
	uapi.IFLA_BRIDGE_MRP_INFO_RING_ROLE:        {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_RING_ROLE 0 none, 1 client, 2 manager, 3 either."},
	uapi.IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL:    {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL Time between test packets, in microseconds."},
	uapi.IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS:    {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS How many may be lost before the ring counts as open."},
	uapi.IFLA_BRIDGE_MRP_INFO_TEST_MONITOR:     {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_TEST_MONITOR 1: another's test packets are watched for."},
	uapi.IFLA_BRIDGE_MRP_INFO_I_IFINDEX:        {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_I_IFINDEX ifindex of the port between rings."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_STATE:         {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_IN_STATE Between rings: 0 open, 1 closed."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_ROLE:          {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_IN_ROLE Between rings: 0 none, 1 client, 2 manager."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL: {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL Between rings: time between test packets, in microseconds."},
	uapi.IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS: {Kind: U32, Text: "IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS Between rings: how many may be lost."},
}}

// MRPInState is IFLA_BRIDGE_MRP_IN_STATE.
var MRPInState = Set{Name: "bridge-mrp-in-state", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_IN_STATE_IN_ID: {Kind: U32, Text: "IFLA_BRIDGE_MRP_IN_STATE_IN_ID Number of the connection."},
	uapi.IFLA_BRIDGE_MRP_IN_STATE_STATE: {Kind: U32, Text: "IFLA_BRIDGE_MRP_IN_STATE_STATE 0 open, 1 closed."},
}}

// MRPInRole is IFLA_BRIDGE_MRP_IN_ROLE.
var MRPInRole = Set{Name: "bridge-mrp-in-role", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_RING_ID:   {Kind: U32, Text: "IFLA_BRIDGE_MRP_IN_ROLE_RING_ID The ring's number."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_IN_ID:     {Kind: U16, Text: "IFLA_BRIDGE_MRP_IN_ROLE_IN_ID Number of the connection."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_ROLE:      {Kind: U32, Text: "IFLA_BRIDGE_MRP_IN_ROLE_ROLE 0 none, 1 client, 2 manager."},
	uapi.IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX: {Kind: U32, Text: "IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX ifindex of the port between the rings."},
}}

// MRPStartInTest is IFLA_BRIDGE_MRP_START_IN_TEST.
var MRPStartInTest = Set{Name: "bridge-mrp-start-in-test", Attrs: []Attr{
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID:    {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID Number of the connection."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL: {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL Time between test packets, in microseconds; 0 stops them."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS: {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS How many may be lost before the connection counts as open."},
	uapi.IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD:   {Kind: U32, Text: "IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD How long the test runs, in microseconds."},
}}

// BridgeCFM is IFLA_BRIDGE_CFM, connectivity fault management (IEEE 802.1Q):
// end points that hear when others fall silent.
var BridgeCFM = Set{Name: "bridge-cfm", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE:          {Kind: Nest, Sub: CFMCreateRef, Text: "IFLA_BRIDGE_CFM_MEP_CREATE Makes an end point."},
	uapi.IFLA_BRIDGE_CFM_MEP_DELETE:          {Kind: Nest, Sub: CFMDeleteRef, Text: "IFLA_BRIDGE_CFM_MEP_DELETE Removes an end point."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG:          {Kind: Nest, Sub: CFMConfigRef, Text: "IFLA_BRIDGE_CFM_MEP_CONFIG Sets its address, level and id."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG:           {Kind: Nest, Sub: CFMCCRef, Text: "IFLA_BRIDGE_CFM_CC_CONFIG Sets what messages of the others it expects."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD:     {Kind: Nest, Sub: CFMPeerRef, Text: "IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD Adds another end point to watch."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE:  {Kind: Nest, Sub: CFMPeerRef, Text: "IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE Stops watching one."},
	uapi.IFLA_BRIDGE_CFM_CC_RDI:              {Kind: Nest, Sub: CFMRDIRef, Text: "IFLA_BRIDGE_CFM_CC_RDI Sets whether its messages report a defect."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX:           {Kind: Nest, Sub: CFMTxRef, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX Starts its messages."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_INFO:     {Kind: Nest, Sub: CFMCreateRef, Text: "IFLA_BRIDGE_CFM_MEP_CREATE_INFO From the kernel: an end point."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_INFO:     {Kind: Nest, Sub: CFMConfigRef, Text: "IFLA_BRIDGE_CFM_MEP_CONFIG_INFO From the kernel: its address, level and id."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_INFO:      {Kind: Nest, Sub: CFMCCRef, Text: "IFLA_BRIDGE_CFM_CC_CONFIG_INFO From the kernel: what messages it expects."},
	uapi.IFLA_BRIDGE_CFM_CC_RDI_INFO:         {Kind: Nest, Sub: CFMRDIRef, Text: "IFLA_BRIDGE_CFM_CC_RDI_INFO From the kernel: whether its messages report a defect."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_INFO:      {Kind: Nest, Sub: CFMTxRef, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_INFO From the kernel: what it sends."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO:    {Kind: Nest, Sub: CFMPeerRef, Text: "IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO From the kernel: whom it watches."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_INFO:     {Kind: Nest, Sub: CFMStatusRef, Text: "IFLA_BRIDGE_CFM_MEP_STATUS_INFO From the kernel: what it saw."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO: {Kind: Nest, Sub: CFMPeerStatusRef, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO From the kernel: how another end point is."},
}}

// CFMCreate is IFLA_BRIDGE_CFM_MEP_CREATE.
var CFMCreate = Set{Name: "bridge-cfm-mep-create", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE:  {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN:    {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN 0: of a port, 1: of a VLAN."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION: {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION 0: it looks out of the port, 1: into the bridge."},
	uapi.IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX:   {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX ifindex of the port."},
}}

// CFMDelete is IFLA_BRIDGE_CFM_MEP_DELETE.
var CFMDelete = Set{Name: "bridge-cfm-mep-delete", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE: {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE The end point's number here."},
}}

// CFMConfig is IFLA_BRIDGE_CFM_MEP_CONFIG.
var CFMConfig = Set{Name: "bridge-cfm-mep-config", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE:    {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC: {Kind: MAC, Text: "IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC Its hardware address."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL:     {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL Level of the domain, from 0 to 7."},
	uapi.IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID:       {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID Its id in the domain."},
}}

// CFMCC is IFLA_BRIDGE_CFM_CC_CONFIG.
var CFMCC = Set{Name: "bridge-cfm-cc-config", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE:     {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE:       {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE 1 when it watches for messages."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL: {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL How often they are due: 3 stands for 100 ms, 4 for 1 s, 5 for 10 s, …."},
	uapi.IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID:     {Kind: Bytes, Text: "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID The id of the maintenance association that they carry, 48 bytes."},
}}

// CFMPeer is IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD.
var CFMPeer = Set{Name: "bridge-cfm-cc-peer", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE: {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_MEPID:        {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_MEPID The other end point's id in the domain."},
}}

// CFMRDI is IFLA_BRIDGE_CFM_CC_RDI.
var CFMRDI = Set{Name: "bridge-cfm-cc-rdi", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_RDI_INSTANCE: {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_RDI_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_RDI_RDI:      {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_RDI_RDI 1 when messages say that something is wrong."},
}}

// CFMTx is IFLA_BRIDGE_CFM_CC_CCM_TX.
var CFMTx = Set{Name: "bridge-cfm-cc-ccm-tx", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE:       {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC:           {Kind: MAC, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC The hardware address that messages go to."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE:  {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE 1 when their sequence number counts."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD:         {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD How long they are sent, in seconds; 0 stops them."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV:         {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV 1 when they carry the state of the link."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE:   {Kind: U8, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE The state of the link."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV:       {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV 1 when they carry the state of the port."},
	uapi.IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE: {Kind: U8, Text: "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE The state of the port."},
}}

// CFMStatus is IFLA_BRIDGE_CFM_MEP_STATUS_INFO.
var CFMStatus = Set{Name: "bridge-cfm-mep-status", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE:           {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN:  {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN 1 when a message of an unknown kind came."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN: {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN 1 when a message of an unknown version came."},
	uapi.IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN:  {Kind: U32, Text: "IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN 1 when a message of a lower level came."},
}}

// CFMPeerStatus is IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO.
var CFMPeerStatus = Set{Name: "bridge-cfm-cc-peer-status", Attrs: []Attr{
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE:       {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE The end point's number here."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID:     {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID The other end point's id in the domain."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT:     {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT 1 when its messages stay away."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI:            {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI 1 when it says that something is wrong."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE: {Kind: U8, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE The state of its port."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE:   {Kind: U8, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE The state of its link."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN:           {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN 1 when a message came since the last look."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN:       {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN 1 when one with the state of port or link came."},
	uapi.IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN: {Kind: U32, Text: "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN 1 when a sequence number was not the next."},
}}
