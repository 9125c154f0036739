#include "nl.h"

#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void die(const char *what) {
	fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
	exit(2);
}

struct nl *nl_open(size_t chunk) {
	struct nl *n = calloc(1, sizeof *n);
	if (!n)
		die("memory");
	n->chunk = chunk;
	n->fd = -1;
	nl_reopen(n);
	return n;
}

void nl_reopen(struct nl *n) {
	if (n->fd >= 0)
		close(n->fd);
	n->fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
	if (n->fd < 0)
		die("socket");
	int one = 1, size = 2 << 20;
	setsockopt(n->fd, SOL_NETLINK, NETLINK_CAP_ACK, &one, sizeof one);
	if (n->chunk > 200000) // more than the default send buffer takes; only root may
		setsockopt(n->fd, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof size);
}

void *nl_begin(struct nl *n, int type, int flags, size_t fixed) {
	if (n->len >= n->chunk)
		nl_flush(n);
	n->last = n->len;
	struct nlmsghdr *h = (void *)(n->buf + n->len);
	memset(h, 0, NLMSG_SPACE(fixed));
	h->nlmsg_len = NLMSG_SPACE(fixed);
	h->nlmsg_type = type;
	h->nlmsg_flags = NLM_F_REQUEST | flags;
	h->nlmsg_seq = ++n->seq;
	n->len += NLMSG_SPACE(fixed);
	return NLMSG_DATA(h);
}

// grow makes the message longer by len bytes, aligned and zeroed.
static char *grow(struct nl *n, size_t len) {
	len = NLMSG_ALIGN(len);
	if (n->len + len > sizeof n->buf) {
		errno = EMSGSIZE;
		die("message");
	}
	char *p = n->buf + n->len;
	memset(p, 0, len);
	n->len += len;
	((struct nlmsghdr *)(n->buf + n->last))->nlmsg_len += len;
	return p;
}

void *nl_fixed(struct nl *n, size_t len) { return grow(n, len); }

void nl_attr(struct nl *n, int type, const void *value, size_t len) {
	struct nlattr *a = (void *)grow(n, NLA_HDRLEN + len);
	a->nla_len = NLA_HDRLEN + len;
	a->nla_type = type;
	memcpy((char *)a + NLA_HDRLEN, value, len);
}

void nl_u32(struct nl *n, int type, uint32_t value) { nl_attr(n, type, &value, 4); }

void nl_str(struct nl *n, int type, const char *s) { nl_attr(n, type, s, strlen(s) + 1); }

size_t nl_nest(struct nl *n, int type) {
	size_t at = n->len;
	struct nlattr *a = (void *)grow(n, NLA_HDRLEN);
	a->nla_type = type | NLA_F_NESTED;
	return at;
}

void nl_end(struct nl *n, size_t nest) {
	((struct nlattr *)(n->buf + nest))->nla_len = n->len - nest;
}

static void put(struct nl *n) {
	if (send(n->fd, n->buf, n->len, 0) != (ssize_t)n->len)
		die("send");
	n->len = 0;
}

void nl_flush(struct nl *n) {
	if (n->len == 0)
		return;
	((struct nlmsghdr *)(n->buf + n->last))->nlmsg_flags |= NLM_F_ACK;
	put(n);
	for (;;) {
		char b[4096];
		ssize_t len = recv(n->fd, b, sizeof b, 0);
		if (len < 0)
			die("recv");
		struct nlmsghdr *h = (void *)b;
		if (h->nlmsg_type != NLMSG_ERROR)
			continue;
		struct nlmsgerr *e = NLMSG_DATA(h);
		if (e->error) {
			errno = -e->error;
			fprintf(stderr, "message %u, type %u: ", h->nlmsg_seq, e->msg.nlmsg_type);
			die("the kernel refused");
		}
		if (h->nlmsg_seq == n->seq)
			return;
	}
}

void nl_dump(struct nl *n, char *buf, size_t cap, void (*each)(const struct nlmsghdr *)) {
	put(n);
	for (;;) {
		ssize_t len = recv(n->fd, buf, cap, 0);
		if (len < 0)
			die("recv");
		for (struct nlmsghdr *h = (void *)buf; NLMSG_OK(h, len); h = NLMSG_NEXT(h, len)) {
			if (h->nlmsg_type == NLMSG_ERROR) {
				errno = -((struct nlmsgerr *)NLMSG_DATA(h))->error;
				die("dump");
			}
			if (h->nlmsg_type == NLMSG_DONE)
				return;
			each(h);
		}
	}
}
