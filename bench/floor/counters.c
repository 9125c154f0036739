#define _GNU_SOURCE
#include "floor.h"

#include <linux/if_link.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static uint64_t links, bytes;

// each adds up the received bytes: the counters stand after the header and the
// attribute's, which is the only one.
static void each(const struct nlmsghdr *h) {
	const char *stats = (const char *)NLMSG_DATA(h) + sizeof(struct if_stats_msg) + NLA_HDRLEN;
	uint64_t v;
	memcpy(&v, stats + offsetof(struct rtnl_link_stats64, rx_bytes), sizeof v);
	bytes += v;
	links++;
}

static void once(struct nl *n) {
	static char buf[32 << 10];
	struct if_stats_msg *m = nl_begin(n, RTM_GETSTATS, NLM_F_DUMP, sizeof *m);
	m->filter_mask = IFLA_STATS_FILTER_BIT(IFLA_STATS_LINK_64);
	nl_dump(n, buf, sizeof buf, each);
}

// counters reads all links' counters; and then, if times is not 0, times times
// more, and prints what the runner reads: wall and CPU nanoseconds, sleeps,
// reads, links.
void counters(int times) {
	struct nl *n = nl_open(1 << 16);
	struct rusage r0, r1;
	struct timespec t0, t1;
	once(n);
	if (!times)
		return;
	links = 0;
	getrusage(RUSAGE_SELF, &r0);
	clock_gettime(CLOCK_MONOTONIC, &t0);
	for (int i = 0; i < times; i++)
		once(n);
	clock_gettime(CLOCK_MONOTONIC, &t1);
	getrusage(RUSAGE_SELF, &r1);
	long us = (r1.ru_utime.tv_sec - r0.ru_utime.tv_sec + r1.ru_stime.tv_sec - r0.ru_stime.tv_sec) * 1000000L +
		r1.ru_utime.tv_usec - r0.ru_utime.tv_usec + r1.ru_stime.tv_usec - r0.ru_stime.tv_usec;
	printf("inner %ld %ld %ld %d %lu\n", (t1.tv_sec - t0.tv_sec) * 1000000000L + t1.tv_nsec - t0.tv_nsec,
		us * 1000, r1.ru_nvcsw - r0.ru_nvcsw, times, (unsigned long)(links / times));
}
