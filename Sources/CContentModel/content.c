#include "CContentModel.h"

/* Clang knows #embed in every standard, and says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(4096) const unsigned char quotidian_content_model[] = {
#embed "content.bin"
};
const size_t quotidian_content_model_size = sizeof quotidian_content_model;
