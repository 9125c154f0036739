// Messages and a socket: what all of the floor's programs share. A failed call
// ends the program with status 2 and a line that says which.
#include <linux/netlink.h>
#include <stddef.h>
#include <stdint.h>

// A struct nl is a NETLINK_ROUTE socket of the namespace in which it was
// opened, and the datagram that is being written for it.
struct nl {
	int fd;
	uint32_t seq;   // of the last message written
	size_t len;     // bytes in buf
	size_t last;    // where the last message begins
	size_t chunk;   // a datagram is sent when it is this long
	char buf[1 << 20];
};

struct nl *nl_open(size_t chunk);
void nl_reopen(struct nl *n); // the same buffer, a new socket where the thread is now

// nl_begin sends what is there if it is a chunk, and starts a message with a
// fixed header of that length, zeroed, which it returns.
void *nl_begin(struct nl *n, int type, int flags, size_t fixed);
void nl_attr(struct nl *n, int type, const void *value, size_t len);
void nl_u32(struct nl *n, int type, uint32_t value);
void nl_str(struct nl *n, int type, const char *s);
size_t nl_nest(struct nl *n, int type);
void nl_end(struct nl *n, size_t nest);
void *nl_fixed(struct nl *n, size_t len); // in a nest: room for a header

// nl_flush sends the datagram and waits for the answer to its last message.
void nl_flush(struct nl *n);

// nl_dump sends the datagram, a dump, and gives each message of the answer to
// each, until the kernel says that it is done.
void nl_dump(struct nl *n, char *buf, size_t cap, void (*each)(const struct nlmsghdr *));

void die(const char *what);
