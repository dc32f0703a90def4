#pragma once
#include <stddef.h>

/* The shipped weights of this stage; see docs/models.md for their card. Read-only, page-aligned. */
extern const unsigned char quotidian_content_model[];
extern const size_t quotidian_content_model_size;

/* Swift sees an array without a size as a single value; this is its address. */
static inline const unsigned char *quotidianContentModel(void) { return quotidian_content_model; }
