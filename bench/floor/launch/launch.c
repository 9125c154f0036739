// launch LINK PROGRAM WORD... runs a program in a network namespace of its own and
// prints what it took: CPU time of the user and of the system in microseconds,
// the most memory that it had in KiB, and its exit status. With a LINK that is not
// - the status is 126 if the program ended well and there is no such link.
//
// It is in C and forks so that ru_maxrss is the program's: exec(2) takes the one of
// the memory before it over, which after vfork, as Go's os/exec has it, is all of
// the caller's.
#define _GNU_SOURCE
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long long us(struct timeval t) { return t.tv_sec * 1000000LL + t.tv_usec; }

int main(int argc, char **argv)
{
	if (argc < 3)
		return 1;
	if (unshare(CLONE_NEWNET)) {
		perror("launch: unshare");
		return 1;
	}
	pid_t pid = fork();
	if (pid < 0) {
		perror("launch: fork");
		return 1;
	}
	if (pid == 0) {
		int null = open("/dev/null", O_RDWR | O_CLOEXEC);
		dup2(null, 0);
		dup2(null, 1);
		execv(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	int status;
	struct rusage u;
	if (wait4(pid, &status, 0, &u) < 0) {
		perror("launch: wait4");
		return 1;
	}
	int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	if (code == 0 && strcmp(argv[1], "-") && !if_nametoindex(argv[1]))
		code = 126;
	printf("%lld %lld %ld %d\n", us(u.ru_utime), us(u.ru_stime), u.ru_maxrss, code);
	return 0;
}
