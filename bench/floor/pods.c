#define _GNU_SOURCE
#include "floor.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#define RUN "/run/netns"

enum {
	BRIDGE = 1000000,      // its ifindex; the host ends' follow
	ETH0 = 2,              // in a pod
	LO = 1,
	GATEWAY = 0x0ac80001,  // 10.200.0.1/16
};

static void path(char *to, const struct knobs *k, unsigned i) { name(stpcpy(to, RUN "/"), k->a, i); }

// share makes the directory of names as ip netns does: names given and taken
// in other mount namespaces are seen.
static void share(void) {
	if (mkdir(RUN, 0755) && errno != EEXIST)
		die(RUN);
	if (mount("", RUN, "none", MS_SHARED | MS_REC, 0) &&
		(mount(RUN, RUN, "none", MS_BIND | MS_REC, 0) || mount("", RUN, "none", MS_SHARED | MS_REC, 0)))
		die("share " RUN);
}

static void up(struct nl *n, unsigned index) {
	struct ifinfomsg *ifi = nl_begin(n, RTM_NEWLINK, 0, sizeof *ifi);
	ifi->ifi_index = index;
	ifi->ifi_flags = ifi->ifi_change = IFF_UP;
}

static void addr(struct nl *n, unsigned index, uint32_t ip) {
	struct ifaddrmsg *ifa = nl_begin(n, RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, sizeof *ifa);
	ifa->ifa_family = AF_INET;
	ifa->ifa_prefixlen = 16;
	ifa->ifa_index = index;
	ip = htonl(ip);
	nl_attr(n, IFA_LOCAL, &ip, 4);
}

static void default_route(struct nl *n) {
	struct rtmsg *r = nl_begin(n, RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL, sizeof *r);
	r->rtm_family = AF_INET;
	r->rtm_table = RT_TABLE_MAIN;
	r->rtm_protocol = RTPROT_BOOT;
	r->rtm_scope = RT_SCOPE_UNIVERSE;
	r->rtm_type = RTN_UNICAST;
	uint32_t ip = htonl(GATEWAY);
	nl_attr(n, RTA_GATEWAY, &ip, 4);
}

static void bridge(struct nl *n) {
	struct ifinfomsg *ifi = nl_begin(n, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, sizeof *ifi);
	ifi->ifi_index = BRIDGE;
	ifi->ifi_flags = ifi->ifi_change = IFF_UP;
	nl_str(n, IFLA_IFNAME, "br0");
	nl_attr(n, IFLA_ADDRESS, "\2\0\0\0\0\1", 6);
	size_t info = nl_nest(n, IFLA_LINKINFO);
	nl_str(n, IFLA_INFO_KIND, "bridge");
	nl_end(n, info);
	addr(n, BRIDGE, GATEWAY);
}

// end writes what one end has of its own: name, queues, group, namespace.
static void end(struct nl *n, const char *s, const struct knobs *k, int group, int ns) {
	nl_str(n, IFLA_IFNAME, s);
	if (k->queues) {
		nl_u32(n, IFLA_NUM_TX_QUEUES, k->queues);
		nl_u32(n, IFLA_NUM_RX_QUEUES, k->queues);
	}
	if (group)
		nl_u32(n, IFLA_GROUP, group);
	if (ns >= 0)
		nl_u32(n, IFLA_NET_NS_FD, ns);
}

// pair makes a pod's pair from the socket of one of its namespaces: from the
// host's the host end is born as a port and up; from the pod's eth0 is born up.
static void pair(struct nl *n, unsigned i, const struct knobs *k, int other) {
	char host[16];
	name(host, k->a, i);
	struct ifinfomsg *ifi = nl_begin(n, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, sizeof *ifi);
	ifi->ifi_index = k->late ? ETH0 : BRIDGE + 1 + i;
	ifi->ifi_flags = ifi->ifi_change = IFF_UP;
	if (k->late) {
		end(n, "eth0", k, 0, -1);
	} else {
		end(n, host, k, k->group ? k->group : GROUP_UP, -1); // by which pods_delete finds it
		nl_u32(n, IFLA_MASTER, BRIDGE);
	}
	size_t info = nl_nest(n, IFLA_LINKINFO);
	nl_str(n, IFLA_INFO_KIND, "veth");
	size_t data = nl_nest(n, IFLA_INFO_DATA), peer = nl_nest(n, VETH_INFO_PEER);
	ifi = nl_fixed(n, sizeof *ifi);
	ifi->ifi_index = k->late ? BRIDGE + 1 + i : ETH0;
	if (k->late)
		end(n, host, k, GROUP_UP, other);
	else
		end(n, "eth0", k, 0, other);
	nl_end(n, peer);
	nl_end(n, data);
	nl_end(n, info);
}

