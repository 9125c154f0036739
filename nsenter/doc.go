// Package nsenter opens, makes, names, finds and enters Linux network namespaces.
//
// # How network namespaces work
//
// A network namespace is a whole network stack: links, addresses, routes, neighbours, sockets, counters. Every thread is
// in exactly one; a new thread or process is in the one of the thread that made it. It has no name and no number of its
// own: what identifies it is a file, an inode of the kernel's internal file system nsfs (see [NS.Equal]), which
// /proc/PID/task/TID/ns/net shows as "net:[4026531840]". It lives as long as something holds it: a thread that is in it,
// an open descriptor of that file, or a mount of that file.
//
// "ip netns add blue" is the last of these: it bind-mounts the nsfs file over an empty file /run/netns/blue, and so the
// namespace lives on without any process, under a name. To list names is to read that directory, to delete one is to
// unmount and unlink; the namespace itself goes when its last holder goes. [Create], [Named], [Names] and [Delete] do the
// same with the same files, so "ip netns" and this package see one set of names.
//
// # Threads
//
// setns(2) and unshare(2) move one thread, and Go moves goroutines between threads as it likes. A goroutine that enters a
// namespace therefore must hold its thread until it is back, and a thread that cannot get back must never run other Go
// code. [NS.Do] keeps that rule: the function runs on a thread that is locked, is brought back and is then released, or
// dies. Use it for what looks at the thread's namespace: opening a socket, /proc/net, /proc/thread-self. A socket stays
// in the namespace it was opened in, whichever thread uses it later, so one short Do per namespace is enough.
//
// Beware of /proc/self: it is the process's main thread, not the one that asks. /proc/thread-self is.
//
// # Rights
//
// Making and entering a namespace needs CAP_SYS_ADMIN in the user namespace that owns it. A user namespace of one's own
// gives just that to anybody; [Sandbox] makes one, with network, mount and (on request) pid namespaces inside it, and
// runs a program there. Package nstest runs tests in one.
package nsenter
