#pragma once
#include <stddef.h>

/* The shipped weights of this stage; see docs/models.md for their card. Read-only, page-aligned. */
extern const unsigned char quotidian_sentence_model[];
extern const size_t quotidian_sentence_model_size;

/* The class of every code point; Training/Sentences/character_classes.py wrote it. Read-only. */
extern const unsigned char quotidian_character_classes[];
extern const size_t quotidian_character_classes_size;

/* The same as pointers, which Swift can import (an array of unknown length it cannot). */
static inline const unsigned char *quotidian_sentence_model_bytes(void) {
  return quotidian_sentence_model;
}
static inline const unsigned char *quotidian_character_classes_bytes(void) {
  return quotidian_character_classes;
}
