#pragma once
#include <stddef.h>

/* The shipped weights of this stage; see docs/models.md for their card. Read-only, page-aligned. */
extern const unsigned char quotidian_entity_model[];
extern const size_t quotidian_entity_model_size;

/* Their first byte: an array of unknown length does not reach Swift. */
static inline const void *quotidian_entity_model_bytes(void) { return quotidian_entity_model; }
