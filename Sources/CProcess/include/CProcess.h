// The calls of the operating system that Swift cannot make: variadic ones, and what may run in a signal handler.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdint.h>

/// A file descriptor of memory that child processes inherit; -1 when it cannot be had.
int quotidian_shared_memory(void);

/// Has the calling process killed as soon as the thread dies that started it. Does nothing on other systems than Linux.
void quotidian_die_with_parent(void);

/// Lets the calling process open as many files as it may at most.
void quotidian_open_many_files(void);

/// Has the disk begin with what was written to a file, and waits for nothing. Does nothing on other systems than Linux.
void quotidian_begin_writing_back(int descriptor);

/// Keeps crashes of this process from writing core files.
void quotidian_write_no_core(void);

/// Writes the signal that kills the calling thread into `word`, whatever is left of the stack, and lets it kill.
void quotidian_note_fatal_signal(int64_t *word);

#endif
