#pragma once
#include <stddef.h>

/* The shipped weights of this stage; see docs/models.md for their card. Read-only, page-aligned.
   A function, because Swift cannot import an array of unknown length. */
const unsigned char *quotidian_quote_model(void);
extern const size_t quotidian_quote_model_size;
