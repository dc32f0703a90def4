#include "CLanguageModel.h"

_Alignas(4096) const unsigned char quotidian_language_model[] = {
#embed "language.bin"
};
const size_t quotidian_language_model_size = sizeof quotidian_language_model;