static void no_ipv6(void) {
	int fd = open("/proc/sys/net/ipv6/conf/default/disable_ipv6", O_WRONLY);
	if (fd < 0 || write(fd, "1", 1) != 1)
		die("disable_ipv6");
	close(fd);
}

// no_addresses leaves IPv6 on but without an address of its own, so that it
// says nothing.
static void no_addresses(struct nl *n) {
	uint8_t mode = IN6_ADDR_GEN_MODE_NONE;
	struct ifinfomsg *ifi = nl_begin(n, RTM_NEWLINK, 0, sizeof *ifi);
	ifi->ifi_index = ETH0;
	size_t spec = nl_nest(n, IFLA_AF_SPEC), inet6 = nl_nest(n, AF_INET6);
	nl_attr(n, IFLA_INET6_ADDR_GEN_MODE, &mode, 1);
	nl_end(n, inet6);
	nl_end(n, spec);
}

// pods makes a pod at a time, and never goes back to the host's namespace:
// the socket that was opened there stays in it. What all host ends need can also
// wait until the end (late=1), in one message for their group.
void pods(int count, const struct knobs *k) {
	struct nl *host = nl_open(k->chunk), *pod = nl_open(k->chunk);
	int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
	share();
	bridge(host);
	for (int i = 0; i < count; i++) {
		char file[64];
		path(file, k, i);
		int fd = open(file, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0);
		if (fd < 0)
			die(file);
		close(fd);
		if (unshare(CLONE_NEWNET))
			die("unshare");
		if (mount("/proc/self/ns/net", file, "none", MS_BIND, 0))
			die("mount");
		if (k->ipv6 == 0)
			no_ipv6();
		nl_reopen(pod);
		if (k->late) {
			pair(pod, i, k, home);
		} else {
			fd = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
			pair(host, i, k, fd);
			nl_flush(host); // before its descriptor is closed
			close(fd);
			up(pod, ETH0);
		}
		if (k->ipv6 == 2)
			no_addresses(pod);
		up(pod, LO);
		addr(pod, ETH0, GATEWAY + 1 + i);
		default_route(pod);
		nl_flush(pod);
	}
	if (k->late) {
		struct ifinfomsg *ifi = nl_begin(host, RTM_NEWLINK, 0, sizeof *ifi);
		ifi->ifi_flags = ifi->ifi_change = IFF_UP;
		nl_u32(host, IFLA_GROUP, GROUP_UP);
		nl_u32(host, IFLA_MASTER, BRIDGE);
	}
	nl_flush(host);
}

// pods_delete deletes the bridge, the host ends by their group, and the names:
// the namespaces go with them, in the background. up=none leaves the links to
// that, too.
void pods_delete(int count, const struct knobs *k) {
	struct nl *host = nl_open(k->chunk);
	nl_begin(host, RTM_DELLINK, 0, sizeof(struct ifinfomsg));
	nl_str(host, IFLA_IFNAME, "br0");
	if (k->up != UP_NONE) {
		nl_begin(host, RTM_DELLINK, 0, sizeof(struct ifinfomsg));
		nl_u32(host, IFLA_GROUP, GROUP_UP);
	}
	nl_flush(host);
	for (int i = 0; i < count; i++) {
		char file[64];
		path(file, k, i);
		if (umount2(file, MNT_DETACH) || unlink(file))
			die(file);
	}
}
