package schema

import "vethkit/rtnl/uapi"

// Macsec is IFLA_INFO_DATA of a macsec: include/uapi/linux/if_link.h, drivers/net/macsec.c.
var Macsec = Set{Name: "macsec", Attrs: []Attr{
	uapi.IFLA_MACSEC_SCI:            {Kind: BE64, Text: "IFLA_MACSEC_SCI Id of the secure channel: the hardware address, then the port."},
	uapi.IFLA_MACSEC_PORT:           {Kind: BE16, Text: "IFLA_MACSEC_PORT In a request: the port, where the channel's id is not given."},
	uapi.IFLA_MACSEC_ICV_LEN:        {Kind: U8, Text: "IFLA_MACSEC_ICV_LEN Length of the check value behind each packet, in bytes."},
	uapi.IFLA_MACSEC_CIPHER_SUITE:   {Kind: U64, Enum: macsecCiphersRef, Text: "IFLA_MACSEC_CIPHER_SUITE How packets are sealed."},
	uapi.IFLA_MACSEC_WINDOW:         {Kind: U32, Text: "IFLA_MACSEC_WINDOW How far behind a packet's number may be and still be taken, with replay protection."},
	uapi.IFLA_MACSEC_ENCODING_SA:    {Kind: U8, Text: "IFLA_MACSEC_ENCODING_SA Which of the four keys seals, 0 to 3."},
	uapi.IFLA_MACSEC_ENCRYPT:        {Kind: U8, Text: "IFLA_MACSEC_ENCRYPT 1 when packets are encrypted, 0 when only sealed."},
	uapi.IFLA_MACSEC_PROTECT:        {Kind: U8, Text: "IFLA_MACSEC_PROTECT 1 when packets going out are sealed."},
	uapi.IFLA_MACSEC_INC_SCI:        {Kind: U8, Text: "IFLA_MACSEC_INC_SCI 1 when packets always carry the channel's id."},
	uapi.IFLA_MACSEC_ES:             {Kind: U8, Text: "IFLA_MACSEC_ES 1 when the sender is an end station, known by its hardware address."},
	uapi.IFLA_MACSEC_SCB:            {Kind: U8, Text: "IFLA_MACSEC_SCB 1 when packets are marked as a passive optical network's broadcast."},
	uapi.IFLA_MACSEC_REPLAY_PROTECT: {Kind: U8, Text: "IFLA_MACSEC_REPLAY_PROTECT 1 when old packets are dropped."},
	uapi.IFLA_MACSEC_VALIDATION:     {Kind: U8, Enum: macsecValidationsRef, Text: "IFLA_MACSEC_VALIDATION What happens to packets that are not sealed rightly."},
	uapi.IFLA_MACSEC_PAD:            {Kind: Pad, Text: "IFLA_MACSEC_PAD"},
	uapi.IFLA_MACSEC_OFFLOAD:        {Kind: U8, Enum: macsecOffloadsRef, Text: "IFLA_MACSEC_OFFLOAD Whether the card or its transceiver does the work. Since 5.7."},
}}

var macsecCiphers = Enum{Name: "IFLA_MACSEC_CIPHER_SUITE", Names: []Value{
	{uapi.MACSEC_DEFAULT_CIPHER_ID, "MACSEC_DEFAULT_CIPHER_ID"},
	{uapi.MACSEC_CIPHER_ID_GCM_AES_128, "MACSEC_CIPHER_ID_GCM_AES_128"},
	{uapi.MACSEC_CIPHER_ID_GCM_AES_256, "MACSEC_CIPHER_ID_GCM_AES_256"},
	{uapi.MACSEC_CIPHER_ID_GCM_AES_XPN_128, "MACSEC_CIPHER_ID_GCM_AES_XPN_128"},
	{uapi.MACSEC_CIPHER_ID_GCM_AES_XPN_256, "MACSEC_CIPHER_ID_GCM_AES_XPN_256"},
}}

var macsecValidations = Enum{Name: "IFLA_MACSEC_VALIDATION", Names: []Value{
	{uapi.MACSEC_VALIDATE_DISABLED, "MACSEC_VALIDATE_DISABLED"},
	{uapi.MACSEC_VALIDATE_CHECK, "MACSEC_VALIDATE_CHECK"},
	{uapi.MACSEC_VALIDATE_STRICT, "MACSEC_VALIDATE_STRICT"},
}}

var macsecOffloads = Enum{Name: "IFLA_MACSEC_OFFLOAD", Names: []Value{
	{uapi.MACSEC_OFFLOAD_OFF, "MACSEC_OFFLOAD_OFF"},
	{uapi.MACSEC_OFFLOAD_PHY, "MACSEC_OFFLOAD_PHY"},
	{uapi.MACSEC_OFFLOAD_MAC, "MACSEC_OFFLOAD_MAC"},
}}
