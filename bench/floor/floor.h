#include "nl.h"

// Knobs, with the values that were found to be the cheapest as defaults:
// PROFILE.md says what each of the others costs, or what it breaks.
struct knobs {
	int queues;        // queues=N; 0: the kernel's choice
	int up;            // up=none, own (a message for each peer), group (one for all peers), both (one for all ends)
	long chunk;        // chunk=BYTES of a datagram; 1: a message each
	int mac;           // mac=1: chosen addresses
	int group;         // group=G: the first ends wear it from birth
	int ipv6;          // in pods, ipv6=0: off; 1: as it is; 2: on, but no address of its own
	int late;          // of pods, late=1: all become ports of the bridge at the end, by their group, and have no carrier yet; 0: at birth
	const char *a, *b; // a=NAME, b=NAME: the names before their numbers
};

// The values of up.
enum { UP_NONE, UP_OWN, UP_GROUP, UP_BOTH };

// The group that the ends which are brought up together wear, and the one that
// marks those to delete.
enum { GROUP_UP = 0x7e000001, GROUP_DEL = 0x7e000002 };

void create(int n, const struct knobs *k);
void delete_group(unsigned group);
void delete_any(int n, const struct knobs *k);
void counters(int times);
void pods(int n, const struct knobs *k);
void pods_delete(int n, const struct knobs *k);

// name writes prefix and number, as short as they are.
void name(char *to, const char *prefix, unsigned i);
