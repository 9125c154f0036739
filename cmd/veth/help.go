package main

import "strings"

// The version of vethkit, and of the iproute2 whose command line it speaks.
const (
	vethkitVersion  = "0.1.0"
	iproute2Version = "iproute2-6.1.0"
)

const versionUsage = "version\n"

const optionsUsage = `{ -V[ersion] | -s[tatistics] | -d[etails] | -o[neline] | -br[ief] |
-j[son] | -p[retty] | -h[uman-readable] | -iec | -N[umeric] |
-4 | -6 | -0 | -f[amily] { inet | inet6 | link } |
-n[etns] NAME | -a[ll] | -c[olor]=never }
`

// overview is the help that there is without an object.
func (a *app) overview() string {
	objects, verbs := []string{}, []string{}
	for _, c := range commands() {
		if c.verbs == nil {
			verbs = append(verbs, c.names[0])
		} else {
			objects = append(objects, c.names[0])
		}
	}
	b := "Usage: " + a.prog + " [ OPTIONS ] OBJECT { COMMAND | help }\n" +
		"where  OBJECT  := { " + strings.Join(objects, " | ") + " }\n" +
		"       or one of  { " + strings.Join(verbs, " | ") + " }\n"
	head := "       OPTIONS := "
	for line := range strings.Lines(optionsUsage) {
		b += head + line
		head = "                  "
	}
	return b +
		"All words may be abbreviated: " + a.prog + " a is " + a.prog + " address show.\n"
}

// help shows the overview. Like iproute2's it goes to stderr with status 255,
// so that a script that gets help instead of an answer notices.
func (a *app) help(*args) error {
	a.stderr.Write([]byte(a.overview()))
	return exitCode(255)
}

// objectHelp shows the help of an object, or of a kind of link.
func (a *app) objectHelp(c *command, w *args) error {
	if c.names[0] == "link" {
		if s := linkKindUsage(w.peek()); s != "" {
			a.out.buf = append(a.out.buf, s...)
			return nil
		}
	}
	a.stderr.Write([]byte(usageLines(a.prog, c.usage)))
	if c.names[0] == "stats" {
		return nil
	}
	return exitCode(255)
}

// usageLines puts the program's name before each line of usage that begins a
// command: not before one that goes on with the last, which begins with a
// blank, nor before one that says what a word stands for.
func usageLines(prog, usage string) string {
	b, head, definition := "", "Usage: ", false
	for line := range strings.Lines(usage) {
		switch {
		case line[0] == ' ' || line[0] == '\t':
			if !definition {
				b += head
			}
			b += line
		case strings.Contains(line, " := "):
			definition = true
			b += line
		default:
			definition = false
			b += head + prog + " " + line
		}
		head = "       "
	}
	return b
}

// version shows the version, of iproute2's command line too, which scripts look
// for.
func (a *app) version(*args) error {
	a.out.buf = append(a.out.buf, a.prog+" utility, vethkit-"+vethkitVersion+" ("+iproute2Version+" command line)\n"...)
	return nil
}

// linkKindUsage is the help of what may stand behind "type KIND", "" of a kind
// that is not known.
func linkKindUsage(kind string) string {
	switch kind {
	case "veth":
		return vethUsage
	case "bridge":
		return bridgeUsage
	case "bridge_slave":
		return bridgePortUsage
	}
	return ""
}

const vethUsage = `Usage: ip link <options> type veth [peer <options>]
To get <options> type 'ip link add help'
`

const bridgeUsage = `Usage: ... bridge [ KEYWORD VALUE ] ... [ fdb_flush ]
forward_delay, hello_time, max_age, ageing_time    1/100 s
stp_state, no_linklocal_learn, vlan_filtering      0 or 1
priority N, group_fwd_mask MASK, group_address LLADDR
vlan_protocol { 802.1Q | 802.1ad }, vlan_default_pvid, vlan_stats_enabled, vlan_stats_per_port
mcast_snooping, mcast_vlan_snooping, mcast_router, mcast_query_use_ifaddr, mcast_querier,
mcast_hash_elasticity, mcast_hash_max, mcast_last_member_count, mcast_startup_query_count,
mcast_last_member_interval, mcast_membership_interval, mcast_querier_interval, mcast_query_interval,
mcast_query_response_interval, mcast_startup_query_interval, mcast_stats_enabled,
mcast_igmp_version, mcast_mld_version, nf_call_iptables, nf_call_ip6tables, nf_call_arptables
`

const bridgePortUsage = `Usage: ... bridge_slave [ KEYWORD VALUE ] ... [ fdb_flush ]
state, priority, cost, mcast_router                N
guard, hairpin, fastleave, root_block, learning, flood, proxy_arp, proxy_arp_wifi, mcast_fast_leave, mcast_flood,
bcast_flood, mcast_to_unicast, neigh_suppress, vlan_tunnel, isolated, locked      on or off
group_fwd_mask MASK, backup_port DEVICE, nobackup_port
`
