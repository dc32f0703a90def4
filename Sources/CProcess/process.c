#define _GNU_SOURCE
#include "CProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

int quotidian_shared_memory(void) {
#ifdef __linux__
  return (int)syscall(SYS_memfd_create, "quotidian-in-flight", 0);
#else
  char path[] = "/tmp/quotidian-in-flight-XXXXXX";
  int descriptor = mkstemp(path);
  if (descriptor >= 0) unlink(path);
  return descriptor;
#endif
}

void quotidian_die_with_parent(void) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

void quotidian_open_many_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void quotidian_write_no_core(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

static _Thread_local int64_t *fatal_signal_word;

static void note(int signal_number) {
  if (fatal_signal_word != NULL) __atomic_store_n(fatal_signal_word, signal_number, __ATOMIC_RELEASE);
  // The action is the default one again (SA_RESETHAND), and the signal is not blocked (SA_NODEFER).
  raise(signal_number);
}

void quotidian_note_fatal_signal(int64_t *word) {
  fatal_signal_word = word;
  // A stack that has overflown has no room for a handler. Kept until the thread ends: workers live as long as the run.
  const size_t size = 64 * 1024;
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size, .ss_flags = 0};
  if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
  struct sigaction action;
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
  for (size_t index = 0; index < sizeof fatal / sizeof fatal[0]; index++) sigaction(fatal[index], &action, NULL);
}

void quotidian_begin_writing_back(int descriptor) {
#if defined(__linux__)
  (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor;
#endif
}
