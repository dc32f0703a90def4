#pragma once
#include <stddef.h>

/* The shipped weights of this stage; see docs/models.md for their card. Read-only, page-aligned. */
extern const unsigned char quotidian_language_model[];
extern const size_t quotidian_language_model_size;

/* The same as a pointer, which Swift can import (an array of unknown length it cannot). */
static inline const unsigned char *quotidian_language_model_bytes(void) {
  return quotidian_language_model;
}
