package uapi

// include/uapi/linux/dcbnl.h

// Attributes of RTM_GETDCB and RTM_SETDCB.
const (
	DCB_ATTR_IFNAME      = 1
	DCB_ATTR_STATE       = 2
	DCB_ATTR_PFC_STATE   = 3
	DCB_ATTR_PFC_CFG     = 4
	DCB_ATTR_NUM_TC      = 5
	DCB_ATTR_PG_CFG      = 6
	DCB_ATTR_SET_ALL     = 7
	DCB_ATTR_PERM_HWADDR = 8
	DCB_ATTR_CAP         = 9
	DCB_ATTR_NUMTCS      = 10
	DCB_ATTR_BCN         = 11
	DCB_ATTR_APP         = 12
	DCB_ATTR_IEEE        = 13
	DCB_ATTR_DCBX        = 14
	DCB_ATTR_FEATCFG     = 15
	DCB_ATTR_CEE         = 16
)

// dcbmsg.cmd.
const (
	DCB_CMD_GSTATE       = 1
	DCB_CMD_SSTATE       = 2
	DCB_CMD_PGTX_GCFG    = 3
	DCB_CMD_PGTX_SCFG    = 4
	DCB_CMD_PGRX_GCFG    = 5
	DCB_CMD_PGRX_SCFG    = 6
	DCB_CMD_PFC_GCFG     = 7
	DCB_CMD_PFC_SCFG     = 8
	DCB_CMD_SET_ALL      = 9
	DCB_CMD_GPERM_HWADDR = 10
	DCB_CMD_GCAP         = 11
	DCB_CMD_GNUMTCS      = 12
	DCB_CMD_SNUMTCS      = 13
	DCB_CMD_PFC_GSTATE   = 14
	DCB_CMD_PFC_SSTATE   = 15
	DCB_CMD_BCN_GCFG     = 16
	DCB_CMD_BCN_SCFG     = 17
	DCB_CMD_GAPP         = 18
	DCB_CMD_SAPP         = 19
	DCB_CMD_IEEE_SET     = 20
	DCB_CMD_IEEE_GET     = 21
	DCB_CMD_GDCBX        = 22
	DCB_CMD_SDCBX        = 23
	DCB_CMD_GFEATCFG     = 24
	DCB_CMD_SFEATCFG     = 25
	DCB_CMD_CEE_GET      = 26
	DCB_CMD_IEEE_DEL     = 27
)
