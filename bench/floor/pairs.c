#define _GNU_SOURCE
#include "floor.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <string.h>

static void mac(struct nl *n, int end, unsigned i) {
	uint8_t m[6] = {2, end, i >> 24, i >> 16, i >> 8, i};
	nl_attr(n, IFLA_ADDRESS, m, 6);
}

static void queues(struct nl *n, int q) {
	if (q) {
		nl_u32(n, IFLA_NUM_TX_QUEUES, q);
		nl_u32(n, IFLA_NUM_RX_QUEUES, q);
	}
}

// pair writes the one message that makes a pair.
static void pair(struct nl *n, unsigned i, const struct knobs *k, unsigned index) {
	char s[16];
	struct ifinfomsg *ifi = nl_begin(n, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, sizeof *ifi);
	if (index)
		ifi->ifi_index = index - 1; // without which the peer's own is not taken
	if (k->up == UP_OWN || k->up == UP_GROUP)
		ifi->ifi_flags = ifi->ifi_change = IFF_UP;
	name(s, k->a, i);
	nl_str(n, IFLA_IFNAME, s);
	if (k->mac)
		mac(n, 0, i);
	queues(n, k->queues);
	if (k->up == UP_BOTH)
		nl_u32(n, IFLA_GROUP, GROUP_UP);
	else if (k->group)
		nl_u32(n, IFLA_GROUP, k->group);
	size_t info = nl_nest(n, IFLA_LINKINFO);
	nl_str(n, IFLA_INFO_KIND, "veth");
	size_t data = nl_nest(n, IFLA_INFO_DATA), peer = nl_nest(n, VETH_INFO_PEER);
	ifi = nl_fixed(n, sizeof *ifi);
	ifi->ifi_index = index;
	name(s, k->b, i);
	nl_str(n, IFLA_IFNAME, s);
	if (k->mac)
		mac(n, 1, i);
	queues(n, k->queues);
	if (k->up == UP_BOTH || k->up == UP_GROUP)
		nl_u32(n, IFLA_GROUP, GROUP_UP);
	nl_end(n, peer);
	nl_end(n, data);
	nl_end(n, info);
}

void create(int count, const struct knobs *k) {
	struct nl *n = nl_open(k->chunk);
	struct ifinfomsg *ifi;
	for (int i = 0; i < count; i++) {
		// The kernel numbers links from 2 in a fresh namespace: ours are elsewhere.
		unsigned index = k->up == UP_OWN ? 1000001 + 2 * i : 0;
		pair(n, i, k, index);
		if (k->up == UP_OWN) {
			ifi = nl_begin(n, RTM_NEWLINK, 0, sizeof *ifi);
			ifi->ifi_index = index;
			ifi->ifi_flags = ifi->ifi_change = IFF_UP;
		}
	}
	if (k->up == UP_GROUP || k->up == UP_BOTH) {
		ifi = nl_begin(n, RTM_NEWLINK, 0, sizeof *ifi);
		ifi->ifi_flags = ifi->ifi_change = IFF_UP;
		nl_u32(n, IFLA_GROUP, GROUP_UP);
	}
	nl_flush(n);
}

static void del_group(struct nl *n, unsigned group) {
	nl_begin(n, RTM_DELLINK, 0, sizeof(struct ifinfomsg));
	nl_u32(n, IFLA_GROUP, group);
}

void delete_group(unsigned group) {
	struct nl *n = nl_open(1 << 16);
	del_group(n, group);
	nl_flush(n);
}

// delete_any deletes the pairs whose first ends are a0 … a(count−1): it tags
// them, then deletes what wears the tag.
void delete_any(int count, const struct knobs *k) {
	struct nl *n = nl_open(k->chunk);
	for (int i = 0; i < count; i++) {
		char s[16];
		name(s, k->a, i);
		nl_begin(n, RTM_NEWLINK, 0, sizeof(struct ifinfomsg));
		nl_str(n, IFLA_IFNAME, s);
		nl_u32(n, IFLA_GROUP, GROUP_DEL);
	}
	del_group(n, GROUP_DEL);
	nl_flush(n);
}
