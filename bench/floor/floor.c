// The floor does the work of a contestant with the fewest and cheapest messages
// that are known, and nothing else: no checks, no roll-back, names that nobody
// else has.
//
//	floor create N [knobs]       N pairs, both ends up
//	floor delete-group G         all links of a group
//	floor delete-any N           N pairs by the names of their first ends
//	floor pods N                 N pods on a bridge br0
//	floor pods-delete N          those, and br0
//	floor counters TIMES         of all links; prints its own figures
#include "floor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void name(char *to, const char *prefix, unsigned i) {
	char digits[12];
	int n = 0;
	do
		digits[n++] = '0' + i % 10;
	while (i /= 10);
	to = stpcpy(to, prefix);
	while (n)
		*to++ = digits[--n];
	*to = 0;
}

static void usage(const char *word) {
	fprintf(stderr, "floor: what is \"%s\"? The head of floor.c lists the commands\n", word);
	exit(1);
}

static void knob(struct knobs *k, const char *s) {
	const char *v = strchr(s, '=');
	if (!v++)
		usage(s);
#define IS(word) (!strncmp(s, word "=", sizeof word))
	if (IS("queues"))
		k->queues = atoi(v);
	else if (IS("up"))
		k->up = !strcmp(v, "none") ? UP_NONE : !strcmp(v, "own") ? UP_OWN : !strcmp(v, "group") ? UP_GROUP : UP_BOTH;
	else if (IS("chunk"))
		k->chunk = atol(v);
	else if (IS("mac"))
		k->mac = atoi(v);
	else if (IS("group"))
		k->group = atoi(v);
	else if (IS("ipv6"))
		k->ipv6 = atoi(v);
	else if (IS("late"))
		k->late = atoi(v);
	else if (IS("a"))
		k->a = v;
	else if (IS("b"))
		k->b = v;
	else
		usage(s);
}

int main(int argc, char **argv) {
	struct knobs k = {.queues = 1, .up = UP_GROUP, .chunk = 64 << 10, .a = "a", .b = "b"};
	if (argc < 3)
		usage("so few words");
	for (int i = 3; i < argc; i++)
		knob(&k, argv[i]);
	alarm(600); // no wait is for ever
	unsigned n = strtoul(argv[2], 0, 0);
	if (!strcmp(argv[1], "create"))
		create(n, &k);
	else if (!strcmp(argv[1], "delete-group"))
		delete_group(n);
	else if (!strcmp(argv[1], "delete-any"))
		delete_any(n, &k);
	else if (!strcmp(argv[1], "pods"))
		pods(n, &k);
	else if (!strcmp(argv[1], "pods-delete"))
		pods_delete(n, &k);
	else if (!strcmp(argv[1], "counters"))
		counters(n);
	else
		usage(argv[1]);
	return 0;
}
